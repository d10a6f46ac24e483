import type { Schedule } from './schedule';
import { isExact, middleOfDay, windowOf, type Instant } from './time';
import type { DatedFact, Visit } from './visit';

/** How long a visit took, as a timeline shows it. */
export interface Bar {
	/** From the earliest that it can have begun to the latest that it can have ended. */
	readonly from: Instant;
	readonly to: Instant;
	/** From when to when documents have it under way for certain; null where they leave only a window. */
	readonly solid: readonly [Instant, Instant] | null;
}

/** The bar of a visit, from its dates and, where it has one, its schedule; null where no date bounds it at all. */
export function barOf(visit: Visit, schedule: Schedule | undefined): Bar | null {
	const windows = datesOf(visit).map(({ date, evidence }) => ({
		...(isExact(date) ? onDay(date.earliest as Instant) : windowOf(date)),
		sure: evidence !== 'conjectural'
	}));
	const begun = windows.filter(({ sure }) => sure).flatMap(({ to }) => to ?? []);
	const notOver = windows.filter(({ sure }) => sure).flatMap(({ from }) => from ?? []);
	const ends = [
		...windows.flatMap(({ from, to }) => [from, to]),
		schedule?.start ?? null,
		schedule?.end ?? null
	].filter((end) => end !== null);
	if (ends.length === 0) return null;
	const [since, until] = [Math.min(...begun), Math.max(...notOver)];
	return {
		from: Math.min(...ends),
		to: Math.max(...ends),
		solid: since <= until ? [since, until] : null
	};
}

function onDay(day: Instant) {
	return { from: middleOfDay(day), to: middleOfDay(day) };
}

type Dated = Pick<DatedFact, 'date' | 'evidence'>;

function datesOf({ stops }: Visit): Dated[] {
	return stops.flatMap(({ arrival, departure, happenings }) => [
		...[arrival, departure].filter((fact) => fact !== null),
		...happenings.flatMap(({ date, evidence }) => (date ? [{ date, evidence }] : []))
	]);
}
