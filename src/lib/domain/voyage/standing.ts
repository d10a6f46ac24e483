import type { StopOutline } from '../outline';
import type { Moment, ScheduledStop } from '../schedule';
import { DAY, isExact, startOfDay, type Instant } from '../time';

/** How the whereabouts are known: a source says so, it follows from what sources say, or it is computed. */
export type Standing = 'documented' | 'inferred' | 'estimated';

/**
 * A stay is as well known as the dates around it: documented between the first and the last day on which a source places
 * the visitors there, inferred where one of those days is, and estimated outside them.
 */
export function standingAt(stop: ScheduledStop, instant: Instant): Standing {
	const covers = (window: DayWindow | null) =>
		window !== null && instant >= window.start && instant < window.end;
	const { documented, seen } = daysSeen(stop);
	if (covers(documented)) return 'documented';
	return covers(seen) ? 'inferred' : 'estimated';
}

/** A part of a stay that is equally well known throughout. */
export interface StayMoments {
	readonly start: Instant;
	readonly end: Instant;
	readonly standing: Standing;
}

/** A whole stay, from arrival to departure, in parts. */
export function staysOf(stop: ScheduledStop): StayMoments[] {
	const [arrival, departure] = [stop.arrival.instant, stop.departure.instant];
	const { documented, seen } = daysSeen(stop);
	const changes = [documented?.start, documented?.end, seen?.start, seen?.end]
		.filter((change) => change !== undefined && change > arrival && change < departure)
		.sort((a = 0, b = 0) => a - b) as Instant[];
	const bounds = [arrival, ...new Set(changes), departure];
	return bounds.slice(1).map((end, i) => {
		const start = bounds[i] as Instant;
		return { start, end, standing: standingAt(stop, start) };
	});
}

interface DayWindow {
	readonly start: Instant;
	readonly end: Instant;
}

/** The days on which documents, and those on which documents or what follows from them, place the visitors there. */
function daysSeen({ stop, arrival, departure }: ScheduledStop): {
	readonly documented: DayWindow | null;
	readonly seen: DayWindow | null;
} {
	const seen = [...momentsSeen(arrival), ...momentsSeen(departure), ...happeningsSeen(stop)];
	const windowFrom = (days: readonly Instant[]) =>
		days.length === 0
			? null
			: { start: startOfDay(Math.min(...days)), end: startOfDay(Math.max(...days)) + DAY };
	return {
		documented: windowFrom(seen.filter((it) => it.documented).map((it) => it.instant)),
		seen: windowFrom(seen.map((it) => it.instant))
	};
}

interface Seen {
	readonly instant: Instant;
	readonly documented: boolean;
}

function momentsSeen({ basis, instant }: Moment): Seen[] {
	if (basis === 'computed' || basis === 'conjectural') return [];
	return [{ instant, documented: basis !== 'inferred' }];
}

function happeningsSeen(stop: StopOutline): Seen[] {
	return stop.happenings.flatMap(({ date, place, evidence }) =>
		date && !place && isExact(date) && evidence !== 'conjectural'
			? [{ instant: date.earliest as Instant, documented: evidence !== 'inferred' }]
			: []
	);
}
