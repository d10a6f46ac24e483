import { sum } from 'd3-array';
import type { Years } from './config';
import type { EventOutline } from './outline';
import type { Schedule } from './schedule';
import { DAY, isShort, startOfDay, type Instant } from './time';
import { timescaleOf, type Claim, type Timescale } from './timescale';
import { trajectoryOf, type Trajectory } from './voyage/trajectory';

/** A schedule as a film shows it: by its own dates, or counted from its first day to be compared with others. */
export interface Shown {
	readonly schedule: Schedule;
	/** In the film's own time. */
	readonly trajectory: Trajectory;
	/** What to add to the film's instant to have the visit's own, in ms: 0, or the start of its first day. */
	readonly offset: number;
}

/** Seconds of film that a visit gets: never too short to be watched, and growing slower than its days. */
const VISIT_SECONDS = 7;
const SECONDS_PER_ROOT_DAY = 2.8;
/** The beat that an event gets. */
const EVENT_SECONDS = 1.5;
/** The most that a stay gets, and what is added for each thing that is known to have happened there. */
const STAY_SECONDS = 2;
const HAPPENING_SECONDS = 1;

/**
 * The timescale of the film: time for every visit that has a schedule, a beat for each event of a known day or few
 * days. `span`: what it shows of a record without a single date.
 */
export function filmOf(
	schedules: readonly Schedule[],
	events: readonly EventOutline[],
	span: Years
): Timescale {
	const visits = schedules.flatMap(claimsOf);
	const beats = events
		.filter(({ date }) => isShort(date))
		.map(({ date }): Claim => {
			const [from, to] = [date.earliest as Instant, date.latest as Instant];
			return { from: startOfDay(from), to: startOfDay(to) + DAY, seconds: EVENT_SECONDS };
		});
	const claims = [...visits, ...beats];
	if (claims.length === 0) return timescaleOf([], span);
	// The film ends on its last day, not at the midnight after it.
	const last = claims.reduce((latest, { to }) => Math.max(latest, to), -Infinity);
	return timescaleOf(claims.map((it) => (it.to === last ? { ...it, to: last - 1 } : it)));
}

/**
 * The time that a visit asks for: its ways at one pace, each stay no longer than there is something to see, and a way of
 * which nobody knows the line as a stay. From the beginning of its first day to the end of its last.
 */
function claimsOf({ start, end, stops }: Schedule): Claim[] {
	const [first, last] = [startOfDay(start), startOfDay(end) + DAY];
	const stretches = stops.flatMap(({ stop, arrival, departure, leg }, i) => {
		const from = i === 0 ? first : arrival.instant;
		const to = i === stops.length - 1 ? last : departure.instant;
		const next = stops[i + 1]?.arrival.instant ?? to;
		return [
			{ from, to, most: STAY_SECONDS + HAPPENING_SECONDS * stop.happenings.length },
			{ from: to, to: next, most: leg ? Infinity : STAY_SECONDS }
		].filter((it) => it.to > it.from);
	});
	const sailing = stretches.filter(({ most }) => most === Infinity);
	const time = sum(sailing.length > 0 ? sailing : stretches, ({ from, to }) => to - from);
	const pace = secondsFor(time) / time;
	return stretches.map(({ from, to, most }) => ({
		...{ from, to },
		seconds: Math.min(most, pace * (to - from))
	}));
}

/** The timescale of visits that start together: every day as long as any other, from day 1 to the end of the longest. */
export function comparisonOf(visits: readonly Shown[]): Timescale {
	const ends = visits.map(({ trajectory }) => startOfDay(trajectory.end) + DAY);
	const to = Math.max(DAY, ...ends);
	return timescaleOf([{ from: 0, to: to - 1, seconds: secondsFor(to) }]);
}

/** Each at its own dates. */
export function byTheirDates(schedules: readonly Schedule[]): Shown[] {
	return schedules.map((schedule) => shownFrom(schedule, 0));
}

/** Each from the start of its first day, so that they start together at 0 and keep their hours. */
export function fromTheirFirstDays(schedules: readonly Schedule[]): Shown[] {
	return schedules.map((schedule) => shownFrom(schedule, startOfDay(schedule.start)));
}

function shownFrom(schedule: Schedule, offset: number): Shown {
	return { schedule, trajectory: trajectoryOf(schedule, offset), offset };
}

function secondsFor(time: number): number {
	return VISIT_SECONDS + SECONDS_PER_ROOT_DAY * Math.sqrt(time / DAY);
}
