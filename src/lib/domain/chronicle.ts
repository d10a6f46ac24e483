import { bisector } from 'd3-array';
import type { Shown } from './film';
import type { EventOutline, StopOutline, VisitOutline } from './outline';
import type { Moment, ScheduledStop } from './schedule';
import { isShort, middleOf, type HistoricalDate, type Instant } from './time';
import type { Standing } from './voyage/standing';

/** One thing that happens, at the instant at which the film shows it. */
export type Entry = {
	readonly instant: Instant;
	/** The same by the calendar: another one only where visits start together to be compared. */
	readonly date: Instant;
	/** How the instant is known; of what happens on it where no date is computed. */
	readonly basis: Moment['basis'];
} & (
	| {
			readonly what: 'arrival' | 'departure' | 'passage';
			readonly visit: VisitOutline;
			readonly stop: StopOutline;
	  }
	| { readonly what: 'event'; readonly event: EventOutline }
);

/**
 * What is done and what happens elsewhere, in the order of the film: arrivals, departures, passages, and the events whose
 * day or days are known. What shares an instant keeps the record's order, events first.
 */
export function chronicleOf(
	visits: readonly Shown[],
	events: readonly EventOutline[]
): readonly Entry[] {
	const dated = events
		.filter(({ date }) => isShort(date))
		.map((event): Entry => {
			const instant = instantIn(event.date);
			return { what: 'event', instant, date: instant, basis: event.evidence, event };
		});
	const calls = visits.flatMap(({ schedule: { visit, stops }, offset }) =>
		stops
			.flatMap((scheduled) => callOf(visit, scheduled))
			.map((entry) => ({ ...entry, instant: entry.date - offset }))
	);
	return [...dated, ...calls].sort((a, b) => a.instant - b.instant);
}

/**
 * What is crossed on the way from one instant to another, in the order of crossing: the entries in (from, to] or, where
 * time runs backwards, those in [to, from). So a way cut into steps crosses every entry once. Costs log(entries).
 */
export function entriesBetween(
	chronicle: readonly Entry[],
	from: Instant,
	to: Instant
): readonly Entry[] {
	const { left, right } = byInstant;
	if (from <= to) return chronicle.slice(right(chronicle, from), right(chronicle, to));
	return chronicle.slice(left(chronicle, to), left(chronicle, from)).reverse();
}

/** What a basis is worth: a computed date and one without a source are both estimates. */
export function standingOf(basis: Moment['basis']): Standing {
	switch (basis) {
		case 'attested':
		case 'disputed':
			return 'documented';
		case 'inferred':
			return 'inferred';
		case 'conjectural':
		case 'computed':
			return 'estimated';
	}
}

/** What a visit does at a stop. It does not arrive at its first nor leave its last, unless the record says so. */
function callOf(visit: VisitOutline, { stop, arrival, departure }: ScheduledStop): Entry[] {
	const does = (what: 'arrival' | 'departure' | 'passage', { instant, basis }: Moment): Entry => ({
		what,
		instant,
		date: instant,
		basis,
		visit,
		stop
	});
	if (stop.passage) return [does('passage', arrival.basis === 'computed' ? departure : arrival)];
	const arrives = stop.arrival !== null || stop !== visit.stops[0];
	const departs = stop.departure !== null || stop !== visit.stops[visit.stops.length - 1];
	return [
		...(arrives ? [does('arrival', arrival)] : []),
		...(departs ? [does('departure', departure)] : [])
	];
}

/** The hour of a date, or the noon of its day or of the middle of its days. */
function instantIn(date: HistoricalDate): Instant {
	const { points, earliest } = date;
	return points[0]?.hour === undefined ? (middleOf(date) as Instant) : (earliest as Instant);
}

const byInstant = bisector(({ instant }: Entry) => instant);
