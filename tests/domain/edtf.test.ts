import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/lib/domain/edtf';
import { DAY } from '../../src/lib/domain/time';

const utc = (text: string) => Date.parse(`${text.length > 10 ? text : `${text}T00:00:00`}Z`);
const span = (text: string) => {
	const { earliest, latest } = parseDate(text);
	return [earliest, latest].map((end) => (end === null ? null : new Date(end).toISOString()));
};
const refusal = (text: string) => {
	try {
		parseDate(text);
	} catch (error) {
		return (error as Error).message;
	}
	return 'accepted';
};

describe('a single date', () => {
	test('any real calendar day begins at its midnight UTC and ends a day later', () => {
		const days = fc.date({
			min: new Date('1000-01-01T00:00Z'),
			max: new Date('2999-12-31T00:00Z'),
			noInvalidDate: true
		});
		fc.assert(
			fc.property(days, (date) => {
				const text = date.toISOString().slice(0, 10);
				const read = parseDate(text);
				const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
				expect(read.earliest).toBe(midnight);
				expect(read.latest).toBe(midnight + DAY - 1);
			})
		);
	});

	test('a day that no calendar has is refused, not rolled on to the next', () => {
		expect(refusal('1925-02-29')).toBe('found "1925-02-29", but 29 February 1925 does not exist');
		expect(refusal('1925-06-31')).toBe('found "1925-06-31", but 31 June 1925 does not exist');
		expect(parseDate('1924-02-29').earliest).toBe(utc('1924-02-29'));
	});

	test('a month, a year and a decade reach to their last millisecond', () => {
		expect(span('1925-06')).toEqual(['1925-06-01T00:00:00.000Z', '1925-06-30T23:59:59.999Z']);
		expect(span('1926')).toEqual(['1926-01-01T00:00:00.000Z', '1926-12-31T23:59:59.999Z']);
		expect(span('192X')).toEqual(['1920-01-01T00:00:00.000Z', '1929-12-31T23:59:59.999Z']);
		expect(parseDate('192X').points).toEqual([{ year: 1920, decade: true }]);
	});

	test('seasons are those of the weather, and winter runs into the next year', () => {
		expect(span('1934-21')).toEqual(['1934-03-01T00:00:00.000Z', '1934-05-31T23:59:59.999Z']);
		expect(span('1934-22')).toEqual(['1934-06-01T00:00:00.000Z', '1934-08-31T23:59:59.999Z']);
		expect(span('1934-23')).toEqual(['1934-09-01T00:00:00.000Z', '1934-11-30T23:59:59.999Z']);
		expect(span('1931-24')).toEqual(['1931-12-01T00:00:00.000Z', '1932-02-29T23:59:59.999Z']);
		expect(parseDate('1934-23').points).toEqual([{ year: 1934, season: 23 }]);
	});

	test('an hour of a day lasts its minute, and is UTC with or without Z', () => {
		expect(span('1926-04-15T20:00Z')).toEqual([
			'1926-04-15T20:00:00.000Z',
			'1926-04-15T20:00:59.999Z'
		]);
		expect(span('1926-04-15T20:00')).toEqual(span('1926-04-15T20:00Z'));
		expect(parseDate('1926-04-15T20:30Z').points).toEqual([
			{ year: 1926, month: 4, day: 15, hour: 20, minute: 30 }
		]);
	});

	test('~ and ? and % are kept, on seasons and decades too', () => {
		expect(parseDate('1929-06-05~').points).toEqual([
			{ year: 1929, month: 6, day: 5, approximate: true }
		]);
		expect(parseDate('1934-08-07?').points).toEqual([
			{ year: 1934, month: 8, day: 7, uncertain: true }
		]);
		expect(parseDate('1934%').points).toEqual([{ year: 1934, approximate: true, uncertain: true }]);
		expect(parseDate('1934-23~').points).toEqual([{ year: 1934, season: 23, approximate: true }]);
		expect(parseDate('192X?').points).toEqual([{ year: 1920, decade: true, uncertain: true }]);
	});
});

describe('an interval', () => {
	test('runs from the first of its start to the last of its end', () => {
		expect(span('1925-09/1925-10')).toEqual([
			'1925-09-01T00:00:00.000Z',
			'1925-10-31T23:59:59.999Z'
		]);
		expect(parseDate('1925-09/1925-10~').points).toEqual([
			{ year: 1925, month: 9 },
			{ year: 1925, month: 10, approximate: true }
		]);
	});

	test('an open end is null, not 1970', () => {
		for (const text of ['../1924-08-15', '/1924-08-15'])
			expect(parseDate(text)).toMatchObject({
				form: 'interval',
				points: [null, { year: 1924, month: 8, day: 15 }],
				earliest: null,
				latest: utc('1924-08-16') - 1
			});
		for (const text of ['1924-08-15/..', '1924-08-15/'])
			expect(parseDate(text)).toMatchObject({ earliest: utc('1924-08-15'), latest: null });
	});

	test('is refused where it ends before it starts, or has no end at all', () => {
		expect(refusal('1924-08-16/1924-08-15')).toBe(
			'found "1924-08-16/1924-08-15", but it ends before it starts'
		);
		expect(refusal('../..')).toBe('found "../..", but an interval needs at least one end');
		expect(refusal('1925-02-28/1925-02-29')).toContain('29 February 1925 does not exist');
	});
});

describe('several dates', () => {
	test('"one of" spans all of them, in whatever order they stand', () => {
		expect(parseDate('[1924-07-14, 1924-07-12]')).toMatchObject({
			form: 'oneOf',
			points: [{ day: 14 }, { day: 12 }],
			earliest: utc('1924-07-12'),
			latest: utc('1924-07-15') - 1
		});
	});

	test('"all of" keeps each', () => {
		expect(parseDate('{1924-07,1924-09}')).toMatchObject({
			form: 'allOf',
			points: [{ month: 7 }, { month: 9 }]
		});
	});
});

test.each([
	['1924-13-40', 'expected an EDTF date such as 1924-08-08'],
	['8 August 1924', 'expected an EDTF date'],
	['1924-8-8', 'expected an EDTF date'],
	['', 'expected an EDTF date'],
	['192', 'expected an EDTF date'],
	['1924/08/08', 'expected an EDTF date'],
	['1924-08-XX', 'X stands only for the year of a decade'],
	['19XX', 'X stands only for the year of a decade'],
	['1934-08?-07', '~ and ? stand at the end'],
	['1934-33', 'there is no season 33'],
	['1926-04-15T20:00+02:00', 'hours and minutes in UTC'],
	['1926-04-15T24:00Z', 'the day ends at 23:59'],
	['1926-04-15T25:00Z', 'expected an EDTF date'],
	['[1924-07-12..1924-07-14]', 'write an interval'],
	['[1924-07-12]', 'needs two dates'],
	['[1924-07-12,1924-07-14}', 'expected an EDTF date']
])('"%s" is refused with what is wrong', (text, wrong) => {
	expect(refusal(text)).toContain(`found "${text}"`);
	expect(refusal(text)).toContain(wrong);
});
