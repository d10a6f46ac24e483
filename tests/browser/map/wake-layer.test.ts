import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { LngLat } from '../../../src/lib/domain/visit';
import { WakeLayer } from '../../../src/lib/map/layers/wakes/wake-layer';
import { widthAt } from '../../../src/lib/map/layers/wakes/widths';
import { PALETTES } from '../../../src/lib/map/palette';
import { TrackStore } from '../../../src/lib/map/tracks/track-store';
import type { DrawnTrack } from '../../../src/lib/map/tracks/traits';
import { HOUR } from '../../map/content';

setWorkerUrl(workerUrl);
vi.setConfig({ testTimeout: 60_000 });

const SIZE = 500;
const POINTS = 200;
const BLUE_OF_RED = parseInt(PALETTES.light.livery.soviet.slice(5), 16);
const START = Date.UTC(1924, 6, 11);
const END = START + 400 * HOUR;

let container: HTMLElement;
let map: MapLibre | undefined;

beforeEach(async () => {
	await page.viewport(SIZE, SIZE);
	container = document.createElement('div');
	container.style.cssText = `position:absolute;inset:0;width:${SIZE}px;height:${SIZE}px`;
	document.body.append(container);
	vi.spyOn(console, 'error');
	vi.spyOn(console, 'warn');
});

afterEach(() => {
	map?.remove();
	map = undefined;
	container.remove();
	expect(console.error).not.toHaveBeenCalled();
	expect(console.warn).not.toHaveBeenCalled();
	vi.restoreAllMocks();
});

/** Waits for the frame from which on the layer draws. */
async function drawn(map: MapLibre, layer: { readonly drawn: boolean }): Promise<void> {
	while (!layer.drawn) {
		map.triggerRepaint();
		await map.once('render');
	}
}

/** A map of nothing but the wakes, on white. */
async function make(wakes: readonly DrawnTrack[], camera: { center: LngLat; zoom: number }) {
	map = new MapLibre({
		container,
		center: [...camera.center],
		zoom: camera.zoom,
		attributionControl: false,
		pixelRatio: 1,
		style: {
			version: 8,
			sources: {},
			layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } }]
		}
	});
	await map.once('load');
	const store = new TrackStore(() => map?.triggerRepaint());
	const layer = new WakeLayer(PALETTES.light, store);
	layer.setWaysShown(false);
	store.set(wakes);
	map.addLayer(layer);
	await store.built;
	await drawn(map, layer);
	return { map, layer, store };
}

function wake(from: LngLat, to: LngLat, more: Partial<DrawnTrack> = {}): DrawnTrack {
	const coordinates = Array.from({ length: POINTS }, (_, i): LngLat => {
		const share = i / (POINTS - 1);
		return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
	});
	return {
		visit: 'cruiser',
		coordinates,
		times: coordinates.map((_, i) => START + ((END - START) * i) / (POINTS - 1)),
		span: { start: START, end: END },
		livery: 'soviet',
		pattern: 'solid',
		threaded: false,
		nation: 'soviet',
		stay: false,
		mark: 'cruiser',
		estimated: true,
		...more
	};
}

const along = (from: LngLat, to: LngLat, share: number): LngLat => [
	from[0] + (to[0] - from[0]) * share,
	from[1] + (to[1] - from[1]) * share
];

interface Spot {
	readonly x: number;
	readonly y: number;
}

/** A pixel, and how much of it the wake takes. */
interface Red extends Spot {
	readonly cover: number;
}

/** How far red pixels reach, to parts of one: an edge lies where a pixel would be half covered. */
function reach(reds: readonly Red[], along: (spot: Spot) => number): number {
	return Math.max(...reds.map((red) => along(red) + red.cover - 0.5));
}

/** The pixels that are red, if only a little, in the next frame that is drawn. */
async function redIn(map: MapLibre): Promise<Red[]> {
	map.triggerRepaint();
	await map.once('render');
	const gl = map.painter.context.gl;
	expect(gl.getError()).toBe(gl.NO_ERROR);
	const pixels = new Uint8Array(SIZE * SIZE * 4);
	gl.readPixels(0, 0, SIZE, SIZE, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
	const reds: Red[] = [];
	for (let i = 0; i < SIZE * SIZE; i++) {
		const cover = (255 - (pixels[i * 4 + 2] ?? 255)) / (255 - BLUE_OF_RED);
		if (cover < 0.1) continue;
		reds.push({ x: (i % SIZE) + 0.5, y: SIZE - Math.floor(i / SIZE) - 0.5, cover });
	}
	return reds;
}

/** Whether something is drawn within two pixels of a position. */
function near(spots: readonly Spot[], { x, y }: Spot): boolean {
	return spots.some((spot) => Math.hypot(spot.x - x, spot.y - y) <= 2);
}

test.each<[string, LngLat, LngLat]>([
	['eastward', [12, 40], [24, 40]],
	['south-westward', [23, 43.5], [13, 36.5]],
	['northward', [18, 36], [18, 44]]
])('the head of a wake is within a pixel of where the ship is: %s', async (_, from, to) => {
	const { map, layer } = await make([wake(from, to)], { center: [18, 40], zoom: 5 });
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

test('a wake at zoom 9 is as exact', async () => {
	const [from, to]: [LngLat, LngLat] = [
		[17, 40],
		[19, 40]
	];
	const { map, layer } = await make([wake(from, to)], { center: [18, 40], zoom: 9 });
	for (const share of [0.46, 0.4999, 0.5123, 0.55]) {
		layer.showInstant(START + share * (END - START));
		const head = map.project([...along(from, to, share)]);
		const reached = reach(await redIn(map), ({ x }) => x - head.x);
		expect(Math.abs(reached - 1.5 * widthAt(9)), `${share}`).toBeLessThan(1);
	}
});

test('a wake has no gaps at its bends and no width but its own', async () => {
	const corner: LngLat = [18, 41];
	const bent: DrawnTrack = {
		...wake([0, 0], [0, 0]),
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

test('a wake over the date line is whole, in each of the worlds in view', async () => {
	const [from, to]: [LngLat, LngLat] = [
		[165, 40],
		[195, 40]
	];
	const { map, layer } = await make([wake(from, to)], { center: [180, 40], zoom: 3 });
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

test('the globe has the same wake', async () => {
	const [from, to]: [LngLat, LngLat] = [
		[10, 40],
		[30, 40]
	];
	const { map, layer } = await make([wake(from, to)], { center: [20, 40], zoom: 3 });
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
	const sound = wake([14, 40], [22, 40]);
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
	const { map, layer } = await make([wake([0, 0], [0, 0], { coordinates, times })], {
		center: [18, 40],
		zoom: 4.5
	});
	layer.showInstant(START + 0.5 * (END - START));
	const spots = await redIn(map);
	for (const longitude of [14.1, 16, 17.9])
		expect(near(spots, map.project([longitude, 40])), `${longitude}`).toBe(true);
	expect(near(spots, map.project([18.5, 40]))).toBe(false);
});

test('what is past is quiet, and what is not selected steps back', async () => {
	const { map, layer, store } = await make([wake([14, 40], [22, 40])], {
		center: [18, 40],
		zoom: 5
	});
	const red = async () => (await redIn(map)).reduce((sum, { cover }) => sum + cover, 0);
	layer.showInstant(END);
	const bold = await red();
	layer.showInstant(END + 100 * HOUR);
	const quiet = await red();
	expect(quiet / bold).toBeCloseTo((1.7 / 3) * 0.7, 1);
	store.setLooks({ focusOf: () => 'dim' });
	expect((await red()) / quiet).toBeCloseTo(0.3, 1);
	store.setLooks({ focusOf: () => 'lit' });
	expect(await red()).toBeGreaterThan(quiet);
});

test.each(['dashed', 'dotted'] as const)(
	'marks of a %s wake stay in place while it grows',
	async (pattern) => {
		const [from, to]: [LngLat, LngLat] = [
			[12, 40],
			[24, 40]
		];
		const { map, layer } = await make([wake(from, to, { pattern })], { center: [18, 40], zoom: 5 });
		const row = Math.floor(map.project([18, 40]).y) + 0.5;
		const marks = async (share: number) => {
			layer.showInstant(START + share * (END - START));
			const limit = map.project([18, 40]).x - 5;
			return (await redIn(map)).filter(({ x, y }) => y === row && x < limit);
		};
		const before = await marks(0.51);
		const covers = before.map(({ cover }) => cover);
		expect(Math.min(...covers)).toBeLessThan(0.6);
		expect(Math.max(...covers)).toBeGreaterThan(0.9);
		expect(await marks(0.93)).toEqual(before);
	}
);

test('a wake can fade: nothing is left of what is older than the trail', async () => {
	const [from, to]: [LngLat, LngLat] = [
		[14, 40],
		[22, 40]
	];
	const { map, layer } = await make([wake(from, to)], { center: [18, 40], zoom: 5 });
	layer.setTrail(0.4 * (END - START));
	layer.showInstant(START + 0.8 * (END - START));
	const reds = await redIn(map);
	const coverAt = (share: number) => {
		const { x, y } = map.project([...along(from, to, share)]);
		return Math.max(0, ...reds.filter((red) => Math.hypot(red.x - x, red.y - y) < 2).map(({ cover }) => cover)); // prettier-ignore
	};
	expect(coverAt(0.78)).toBeGreaterThan(0.9);
	expect(coverAt(0.6)).toBeCloseTo(0.5, 1);
	expect(coverAt(0.39)).toBe(0);
	layer.setTrail(null);
	expect((await redIn(map)).length).toBeGreaterThan(reds.length);
});

test('the way ahead begins where the ship is', async () => {
	const [from, to]: [LngLat, LngLat] = [
		[14, 40],
		[22, 40]
	];
	const { map, layer } = await make([wake(from, to)], { center: [18, 40], zoom: 5 });
	layer.setWaysShown(true);
	layer.showInstant(START + 0.5 * (END - START));
	const widthOf = async (share: number) => {
		const { x } = map.project([...along(from, to, share)]);
		const column = (await redIn(map)).filter((red) => red.x === Math.floor(x) + 0.5);
		return column.reduce((sum, { cover }) => sum + cover, 0);
	};
	expect(await widthOf(0.45)).toBeCloseTo(3 * widthAt(5), 0);
	expect(await widthOf(0.55)).toBeCloseTo(1.4 * widthAt(5), 0);
	layer.showInstant(START - HOUR);
	expect(await widthOf(0.55)).toBeLessThan(1.2);
});

describe('when much is past', () => {
	/** Many visits, one after another, each of ten hours, on ways of their own. */
	const visits = (count: number): DrawnTrack[] =>
		Array.from({ length: count }, (_, i) => {
			const south = 30 + (i % 40) / 2;
			const start = START + i * 10 * HOUR;
			const sailed = wake([10, south], [26, south + (i % 7)]);
			const coordinates = sailed.coordinates.map(([x, y], k): LngLat => [x, y + (k % 2) / 50]);
			return {
				...sailed,
				visit: `visit ${i}`,
				coordinates,
				times: coordinates.map((_, k) => start + (k / (POINTS - 1)) * 10 * HOUR),
				span: { start, end: start + 10 * HOUR }
			};
		});
	const camera: { center: LngLat; zoom: number } = { center: [18, 40], zoom: 5 };
	const at = (visit: number) => START + visit * 10 * HOUR;

	test('a picture of it is what drawing it anew gives, on the way and back', async () => {
		const many = visits(60);
		const { map, layer, store } = await make(many, camera);
		const pixels = async () => (await redIn(map)).map(({ x, y, cover }) => [x, y, Math.round(cover * 20)].join()); // prettier-ignore
		const drawnAnew = async (instant: number) => {
			// A selection that selects nothing: the same picture, from nothing.
			store.setLooks({ focusOf: () => '' });
			layer.showInstant(instant);
			return pixels();
		};
		for (const visit of [45.5, 46.2, 50.01, 58.9, 70, 40.3, 40.2]) {
			layer.showInstant(at(visit));
			const kept = await pixels();
			const anew = await drawnAnew(at(visit));
			const other = new Set(anew);
			expect(kept.filter((pixel) => !other.has(pixel)).length, `visit ${visit}`).toBeLessThan(5);
			expect(Math.abs(kept.length - anew.length)).toBeLessThan(5);
		}
	});

	test('it moves with the map', async () => {
		const { map, layer } = await make(visits(40), camera);
		layer.showInstant(at(100));
		for (const center of [18, 20]) {
			map.jumpTo({ center: [center, 37] });
			const reds = await redIn(map);
			// The eleventh visit's way.
			const { x, y } = map.project([center, 35 + ((center - 10) / 16) * 3]);
			expect(near(reds, { x, y })).toBe(true);
		}
	});
});
