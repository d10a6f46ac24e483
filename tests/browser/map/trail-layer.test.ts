import type { MapOptions } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import type { LngLat } from '../../../src/lib/domain/visit';
import { widthAt } from '../../../src/lib/symbology/widths';
import type { DrawnTrack } from '../../../src/lib/map/tracks/traits';
import { HOUR } from '../../map/content';
import type { Camera, Inked, Spot } from './bare-map';
import { along, END, near, redIn, START, trail, trailMaps } from './trails';

const make = trailMaps();

/** How far red pixels reach, to parts of one: an edge lies where a pixel would be half covered. */
function reach(reds: readonly Inked[], along: (spot: Spot) => number): number {
	return Math.max(...reds.map((red) => along(red) + red.cover - 0.5));
}

test.each<[string, LngLat, LngLat]>([
	['eastward', [12, 40], [24, 40]],
	['south-westward', [23, 43.5], [13, 36.5]],
	['northward', [18, 36], [18, 44]]
])('the head of a trail is within a pixel of where the ship is: %s', async (_, from, to) => {
	const { map, layer } = await make([trail(from, to)], { center: [18, 40], zoom: 5 });
	const [begin, end] = [map.project([...from]), map.project([...to])];
	const length = Math.hypot(end.x - begin.x, end.y - begin.y);
	const way = { x: (end.x - begin.x) / length, y: (end.y - begin.y) / length };
	for (let i = 1; i <= 12; i++) {
		const share = ((i * 0.618034) % 1) * 0.96 + 0.02;
		layer.showInstant(START + share * (END - START));
		const head = map.project([...along(from, to, share)]);
		const reached = reach(
			await redIn(map),
			({ x, y }) => (x - head.x) * way.x + (y - head.y) * way.y
		);
		// Its end is round: half a width beyond the ship.
		expect(Math.abs(reached - 1.5 * widthAt(5)), `${share}`).toBeLessThan(1);
	}
});

test('a trail at zoom 9 is as exact', async () => {
	const [from, to]: [LngLat, LngLat] = [
		[17, 40],
		[19, 40]
	];
	const { map, layer } = await make([trail(from, to)], { center: [18, 40], zoom: 9 });
	for (const share of [0.46, 0.4999, 0.5123, 0.55]) {
		layer.showInstant(START + share * (END - START));
		const head = map.project([...along(from, to, share)]);
		const reached = reach(await redIn(map), ({ x }) => x - head.x);
		expect(Math.abs(reached - 1.5 * widthAt(9)), `${share}`).toBeLessThan(1);
	}
});

test('on a canvas past the limit of its size a trail is as thick as its pixels say', async () => {
	const camera: Camera = { center: [18, 40], zoom: 5 };
	const across: [LngLat, LngLat] = [[13, 40], [23, 40]]; // prettier-ignore
	const thicknessAt = async (options: Partial<MapOptions>) => {
		const { map, layer } = await make([trail(...across)], camera, [], options);
		layer.showInstant(END);
		const reds = await redIn(map);
		const { width } = map.getCanvas();
		const thick = reds.filter(({ x }) => Math.floor(x) === Math.floor(width / 2));
		map.remove();
		return { width, thickness: thick.reduce((sum, { cover }) => sum + cover, 0) };
	};
	const plain = await thicknessAt({ pixelRatio: 1 });
	const dense = await thicknessAt({ pixelRatio: 2 });
	const limited = await thicknessAt({ pixelRatio: 2, maxCanvasSize: [700, 700] });
	expect([plain.width, dense.width, limited.width]).toEqual([500, 1000, 700]);
	expect(dense.thickness / plain.thickness).toBeCloseTo(2, 0.5);
	expect(limited.thickness / plain.thickness).toBeCloseTo(1.4, 0.5);
	expect(vi.mocked(console.warn).mock.calls.flat().join()).toMatch('maxCanvasSize');
	vi.mocked(console.warn).mockClear();
});

test('a trail has no gaps at its bends and no width but its own', async () => {
	const corner: LngLat = [18, 41];
	const bent: DrawnTrack = {
		...trail([0, 0], [0, 0]),
		coordinates: [[14, 37], corner, [22, 37], [14, 38.5]],
		times: [0, 100, 200, 400].map((hour) => START + hour * HOUR)
	};
	const { map, layer } = await make([bent], { center: [18, 39], zoom: 5 });
	layer.showInstant(END);
	const spots = await redIn(map);
	const [first, ...rest] = bent.coordinates.map(([lng, lat]) => map.project([lng, lat]));
	if (!first) throw new Error('the bend has points');
	let from = first;
	const line: Spot[] = [];
	for (const to of rest) {
		for (let i = 0; i <= 100; i++)
			line.push({
				x: from.x + ((to.x - from.x) * i) / 100,
				y: from.y + ((to.y - from.y) * i) / 100
			});
		from = to;
	}
	for (const spot of line) expect(near(spots, spot), JSON.stringify(spot)).toBe(true);
	for (const { x, y } of spots) {
		const off = Math.min(...line.map((spot) => Math.hypot(spot.x - x, spot.y - y)));
		expect(off).toBeLessThan(3);
	}
});

test('a trail over the date line is whole, in each of the worlds in view', async () => {
	const [from, to]: [LngLat, LngLat] = [
		[165, 40],
		[195, 40]
	];
	const { map, layer } = await make([trail(from, to)], { center: [180, 40], zoom: 3 });
	layer.showInstant(END);
	for (const center of [180, -180]) {
		map.jumpTo({ center: [center, 40] });
		const spots = await redIn(map);
		for (const share of [0.02, 0.5, 0.98]) {
			const [longitude, latitude] = along(from, to, share);
			const turned = longitude - 180 + center;
			expect(near(spots, map.project([turned, latitude])), `${center}: ${share}`).toBe(true);
		}
	}
});

test('the globe has the same trail', async () => {
	const [from, to]: [LngLat, LngLat] = [
		[10, 40],
		[30, 40]
	];
	const { map, layer } = await make([trail(from, to)], { center: [20, 40], zoom: 3 });
	map.setProjection({ type: 'globe' });
	layer.showInstant(START + 0.5 * (END - START));
	await expect
		.poll(async () => near(await redIn(map), map.project([...along(from, to, 0.25)])))
		.toBe(true);
	expect(near(await redIn(map), map.project([...along(from, to, 0.55)]))).toBe(false);
	map.setProjection({ type: 'mercator' });
	await expect
		.poll(async () => near(await redIn(map), map.project([...along(from, to, 0.25)])))
		.toBe(true);
});

test('tracks that are hardly tracks draw nothing and harm nothing', async () => {
	const sound = trail([14, 40], [22, 40]);
	const odd: DrawnTrack[] = [
		{ ...sound, coordinates: [], times: [] },
		{ ...sound, coordinates: [[18, 42]], times: [START] },
		{ ...sound, coordinates: [[18, 42], [18, 42]], times: [START, END] }, // prettier-ignore
		{ ...sound, coordinates: [[18, 38], [18.5, 38], [18, 38]], times: [START, START, START] } // prettier-ignore
	];
	const { map, layer, store } = await make([...odd, sound], { center: [18, 40], zoom: 5 });
	layer.showInstant(END);
	const spots = await redIn(map);
	expect(near(spots, map.project([21, 40]))).toBe(true);
	expect(near(spots, map.project([18, 42]))).toBe(false);
	expect(near(spots, map.project([18.25, 38]))).toBe(true);
	store.set([]);
	await store.built;
	expect(await redIn(map)).toEqual([]);
});

test('a track of a million points is drawn', async () => {
	const count = 1_000_000;
	const coordinates = Array.from({ length: count }, (_, i): LngLat => {
		return [14 + (8 * i) / (count - 1), 40 + Math.sin(i / 3) / 1000];
	});
	const times = coordinates.map((_, i) => START + ((END - START) * i) / (count - 1));
	const { map, layer } = await make([trail([0, 0], [0, 0], { coordinates, times })], {
		center: [18, 40],
		zoom: 4.5
	});
	layer.showInstant(START + 0.5 * (END - START));
	const spots = await redIn(map);
	for (const longitude of [14.1, 16, 17.9])
		expect(near(spots, map.project([longitude, 40])), `${longitude}`).toBe(true);
	expect(near(spots, map.project([18.5, 40]))).toBe(false);
});
