import type { Schedule } from './schedule';
import { isExact, middleOfDay, windowOf, type Instant } from './time';
import type { FactOutline, VisitOutline } from './outline';

/** How long a visit took, as a timeline shows it. */
export interface Bar {
	/** From the earliest that it can have begun to the latest that it can have ended. */
	readonly from: Instant;
	readonly to: Instant;
	/** From when to when documents have it under way for certain; null where they leave only a window. */
	readonly solid: readonly [Instant, Instant] | null;
}

/** The bar of a visit, from its dates and, where it has one, its schedule; null where no date bounds it at all. */
export function barOf(
	visit: VisitOutline,
	schedule: Pick<Schedule, 'start' | 'end'> | undefined
): Bar | null {
	const calls = visit.stops.map(({ arrival, departure }) =>
		[arrival, departure].filter((fact) => fact !== null).map(windowed)
	);
	const happenings = visit.stops
		.flatMap(({ happenings }) => happenings)
		.flatMap(({ date, evidence }) => (date ? [windowed({ date, evidence })] : []));
	const sure = [...calls.flat(), ...happenings].filter((it) => it.sure);
	// Where the visit is put in time, only the dates of its first and last stop say how long it can have been.
	const outer = schedule ? [...(calls[0] ?? []), ...(calls.at(-1) ?? [])] : calls.flat();
	const ends = [
		...outer.flatMap(({ from, to }) => [from, to]),
		...(schedule ? [schedule.start, schedule.end] : [])
	].filter((end) => end !== null);
	if (ends.length === 0) return null;
	const since = Math.min(...sure.flatMap(({ to }) => to ?? []));
	const until = Math.max(...sure.flatMap(({ from }) => from ?? []));
	return {
		from: Math.min(...ends),
		to: Math.max(...ends),
		solid: since <= until ? [since, until] : null
	};
}

function windowed({ date, evidence }: FactOutline) {
	const noon = isExact(date) ? middleOfDay(date.earliest as Instant) : null;
	const window = noon === null ? windowOf(date) : { from: noon, to: noon };
	return { ...window, sure: evidence !== 'conjectural' };
}
