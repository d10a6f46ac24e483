import { DAY, type Instant } from '../domain/time';

/** What a reader typed for a date: the noon of a day, or of the first day of a month or year; or nothing that can be read. */
export type TypedDate =
	| {
			readonly kind: 'instant';
			readonly instant: Instant;
			readonly precision: 'day' | 'month' | 'year';
	  }
	| { readonly kind: 'unreadable'; readonly text: string };

/** A date as typed, checked against no calendar. */
interface Numbers {
	readonly year: number;
	readonly month?: number;
	readonly day?: number;
}

/** Numbers alone, the day first: 1934, 1934-08, 1934-08-06, 8.1934, 6.8.1934, 6/8/1934. */
const NUMBERS = [
	/^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/,
	/^(?:(?<day>\d{1,2})\s?[./-]\s?)?(?<month>\d{1,2})\s?[./-]\s?(?<year>\d{4})$/
];

/** "6th", "1er", "1º", "6-го" */
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|º|°|-?го|-?е)$/;

/** What stands in written dates and says nothing. */
const FILLERS: Readonly<Record<string, readonly string[]>> = {
	en: ['the', 'of'],
	fr: ['le'],
	it: ['il', 'di'],
	ru: ['г', 'год', 'года']
};

/** A month may be cut short to so many letters: "sept", "авг". */
const SHORTEST_MONTH = 3;

/**
 * Reads a date as readers type it: "6 Aug 1934", "August 6th, 1934", "Aug 1934", "1934-08", "1934-08-06", "6.8.1934" or
 * "1934", with the names of months in the language of `locale`. What no calendar has (29 February in a common year, a
 * month 13) is unreadable.
 */
export function readTypedDate(text: string, locale: string): TypedDate {
	const words = wordsOf(text, locale);
	const numbers = inNumbers(words.join(' ')) ?? inWords(words, locale);
	const instant = numbers ? noonOf(numbers) : undefined;
	if (!numbers || instant === undefined) return { kind: 'unreadable', text };
	const precision =
		numbers.day !== undefined ? 'day' : numbers.month !== undefined ? 'month' : 'year';
	return { kind: 'instant', instant, precision };
}

/** Whether all of the day, month or year that was typed lies outside the record, whose ends both belong to it. */
export function liesOutside(
	{ instant, precision }: TypedDate & { kind: 'instant' },
	[first, last]: readonly [Instant, Instant]
): boolean {
	const begins = instant - DAY / 2;
	const date = new Date(begins);
	if (precision === 'day') date.setUTCDate(date.getUTCDate() + 1);
	else date.setUTCMonth(date.getUTCMonth() + (precision === 'month' ? 1 : 12));
	return date.getTime() <= first || begins > last;
}

/** In small letters, without what says nothing. */
function wordsOf(text: string, locale: string): string[] {
	const fillers = FILLERS[new Intl.Locale(locale).language] ?? [];
	const words = text.normalize('NFC').toLocaleLowerCase(locale).split(/\s+/);
	return words.filter((word) => word !== '' && !fillers.includes(word.replace(/\.$/, '')));
}

function inNumbers(typed: string): Numbers | null {
	for (const form of NUMBERS) {
		const { year, month, day } = form.exec(typed)?.groups ?? {};
		if (year !== undefined) return { year: Number(year), month: number(month), day: number(day) };
	}
	return null;
}

/** A month's name, a year of four digits and perhaps a day, in any order. */
function inWords(words: readonly string[], locale: string): Numbers | null {
	const parts = words
		.flatMap((word) => word.split(/[.,]/))
		.filter((part) => part !== '')
		.map((part) => ORDINAL.exec(part)?.[1] ?? part);
	const year = parts.find((part) => /^\d{4}$/.test(part));
	const day = parts.find((part) => /^\d{1,2}$/.test(part));
	const name = parts.find((part) => !/^\d/.test(part));
	const month = name === undefined ? undefined : monthCalled(name, locale);
	const understood = day === undefined ? 2 : 3;
	if (year === undefined || month === undefined || parts.length > understood) return null;
	return { year: Number(year), month, day: number(day) };
}

function number(digits: string | undefined): number | undefined {
	return digits === undefined ? undefined : Number(digits);
}

/** 1–12, or undefined where no month or more than one is so called. */
function monthCalled(name: string, locale: string): number | undefined {
	const names = monthNames(locale);
	const called = (fits: (full: string) => boolean) => {
		const months = names.flatMap((forms, i) => (forms.some(fits) ? [i + 1] : []));
		return months.length === 1 ? months[0] : undefined;
	};
	const whole = called((full) => full === name);
	if (whole !== undefined || name.length < SHORTEST_MONTH) return whole;
	return called((full) => full.startsWith(name));
}

// Kept, because a formatter takes a millisecond and more to make.
const namesIn = new Map<string, readonly string[][]>();

/** Each month's names, long and short, alone and with a day: Russian says август, but 6 августа. */
function monthNames(locale: string): readonly string[][] {
	const kept = namesIn.get(locale);
	if (kept) return kept;
	const formats = (['long', 'short'] as const).flatMap((month) => [
		new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }),
		new Intl.DateTimeFormat(locale, { month, day: 'numeric', timeZone: 'UTC' })
	]);
	const names = Array.from({ length: 12 }, (_, i) =>
		formats.map((format) => {
			const parts = format.formatToParts(Date.UTC(2000, i));
			const name = parts.find(({ type }) => type === 'month')?.value ?? '';
			return name.toLocaleLowerCase(locale).replaceAll('.', '');
		})
	);
	namesIn.set(locale, names);
	return names;
}

/** Undefined where the calendar has no such day. */
function noonOf({ year, month = 1, day = 1 }: Numbers): Instant | undefined {
	const date = new Date(0);
	// Not Date.UTC, which takes the year 34 for 1934.
	date.setUTCFullYear(year, month - 1, day);
	const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists ? date.getTime() + DAY / 2 : undefined;
}
