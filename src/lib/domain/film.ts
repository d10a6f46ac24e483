import type { Years } from './config';
import type { EventOutline } from './outline';
import type { Schedule } from './schedule';
import { DAY, isExact, isShort, middleOf, middleOfDay, startOfDay, type Instant } from './time';
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

/**
 * The timescale of the film: time for every visit that has a schedule, a beat for each event of a known day or few
 * days. `span`: what it shows of a record without a single date. `domain` is the history that it must reach over, if that
 * is more than the visits and events take.
 */
export function filmOf(
	schedules: readonly Schedule[],
	events: readonly EventOutline[],
	span: Years,
	domain: readonly Instant[] = []
): Timescale {
	const visits = schedules.map(({ start, end }): Claim => {
		const [from, to] = [startOfDay(start), startOfDay(end) + DAY];
		return { from, to, seconds: secondsFor(to - from) };
	});
	const beats = events
		.filter(({ date }) => isShort(date))
		.map(({ date }): Claim => {
			const [from, to] = [date.earliest as Instant, date.latest as Instant];
			return { from: startOfDay(from), to: startOfDay(to) + DAY, seconds: EVENT_SECONDS };
		});
	const claims = [...visits, ...beats];
	if (claims.length === 0) return timescaleOf([], domain.length > 1 ? domain : span);
	// The film ends on its last day, not at the midnight after it.
	const last = claims.reduce((latest, { to }) => Math.max(latest, to), -Infinity);
	return timescaleOf(
		claims.map((it) => (it.to === last ? { ...it, to: last - 1 } : it)),
		domain
	);
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

/** The moments of which the record knows something for certain, in order, each once. */
export function documentedMoments(
	visits: readonly Shown[],
	events: readonly EventOutline[]
): Instant[] {
	const stops = visits.flatMap(({ schedule, offset }) =>
		schedule.stops.flatMap(({ stop, arrival, departure }) =>
			[
				...[arrival, departure]
					.filter(({ basis }) => basis !== 'computed' && basis !== 'conjectural')
					.map(({ instant }) => instant),
				...stop.happenings
					.filter(({ date, evidence }) => date && isExact(date) && evidence !== 'conjectural')
					.map(({ date }) => middleOfDay(date?.earliest as Instant))
			].map((instant) => instant - offset)
		)
	);
	const dated = events.filter(({ date }) => isShort(date)).map(({ date }) => middleOf(date));
	return [...new Set([...stops, ...dated])].filter((it) => it !== null).sort((a, b) => a - b);
}

function secondsFor(time: number): number {
	return VISIT_SECONDS + SECONDS_PER_ROOT_DAY * Math.sqrt(time / DAY);
}
