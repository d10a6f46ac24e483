import { describe, expect, test } from 'vitest';
import { naturalEarthLand } from '../../src/lib/geodata/natural-earth-land';

const land = naturalEarthLand();

describe('the land of Natural Earth', () => {
	test('Italy lies between Naples and Bari', () => {
		const [longitude, latitude] = land.crossing([14.2, 40.7], [17.0, 41.3]) ?? [];
		expect(longitude).toBeGreaterThan(14.2);
		expect(longitude).toBeLessThan(14.6);
		expect(latitude).toBeCloseTo(40.75, 1);
	});

	test('the open sea is open', () => {
		expect(land.crossing([11, 39.5], [13, 39.5])).toBeNull();
	});

	test('ships can pass the Dardanelles, but not straight', () => {
		const narrows = [
			[26.41, 40.205],
			[26.38, 40.185],
			[26.38, 40.155],
			[26.377, 40.135]
		] as const;
		narrows
			.slice(1)
			.forEach((point, i) => expect(land.crossing(narrows[i] ?? point, point)).toBeNull());
		expect(land.crossing([26.9, 40.5], [26.0, 39.96])).not.toBeNull();
	});

	test('holds Rome and Chukotka on both sides of the date line, not the Caspian', () => {
		expect(land.holds([12.5, 41.9])).toBe(true);
		expect(land.holds([179, 67.5])).toBe(true);
		expect(land.holds([-179, 67])).toBe(true);
		expect(land.holds([181, 67])).toBe(true);
		expect(land.holds([51, 42])).toBe(false);
	});

	test('a route over the date line meets no edge of the map, but does meet Chukotka', () => {
		expect(land.crossing([178, 55], [182, 55])).toBeNull();
		expect(land.crossing([-170, 58], [-190, 58])).toBeNull();
		expect(land.crossing([182, 63], [182, 67])).not.toBeNull();
	});
});
