import distance from '@turf/distance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TILE } from '../../src/lib/map/camera/framing';
import { roundLength, scaleAt } from '../../src/lib/map/scale';
import { positionOf } from '../../src/lib/map/tracks/mercator';

/** Kilometres between two points of a parallel that are a pixel apart. */
function kilometresOfPixel(latitude: number, world: number): number {
	const [east] = positionOf([0.5 + 1 / world, 0.5]);
	return distance([0, latitude], [east, latitude]);
}

test.each([0, 38, -45, 60])('both sides are as long as they say at %d° of latitude', (latitude) => {
	const world = TILE * 2 ** 6;
	const { nauticalMiles, kilometres } = scaleAt(latitude, world, 110);
	const pixel = kilometresOfPixel(latitude, world);
	expect(kilometres.pixels * pixel).toBeCloseTo(kilometres.length, 1);
	expect(nauticalMiles.pixels * pixel).toBeCloseTo(nauticalMiles.length * 1.852, 1);
});

test('at 60° a bar of the same length stands for half of what it is at the equator', () => {
	const [equator, north] = [0, 60].map((latitude) => {
		const { kilometres } = scaleAt(latitude, TILE * 16, 110);
		return kilometres.length / kilometres.pixels;
	}) as [number, number];
	expect(north / equator).toBeCloseTo(0.5);
});

test('sides are round, and fill at least half of what is allowed', () => {
	fc.assert(
		fc.property(
			fc.double({ min: -80, max: 80, noNaN: true }),
			fc.double({ min: 1.2, max: 11, noNaN: true }),
			(latitude, zoom) => {
				const { nauticalMiles, kilometres } = scaleAt(latitude, TILE * 2 ** zoom, 110);
				for (const { length, pixels } of [nauticalMiles, kilometres]) {
					expect(pixels).toBeLessThanOrEqual(110 + 1e-6);
					expect(pixels).toBeGreaterThanOrEqual(55 - 1e-6);
					expect(String(length)).toMatch(/^(0\.\d|[1246]0*|0\.0\d)$/);
				}
			}
		)
	);
});

test.each([
	[7, 6],
	[399, 200],
	[400, 400],
	[10, 10],
	[0.9, 0.6]
])('of at most %d the roundest is %d', (most, length) => {
	expect(roundLength(most)).toBeCloseTo(length);
});
