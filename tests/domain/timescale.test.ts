import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/lib/domain/time';
import { blend, timescaleOf, trueScale } from '../../src/lib/domain/timescale';

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

describe('between the film and true scale', () => {
	const share = fc.double({ min: 0, max: 1, noNaN: true });

	test('time never runs backwards, and every instant is found again', () => {
		fc.assert(
			fc.property(inRecord, inRecord, share, (a, b, part) => {
				const between = blend(film, trueScale(film), part);
				if (a < b) expect(between(a)).toBeLessThan(between(b));
				expect(between.invert(between(a))).toBe(a);
			})
		);
	});

	test('an instant goes straight from its one place to the other', () => {
		const middle = blend(film, trueScale(film), 0.25);
		const instant = Date.UTC(1929, 5, 8);
		const expected = film(instant) * 0.75 + trueScale(film)(instant) * 0.25;
		expect(middle(instant)).toBeCloseTo(expected, 9);
	});

	test('both ends are the scales themselves', () => {
		expect(blend(film, trueScale(film), 0)).toBe(film);
		expect(blend(film, trueScale(film), 1).duration).toBe(film.duration);
	});
});

describe('when visits are left out', () => {
	const some = timescaleOf([{ from, to: from + 27 * DAY, seconds: 16 }], film.domain);

	test('the film still reaches over all of history, and what is left out is one empty stretch', () => {
		expect(some.domain).toEqual(film.domain);
		expect(some.spans.map((span) => span.empty)).toEqual([false, true]);
		expect(some.duration).toBe(16 + 1.5);
	});

	test('the way from one film to the other is continuous', () => {
		fc.assert(
			fc.property(inRecord, (instant) => {
				const places = [0, 0.25, 0.5, 0.75, 1].map((share) => blend(film, some, share)(instant));
				const steps = places.slice(1).map((place, i) => place - (places[i] as number));
				for (const step of steps) expect(step).toBeCloseTo(steps[0] as number, 6);
			})
		);
	});
});

test('two visits 400 years apart have a break between them, and each its own seconds', () => {
	const [galley, cruiser] = [Date.UTC(1533, 4, 1), Date.UTC(1933, 9, 17)];
	const scale = timescaleOf([
		{ from: galley, to: galley + 10 * DAY, seconds: 10 },
		{ from: cruiser, to: cruiser + 20 * DAY, seconds: 15 }
	]);
	expect(scale.spans.map(({ start, end }) => end - start)).toEqual([10, 1.5, 15]);
	expect(scale.invert(scale(cruiser + 7))).toBe(cruiser + 7);
});

test('true scale takes as long as the film and hides nothing', () => {
	const plain = trueScale(film);
	expect(plain.duration).toBe(film.duration);
	expect(plain((from + to) / 2)).toBeCloseTo(film.duration / 2, 6);
});
