/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What one EDTF date says, in calendar terms (proleptic Gregorian, UTC). Absent fields are not known. */
export interface DatePoint {
	readonly year: number;
	/** True where only the decade is known ("192X"); `year` is then its first year. */
	readonly decade?: boolean;
	/** 1 = January. */
	readonly month?: number;
	/** 21 spring, 22 summer, 23 autumn, 24 winter, as EDTF counts them. */
	readonly season?: number;
	readonly day?: number;
	readonly hour?: number;
	readonly minute?: number;
	/** EDTF `~`: about then. */
	readonly approximate?: boolean;
	/** EDTF `?`: the source itself is doubtful. */
	readonly uncertain?: boolean;
}

/**
 * A date as historians write it (EDTF, ISO 8601-2), read once.
 * `earliest` and `latest` are the first and last millisecond it can mean; `null` where it is open on that side.
 * `points`: one for a single date, two for an interval (`null` is an open end), two or more for "one of" and "all of".
 */
export interface HistoricalDate {
	readonly edtf: string;
	readonly form: 'single' | 'interval' | 'oneOf' | 'allOf';
	readonly points: readonly (DatePoint | null)[];
	readonly earliest: Instant | null;
	readonly latest: Instant | null;
}

/** The first instant of the UTC day that holds `instant`. */
export function startOfDay(instant: Instant): Instant {
	return Math.floor(instant / DAY) * DAY;
}

/** Noon UTC of the day that holds `instant`. */
export function middleOfDay(instant: Instant): Instant {
	return startOfDay(instant) + DAY / 2;
}

/** Whether a date names one day (or an hour of it) and does so without `~` or `?`. */
export function isExact(date: HistoricalDate): boolean {
	const [point] = date.points;
	return (
		date.form === 'single' && point?.day !== undefined && !point.approximate && !point.uncertain
	);
}

/** Whether a date is known to the day, or to a few days of one month: "25 to 30 July 1934". */
export function isShort(date: HistoricalDate): boolean {
	if (isExact(date)) return true;
	const { form, points, earliest, latest } = date;
	const plain = points.every((it) => it?.day !== undefined && !it.approximate && !it.uncertain);
	return (
		form === 'interval' &&
		plain &&
		earliest !== null &&
		latest !== null &&
		latest - earliest < FEW_DAYS
	);
}

const FEW_DAYS = 14 * DAY;

/** The middle of a date, at noon; null where it is open. */
export function middleOf({ earliest, latest }: HistoricalDate): Instant | null {
	return earliest === null || latest === null ? null : middleOfDay((earliest + latest) / 2);
}

/**
 * The span in which something so dated can have happened. A date marked `~` or `?` is widened by its own
 * precision on both sides: "about 5 June" reaches from 4 to 6 June, "about 1930" from 1929 to 1931.
 */
export function windowOf(date: HistoricalDate): { from: Instant | null; to: Instant | null } {
	const first = date.points[0];
	const last = date.points[date.points.length - 1];
	return {
		from: date.earliest === null ? null : date.earliest - slack(first),
		to: date.latest === null ? null : date.latest + slack(last)
	};
}

function slack(point: DatePoint | null | undefined): number {
	if (!point || !(point.approximate || point.uncertain)) return 0;
	if (point.hour !== undefined) return HOUR;
	if (point.day !== undefined) return DAY;
	if (point.month !== undefined) return 30 * DAY;
	if (point.season !== undefined) return 90 * DAY;
	return point.decade ? 3653 * DAY : 365 * DAY;
}
