import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../../src/lib/domain/visit';
import { pointsOf, type Points } from '../../../src/lib/map/tracks/points';
import { atOnce } from '../../../src/lib/scheduler';
import { thinned } from '../../../src/lib/map/tracks/thin';
import { HOUR } from '../content';

const TOLERANCE = 1e-4;

function pointsFrom(track: readonly (readonly [x: number, y: number, hour: number])[]): Points {
	return atOnce(
		pointsOf([
			{
				coordinates: track.map(([x, y]): LngLat => [x, y]),
				times: track.map(([, , hour]) => hour * HOUR),
				span: { start: 0, end: 0 }
			}
		])
	);
}

const keptOf = (points: Points, tolerance = TOLERANCE, longest = Infinity) => [...atOnce(thinned(points, { tolerance, longest })).kept]; // prettier-ignore

/** How far, in x or in y, a point lies from where an even way between the kept points has one at its time. */
function missOf({ x, y, time }: Points, kept: readonly number[], point: number): number {
	const after = kept.findIndex((it) => it >= point);
	const [from = 0, to = 0] = [kept[after - 1] ?? kept[after], kept[after]];
	const took = (time[to] ?? 0) - (time[from] ?? 0);
	const share = took > 0 ? ((time[point] ?? 0) - (time[from] ?? 0)) / took : 1;
	const miss = (values: Float64Array) =>
		Math.abs((values[from] ?? 0) + share * ((values[to] ?? 0) - (values[from] ?? 0)) - (values[point] ?? 0)); // prettier-ignore
	return Math.max(miss(x), miss(y));
}

describe('leaving out points that do not show', () => {
	test('an even way is its two ends', () => {
		const points = pointsFrom(Array.from({ length: 100 }, (_, i) => [i / 10, 0, i] as const));
		expect(keptOf(points)).toEqual([0, 99]);
	});

	test('a ship that slows down on a straight way keeps the place where she does', () => {
		const points = pointsFrom([[0, 0, 0], [1, 0, 1], [2, 0, 2], [2.5, 0, 4], [3, 0, 6]]); // prettier-ignore
		expect(keptOf(points)).toEqual([0, 2, 4]);
	});

	test('a leap in no time stays where it is, and so does a stay', () => {
		const points = pointsFrom([[0, 0, 0], [1, 0, 1], [5, 0, 1], [5, 0, 9], [6, 0, 10]]); // prettier-ignore
		expect(keptOf(points)).toEqual([0, 1, 2, 3, 4]);
	});

	test('no unit is ever farther than the tolerance from where it is', () => {
		const step = fc.tuple(
			fc.double({ min: -0.2, max: 0.2, noNaN: true }),
			fc.double({ min: -0.2, max: 0.2, noNaN: true }),
			fc.integer({ min: 0, max: 5 })
		);
		fc.assert(
			fc.property(fc.array(step, { minLength: 2, maxLength: 60 }), (steps) => {
				let [x, y, hour] = [0, 0, 0];
				const points = pointsFrom(
					steps.map(([dx, dy, took]) => [(x += dx), (y += dy), (hour += took)] as const)
				);
				const kept = keptOf(points);
				for (let point = 0; point < points.x.length; point++)
					expect(missOf(points, kept, point)).toBeLessThanOrEqual(TOLERANCE * 1.000001);
			})
		);
	});

	test('without tolerance every bend is kept', () => {
		const points = pointsFrom([[0, 0, 0], [1, 0.001, 1], [2, 0, 2], [3, 0.001, 3]]); // prettier-ignore
		expect(keptOf(points, 0)).toEqual([0, 1, 2, 3]);
	});

	test('on a long straight way points are kept for the globe', () => {
		const points = pointsFrom(Array.from({ length: 37 }, (_, i) => [i * 10, 0, i] as const));
		expect(keptOf(points, TOLERANCE, 0.26)).toEqual([0, 9, 18, 27, 36]);
	});

	test('tracks of no point and of one are kept as they are', () => {
		expect(keptOf(pointsFrom([]))).toEqual([]);
		expect(keptOf(pointsFrom([[1, 1, 1]]))).toEqual([0]);
	});
});
