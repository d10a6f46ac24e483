import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/lib/domain/time';
import { timescaleOf, trueScale } from '../../src/lib/domain/timescale';

const from = Date.UTC(1924, 6, 12);
const to = Date.UTC(1934, 8, 10);
const film = timescaleOf([
	{ from, to: from + 27 * DAY, seconds: 16 },
	{ from: to - 4 * DAY, to, seconds: 9 },
	{ from: Date.UTC(1929, 5, 5), to: Date.UTC(1929, 5, 20), seconds: 12 }
]);
const inRecord = fc.integer({ min: from, max: to });

describe('the film', () => {
	test('gives each visit its seconds and each empty stretch a beat', () => {
		expect(film.duration).toBe(16 + 1.5 + 12 + 1.5 + 9);
		expect(film.spans.map((span) => span.empty)).toEqual([false, true, false, true, false]);
	});

	test('never runs backwards', () => {
		fc.assert(
			fc.property(inRecord, inRecord, (a, b) => {
				if (a < b) expect(film(a)).toBeLessThan(film(b));
			})
		);
	});

	test('finds every instant again', () => {
		fc.assert(
			fc.property(inRecord, (instant) => {
				expect(film.invert(film(instant))).toBe(instant);
			}),
			{ numRuns: 1000 }
		);
	});

	test('stands still at both ends of the record', () => {
		expect(film(from - DAY)).toBe(0);
		expect(film.invert(film.duration + 5)).toBe(to);
	});

	test('gives overlapping visits the pace of the one that needs more film', () => {
		const both = timescaleOf([
			{ from, to: from + 10 * DAY, seconds: 10 },
			{ from: from + 5 * DAY, to: from + 15 * DAY, seconds: 20 }
		]);
		expect(both.duration).toBe(5 + 10 + 10);
	});
});

test('true scale takes as long as the film and hides nothing', () => {
	const plain = trueScale(film);
	expect(plain.duration).toBe(film.duration);
	expect(plain((from + to) / 2)).toBeCloseTo(film.duration / 2, 6);
});
