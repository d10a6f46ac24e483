import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	chronicleOf,
	entriesBetween,
	isDocumented,
	standingOf,
	type Entry
} from '../../src/lib/domain/chronicle';
import { byTheirDates } from '../../src/lib/domain/film';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import { DAY } from '../../src/lib/domain/time';
import type { Stop } from '../../src/lib/domain/visit';
import { call, event, happening, ISTANBUL, NAPLES, on, PIRAEUS, SEVASTOPOL, voyage } from './ships';

const scheduled = (stops: Stop[]) => scheduleOf(voyage(stops)) as Schedule;
const squadron = scheduled([
	call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
	call('bosphorus', ISTANBUL, { passage: true }),
	call('piraeus', PIRAEUS),
	call('naples', NAPLES, {
		arrival: on('1933-10-30', 'inferred'),
		happenings: [happening('1933-11-02', 'conjectural')]
	})
]);

/** "1933-10-17 departure sevastopol": the day, what, and where or which event. */
const inShort = (entry: Entry) => {
	const day = new Date(entry.instant).toISOString().slice(0, 10);
	return `${day} ${entry.what} ${entry.what === 'event' ? entry.event.id : entry.stop.place}`;
};
const summaries = (entries: readonly Entry[]) => entries.map(inShort);
const withoutDays = (entries: readonly Entry[]) => entries.map((entry) => inShort(entry).slice(11));

describe('the chronicle', () => {
	test('tells a voyage in the order of the film, without an arrival where it began or a departure from where it ended', () => {
		expect(withoutDays(chronicleOf(byTheirDates([squadron]), []))).toEqual([
			'departure sevastopol',
			'passage bosphorus',
			'arrival piraeus',
			'departure piraeus',
			'arrival naples',
			'happening naples'
		]);
	});

	test('puts events among the voyages, and leaves out those whose day is not known', () => {
		const events = [
			event('pact', '1933-09-02'),
			event('toast', '1933-11'),
			event('note', '1933-10-30')
		];
		const entries = summaries(chronicleOf(byTheirDates([squadron]), events));
		expect(entries[0]).toBe('1933-09-02 event pact');
		expect(entries.slice(-3, -1)).toEqual(['1933-10-30 event note', '1933-10-30 arrival naples']);
		expect(entries).toHaveLength(8);
	});

	test('tells an arrival at the first stop and a departure from the last where the record has them', () => {
		const stay = scheduled([
			call('naples', NAPLES, { arrival: on('1934-09-06'), departure: on('1934-09-10') })
		]);
		expect(summaries(chronicleOf(byTheirDates([stay]), []))).toEqual([
			'1934-09-06 arrival naples',
			'1934-09-10 departure naples'
		]);
	});

	test('keeps the hour of an event of a known hour', () => {
		const [toast] = chronicleOf([], [event('toast', '1933-12-02T20:30Z')]);
		expect(toast?.instant).toBe(Date.UTC(1933, 11, 2, 20, 30));
	});

	test('says of a computed date that it is estimated, and of a recorded one how it is known', () => {
		const standings = chronicleOf(byTheirDates([squadron]), [
			event('note', '1934-01-01', 'disputed')
		]).map((entry) => [entry.what, standingOf(entry.basis)]);
		expect(standings).toEqual([
			['departure', 'documented'],
			['passage', 'estimated'],
			['arrival', 'estimated'],
			['departure', 'estimated'],
			['arrival', 'inferred'],
			['happening', 'estimated'],
			['event', 'documented']
		]);
	});

	test('tells what happened at a stop on its day, and what has no day in its order during the stay', () => {
		const undated = { ...happening('1933-11-02'), date: null };
		const stay = scheduled([
			call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
			call('naples', NAPLES, {
				arrival: on('1933-10-30'),
				departure: on('1933-11-09'),
				happenings: [undated, happening('1933-11-03'), undated, undated]
			})
		]);
		expect(summaries(chronicleOf(byTheirDates([stay]), [])).slice(1)).toEqual([
			'1933-10-30 arrival naples',
			'1933-11-01 happening naples',
			'1933-11-03 happening naples',
			'1933-11-05 happening naples',
			'1933-11-07 happening naples',
			'1933-11-09 departure naples'
		]);
	});

	test('tells nothing before the ship is there, nor after she has left', () => {
		const stay = scheduled([
			call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
			call('naples', NAPLES, {
				arrival: on('1933-10-30', 'inferred'),
				departure: on('1933-11-01', 'inferred'),
				happenings: [happening('1933-10-31'), happening('1933-10-30')]
			})
		]);
		const days = summaries(chronicleOf(byTheirDates([stay]), [])).slice(-4);
		expect(days.map((day) => day.slice(0, 10))).toEqual(days.map((day) => day.slice(0, 10)).toSorted()); // prettier-ignore
	});

	test('knows which of it is documented', () => {
		const entries = chronicleOf(byTheirDates([squadron]), [
			event('pact', '1933-09-02'),
			event('treaty', '1939-05-22', 'conjectural')
		]);
		expect(summaries(entries.filter(isDocumented))).toEqual([
			'1933-09-02 event pact',
			'1933-10-17 departure sevastopol',
			'1933-10-30 arrival naples'
		]);
	});
});

describe('what is crossed', () => {
	const chronicle = chronicleOf(byTheirDates([squadron]), [
		event('pact', '1933-09-02'),
		event('note', '1933-10-30'),
		event('treaty', '1939-05-22')
	]);
	const first = Date.UTC(1933, 8, 1);
	const near = fc.oneof(
		fc.constantFrom(...chronicle.map(({ instant }) => instant)),
		fc.integer({ min: first, max: first + 90 * DAY })
	);

	test('on the way to an arrival is the arrival, and on the way on from it is not', () => {
		const arrival = Date.UTC(1933, 9, 30, 12);
		expect(summaries(entriesBetween(chronicle, arrival - DAY, arrival))).toEqual([
			'1933-10-30 event note',
			'1933-10-30 arrival naples'
		]);
		expect(entriesBetween(chronicle, arrival, arrival + DAY / 4)).toEqual([]);
	});

	test('backwards is the same in reverse', () => {
		const arrival = Date.UTC(1933, 9, 30, 12);
		expect(summaries(entriesBetween(chronicle, arrival + DAY / 4, arrival))).toEqual([
			'1933-10-30 arrival naples',
			'1933-10-30 event note'
		]);
		expect(entriesBetween(chronicle, arrival, arrival - DAY)).toEqual([]);
	});

	test('by standing still is nothing', () => {
		for (const { instant } of chronicle)
			expect(entriesBetween(chronicle, instant, instant)).toEqual([]);
	});

	test('in many steps is what is crossed in one', () => {
		fc.assert(
			fc.property(fc.array(near, { minLength: 2, maxLength: 8 }), fc.boolean(), (ends, back) => {
				ends.sort((a, b) => (back ? b - a : a - b));
				const steps = ends
					.slice(1)
					.flatMap((to, i) => entriesBetween(chronicle, ends[i] as number, to));
				expect(steps).toEqual(
					entriesBetween(chronicle, ends[0] as number, ends[ends.length - 1] as number)
				);
			})
		);
	});

	test('is found as by looking at every entry', () => {
		fc.assert(
			fc.property(near, near, (from, to) => {
				const crossed = chronicle.filter(({ instant }) =>
					from <= to ? from < instant && instant <= to : to <= instant && instant < from
				);
				expect(entriesBetween(chronicle, from, to)).toEqual(
					from <= to ? crossed : crossed.reverse()
				);
			})
		);
	});
});
