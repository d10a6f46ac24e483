import { describe, expect, test } from 'vitest';
import { marksOf, STEPS } from '../../src/lib/ui/timeline/calendar';

const iso = (instants: number[]) => instants.map((it) => new Date(it).toISOString().slice(0, 16));
const step = (unit: string, count: number) => {
	const found = STEPS.find((it) => it.unit === unit && it.count === count);
	if (!found) throw new Error(`no step of ${count} ${unit}`);
	return found;
};

describe('the marks of an axis', () => {
	test('hours begin at midnight', () => {
		const marks = marksOf(step('hour', 6), Date.UTC(1934, 7, 6, 1), Date.UTC(1934, 7, 7));
		expect(iso(marks)).toEqual([
			'1934-08-06T06:00',
			'1934-08-06T12:00',
			'1934-08-06T18:00',
			'1934-08-07T00:00'
		]);
	});

	test('every tenth day is counted anew each month, and never stands right before the next', () => {
		const marks = marksOf(step('day', 10), Date.UTC(1933, 9, 15), Date.UTC(1933, 10, 12));
		expect(iso(marks)).toEqual(['1933-10-21T00:00', '1933-11-01T00:00', '1933-11-11T00:00']);
	});

	test('days go on over New Year', () => {
		const marks = marksOf(step('day', 1), Date.UTC(1921, 11, 31), Date.UTC(1922, 0, 2));
		expect(iso(marks)).toEqual(['1921-12-31T00:00', '1922-01-01T00:00', '1922-01-02T00:00']);
	});

	test('quarters begin in January', () => {
		const marks = marksOf(step('month', 3), Date.UTC(1933, 1), Date.UTC(1933, 8));
		expect(iso(marks)).toEqual(['1933-04-01T00:00', '1933-07-01T00:00']);
	});

	test('decades are those of the calendar, also before the year 100', () => {
		expect(iso(marksOf(step('year', 10), Date.UTC(1921, 0), Date.UTC(1945, 0)))).toEqual([
			'1930-01-01T00:00',
			'1940-01-01T00:00'
		]);
		const start = new Date(0).setUTCFullYear(45, 0, 1);
		expect(iso(marksOf(step('year', 10), start, start + 8 * 366 * 86_400_000))).toEqual([
			'0050-01-01T00:00'
		]);
	});
});
