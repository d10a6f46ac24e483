import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/lib/domain/time';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import { Playback } from '../../src/lib/state/playback.svelte';
import { Showing } from '../../src/lib/state/showing.svelte';
import { call, config, ISTANBUL, NAPLES, on, sailing, SEVASTOPOL, voyage } from '../domain/ships';

const cruiser = scheduleOf(sailing('cruiser', '1933-10-17', '1933-10-30')) as Schedule;
const scout = scheduleOf(sailing('scout', '1925-06-01', '1925-06-20')) as Schedule;
/** She calls at Istanbul on a day that no source gives. */
const estimated = scheduleOf({
	...voyage([
		call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
		call('istanbul', ISTANBUL),
		call('naples', NAPLES, { arrival: on('1933-10-30') })
	]),
	id: 'estimated'
}) as Schedule;
const showingOf = (...schedules: Schedule[]) => new Showing({ schedules, events: [], config });
const showing = () => showingOf(scout, cruiser);

describe('one visit alone', () => {
	test('keeps the date that was shown, on a film that ends with the visit', () => {
		const all = showing();
		const playback = new Playback(all, cruiser.start + 3 * DAY);
		playback.keepInstant(() => all.only('cruiser'));
		expect(playback.instant).toBe(cruiser.start + 3 * DAY);
		expect(all.film.domain[0]).toBeLessThanOrEqual(cruiser.start);
		expect(all.film.domain[1]).toBe(cruiser.end);
		expect(all.events).toEqual([]);
		expect(all.visits.map(({ schedule }) => schedule.visit.id)).toEqual(['cruiser']);
	});

	test('is what can be repeated', () => {
		const one = showing();
		one.only('cruiser');
		expect(one.span).toEqual([cruiser.start, cruiser.end]);
	});

	test('a visit that has no place in time leaves everything shown', () => {
		const all = showing();
		all.only('destroyers');
		expect(all.programme.of).toBe('everything');
	});
});

describe('the steps', () => {
	test('are what is documented of everything, and on the page of a visit all that is told of it', () => {
		const all = showingOf(scout, estimated);
		expect(all.steps).toHaveLength(4);
		all.selected = 'estimated';
		expect(all.steps.map(({ what }) => what)).toEqual(['departure', 'arrival', 'departure', 'arrival']); // prettier-ignore
		expect(all.steps.every((it) => it.what !== 'event' && it.visit.id === 'estimated')).toBe(true);
	});

	test('of a comparison count from its first day', () => {
		const two = showing();
		two.compare(['scout', 'cruiser']);
		expect(two.steps[0]?.instant).toBe(DAY / 2);
	});
});

describe('a comparison', () => {
	test('has both under way on its first day', () => {
		const two = showing();
		two.compare(['scout', 'cruiser']);
		for (const { schedule, offset } of two.visits) {
			expect(schedule.start - offset).toBeLessThan(DAY);
			expect(schedule.start - offset).toBeGreaterThanOrEqual(0);
		}
		expect(two.film.domain[0]).toBe(0);
	});

	test.each([['titanic'], ['cruiser'], ['cruiser', 'titanic'], ['cruiser', 'cruiser']])(
		'of fewer than two visits that are there is none: %s, %s',
		(...ids) => {
			const none = showing();
			none.compare(ids);
			expect(none.comparing).toBe(false);
			expect(none.visits).toHaveLength(2);
		}
	);
});

test('a record without a visit has a film of the years of the atlas', () => {
	const empty = showingOf();
	const playback = new Playback(empty, Date.UTC(1924, 7, 5));
	expect(new Date(playback.instant).getUTCFullYear()).toBe(1924);
	expect(empty.moments).toEqual([]);
	playback.play();
	playback.advance(1000);
	expect(playback.instant).toBeGreaterThan(Date.UTC(1924, 7, 5));
});

test('a record of one visit is all of its film', () => {
	const one = showingOf(cruiser);
	expect(one.film.spans.every(({ empty }) => !empty)).toBe(true);
});
