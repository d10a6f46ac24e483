import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxUnderWay } from '../../src/lib/map/camera/following';
import type { Box } from '../../src/lib/domain/box';
import { unitsAt } from '../../src/lib/map/whereabouts';
import { content, HOUR, stay } from './content';

const [cruiser, bombers] = content.visits;
if (!cruiser || !bombers) throw new Error('the fixture has two visits');

/** The bombers set out while the cruiser lies in Istanbul. */
const together = {
	...content,
	visits: [
		cruiser,
		{
			...bombers,
			legs: bombers.legs.map((leg) => ({ ...leg, times: leg.times.map((at) => at - 988 * HOUR) }))
		}
	]
};

test('a ship at sea is framed with the whole of her leg, from its first hour to its last', () => {
	const first: Box = [29.2, 41.3, 33.4, 44.6];
	for (const hour of [0, 0.1, 5, 9.9]) expect(boxUnderWay(content, hour * HOUR)).toEqual(first);
	expect(boxUnderWay(content, 25 * HOUR)).toEqual([23.6, 37.9, 28.9, 40.9]);
});

test('a ship in port is framed with the same stretch of coast on every side of her', () => {
	const [west, south, east, north] = boxUnderWay(content, 15 * HOUR) ?? [];
	expect([(west ?? 0) + (east ?? 0), (south ?? 0) + (north ?? 0)]).toEqual([58, 82.04]);
	expect((east ?? 0) - (west ?? 0)).toBeGreaterThan(3);
	expect((north ?? 0) - (south ?? 0)).toBeGreaterThan(3);
});

test('visits that are under way together are framed together', () => {
	const [west, south, east, north] = boxUnderWay(together, 15 * HOUR) ?? [];
	expect([west, north]).toEqual([12.5, 50.4]);
	expect(south).toBeLessThan(41);
	expect(east).toBeGreaterThan(30.5);
});

test('where nothing is under way there is nothing to frame', () => {
	for (const hour of [-1, 41, 999, 1011]) expect(boxUnderWay(content, hour * HOUR)).toBeUndefined();
	expect(boxUnderWay({ ...content, visits: [] }, 5 * HOUR)).toBeUndefined();
});

test('a delegation that only stays is framed where it stays', () => {
	const visits = [{ ...cruiser, legs: [], stays: [stay(0, 5, [12.5, 41.9])], span: { start: 0, end: 5 * HOUR } }]; // prettier-ignore
	const [west, south] = boxUnderWay({ ...content, visits }, 3 * HOUR) ?? [];
	expect(west).toBeLessThan(12.5);
	expect(south).toBeLessThan(41.9);
});

test('the frame holds every unit at every instant', () => {
	fc.assert(
		fc.property(fc.double({ min: -5, max: 50, noNaN: true }), (hour) => {
			const units = unitsAt(together, hour * HOUR);
			const box = boxUnderWay(together, hour * HOUR);
			expect(box === undefined).toBe(units.length === 0);
			for (const { position } of units) {
				expect(position[0]).toBeGreaterThanOrEqual(box?.[0] ?? Infinity);
				expect(position[1]).toBeGreaterThanOrEqual(box?.[1] ?? Infinity);
				expect(position[0]).toBeLessThanOrEqual(box?.[2] ?? -Infinity);
				expect(position[1]).toBeLessThanOrEqual(box?.[3] ?? -Infinity);
			}
		})
	);
});

test('the frame changes when a leg or a stay begins or ends, and at no other time', () => {
	const frames: string[] = [];
	for (let minute = -60; minute <= 50 * 60; minute++) {
		const frame = String(boxUnderWay(together, (minute * HOUR) / 60));
		if (frame !== frames.at(-1)) frames.push(frame);
	}
	// Nothing, the first leg, Istanbul, then the bombers too, the second leg with them, it alone, Piraeus, nothing.
	expect(frames).toHaveLength(8);
});

test('of what lies too far apart to be seen together, that which is asked for is framed, or else that which began last', () => {
	const far = {
		...cruiser,
		id: 'far',
		legs: [],
		stays: [stay(4, 6, [113.3, 23.1])],
		span: { start: 4 * HOUR, end: 6 * HOUR }
	};
	const apart = { ...content, visits: [cruiser, far] };
	const first: Box = [29.2, 41.3, 33.4, 44.6];
	expect(boxUnderWay(apart, 5 * HOUR, 'cruiser-of-the-fixture')?.[0]).toBeGreaterThan(100);
	expect(boxUnderWay(apart, 5 * HOUR, cruiser.id)).toEqual(first);
	expect(boxUnderWay(apart, 5 * HOUR)?.[0]).toBeGreaterThan(100);
	expect(boxUnderWay(apart, 3 * HOUR)).toEqual(first);
});
