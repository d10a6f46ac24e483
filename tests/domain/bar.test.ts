import { describe, expect, test } from 'vitest';
import { barOf } from '../../src/lib/domain/bar';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import { call, NAPLES, on, SEVASTOPOL, voyage } from './ships';

const day = (instant: number | undefined) =>
	instant === undefined ? undefined : new Date(instant).toISOString().slice(0, 10);
const days = (range: readonly number[] | null | undefined) => range?.map(day);

function barBetween(departure: string | null, arrival: string | null) {
	const visit = voyage([
		call('sevastopol', SEVASTOPOL, { departure: departure === null ? null : on(departure) }),
		call('naples', NAPLES, { arrival: arrival === null ? null : on(arrival) })
	]);
	return barOf(visit, scheduleOf(visit) as Schedule);
}

describe('the bar of a visit', () => {
	test('is solid between the days that are documented', () => {
		const bar = barBetween('1933-10-17', '1933-10-30');
		expect(days(bar?.solid)).toEqual(['1933-10-17', '1933-10-30']);
		expect(days([bar?.from ?? 0, bar?.to ?? 0])).toEqual(['1933-10-17', '1933-10-30']);
	});

	test('is only a window where sources name two days', () => {
		const bar = barBetween('[1933-10-12,1933-10-14]', '1933-10-30');
		expect(day(bar?.from)).toBe('1933-10-12');
		expect(days(bar?.solid)).toEqual(['1933-10-14', '1933-10-30']);
	});

	test('reaches as far as a computed departure, but is not solid there', () => {
		const bar = barBetween(null, '1933-10-30');
		expect(bar?.from).toBeLessThan(Date.UTC(1933, 9, 29));
		expect(days(bar?.solid)).toEqual(['1933-10-30', '1933-10-30']);
	});

	test('of a visit known by its year alone is nowhere solid', () => {
		const visit = voyage([call('naples', NAPLES, { arrival: on('1926') })], []);
		expect(barOf(visit, undefined)).toMatchObject({ solid: null });
	});

	test('of a visit without any date there is none', () => {
		expect(barOf(voyage([call('naples', NAPLES)], []), undefined)).toBeNull();
	});
});
