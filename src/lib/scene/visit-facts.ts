import type { HistoricalDate } from '../domain/time';
import type { Evidence, Stop, Unit, Visit } from '../domain/visit';

/** A visit in a line: when, with what, from where to where. */
export interface VisitFacts {
	/** From its first date to its last; null where the record has none. */
	readonly when: { readonly date: HistoricalDate; readonly documented: boolean } | null;
	readonly units: readonly Pick<Unit, 'id' | 'name' | 'count'>[];
	/** Ids of places: where it begins, where most of it happens, and where it ends, each where it is another. */
	readonly way: readonly string[];
}

export function factsOf({ stops, units }: Pick<Visit, 'stops' | 'units'>): VisitFacts {
	return { when: whenOf(stops), units, way: wayOf(stops) };
}

function whenOf(stops: readonly Stop[]): VisitFacts['when'] {
	const all = stops
		.flatMap(({ arrival, departure, happenings }) => [arrival, departure, ...happenings])
		.flatMap((fact) => (fact?.date ? [{ date: fact.date, evidence: fact.evidence }] : []));
	// A month says nothing of when a visit began and ended where a day in it is known.
	const dated = all.filter(
		({ date }) => isToTheDay(date) || !all.some((other) => isWithin(other.date, date))
	);
	const [first] = dated.toSorted((a, b) => startOf(a.date) - startOf(b.date));
	const [last] = dated.toSorted((a, b) => endOf(b.date) - endOf(a.date));
	if (!first || !last) return null;
	const documented = isDocumented(first.evidence) && isDocumented(last.evidence);
	if (first === last || startOf(last.date) <= startOf(first.date))
		return { date: first.date, documented };
	const points = [first.date.points[0] ?? null, last.date.points.at(-1) ?? null];
	const edtf = `${first.date.edtf}/${last.date.edtf}`;
	const { earliest } = first.date;
	const { latest } = last.date;
	return { date: { edtf, form: 'interval', points, earliest, latest }, documented };
}

function isToTheDay({ points }: HistoricalDate): boolean {
	return points.every((point) => point?.day !== undefined);
}

function isWithin(inner: HistoricalDate, outer: HistoricalDate): boolean {
	const [start, end] = [startOf(inner) - startOf(outer), endOf(outer) - endOf(inner)];
	return start >= 0 && end >= 0 && start + end > 0;
}

function startOf({ earliest }: HistoricalDate): number {
	return earliest ?? -Infinity;
}

function endOf({ latest }: HistoricalDate): number {
	return latest ?? Infinity;
}

function isDocumented(evidence: Evidence): boolean {
	return evidence === 'attested' || evidence === 'disputed';
}

/** The stop with most to tell stands for where a visit went; of several the last, as one goes home by the way one came. */
function wayOf(stops: readonly Stop[]): string[] {
	const [first, last] = [stops[0], stops.at(-1)];
	if (!first || !last) return [];
	const main = stops
		.slice(1)
		.reduce<Stop>(
			(most, stop) => (stop.happenings.length >= most.happenings.length ? stop : most),
			last
		);
	return [first.place, main.place, last.place].filter((place, i, all) => place !== all[i - 1]);
}
