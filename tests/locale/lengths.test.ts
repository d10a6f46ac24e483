import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/lib/domain/time';
import { english } from './english';

const { formatAxis, formatContext, formatLength, m } = english;

describe('a length of time', () => {
	test.each([
		[18 * HOUR, '18 hours'],
		[DAY, '1 day'],
		[3 * DAY, '3 days'],
		[3.4 * DAY, '3 days'],
		[59 * DAY, '59 days'],
		[60 * DAY, '2 months'],
		[426 * DAY, '14 months'],
		[23 * 30.44 * DAY, '23 months'],
		[23.6 * 30.44 * DAY, '2 years'],
		[900 * DAY, '2½ years'],
		[1096 * DAY, '3 years'],
		[400 * 365.2425 * DAY, '400 years']
	])('of %d ms is %s', (ms, words) => {
		expect(formatLength(ms)).toBe(words);
	});

	test('between two dates is what a reader would count', () => {
		expect(formatLength(Date.UTC(1926, 7, 14) - Date.UTC(1925, 5, 14))).toBe('14 months');
		expect(formatLength(Date.UTC(1929, 5, 5) - Date.UTC(1926, 11, 5))).toBe('2½ years');
	});
});

describe('an axis', () => {
	const evening = Date.UTC(1934, 7, 6, 18);

	test.each([
		['hour', '18:00', '6 August 1934'],
		['day', '6 Aug', 'August 1934'],
		['month', 'August', '1934'],
		['year', '1934', '']
	] as const)('by the %s says %s, in its context %j', (unit, label, context) => {
		expect(formatAxis(evening, unit)).toBe(label);
		expect(formatContext(evening, unit)).toBe(context);
	});

	test('counts hours and days in UTC, midnight as 00:00 of the new day', () => {
		const midnight = Date.UTC(1933, 0, 1);
		expect(formatAxis(midnight, 'hour')).toBe('00:00');
		expect(formatAxis(midnight, 'day')).toBe('1 Jan');
		expect(formatAxis(midnight - 1, 'year')).toBe('1932');
	});

	test('of visits that start together counts days', () => {
		expect(m.day(27)).toBe('Day 27');
	});
});
