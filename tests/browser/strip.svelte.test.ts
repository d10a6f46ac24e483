import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/lib/domain/time';
import { timescaleOf } from '../../src/lib/domain/timescale';
import { TimeWindow } from '../../src/lib/state/time-window.svelte';
import { Strip } from '../../src/lib/ui/timeline/strip.svelte';

const vorovsky = Date.UTC(1924, 6, 12);
const bombers = Date.UTC(1934, 7, 6);
const film = timescaleOf([
	{ from: vorovsky, to: vorovsky + 130 * DAY, seconds: 40 },
	{ from: bombers, to: bombers + 4 * DAY, seconds: 13 }
]);
const WIDTH = 1200;

function strip() {
	const view = new TimeWindow(() => film);
	return { view, strip: new Strip(view, () => WIDTH) };
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('the strip of history that is laid out', () => {
	test('has each instant where the timeline has it, however the reader has zoomed and panned', () => {
		fc.assert(
			fc.property(share, share, share, (nearness, pan, at) => {
				const { view, strip: laid } = strip();
				view.zoom(0.02 + nearness * 0.9, at);
				view.pan(pan * 20 - 10);
				const instant = view.instantAt(at);
				const x = laid.xOf(instant);
				expect(laid.holds(x)).toBe(true);
				expect(Math.abs(x + laid.shift - view.shareOf(instant) * WIDTH)).toBeLessThan(1);
			})
		);
	});

	test('reaches to both edges of the timeline', () => {
		fc.assert(
			fc.property(share, (pan) => {
				const { view, strip: laid } = strip();
				view.zoom(0.1);
				view.pan(pan * 20 - 10);
				expect(laid.shift).toBeLessThanOrEqual(0);
				expect(laid.shift + laid.length).toBeGreaterThanOrEqual(WIDTH);
			})
		);
	});

	test('stays as it is while the reader pans within it: nothing is laid out anew', () => {
		const { view, strip: laid } = strip();
		view.zoom(0.1);
		view.pan(0.25);
		const before = { from: laid.from, to: laid.to, x: laid.xOf(bombers), shift: laid.shift };
		for (let i = 0; i < 10; i++) view.pan(0.01);
		expect(laid.shift).toBe(before.shift - 0.1 * WIDTH);
		expect([laid.from, laid.to, laid.xOf(bombers)]).toEqual([before.from, before.to, before.x]);
	});

	test('holds no more than history has', () => {
		const { strip: laid } = strip();
		expect([laid.from, laid.to]).toEqual(film.domain);
	});

	test('of a timeline that has no width yet is empty', () => {
		const laid = new Strip(new TimeWindow(() => film), () => 0);
		expect([laid.length, laid.shift, laid.xOf(bombers)]).toEqual([0, 0, 0]);
	});
});
