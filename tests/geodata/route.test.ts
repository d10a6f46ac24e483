import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kilometresBetween, routeAlong } from '../../src/lib/domain/route';
import type { LngLat } from '../../src/lib/domain/visit';

const waypoint = fc
	.tuple(fc.integer({ min: -180_000, max: 180_000 }), fc.integer({ min: -70_000, max: 70_000 }))
	.map(([longitude, latitude]): LngLat => [longitude / 1000, latitude / 1000]);

describe('a route', () => {
	test('keeps its waypoints and has a point at least every 20 km', () => {
		fc.assert(
			fc.property(fc.array(waypoint, { minLength: 2, maxLength: 4 }), (waypoints: LngLat[]) => {
				const { length, coordinates, distances } = routeAlong(waypoints);
				expect(coordinates[0]).toEqual(waypoints[0]);
				expect(distances.at(-1)).toBeCloseTo(length, 2);
				expect(distances).toHaveLength(coordinates.length);
				distances.slice(1).forEach((km, i) => {
					expect(km - (distances[i] ?? NaN)).toBeLessThanOrEqual(20.01);
					expect(km).toBeGreaterThanOrEqual(distances[i] ?? NaN);
				});
				const there = (point: LngLat) =>
					coordinates.some(
						(it) =>
							it[1] === point[1] && Math.abs(Math.sin(((it[0] - point[0]) * Math.PI) / 360)) < 1e-9
					);
				expect(waypoints.every(there)).toBe(true);
			}),
			{ numRuns: 30 }
		);
	});

	test('is as long as the great circles between its waypoints', () => {
		const waypoints: LngLat[] = [
			[40.5, 64.5],
			[20, 72],
			[-5, 50]
		];
		const { distances } = routeAlong(waypoints);
		const sum = kilometresBetween([40.5, 64.5], [20, 72]) + kilometresBetween([20, 72], [-5, 50]);
		expect(distances.at(-1)).toBeCloseTo(sum, 2);
	});

	test('a ship that sails past the date line keeps going the same way', () => {
		const east = routeAlong([
			[178, 50],
			[-178, 51],
			[-170, 52]
		]);
		expect(east.coordinates.at(-1)).toEqual([190, 52]);
		const west = routeAlong([
			[-178, 50],
			[178, 51]
		]);
		expect(west.coordinates.at(-1)).toEqual([-182, 51]);
		for (const { coordinates } of [east, west])
			coordinates.slice(1).forEach((point, i) => {
				expect(Math.abs(point[0] - (coordinates[i]?.[0] ?? NaN))).toBeLessThan(1);
			});
	});

	test('follows the geodesic, north of the straight line on the map', () => {
		const { coordinates } = routeAlong([
			[0, 60],
			[60, 60]
		]);
		expect(Math.max(...coordinates.map(([, latitude]) => latitude))).toBeCloseTo(63.43, 1);
	});

	test('needs two waypoints', () => {
		expect(() => routeAlong([[0, 0]])).toThrow(RangeError);
	});
});
