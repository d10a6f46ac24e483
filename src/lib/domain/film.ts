import type { EventOutline } from './outline';
import type { Schedule } from './schedule';
import { DAY, isExact, middleOfDay, startOfDay, type Instant } from './time';
import { timescaleOf, type Claim, type Timescale } from './timescale';

/** Seconds of film that a visit gets: never too short to be watched, and growing slower than its days. */
const VISIT_SECONDS = 5;
const SECONDS_PER_ROOT_DAY = 2.2;
/** The beat that an event gets. */
const EVENT_SECONDS = 1;

/** The timescale of the film: every visit that has a schedule, and a beat for each event of a known day. */
export function filmOf(schedules: readonly Schedule[], events: readonly EventOutline[]): Timescale {
	const visits = schedules.map(({ start, end }): Claim => {
		const from = startOfDay(start);
		const to = startOfDay(end) + DAY;
		const seconds = VISIT_SECONDS + SECONDS_PER_ROOT_DAY * Math.sqrt((to - from) / DAY);
		return { from, to, seconds };
	});
	const beats = events
		.filter((event) => isExact(event.date))
		.map((event): Claim => {
			const from = startOfDay(event.date.earliest as Instant);
			return { from, to: from + DAY, seconds: EVENT_SECONDS };
		});
	// The film ends on its last day, not at the midnight after it.
	const claims = [...visits, ...beats];
	const last = Math.max(...claims.map(({ to }) => to));
	return timescaleOf(claims.map((it) => (it.to === last ? { ...it, to: last - 1 } : it)));
}

/** The days of which the record knows something for certain, as instants in order, each once. */
export function documentedMoments(
	schedules: readonly Schedule[],
	events: readonly EventOutline[]
): Instant[] {
	const stops = schedules.flatMap(({ stops }) =>
		stops.flatMap(({ stop, arrival, departure }) => [
			...[arrival, departure]
				.filter(({ basis }) => basis !== 'computed' && basis !== 'conjectural')
				.map(({ instant }) => instant),
			...stop.happenings
				.filter(({ date, evidence }) => date && isExact(date) && evidence !== 'conjectural')
				.map(({ date }) => middleOfDay(date?.earliest as Instant))
		])
	);
	const dated = events
		.filter((event) => isExact(event.date))
		.map((event) => middleOfDay(event.date.earliest as Instant));
	return [...new Set([...stops, ...dated])].sort((a, b) => a - b);
}
