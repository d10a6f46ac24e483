import edtf from 'edtf';
import { quoted } from './characters';
import { MINUTE, type DatePoint, type HistoricalDate, type Instant } from './time';

/** One single date with the first and the last millisecond it can mean. */
interface DateSpan {
	readonly point: DatePoint;
	readonly earliest: Instant;
	readonly latest: Instant;
}

/** In characters: a list of sixteen hours. What is longer is no date, and would be slow to read. */
const LONGEST = 300;
const EXAMPLES = '1924-08-08, 1925-06, 1934~, 1925-09/1925-10 or [1924-07-12,1924-07-14]';
const MONTHS =
	'January February March April May June July August September October November December'.split(
		' '
	);

/**
 * Reads a date in EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/): days, hours of a day, months, years,
 * decades (`192X`), seasons, `~ ? %` after any of them, intervals open or closed, `[one of]` and `{all of}`.
 * Throws an Error whose message says what was found and what is wrong with it.
 */
export function parseDate(text: string): HistoricalDate {
	if (text.length > LONGEST)
		throw refusal(text, `a date has at most ${LONGEST} characters, this one ${text.length}`);
	const set = /^(?:\[(.*)\]|\{(.*)\})$/.exec(text);
	if (set)
		return setOfDates(text, set[1] === undefined ? 'allOf' : 'oneOf', set[1] ?? set[2] ?? '');
	const ends = text.split('/');
	if (ends.length > 2) throw refusal(text);
	if (ends.length === 2) return interval(text, ends[0] ?? '', ends[1] ?? '');
	const { point, earliest, latest } = singleDate(text, text);
	return { edtf: text, form: 'single', points: [point], earliest, latest };
}

function setOfDates(text: string, form: 'oneOf' | 'allOf', inside: string): HistoricalDate {
	if (inside.includes('..'))
		throw refusal(
			text,
			'ranges within a list are not supported: write an interval, 1924-07-12/1924-07-14'
		);
	const spans = inside.split(',').map((item) => singleDate(item.trim(), text));
	if (spans.length < 2) throw refusal(text, 'a list needs two dates or more');
	return {
		edtf: text,
		form,
		points: spans.map((span) => span.point),
		earliest: Math.min(...spans.map((span) => span.earliest)),
		latest: Math.max(...spans.map((span) => span.latest))
	};
}

// The package is given one end at a time: on whole intervals it takes an unknown start for 1970, fails on `..` at either
// side, and its own check of the order lets 1925-09-20/1925-09-10~ through.
function interval(text: string, from: string, to: string): HistoricalDate {
	const first = isOpen(from) ? null : singleDate(from, text);
	const last = isOpen(to) ? null : singleDate(to, text);
	if (!first && !last) throw refusal(text, 'an interval needs at least one end');
	if (first && last && first.earliest > last.latest)
		throw refusal(text, 'it ends before it starts');
	return {
		edtf: text,
		form: 'interval',
		points: [first?.point ?? null, last?.point ?? null],
		earliest: first?.earliest ?? null,
		latest: last?.latest ?? null
	};
}

function isOpen(end: string): boolean {
	return end === '' || end === '..';
}

/** `whole` is the text that stands in the record, for the message. */
function singleDate(text: string, whole: string): DateSpan {
	// Taken off first: the package knows no qualifier on a season or a decade.
	const mark = /[~?%]$/.exec(text)?.[0] ?? '';
	const bare = mark ? text.slice(0, -1) : text;
	const qualifiers = {
		...(mark === '~' || mark === '%' ? { approximate: true } : {}),
		...(mark === '?' || mark === '%' ? { uncertain: true } : {})
	};
	if (/[~?%]/.test(bare))
		throw refusal(whole, '~ and ? stand at the end and speak of the whole date, as in 1929-06-05~');
	const span = season(bare, whole) ?? decade(bare, whole) ?? calendarDate(bare, whole);
	return { ...span, point: { ...span.point, ...qualifiers } };
}

/** Meteorological, northern hemisphere. (The package takes 21 for January to March, and so on.) */
function season(text: string, whole: string): DateSpan | null {
	const match = /^(\d{4})-([2-9]\d)$/.exec(text);
	if (!match) return null;
	const [year, code] = [Number(match[1]), Number(match[2])];
	if (code > 24)
		throw refusal(
			whole,
			`there is no season ${code}: 21 is spring, 22 summer, 23 autumn, 24 winter`
		);
	const firstMonth = 2 + (code - 21) * 3;
	return {
		point: { year, season: code },
		earliest: Date.UTC(year, firstMonth),
		latest: Date.UTC(year, firstMonth + 3) - 1
	};
}

function decade(text: string, whole: string): DateSpan | null {
	if (!text.includes('X')) return null;
	const match = /^(\d{3})X$/.exec(text);
	if (!match)
		throw refusal(
			whole,
			'X stands only for the year of a decade, 192X; leave out a day or month that is not known'
		);
	const year = Number(match[1]) * 10;
	return {
		point: { year, decade: true },
		earliest: Date.UTC(year, 0),
		latest: Date.UTC(year + 10, 0) - 1
	};
}

function calendarDate(text: string, whole: string): DateSpan {
	const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)Z?)?)?)?$/.exec(text);
	if (!match) {
		if (/^\d{4}-\d\d-\d\dT/.test(text))
			throw refusal(whole, 'a time is hours and minutes in UTC, as in 1926-04-15T20:00Z');
		throw refusal(whole);
	}
	const [year, month, day, hour, minute] = match
		.slice(1)
		.map((digits) => (digits === undefined ? undefined : Number(digits)));
	if (year === undefined) throw refusal(whole);
	// Said here because the package rolls 29 February on to 1 March and 24:00 on to tomorrow without a word.
	if (hour === 24) throw refusal(whole, 'the day ends at 23:59');
	if (month !== undefined && day !== undefined && !isOnCalendar(year, month, day))
		throw refusal(whole, `${day} ${MONTHS[month - 1]} ${year} does not exist`);
	const date = readByPackage(hour === undefined || text.endsWith('Z') ? text : `${text}Z`, whole);
	return {
		point: {
			year,
			...(month === undefined ? {} : { month }),
			...(day === undefined ? {} : { day }),
			...(hour === undefined ? {} : { hour, minute })
		},
		earliest: date.min,
		latest: hour === undefined ? date.max : date.min + MINUTE - 1
	};
}

/** False for 31 June. Months past 12 and days past 31 are left to the package, which calls them no date at all. */
function isOnCalendar(year: number, month: number, day: number): boolean {
	if (month < 1 || month > 12 || day < 1 || day > 31) return true;
	return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

// A time without Z must be given one before this: the package reads it in the time zone of the machine.
function readByPackage(text: string, whole: string) {
	try {
		return edtf(text);
	} catch (cause) {
		if (cause instanceof TypeError) throw cause;
		throw new Error(refusal(whole).message, { cause });
	}
}

function refusal(text: string, wrong?: string): Error {
	return new Error(
		wrong
			? `found ${quoted(text)}, but ${wrong}`
			: `found ${quoted(text)}, expected an EDTF date such as ${EXAMPLES}`
	);
}
