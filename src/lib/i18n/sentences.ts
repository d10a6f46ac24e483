import type { Entry } from '../domain/chronicle';
import type { Moment } from '../domain/schedule';
import type { Place } from '../domain/visit';
import { formatDay } from './dates';
import { m } from './messages';
import { plain } from './text';

/** The atlas's places by id. */
type Places = ReadonlyMap<string, Place>;

/**
 * An entry of the chronicle in words that can be read aloud: "18 October 1933, estimated: arrival of Krasny Kavkaz,
 * Petrovsky and Shaumyan at Istanbul." One sentence, but for a happening, which keeps its whole text.
 */
export function sentenceOf(entry: Entry, places: Places): string {
	const day = formatDay(entry.date);
	const when =
		entry.what === 'happening'
			? m.dayAndPlace(day, where(entry.happening.place ?? entry.stop.place, places))
			: day;
	const sentence = m.sentence(when, knownOf(entry.basis), whatOf(entry, places));
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
		case 'happening':
			return plain(entry.happening.text);
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
