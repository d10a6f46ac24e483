import { describe, expect, test } from 'vitest';
import { parseDate } from '../../src/lib/domain/edtf';
import { documentedMoments, filmOf } from '../../src/lib/domain/film';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import { DAY } from '../../src/lib/domain/time';
import type { AtlasEvent } from '../../src/lib/domain/visit';
import { call, happening, NAPLES, on, SEVASTOPOL, voyage } from './ships';

const event = (date: string): AtlasEvent => ({
	id: 'pact',
	title: { en: 'A pact' },
	summary: { en: 'A pact.' },
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
	const film = filmOf([squadron], [event('1933-09-02'), event('1939-05-22')]);

	test('begins with the first day of the record and ends on its last', () => {
		expect(film.domain.map(day)).toEqual(['1933-09-02', '1939-05-22']);
	});

	test('shortens the years in which nothing happens', () => {
		const years = film(Date.UTC(1939, 0, 1)) - film(Date.UTC(1934, 0, 1));
		const voyage = film(squadron.end) - film(squadron.start);
		expect(years).toBeLessThan(2);
		expect(voyage).toBeGreaterThan(10);
	});

	test('gives an event without a day no beat', () => {
		expect(filmOf([squadron], [event('1934-07')]).domain[1]).toBeLessThan(squadron.end + DAY);
	});
});

test('documented moments are the days that the record is sure of, each once, in order', () => {
	const days = documentedMoments([squadron], [event('1933-10-30'), event('1933-09-02')]).map(day);
	expect(days).toEqual(['1933-09-02', '1933-10-17', '1933-10-30', '1933-11-02']);
});
