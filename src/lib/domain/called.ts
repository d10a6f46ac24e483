import type { EventOutline, VisitOutline } from './outline';
import type { Place, Text } from './visit';

/** A place, visit or event of the atlas, under the name by which it was found. */
export interface Called {
	readonly type: 'place' | 'visit' | 'event';
	readonly id: string;
	readonly name: Text;
}

/** Fewer letters than this are in nearly every name. */
const LEAST = 2;

/**
 * The places, visits and events that are called so: each word that was typed begins a word of a name, whether of its
 * time or of today, in whatever case and with or without its accents. Names that begin with the text come first.
 */
export function called(
	text: string,
	atlas: {
		readonly places: readonly Pick<Place, 'id' | 'name' | 'modernName'>[];
		readonly visits: readonly Pick<VisitOutline, 'id' | 'title' | 'who'>[];
		readonly events: readonly Pick<EventOutline, 'id' | 'title'>[];
	}
): Called[] {
	const typed = bare(text);
	if (typed.replaceAll(' ', '').length < LEAST) return [];
	const all: (Called & { readonly names: readonly Text[] })[] = [
		...atlas.places.map(({ id, name, modernName }) => ({
			type: 'place' as const,
			id,
			name,
			names: modernName === undefined ? [name] : [name, modernName]
		})),
		...atlas.visits.map(({ id, title, who }) => ({
			type: 'visit' as const,
			id,
			name: title,
			names: [title, who]
		})),
		...atlas.events.map(({ id, title }) => ({
			type: 'event' as const,
			id,
			name: title,
			names: [title]
		}))
	];
	const words = typed.split(' ');
	const found = all.flatMap(({ names, ...it }) => {
		const bareNames = names.map(bare);
		const own = bareNames.join(' ').split(' ');
		if (!words.every((word) => own.some((name) => name.startsWith(word)))) return [];
		return [{ it, first: bareNames.some((name) => name.startsWith(typed)) }];
	});
	return [...found.filter(({ first }) => first), ...found.filter(({ first }) => !first)].map(
		({ it }) => it
	);
}

/** In small letters without accents, signs and italics, one space between its words. */
function bare(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
