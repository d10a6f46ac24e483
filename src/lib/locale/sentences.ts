import type { Entry } from '../domain/chronicle';
import type { Moment } from '../domain/schedule';
import type { Place } from '../domain/visit';
import type { Locale } from './locale';
import { plain } from './text';

/** The atlas's places by id. */
type Places = ReadonlyMap<string, Place>;

/**
 * An entry of the chronicle as a sentence that can be read aloud: "18 October 1933, estimated: arrival of Krasny Kavkaz,
 * Petrovsky and Shaumyan at Istanbul."
 */
export function sentenceOf(entry: Entry, places: Places, locale: Locale): string {
	const sentence = locale.m.sentence(
		locale.formatDay(entry.date),
		knownOf(entry.basis, locale),
		whatOf(entry, places, locale)
	);
	return /[.!?…]”?$/.test(sentence) ? sentence : `${sentence}.`;
}

function whatOf(entry: Entry, places: Places, { m }: Locale): string {
	switch (entry.what) {
		case 'arrival':
			return m.arrivalOf(plain(entry.visit.who), where(entry.stop.place, places, m));
		case 'departure':
			return m.departureOf(plain(entry.visit.who), nameOf(entry.stop.place, places));
		case 'passage':
			return m.passageOf(plain(entry.visit.who), nameOf(entry.stop.place, places));
		case 'event':
			return plain(entry.event.title);
	}
}

/** How a date is known, where it is not plainly documented. */
function knownOf(basis: Moment['basis'], { m }: Locale): string | null {
	if (basis === 'attested') return null;
	return basis === 'computed' ? m.computed : m.evidence[basis];
}

function nameOf(id: string, places: Places): string {
	const place = places.get(id);
	return place ? plain(place.name) : id;
}

/** "at Naples", "in Rome" */
function where(id: string, places: Places, m: Locale['m']): string {
	return m.where[places.get(id)?.kind ?? 'port'](nameOf(id, places));
}
