import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/lib/domain/time';
import { timescaleOf, trueScale } from '../../src/lib/domain/timescale';
import { TimeWindow } from '../../src/lib/state/time-window.svelte';

const vorovsky = Date.UTC(1924, 6, 12);
const bombers = Date.UTC(1934, 7, 6);
const film = timescaleOf([
	{ from: vorovsky, to: vorovsky + 130 * DAY, seconds: 40 },
	{ from: bombers, to: bombers + 4 * DAY, seconds: 13 }
]);
const open = () => new TimeWindow(() => film);

describe('what the timeline shows', () => {
	test('is everything at first', () => {
		const view = open();
		expect([view.from, view.to]).toEqual(film.domain);
		expect(view.isWhole).toBe(true);
	});

	test('what stands under the pointer stays there while it zooms', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
				const view = open();
				view.zoom(0.5, 0.5);
				const instant = view.instantAt(share);
				view.zoom(0.7, share);
				expect(view.shareOf(instant)).toBeCloseTo(share, 4);
			})
		);
	});

	test('a visit that is fitted fills it but for a margin', () => {
		const view = open();
		view.fit(bombers, bombers + 4 * DAY);
		expect(view.shareOf(bombers)).toBeGreaterThan(0.02);
		expect(view.shareOf(bombers)).toBeLessThan(0.15);
		expect(view.shareOf(bombers + 4 * DAY)).toBeGreaterThan(0.9);
	});

	test('never ends outside history, however far it is pushed or zoomed', () => {
		const act = fc.oneof(
			fc.record({ zoom: fc.double({ min: 0.1, max: 10, noNaN: true }) }),
			fc.record({ pan: fc.double({ min: -5, max: 5, noNaN: true }) })
		);
		fc.assert(
			fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
				const view = open();
				for (const it of acts) {
					if ('zoom' in it) view.zoom(it.zoom, 0.3);
					else view.pan(it.pan);
					expect(view.from).toBeGreaterThanOrEqual(film.domain[0]);
					expect(view.to).toBeLessThanOrEqual(film.domain[1]);
					expect(view.to - view.from).toBeGreaterThanOrEqual(6 * HOUR - 2);
				}
			})
		);
	});

	test('a stretch of no length is shown with the hours around it', () => {
		const view = open();
		view.show(bombers, bombers);
		expect(view.to - view.from).toBe(6 * HOUR);
		expect(view.holds(bombers)).toBe(true);
	});

	test('zoomed in as far as it goes, six hours are left around the pointer', () => {
		const view = open();
		view.fit(bombers, bombers + DAY);
		for (let i = 0; i < 30; i++) view.zoom(0.6, 0.5);
		expect(view.to - view.from).toBeLessThan(12 * HOUR);
		expect(view.to - view.from).toBeGreaterThanOrEqual(6 * HOUR - 2);
	});

	test('it goes along with a date that leaves it', () => {
		const view = open();
		view.fit(vorovsky, vorovsky + 10 * DAY);
		view.reveal(bombers);
		expect(view.holds(bombers)).toBe(true);
	});

	test('stays on the same days when the axis becomes true to scale', () => {
		let axis = $state.raw(film);
		const view = new TimeWindow(() => axis);
		view.show(vorovsky, vorovsky + 30 * DAY);
		axis = trueScale(film);
		expect([view.from, view.to]).toEqual([vorovsky, vorovsky + 30 * DAY]);
	});
});
