import type { Atlas } from '$lib/domain/atlas';
import type { Text } from '$lib/domain/visit';
import { firstSentence } from '$lib/locale/first-sentence';
import type { Locale } from '$lib/locale/locale';
import { plain } from '$lib/locale/text';
import type { Subject } from '$lib/scene/content';

/** What a page is about: its title, and the sentence that it begins with. */
export interface Brief {
	readonly title: string;
	readonly sentence: string;
}

/** What pages are sent with, each with its own. */
export interface PageTexts {
	readonly visit?: { readonly summary: Text };
	readonly place?: { readonly note?: Text };
	readonly event?: { readonly summary: Text };
}

/** The brief of a page: of the atlas itself, where it is about nothing of the record. */
export function briefOf(
	{ config, visits, visitById, placeById, eventById }: Atlas,
	{ m }: Locale,
	subject: Subject | null,
	{ visit, place, event }: PageTexts
): Brief {
	const text = visit?.summary ?? place?.note ?? event?.summary ?? '';
	const named = (title: Text | undefined, beginning: Text = text): Brief => ({
		title: plain(title ?? ''),
		sentence: firstSentence(plain(beginning), m.tag)
	});
	switch (subject?.type) {
		case 'visit':
			return named(visitById.get(subject.id)?.title);
		case 'place': {
			// As the page lists them: a visit that lay elsewhere may have come here as well.
			const calls = visits.filter(({ stops }) =>
				stops
					.flatMap((stop) => [stop, ...stop.happenings])
					.some(({ place: called }) => called === subject.id)
			);
			return named(`${placeById.get(subject.id)?.name} · ${m.visitsHere(calls.length)}`);
		}
		case 'event':
			return named(eventById.get(subject.id)?.title);
		case undefined:
			return named(config.title, config.intro[0]);
	}
}
