import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, middleOfDay } from '../../src/lib/domain/time';
import { liesOutside, readTypedDate, type TypedDate } from '../../src/lib/locale/typed-date';

/** "1934-08-06 day", or what could not be read. */
const inShort = (date: TypedDate) =>
	date.kind === 'unreadable'
		? date.text
		: `${new Date(date.instant).toISOString().replace('T12:00:00.000Z', '')} ${date.precision}`;

describe('a typed date', () => {
	test.each([
		['6 Aug 1934', '1934-08-06 day'],
		['6 August 1934', '1934-08-06 day'],
		['August 6, 1934', '1934-08-06 day'],
		['aug. 6th 1934', '1934-08-06 day'],
		['the 6th of August, 1934', '1934-08-06 day'],
		['  06   AUGUST  1934 ', '1934-08-06 day'],
		['3 sep 1934', '1934-09-03 day'],
		['3 Sept. 1934', '1934-09-03 day'],
		['1934-08-06', '1934-08-06 day'],
		['6.8.1934', '1934-08-06 day'],
		['6. 8. 1934', '1934-08-06 day'],
		['6/8/1934', '1934-08-06 day'],
		['29 February 1924', '1924-02-29 day'],
		['Aug 1934', '1934-08-01 month'],
		['1934-08', '1934-08-01 month'],
		['8/1934', '1934-08-01 month'],
		['1934', '1934-01-01 year'],
		['0034', '0034-01-01 year']
	])('in English, %s is %s', (text, date) => {
		expect(inShort(readTypedDate(text, 'en-GB'))).toBe(date);
	});

	test.each([
		['it', '6 agosto 1934', '1934-08-06 day'],
		['it', '1º ago 1934', '1934-08-01 day'],
		['it-IT', 'Il 6 Agosto 1934', '1934-08-06 day'],
		['it', 'sett. 1934', '1934-09-01 month'],
		['ru', '6 августа 1934', '1934-08-06 day'],
		['ru', '6-го августа 1934 года', '1934-08-06 day'],
		['ru', '6 авг. 1934 г.', '1934-08-06 day'],
		['ru', 'Август 1934', '1934-08-01 month'],
		['ru', 'май 1934', '1934-05-01 month'],
		['ru', '9 мая 1934', '1934-05-09 day'],
		['ru', '9 май 1934'.normalize('NFD'), '1934-05-09 day'],
		['ru', '1934 г.', '1934-01-01 year']
	])('in the language %s, %s is %s', (locale, text, date) => {
		expect(inShort(readTypedDate(text, locale))).toBe(date);
	});

	test.each([
		'',
		'soon',
		'29 February 1934',
		'1934-02-29',
		'31 June 1934',
		'1934-13',
		'1934-00',
		'6.13.1934',
		'32 Aug 1934',
		'0 Aug 1934',
		'6 Aug 34',
		'6 Au 1934',
		'Ju 1934',
		'6 August',
		'6 7 August 1934',
		'August August 1934',
		'6 Augusta 1934',
		'6 agosto 1934',
		'1934-08-06T12:00',
		'19340806'
	])('“%s” is unreadable, and is given back', (text) => {
		expect(readTypedDate(text, 'en-GB')).toEqual({ kind: 'unreadable', text });
	});

	test('a start that two months share is no month', () => {
		expect(readTypedDate('июнь 1934', 'ru').kind).toBe('instant');
		expect(readTypedDate('июл 1934', 'ru').kind).toBe('instant');
		expect(readTypedDate('ию 1934', 'ru').kind).toBe('unreadable');
		// In Vietnamese, every month begins with "tháng".
		expect(readTypedDate('thá 1934', 'vi').kind).toBe('unreadable');
	});

	describe.each(['en-GB', 'it', 'ru'])('in the language %s', (locale) => {
		const days = fc
			.integer({ min: Date.UTC(1500, 0), max: Date.UTC(2100, 0) })
			.map((instant) => middleOfDay(instant));
		const written = (options: Intl.DateTimeFormatOptions) =>
			new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });

		test.each(['long', 'short', 'numeric'] as const)(
			'a day written with its month %s is read as the same day',
			(month) => {
				const format = written({ day: 'numeric', month, year: 'numeric' });
				fc.assert(
					fc.property(days, (instant) => {
						expect(readTypedDate(format.format(instant), locale)).toEqual({
							kind: 'instant',
							instant,
							precision: 'day'
						});
					})
				);
			}
		);

		test('a month written in words is read as its first day', () => {
			const format = written({ month: 'long', year: 'numeric' });
			fc.assert(
				fc.property(days, (instant) => {
					const date = new Date(instant);
					expect(readTypedDate(format.format(instant), locale)).toEqual({
						kind: 'instant',
						instant: instant - (date.getUTCDate() - 1) * DAY,
						precision: 'month'
					});
				})
			);
		});

		test('anything typed is read or given back', () => {
			fc.assert(
				fc.property(fc.string({ unit: 'binary' }), (text) => {
					const date = readTypedDate(text, locale);
					if (date.kind === 'unreadable') expect(date.text).toBe(text);
					else expect(Number.isFinite(date.instant)).toBe(true);
				})
			);
		});
	});
});

describe('a record from 26 December 1921 to 22 May 1939', () => {
	const record = [Date.UTC(1921, 11, 26), Date.UTC(1939, 4, 23) - 1] as const;
	const outside = (text: string) => {
		const date = readTypedDate(text, 'en-GB');
		return date.kind === 'instant' ? liesOutside(date, record) : undefined;
	};

	test.each(['26 Dec 1921', '22 May 1939', '6 Aug 1934', 'Dec 1921', 'May 1939', '1921', '1939'])(
		'holds %s, or some of it',
		(text) => expect(outside(text)).toBe(false)
	);

	test.each(['25 Dec 1921', '23 May 1939', 'Nov 1921', 'June 1939', '1920', '1940'])(
		'does not hold %s',
		(text) => expect(outside(text)).toBe(true)
	);
});
