import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftOfName, placeOfName } from '../../src/lib/ui/timeline/lane-name';

const WIDTH = 1000;
const WORDS = 120;
/** Of a bar, with so many pixels of its years before and after it. */
const place = (left: number, right: number, before = 2000, after = 2000) =>
	placeOfName({ left, right }, { left: left - before, right: right + after }, WORDS, WIDTH);

describe('the name of a visit', () => {
	test('begins where its bar begins', () => {
		expect(place(200, 400)).toBe('start');
		expect(place(200, 210)).toBe('start');
	});

	test('ends with the years of its visit, or with the timeline, where it would run on beyond them', () => {
		expect(place(200, 300, 50, 5)).toBe('end');
		expect(place(950, 1200)).toBe('rightEdge');
	});

	test('is left out where its years have no room for it', () => {
		expect(place(200, 280, 10, 10)).toBe('none');
		expect(place(950, 1200, 10)).toBe('none');
	});

	test('stays at the left edge while its bar begins out of sight', () => {
		expect(place(-300, 400)).toBe('leftEdge');
		expect(place(-300, 60, 0, 0)).toBe('none');
	});

	test('waits at the edge beyond which its visit lies', () => {
		expect(place(-500, -10)).toBe('before');
		expect(place(1100, 1300)).toBe('after');
	});

	test('is never cut in two by an edge, and never leaves its years', () => {
		const length = fc.nat(3000);
		fc.assert(
			fc.property(
				fc.integer({ min: -2000, max: 2000 }),
				length,
				length,
				length,
				(left, ...more) => {
					const [long, before, after] = more as [number, number, number];
					const bar = { left, right: left + long };
					const years = { left: left - before, right: bar.right + after };
					const at = placeOfName(bar, years, WORDS, WIDTH);
					if (at === 'none' || at === 'before' || at === 'after') return;
					const stays = { leftEdge: 4, rightEdge: WIDTH - WORDS } as Record<string, number>;
					const name = leftOfName(at, bar, years, WORDS) ?? stays[at] ?? NaN;
					expect(name).toBeGreaterThanOrEqual(Math.max(0, years.left));
					expect(name + WORDS).toBeLessThanOrEqual(Math.min(WIDTH, years.right));
				}
			)
		);
	});
});
