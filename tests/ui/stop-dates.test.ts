import { describe, expect, test } from 'vitest';
import { scheduleOf } from '../../src/lib/domain/schedule';
import type { Stop } from '../../src/lib/domain/visit';
import { datesInRow, datesOf, rowStandingOf } from '../../src/lib/ui/stop-dates';
import { call, on, voyage } from '../domain/ships';
import { english } from '../locale/english';

/** The row of the second of three stops. */
function rowOf(details: Partial<Stop>) {
	const visit = voyage([
		call('sevastopol', [33.5, 44.6], { departure: on('1933-10-17') }),
		call('piraeus', [23.6, 37.9], details),
		call('naples', [14.3, 40.8], { arrival: on('1933-10-30') })
	]);
	const scheduled = scheduleOf(visit)?.stops[1];
	const stop = visit.stops[1] as Stop;
	const dates = datesOf(visit.stops, stop, scheduled);
	return {
		words: datesInRow(dates, english).map(({ text }) => text),
		documented: datesInRow(dates, english).map(({ documented }) => documented),
		standing: rowStandingOf(stop.evidence, dates)
	};
}

describe('the dates in the row of a stop', () => {
	test('say the year once', () => {
		const row = rowOf({ arrival: on('1933-10-22'), departure: on('1933-10-24') });
		expect(row.words).toEqual(['22 Oct', '24 Oct 1933']);
		expect(row.standing).toBe('attested');
	});

	test('say a day once on which a ship came and went', () => {
		const row = rowOf({ arrival: on('1933-10-22'), departure: on('1933-10-22') });
		expect(row.words).toEqual(['22 Oct 1933']);
	});

	test('mark what is computed, and are then known as estimated', () => {
		const row = rowOf({ arrival: on('1933-10-22') });
		expect(row.words).toEqual(['22 Oct', expect.stringMatching(/^c\. \d\d Oct 1933$/)]);
		expect(row.documented).toEqual([true, false]);
		expect(row.standing).toBe('computed');
	});

	test('keep the words of a date that is no day', () => {
		const row = rowOf({ arrival: on('1933-10-22~', 'inferred'), departure: on('../1933-10-26') });
		expect(row.words).toEqual(['about 22 October 1933', '26 October 1933 at the latest']);
	});

	test('a passage has one date, the first stop a departure and the last an arrival', () => {
		expect(rowOf({ passage: true }).words).toHaveLength(1);
		const stops = [{ id: 'piraeus' }, { id: 'naples' }];
		const stop = call('piraeus', [23.6, 37.9]);
		expect(datesOf(stops, stop, undefined)).toEqual({ arrival: undefined, departure: undefined });
	});
});
