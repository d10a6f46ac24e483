import { prismAt, type Prism } from './prism';
import type { Moment, Schedule, ScheduledStop } from './schedule';
import { DAY, isExact, startOfDay, windowOf, type Instant } from './time';
import { pointAlong, type Degrees } from './track';
import type { LegOutline, StopOutline, VisitOutline } from './outline';
import type { LngLat } from './visit';

/** How the whereabouts are known: a source says so, it follows from what sources say, or it is computed. */
export type Standing = 'documented' | 'inferred' | 'estimated';

/** Where a visit is at an instant. */
export type Whereabouts =
	| { readonly at: 'stop'; readonly stop: StopOutline; readonly standing: Standing }
	| {
			readonly at: 'leg';
			readonly leg: LegOutline;
			readonly position: LngLat;
			readonly bearing: Degrees;
			/** Km from the start of the leg. */
			readonly travelled: number;
			readonly next: StopOutline;
			readonly prism: Prism;
	  }
	| { readonly at: 'between'; readonly from: StopOutline; readonly next: StopOutline };

/** Where a visit is at `instant`, or undefined before it begins and after it ends. */
export function whereaboutsAt(schedule: Schedule, instant: Instant): Whereabouts | undefined {
	if (instant < schedule.start || instant > schedule.end) return undefined;
	const { stops } = schedule;
	const i = stops.findLastIndex(({ arrival }) => arrival.instant <= instant);
	const here = stops[i] as ScheduledStop;
	const next = stops[i + 1];
	if (instant <= here.departure.instant || !next) {
		return { at: 'stop', stop: here.stop, standing: standingAt(here, instant) };
	}
	const { leg } = here;
	if (!leg) return { at: 'between', from: here.stop, next: next.stop };
	const share =
		(instant - here.departure.instant) / (next.arrival.instant - here.departure.instant);
	const travelled = share * leg.route.length;
	return {
		at: 'leg',
		leg,
		...pointAlong(leg.route, travelled),
		travelled,
		next: next.stop,
		prism: prismAt(schedule, instant)
	};
}

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
export interface Stay {
	readonly start: Instant;
	readonly end: Instant;
	readonly standing: Standing;
}

/** A whole stay, from arrival to departure, in parts. */
export function staysOf(stop: ScheduledStop): Stay[] {
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

/** The stops of a visit without a schedule at which it can have been at `instant`, by their dates alone. */
export function possibleStops(visit: VisitOutline, instant: Instant): StopOutline[] {
	return visit.stops.filter(({ arrival, departure }) => {
		const from = arrival && windowOf(arrival.date).from;
		const to = departure ? windowOf(departure.date).to : arrival && windowOf(arrival.date).to;
		return from !== null && to !== null && instant >= from && instant <= to;
	});
}
