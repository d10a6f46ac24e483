import { bisector } from 'd3-array';
import type { Shown } from './film';
import type { EventOutline, HappeningOutline, StopOutline, VisitOutline } from './outline';
import type { Moment, ScheduledStop } from './schedule';
import { isShort, middleOf, MINUTE, type HistoricalDate, type Instant } from './time';
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
	| {
			readonly what: 'happening';
			readonly visit: VisitOutline;
			readonly stop: StopOutline;
			readonly happening: HappeningOutline;
			/** Which of the stop's happenings it is, from 0. */
			readonly index: number;
	  }
	| { readonly what: 'event'; readonly event: EventOutline }
);

/**
 * What is done and what happens, in the order of the film: arrivals, departures, passages, what took place at the stops,
 * and the events whose day or days are known. What shares an instant keeps the record's order, events first.
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
	return [...dated, ...calls]
		.map((entry) => ({ ...entry, instant: toTheMinute(entry) }))
		.sort((a, b) => a.instant - b.instant);
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
	const { left } = byInstant;
	if (from <= to) return chronicle.slice(indexAfter(chronicle, from), indexAfter(chronicle, to));
	return chronicle.slice(left(chronicle, to), left(chronicle, from)).reverse();
}

/** What is told of an instant itself. */
export function entriesAt(chronicle: readonly Entry[], instant: Instant): readonly Entry[] {
	return chronicle.slice(byInstant.left(chronicle, instant), indexAfter(chronicle, instant));
}

/** Where the chronicle goes on after an instant. Costs log(entries). */
export function indexAfter(chronicle: readonly Entry[], instant: Instant): number {
	return byInstant.right(chronicle, instant);
}

/** The place where it was, as far as the record has one. */
export function placeOf(entry: Entry): string | undefined {
	switch (entry.what) {
		case 'event':
			return entry.event.place;
		case 'happening':
			return entry.happening.place ?? entry.stop.place;
		default:
			return entry.stop.place;
	}
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

/** Whether the record knows of it for certain, and when: what Previous and Next go to where the whole film is shown. */
export function isDocumented(entry: Entry): boolean {
	if (standingOf(entry.basis) === 'estimated') return false;
	return (
		entry.what !== 'happening' || (entry.happening.date !== null && isShort(entry.happening.date))
	);
}

/**
 * What a visit does at a stop, and what happens there. It does not arrive at its first nor leave its last, unless the
 * record says so.
 */
function callOf(visit: VisitOutline, scheduled: ScheduledStop): Entry[] {
	const { stop, arrival, departure } = scheduled;
	const does = (what: 'arrival' | 'departure' | 'passage', { instant, basis }: Moment): Entry => ({
		what,
		instant,
		date: instant,
		basis,
		visit,
		stop
	});
	const happened = happeningsAt(visit, scheduled);
	if (stop.passage)
		return [does('passage', arrival.basis === 'computed' ? departure : arrival), ...happened];
	const arrives = stop.arrival !== null || stop !== visit.stops[0];
	const departs = stop.departure !== null || stop !== visit.stops[visit.stops.length - 1];
	return [
		...(arrives ? [does('arrival', arrival)] : []),
		...happened,
		...(departs ? [does('departure', departure)] : [])
	];
}

/**
 * What happened at a stop, in the record's order. What has a day or days is shown then, as far as the stay has them; what
 * has none is shared out evenly over the rest of the stay.
 */
function happeningsAt(visit: VisitOutline, { stop, arrival, departure }: ScheduledStop): Entry[] {
	const { happenings } = stop;
	const dayOf = (at: number) => {
		const date = happenings[at]?.date;
		if (!date || !isShort(date)) return undefined;
		return Math.max(arrival.instant, Math.min(departure.instant, instantIn(date)));
	};
	let before = { at: -1, instant: arrival.instant };
	return happenings.map((happening, index): Entry => {
		const after = happenings.findIndex((_, at) => at >= index && dayOf(at) !== undefined);
		const next =
			after < 0
				? { at: happenings.length, instant: departure.instant }
				: { at: after, instant: Math.max(before.instant, dayOf(after) as Instant) };
		const share = (index - before.at) / (next.at - before.at);
		const instant = before.instant + (next.instant - before.instant) * share;
		before = { at: index, instant };
		return {
			...{ what: 'happening', instant, date: instant, basis: happening.evidence },
			...{ visit, stop, happening, index }
		};
	});
}

/** The minute of an entry, as an address holds it: of an arrival one in which the unit is there. */
function toTheMinute({ what, instant }: Entry): Instant {
	return MINUTE * (what === 'arrival' ? Math.ceil : Math.floor)(instant / MINUTE);
}

/** The hour of a date, or the noon of its day or of the middle of its days. */
function instantIn(date: HistoricalDate): Instant {
	const { points, earliest } = date;
	return points[0]?.hour === undefined ? (middleOf(date) as Instant) : (earliest as Instant);
}

const byInstant = bisector(({ instant }: Entry) => instant);
