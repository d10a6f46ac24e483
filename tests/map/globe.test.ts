import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LngLat } from '../../src/lib/domain/visit';
import type { Box } from '../../src/lib/domain/box';
import { content } from './content';
import { globeCamera } from '../../src/lib/map/camera/framing';
import {
	globeRadius,
	globeZoom,
	isBehind,
	onBall,
	outlineRadius,
	radiusWithin,
	type GlobeView
} from '../../src/lib/map/globe';

/** What the panels leave of a large window, under a camera of MapLibre's. */
const ROOM = { width: 900, height: 620, distance: 1350 };

/** Right and up of the middle, in pixels. */
function drawn(position: LngLat, { centre, radius, distance }: GlobeView) {
	const [x, y, z] = onBall(position, centre);
	const scale = (distance * radius) / (distance + radius * (1 - z));
	return { x: x * scale, y: y * scale };
}

function viewOf(box: Box): GlobeView {
	const { center, zoom } = globeCamera(box, ROOM);
	return { centre: center, radius: globeRadius(zoom, center[1]), distance: ROOM.distance };
}

const corners = ([west, south, east, north]: Box): LngLat[] => [
	[west, south],
	[west, north],
	[east, south],
	[east, north]
];

test('every box that is no wider than a face of the globe comes into view whole, between the panels', () => {
	const side = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
	fc.assert(
		fc.property(
			...[side(-180, 180), side(-80, 80), side(0.1, 100), side(0.1, 60)],
			(west, middle, wide, high) => {
				const south = Math.max(-85, middle - high / 2);
				const box: Box = [west, south, west + wide, Math.min(85, middle + high / 2)];
				const view = viewOf(box);
				for (const corner of corners(box)) {
					const { x, y } = drawn(corner, view);
					expect(Math.abs(x)).toBeLessThan(ROOM.width / 2 + 0.01);
					expect(Math.abs(y)).toBeLessThan(ROOM.height / 2 + 0.01);
				}
			}
		)
	);
});

test('the theatre of the visits fills what room there is, and none of it lies behind the edge', () => {
	const view = viewOf(content.extent);
	const places = corners(content.extent);
	expect(places.some((corner) => isBehind(corner, view))).toBe(false);
	const highest = Math.max(...places.map((corner) => Math.abs(drawn(corner, view).y)));
	expect(highest).toBeGreaterThan(0.9 * (ROOM.height / 2));
});

test('a voyage round half the world is seen from where the whole face of the globe shows', () => {
	const view = viewOf([-20, -40, 170, 70]);
	expect(outlineRadius(view)).toBeCloseTo(ROOM.height / 2);
});

test('a single port is seen no nearer than on the flat map', () => {
	expect(globeCamera([14.3, 40.8, 14.3, 40.8], ROOM)).toEqual({ center: [14.3, 40.8], zoom: 5 });
});

test('the pole comes no nearer than the edge of the flat map', () => {
	expect(globeRadius(3, 90)).toBe(globeRadius(3, 86));
	expect(globeZoom(globeRadius(3, -90), -90)).toBeCloseTo(3);
});

test('an outline of so many pixels is that of the radius within it', () => {
	expect(outlineRadius({ radius: radiusWithin(300, 1350), distance: 1350 })).toBeCloseTo(300);
});

test('from above Naples, Istanbul is seen and Canton is not', () => {
	const view: GlobeView = { centre: [14.3, 40.8], radius: 400, distance: 1350 };
	expect(isBehind([29, 41], view)).toBe(false);
	expect(isBehind([113.3, 23.1], view)).toBe(true);
	expect(isBehind([14.3, -60], view)).toBe(true);
});
