import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	DIVISIONS,
	divisionAt,
	meridianName,
	multiples,
	parallelName
} from '../../src/lib/map/degrees';
import { TILE } from '../../src/lib/map/camera/framing';
import { graticule, harbourGraticule } from '../../src/lib/map/layers/graticule';

const compass = { north: 'N', east: 'E', south: 'S', west: 'W' };

test.each([
	[600, '10° E'],
	[-600, '10° W'],
	[0, '0°'],
	[30, '0° 30′ E'],
	[-2430, '40° 30′ W'],
	[10800, '180°'],
	[-10800, '180°'],
	[11400, '170° W'],
	[-11400, '170° E'],
	[32400, '180°']
])('the meridian of %d minutes is called %s', (minutes, name) => {
	expect(meridianName(minutes, compass)).toBe(name);
});

test.each([
	[2400, '40° N'],
	[0, '0°'],
	[-2110, '35° 10′ S']
])('the parallel of %d minutes is called %s', (minutes, name) => {
	expect(parallelName(minutes, compass)).toBe(name);
});

test('lines are never so near that their names meet, nor so far apart that a map has none', () => {
	for (let zoom = 1.2; zoom <= 11; zoom += 0.1) {
		const { lines, bars } = divisionAt(zoom);
		const minute = (TILE * 2 ** zoom) / (360 * 60);
		expect(lines * minute, `zoom ${zoom}`).toBeGreaterThan(31);
		if (zoom >= 3) expect(lines * minute, `zoom ${zoom}`).toBeGreaterThan(90);
		expect(lines * minute, `zoom ${zoom}`).toBeLessThan(729);
		expect(bars * minute, `zoom ${zoom}`).toBeGreaterThan(15);
		expect(lines % bars).toBe(0);
	}
});

test('multiples cover what they are asked for', () => {
	fc.assert(
		fc.property(
			fc.constantFrom(...DIVISIONS.map(({ lines }) => lines)),
			fc.integer({ min: -160_000, max: 160_000 }).map((eighths) => eighths / 8),
			fc.integer({ min: 0, max: 24_000 }).map((eighths) => eighths / 8),
			(step, from, length) => {
				const all = multiples(step, from, from + length);
				expect(all.every((minutes) => Number.isInteger(minutes / step))).toBe(true);
				expect(all[0]).toBeLessThanOrEqual(from);
				expect(all.at(-1)).toBeGreaterThanOrEqual(from + length);
			}
		)
	);
});

test.each(DIVISIONS)(
	'at zoom $from the graticule has every line that the frame names',
	({ lines }) => {
		const { features } = lines < 30 ? harbourGraticule() : graticule();
		const drawn = features.filter(({ properties }) => properties?.minutes % lines === 0);
		const meridians = drawn
			.flatMap(({ geometry }) => geometry.coordinates)
			.filter(([from, to]) => from?.[0] === to?.[0])
			.map(([from]) => Math.round((from?.[0] ?? 0) * 60));
		expect(meridians.toSorted((a, b) => a - b)).toEqual(multiples(lines, -10800, 10800 - lines));
	}
);
