import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/lib/domain/edtf';
import { comparisonOf, filmOf, fromTheirFirstDays } from '../../src/lib/domain/film';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import { DAY } from '../../src/lib/domain/time';
import { readAtlas } from '../../src/lib/geodata/catalogue';
import type { AtlasEvent } from '../../src/lib/domain/visit';
import { call, config, happening, NAPLES, on, SEVASTOPOL, voyage } from './ships';

const event = (date: string): AtlasEvent => ({
	id: 'pact',
	title: 'A pact',
	summary: 'A pact.',
	position: null,
	date: parseDate(date),
	evidence: 'attested',
	sources: ['log']
});
const squadron = scheduleOf(
	voyage([
		call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
		call('naples', NAPLES, {
			arrival: on('1933-10-30', 'inferred'),
			happenings: [happening('1933-11-02')]
		})
	])
) as Schedule;
const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);

describe('the film', () => {
	const film = filmOf([squadron], [event('1933-09-02'), event('1939-05-22')], config.span);

	test('begins with the first day of the record and ends on its last', () => {
		expect(film.domain.map(day)).toEqual(['1933-09-02', '1939-05-22']);
	});

	test('shortens the years in which nothing happens', () => {
		const years = film(Date.UTC(1939, 0, 1)) - film(Date.UTC(1934, 0, 1));
		const voyage = film(squadron.end) - film(squadron.start);
		expect(years).toBeLessThan(2);
		expect(voyage).toBeGreaterThan(10);
	});

	test('gives a stay two seconds at most, and more where something happened', () => {
		const long = (happenings: ReturnType<typeof happening>[]) =>
			scheduleOf(
				voyage([
					call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
					call('naples', NAPLES, {
						arrival: on('1933-10-30'),
						departure: on('1933-12-30'),
						happenings
					}),
					call('sevastopol-2', SEVASTOPOL, { arrival: on('1934-01-15') })
				])
			) as Schedule;
		const secondsIn = (schedule: Schedule) => {
			const { arrival, departure } = schedule.stops[1] as Schedule['stops'][number];
			const film = filmOf([schedule], [], config.span);
			return film(departure.instant) - film(arrival.instant);
		};
		expect(secondsIn(long([]))).toBeCloseTo(2);
		expect(secondsIn(long([happening('1933-11-02'), happening('1933-11-03')]))).toBeCloseTo(4);
	});

	test('gives the ways between long stays time to be watched', () => {
		const sailing = filmOf([squadron], [], config.span);
		const [first, second] = squadron.stops as [
			Schedule['stops'][number],
			Schedule['stops'][number]
		];
		expect(sailing(second.arrival.instant) - sailing(first.departure.instant)).toBeGreaterThan(7);
	});

	test('gives an event of a few days a beat', () => {
		const putsch = filmOf([squadron], [event('1934-07-25/1934-07-30')], config.span);
		expect(day(putsch.domain[1])).toBe('1934-07-30');
	});

	test('of a visit of one instant gives it a day', () => {
		const passing = { ...squadron, stops: squadron.stops.slice(0, 1), end: squadron.start };
		expect(filmOf([passing], [], config.span).domain.map(day)).toEqual([
			'1933-10-17',
			'1933-10-17'
		]);
		expect(filmOf([passing], [], config.span).duration).toBeCloseTo(2);
	});

	test('of a record without a date shows the years of the atlas, torn', () => {
		const empty = filmOf([], [], config.span);
		expect(empty.domain.map(day)).toEqual(['1924-01-01', '1935-12-31']);
		expect(empty.spans.every((span) => span.empty)).toBe(true);
	});

	test('gives an event without a day no beat', () => {
		expect(filmOf([squadron], [event('1934-07')], config.span).domain[1]).toBeLessThan(
			squadron.end + DAY
		);
	});
});

// Seconds of work: not inside a test, which has five.
const atlas = readAtlas('geodata');

test('the film of the whole record takes about three and a half minutes', () => {
	const schedules = atlas.visits.map(scheduleOf).filter((it) => it !== null);
	const { duration } = filmOf(schedules, atlas.events, config.span);
	expect(duration).toBeGreaterThan(190);
	expect(duration).toBeLessThan(225);
});

describe('visits that start together', () => {
	const first = squadron.stops[0]?.departure.instant as number;
	const pair = fromTheirFirstDays([
		squadron,
		{ ...squadron, start: first + 90 * DAY, end: first + 95 * DAY }
	]);

	test('begin on the same day, each at its own hour', () => {
		for (const { schedule, offset } of pair) {
			expect(schedule.start - offset).toBe(((schedule.start % DAY) + DAY) % DAY);
		}
	});

	test('are on the film until the longest is over, at one pace', () => {
		const film = comparisonOf(pair);
		expect(film.spans).toHaveLength(1);
		expect(film.domain[0]).toBe(0);
		expect(film.domain[1]).toBeGreaterThanOrEqual(squadron.end - squadron.start);
	});
});
