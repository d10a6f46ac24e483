import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/lib/domain/visit';
import { curveOf, middleOf, reaching, type PlanePoint } from '../../src/lib/map/name-course';
import { mercatorOf } from '../../src/lib/map/tracks/mercator';

const adriatic: LngLat[] = [
	[13.5, 43.95],
	[15.4, 42.95],
	[17.6, 42]
];

const length = (line: readonly PlanePoint[]) =>
	line.reduce((sum, [x, y], i) => {
		const [before, above] = line[i - 1] ?? [x, y];
		return sum + Math.hypot(x - before, y - above);
	}, 0);

test('a course is smooth and goes through every point of the gazetteer', () => {
	const curve = curveOf(adriatic);
	expect(curve).toEqual(expect.arrayContaining(adriatic.map(mercatorOf)));
	expect(curve.length).toBeGreaterThan(10);
});

test('a name on a point stays on it, and does not lean', () => {
	const naples = curveOf([[14.26, 40.83]]);
	expect(middleOf(naples)).toEqual({ at: mercatorOf([14.26, 40.83]), lean: 0 });
});

test('the Adriatic’s name leans to the south-east', () => {
	const { lean } = middleOf(curveOf(adriatic));
	expect((lean * 180) / Math.PI).toBeGreaterThan(25);
	expect((lean * 180) / Math.PI).toBeLessThan(40);
});

describe.each([
	['drawn on', 0.2],
	['cut', 0.002]
])('a course %s', (_, reach) => {
	const line = reaching(curveOf(adriatic), reach, reach / 100);

	test('reaches as far to either side of the same middle', () => {
		expect(length(line) / (2 * reach)).toBeCloseTo(1, 2);
		const [before, after] = [middleOf(curveOf(adriatic)).at, middleOf(line).at];
		expect(Math.hypot(before[0] - after[0], before[1] - after[1])).toBeLessThan(reach / 100);
	});

	test('has no two points so near that rounding turns it about', () => {
		const steps = line.slice(1).map((point, i) => length([line[i] ?? point, point]));
		expect(Math.min(...steps.slice(1, -1))).toBeGreaterThan(reach / 101);
	});
});
