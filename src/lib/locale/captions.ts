import { placeOf, type Entry } from '../domain/chronicle';
import type { Narration } from '../domain/narration';
import type { Moment } from '../domain/schedule';
import type { Place, Text } from '../domain/visit';
import type { Locale } from './locale';
import { plain } from './text';

/** What is told of an entry of the chronicle: shown over the map, and heard by those who listen. */
export interface Caption {
	/** When, how that is known where it is not plainly documented, and where: "18 October 1933, estimated". */
	readonly head: string;
	/** A sentence. */
	readonly words: Text;
}

/** What captions are made with. */
export interface Telling {
	/** The atlas's places by id. */
	readonly places: ReadonlyMap<string, Place>;
	readonly narration: Narration;
	readonly locale: Locale;
}

/** An entry as a caption: "8 August 1924, Naples." "*Vorovsky* fired the salute to the nation, and a shore battery answered." */
export function captionOf(entry: Entry, telling: Telling): Caption {
	const { places, locale } = telling;
	const where = placeIn(entry);
	const head = [
		whenOf(entry, locale),
		knownOf(entry.basis, locale),
		...(where === undefined ? [] : [nameOf(where, places)])
	];
	const at = entry.what === 'happening' && undated(entry) ? [head[2], head[0], head[1]] : head;
	return {
		head: at.filter((part) => part !== null && part !== undefined).join(', '),
		words: ended(capital(wordsOf(entry, telling)))
	};
}

/** A caption as it can be read aloud: "8 August 1924. Arrival of Vorovsky at Naples." */
export function spokenOf({ head, words }: Caption): string {
	return `${head}. ${plain(words)}`;
}

/** Words that are read in a second, and the time that it takes to find them, in ms: slow, for eyes that follow a ship too. */
const WORDS_PER_SECOND = 3.2;
const FINDING = 1200;
const SHORTEST = 2500;

/** How long a caption must stand to be read, in ms of wall time. */
export function readingTime(caption: Caption): number {
	const words = spokenOf(caption).split(/\s+/).length;
	return Math.max(SHORTEST, FINDING + (words / WORDS_PER_SECOND) * 1000);
}

function wordsOf(entry: Entry, { places, narration, locale: { m } }: Telling): Text {
	switch (entry.what) {
		case 'arrival':
			return m.arrivalOf(entry.visit.who, atPlace(entry.stop.place, places, m));
		case 'departure':
			return m.departureOf(entry.visit.who, nameOf(entry.stop.place, places));
		case 'passage':
			return m.passageOf(entry.visit.who, nameOf(entry.stop.place, places));
		case 'happening':
			return narration[entry.visit.id]?.[entry.stop.id]?.[entry.index] ?? entry.visit.title;
		case 'event':
			return entry.event.title;
	}
}

function whenOf(entry: Entry, { m, formatDay, formatDate }: Locale): string {
	if (entry.what !== 'happening') return formatDay(entry.date);
	const { date } = entry.happening;
	return date ? formatDate(date) : m.duringStay;
}

/** The place that the words themselves do not name. */
function placeIn(entry: Entry): string | undefined {
	return entry.what === 'happening' || entry.what === 'event' ? placeOf(entry) : undefined;
}

function undated({ happening }: Entry & { what: 'happening' }): boolean {
	return happening.date === null;
}

/** How a date is known, where it is not plainly documented. */
function knownOf(basis: Moment['basis'], { m }: Locale): string | null {
	if (basis === 'attested') return null;
	return basis === 'computed' ? m.computed : m.evidence[basis];
}

function nameOf(id: string, places: Telling['places']): string {
	const place = places.get(id);
	return place ? plain(place.name) : id;
}

/** "at Naples", "in Rome" */
function atPlace(id: string, places: Telling['places'], m: Locale['m']): string {
	return m.where[places.get(id)?.kind ?? 'port'](nameOf(id, places));
}

function capital(text: Text): Text {
	const at = text.startsWith('*') ? 1 : 0;
	return text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
}

function ended(text: Text): Text {
	return /[.!?…]”?\*?$/.test(text) ? text : `${text}.`;
}
