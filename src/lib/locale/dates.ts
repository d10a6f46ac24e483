import type { DatePoint, HistoricalDate, Instant } from '../domain/time';
import { lazily } from './lazily';
import type { Words } from './words.en';

/** What lies between two labels of an axis. */
export type AxisUnit = 'hour' | 'day' | 'month' | 'year';

/** Instants and dates in a language: `tag` is that of BCP 47. */
export function datesIn(tag: string, words: Words['dates']) {
	const formats = {
		day: formatIn(tag, { day: 'numeric', month: 'long', year: 'numeric' }),
		shortDay: formatIn(tag, { day: 'numeric', month: 'short', year: 'numeric' }),
		month: formatIn(tag, { month: 'long', year: 'numeric' }),
		dayOfYear: formatIn(tag, { day: 'numeric', month: 'short' }),
		monthOfYear: formatIn(tag, { month: 'long' }),
		time: formatIn(tag, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
	};

	/** "6 August 1934" */
	function formatDay(instant: Instant): string {
		return formats.day().format(instant);
	}

	/** "6 Aug 1934" */
	function formatShortDay(instant: Instant): string {
		return formats.shortDay().format(instant);
	}

	/** "August 1934" */
	function formatMonth(instant: Instant): string {
		return formats.month().format(instant);
	}

	/** A label of an axis, which leaves out what its context says: "18:00", "6 Aug", "August", "1934". */
	function formatAxis(instant: Instant, unit: AxisUnit): string {
		switch (unit) {
			case 'hour':
				return formats.time().format(instant);
			case 'day':
				return formats.dayOfYear().format(instant);
			case 'month':
				return formats.monthOfYear().format(instant);
			case 'year':
				return formatYear(instant);
		}
	}

	/** What a label of that unit leaves out: "6 August 1934" of an hour, "August 1934", "1934"; nothing of a year. */
	function formatContext(instant: Instant, unit: AxisUnit): string {
		switch (unit) {
			case 'hour':
				return formatDay(instant);
			case 'day':
				return formatMonth(instant);
			case 'month':
				return formatYear(instant);
			case 'year':
				return '';
		}
	}

	/** A date as known, in words: "about 5 June 1929", "12 July 1924 or 14 July 1924", "autumn 1934". */
	function formatDate(date: HistoricalDate): string {
		const [first, last] = [date.points[0], date.points[date.points.length - 1]];
		const known = date.points.filter((point) => point !== null).map(formatPoint);
		switch (date.form) {
			case 'single':
				return known[0] ?? '';
			case 'oneOf':
				return words.or(known);
			case 'allOf':
				return words.and(known);
			case 'interval':
				if (!first) return words.notAfter(known[0] ?? '');
				if (!last) return words.notBefore(known[0] ?? '');
				return formatSpan(first, last);
		}
	}

	/** "6 – 10 September 1934" where both ends are plain days or months, otherwise both in full. */
	function formatSpan(from: DatePoint, to: DatePoint): string {
		const plain = [from, to].every((point) => !point.approximate && !point.uncertain);
		const days =
			plain && [from, to].every(({ day, hour }) => day !== undefined && hour === undefined);
		const months =
			plain && [from, to].every(({ day, month }) => month !== undefined && day === undefined);
		if (!days && !months) return words.between(formatPoint(from), formatPoint(to));
		const instant = ({ year, month = 1, day = 1 }: DatePoint) => Date.UTC(year, month - 1, day);
		return formats[days ? 'day' : 'month']().formatRange(instant(from), instant(to));
	}

	function formatPoint(point: DatePoint): string {
		const qualified = point.approximate ? words.about(calendar(point)) : calendar(point);
		return point.uncertain ? words.doubtful(qualified) : qualified;
	}

	function calendar({ year, decade, season, month, day, hour, minute }: DatePoint): string {
		if (decade) return words.decade(year);
		if (season !== undefined) return `${words.seasons[season]} ${year}`;
		if (month === undefined) return String(year);
		const instant = Date.UTC(year, month - 1, day ?? 1, hour ?? 0, minute ?? 0);
		if (day === undefined) return formats.month().format(instant);
		const date = formats.day().format(instant);
		return hour === undefined ? date : `${date}, ${formats.time().format(instant)}`;
	}

	return { formatDay, formatShortDay, formatMonth, formatAxis, formatContext, formatDate };
}

function formatIn(tag: string, options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
	return lazily(() => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }));
}

// Not by Intl, which says "1934 г." in Russian.
function formatYear(instant: Instant): string {
	return String(new Date(instant).getUTCFullYear());
}
