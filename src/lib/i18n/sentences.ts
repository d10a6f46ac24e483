import type { Entry } from '../domain/chronicle';
import type { Moment } from '../domain/schedule';
import type { Place } from '../domain/visit';
import { formatDay } from './dates';
import { m } from './messages';
import { plain } from './text';

/** The atlas's places by id. */
type Places = ReadonlyMap<string, Place>;

/**
 * An entry of the chronicle as a sentence that can be read aloud: "18 October 1933, estimated: arrival of Krasny Kavkaz,
 * Petrovsky and Shaumyan at Istanbul."
 */
export function sentenceOf(entry: Entry, places: Places): string {
	const sentence = m.sentence(formatDay(entry.date), knownOf(entry.basis), whatOf(entry, places));
	return /[.!?…]”?$/.test(sentence) ? sentence : `${sentence}.`;
}

function whatOf(entry: Entry, places: Places): string {
	switch (entry.what) {
		case 'arrival':
			return m.arrivalOf(plain(entry.visit.who), where(entry.stop.place, places));
		case 'departure':
			return m.departureOf(plain(entry.visit.who), nameOf(entry.stop.place, places));
		case 'passage':
			return m.passageOf(plain(entry.visit.who), nameOf(entry.stop.place, places));
		case 'event':
			return plain(entry.event.title);
	}
}

/** How a date is known, where it is not plainly documented. */
function knownOf(basis: Moment['basis']): string | null {
	if (basis === 'attested') return null;
	return basis === 'computed' ? m.computed : m.evidence[basis];
}

function nameOf(id: string, places: Places): string {
	const place = places.get(id);
	return place ? plain(place.name) : id;
}

/** "at Naples", "in Rome" */
function where(id: string, places: Places): string {
	return m.where[places.get(id)?.kind ?? 'port'](nameOf(id, places));
}
