import { DAY, isExact, middleOfDay, startOfDay, windowOf, type Instant } from './time';
import { bound, place, type TimetablePoint } from './timetable';
import type { FactOutline, LegOutline, StopOutline, VisitOutline } from './outline';
import type { Evidence } from './visit';

/** When a unit arrives at or leaves a stop. `earliest` and `latest` bound it; `null` is unbounded. */
export interface Moment {
	readonly instant: Instant;
	readonly earliest: Instant | null;
	readonly latest: Instant | null;
	/** How the instant is known: from a date in the record, or computed between such dates. */
	readonly basis: Evidence | 'computed';
}

export interface ScheduledStop {
	readonly stop: StopOutline;
	readonly arrival: Moment;
	readonly departure: Moment;
	/** The way to the next stop; absent at the last stop and where the way is unknown. */
	readonly leg?: LegOutline;
}

/** A visit's stops with an instant each. */
export interface Schedule {
	readonly visit: VisitOutline;
	readonly stops: readonly ScheduledStop[];
	readonly start: Instant;
	readonly end: Instant;
}

/** A point of the timetable with the date that the record has for it. */
interface DatedPoint extends TimetablePoint {
	readonly fact: FactOutline | null;
	/** The date is exact. */
	readonly fixed: boolean;
}

/**
 * Puts a visit's stops in time. Exact dates are fixed at noon (several on one day share it evenly); everything else is
 * computed: legs at cruising speed, the rest of the time shared by the stays, or all legs faster where there is no rest.
 * Everything stays inside the bounds that the other dates and the top speed leave (see `timetable.ts`).
 *
 * `null` where the record fixes no day and there is no route to follow: such a visit has only its window.
 * Throws where the dates contradict their order.
 */
export function scheduleOf(visit: VisitOutline): Schedule | null {
	const points = pointsOf(visit);
	if (points.every((point) => point.wish === undefined)) {
		if (visit.legs.length === 0) return null;
		wishForTheNarrowestWindow(visit, points);
	}
	if (!bound(points)) {
		throw new Error(
			`${visit.id}: the dates leave no time to go from stop to stop in their order at the top speed`
		);
	}
	centreTheEnds(points);
	const instants = place(points);
	const moment = (i: number): Moment => {
		const point = points[i] as DatedPoint;
		return {
			instant: instants[i] as Instant,
			earliest: finite(point.earliest),
			latest: finite(point.latest),
			basis: point.fact && point.fixed ? point.fact.evidence : 'computed'
		};
	};
	const stops = visit.stops.map((stop, i) => ({
		stop,
		arrival: moment(2 * i),
		departure: moment(2 * i + 1),
		leg: legFrom(visit, i)
	}));
	return {
		visit,
		stops,
		start: instants[0] as Instant,
		end: instants[instants.length - 1] as Instant
	};
}

/** The speeds of the slowest unit, km/h; without units nothing limits the speed. */
export function paceOf(visit: Pick<VisitOutline, 'units'>): { cruising: number; top: number } {
	return {
		cruising: visit.units.reduce((least, unit) => Math.min(least, unit.cruisingSpeed), Infinity),
		top: visit.units.reduce((least, unit) => Math.min(least, unit.topSpeed), Infinity)
	};
}

function legFrom(visit: VisitOutline, stop: number): LegOutline | undefined {
	const from = visit.stops[stop]?.id;
	return visit.legs.find((leg) => leg.from === from);
}

/** The date that the film follows: of a disputed one the first version. */
function followed(fact: FactOutline) {
	return fact.versions?.[0]?.date ?? fact.date;
}

function pointsOf(visit: VisitOutline): DatedPoint[] {
	const pace = paceOf(visit);
	const points = visit.stops.flatMap((stop, i) => {
		const leg = legFrom(visit, i);
		const km = leg ? leg.route.length : 0;
		const [first, last] = daysSeen(stop);
		const arrival = pointAt(stop.arrival, 0, 0, !stop.passage);
		const departure = pointAt(
			stop.departure,
			hours(km / pace.top),
			hours(km / pace.cruising),
			false
		);
		if (!arrival.fixed) arrival.high = Math.min(arrival.high, first ?? Infinity);
		if (!departure.fixed) departure.low = Math.max(departure.low, last ?? -Infinity);
		return [arrival, departure];
	});
	shareDays(points);
	openTheEnds(visit, points);
	return points;
}

function pointAt(
	fact: FactOutline | null,
	fastest: number,
	usual: number,
	stays: boolean
): DatedPoint {
	const fixed = fact !== null && isExact(followed(fact));
	const window = fact ? windowOf(fact.date) : { from: null, to: null };
	return {
		fact,
		low: window.from ?? -Infinity,
		high: window.to ?? Infinity,
		fixed,
		firm: fixed && fact?.evidence !== 'disputed',
		earliest: -Infinity,
		latest: Infinity,
		fastest,
		usual,
		stays
	};
}

/** Noon of the first and the last day on which something documented happened at the stop itself. */
function daysSeen(stop: StopOutline): [Instant | undefined, Instant | undefined] {
	const days = stop.happenings
		.filter((it) => it.evidence !== 'conjectural' && !it.place && it.date && isExact(it.date))
		.map((it) => middleOfDay(it.date?.earliest as Instant))
		.sort((a, b) => a - b);
	return [days[0], days[days.length - 1]];
}

/** Wishes for the points with an exact date: noon, or even shares of the day where several fall on it. */
function shareDays(points: readonly DatedPoint[]): void {
	const exact = points.filter((point) => point.fixed);
	const dayOf = (point: DatedPoint) =>
		startOfDay(followed(point.fact as FactOutline).earliest as Instant);
	for (const point of exact) {
		const date = followed(point.fact as FactOutline);
		if (date.points[0]?.hour !== undefined) {
			point.wish = date.earliest as Instant;
		} else {
			const sameDay = exact.filter((other) => dayOf(other) === dayOf(point));
			const share = (sameDay.indexOf(point) + 1) / (sameDay.length + 1);
			point.wish = dayOf(point) + DAY * share;
		}
	}
}

/**
 * A ship lies in her first port from the morning of the day she leaves, and in her last until the evening of the day she
 * arrives (or of the last thing known there); that is all the record says when it names no other day.
 */
function openTheEnds(visit: VisitOutline, points: readonly DatedPoint[]): void {
	const [arrival, departure] = points as [DatedPoint, DatedPoint];
	if (!arrival.fact && departure.wish !== undefined) arrival.wish = startOfDay(departure.wish);
	const lastArrival = points[points.length - 2] as DatedPoint;
	const lastDeparture = points[points.length - 1] as DatedPoint;
	const known = Math.max(lastArrival.wish ?? -Infinity, lastDeparture.low);
	if (!lastDeparture.fact && Number.isFinite(known)) {
		lastDeparture.wish = startOfDay(known) + DAY - 1;
	}
}

/**
 * What opens or closes a visit and is known only as a window is put in the middle of what the rest leaves of it: nothing
 * beyond would pull it to either side.
 */
function centreTheEnds(points: readonly DatedPoint[]): void {
	const [first, second] = points as [DatedPoint, DatedPoint];
	const [beforeLast, last] = points.slice(-2) as [DatedPoint, DatedPoint];
	const ends = [first, last].filter((point) => point.fact !== null);
	for (const point of new Set([second, beforeLast, ...ends])) {
		const middle = (point.earliest + point.latest) / 2;
		if (point.wish === undefined && Number.isFinite(middle)) point.wish = middle;
	}
}

/** Where no day is known but there is a route, the middle of the narrowest window anchors it. */
function wishForTheNarrowestWindow(visit: VisitOutline, points: readonly DatedPoint[]): void {
	const width = (point: DatedPoint) => point.high - point.low;
	const narrowest = [...points].sort((a, b) => width(a) - width(b))[0] as DatedPoint;
	if (!Number.isFinite(width(narrowest))) {
		throw new Error(`${visit.id}: has a route but no date at all, so it cannot be put in time`);
	}
	narrowest.wish = (narrowest.low + narrowest.high) / 2;
}

/** Hours to ms; an unlimited speed takes no time. */
function hours(value: number): number {
	return Number.isFinite(value) ? value * 3_600_000 : 0;
}

function finite(instant: number): Instant | null {
	return Number.isFinite(instant) ? instant : null;
}
