import { DAY, HOUR, type Instant } from '$lib/domain/time';

/** The units that a calendar counts time in, from fine to coarse. */
export const UNITS = ['hour', 'day', 'month', 'year'] as const;
export type CalendarUnit = (typeof UNITS)[number];

/** So many units from one mark to the next. */
export interface Step {
	readonly unit: CalendarUnit;
	readonly count: number;
	/** In ms; of months and years the usual length. */
	readonly length: number;
}

/** Every step that an axis can have, from fine to coarse. */
export const STEPS: readonly Step[] = [
	...[1, 2, 3, 6, 12].map((count) => ({ unit: 'hour' as const, count, length: count * HOUR })),
	...[1, 2, 5, 10].map((count) => ({ unit: 'day' as const, count, length: count * DAY })),
	...[1, 3, 6].map((count) => ({ unit: 'month' as const, count, length: count * 30.44 * DAY })),
	...[1, 2, 5, 10, 50, 100, 500].map((count) => ({
		unit: 'year' as const,
		count,
		length: count * 365.25 * DAY
	}))
];

/** Every mark of a step from `from` to `to`, both included. Days are counted anew each month: 1, 6, 11, 16, 21, 26. */
export function marksOf({ unit, count }: Step, from: Instant, to: Instant): Instant[] {
	const marks: Instant[] = [];
	if (unit === 'hour') {
		const length = count * HOUR;
		for (let mark = Math.ceil(from / length) * length; mark <= to; mark += length) marks.push(mark);
		return marks;
	}
	const first = new Date(from);
	if (unit === 'day') {
		let [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
		for (let start = monthOf(year, month); start <= to; start = monthOf(year, ++month)) {
			const next = monthOf(year, month + 1);
			// The last mark stands well clear of the next month's first.
			for (let mark = start; next - mark >= (count * DAY) / 2 && mark < next; mark += count * DAY)
				if (mark >= from && mark <= to) marks.push(mark);
			if (month >= 11) [year, month] = [year + 1, -1];
		}
		return marks;
	}
	const months = unit === 'month' ? count : count * 12;
	const start = first.getUTCFullYear() * 12 + first.getUTCMonth();
	for (let month = Math.floor(start / months) * months; ; month += months) {
		const mark = monthOf(0, month);
		if (mark > to) return marks;
		if (mark >= from) marks.push(mark);
	}
}

/** The beginning of a month, January counted as 0; also of years before 100, which `Date.UTC` takes for 19xx. */
function monthOf(year: number, month: number): Instant {
	return new Date(0).setUTCFullYear(year, month, 1);
}

/** From the first moment of the year of `from` to the last of the year of `to`. */
export function yearsOf(from: Instant, to: Instant): readonly [Instant, Instant] {
	const year = (instant: Instant) => new Date(instant).getUTCFullYear();
	return [monthOf(year(from), 0), monthOf(year(to) + 1, 0)];
}
