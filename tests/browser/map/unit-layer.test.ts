import type { Map as MapLibre } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import { LIGHT, SOVIET_SHIP } from '../../map/liveries';
import { atlas } from '../../record-atlas';
import type { LngLat } from '../../../src/lib/domain/visit';
import { NO_PADDING, type Padding } from '../../../src/lib/scene/content';
import { GlyphSheet, type DrawGlyph } from '../../../src/lib/map/layers/units/glyph-sheet';
import { nameBox } from '../../../src/lib/map/layers/units/name-box';
import { UnitLayer } from '../../../src/lib/map/layers/units/unit-layer';
import { drawingOf } from '../../../src/lib/map/tracks/drawn-tracks';
import { TrackStore } from '../../../src/lib/map/tracks/track-store';
import type { DrawnTrack } from '../../../src/lib/map/tracks/traits';
import { mapContentOf } from '../../../src/lib/scene/map-content';
import { HOUR } from '../../map/content';
import {
	bareMaps,
	contextOf,
	drawn,
	inkedIn,
	type Camera,
	type Inked,
	type Spot
} from './bare-map';

const makeBare = bareMaps(400);

/** A map of nothing but units, on white. */
async function make(tracks: readonly DrawnTrack[], camera: Camera, draw?: DrawGlyph) {
	const map = await makeBare(camera);
	const store = new TrackStore(() => map.triggerRepaint());
	const layer = new UnitLayer(LIGHT, store, new GlyphSheet(LIGHT, draw));
	store.set(tracks);
	map.addLayer(layer);
	// Units reckon from the tracks that the trails bring.
	store.attach(contextOf(map), camera.zoom);
	await store.built;
	await drawn(map, layer);
	return { map, layer, store };
}

const drawDisc: DrawGlyph = (context) => {
	context.fillStyle = '#000000';
	context.beginPath();
	context.arc(0, 0, 6, 0, 2 * Math.PI);
	context.fill();
};

/** A dart whose point is the bow. */
const drawDart: DrawGlyph = (context) => {
	context.fillStyle = '#000000';
	context.fill(new Path2D('M0-26 6 26-6 26Z'));
};

/** The pixels that the glyphs take, in the next frame; halos are too pale to count. */
function darkIn(map: MapLibre): Promise<Inked[]> {
	return inkedIn(map, { channel: 'red', value: 0, least: 0.5 });
}

function middleOf(darks: readonly Inked[]): Spot {
	const weight = darks.reduce((sum, { cover }) => sum + cover, 0);
	const mean = (along: (dark: Inked) => number) =>
		darks.reduce((sum, dark) => sum + along(dark) * dark.cover, 0) / weight;
	return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

/** A sequence that looks like chance and is the same in every run. */
function chance(seed: number): () => number {
	let state = seed;
	return () => (state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32;
}

test('at 100 instants each unit of the record is drawn within a pixel of where the record has it', async () => {
	const { map, layer, store } = await make([], { center: [20, 40], zoom: 4 }, drawDisc);
	const random = chance(1924);
	const content = mapContentOf(atlas, atlas.shown);
	for (let i = 0; i < 100; i++) {
		const one = atlas.shown[Math.floor(random() * atlas.shown.length)];
		if (!one) throw new Error('the record has schedules');
		const { start, end } = one.trajectory;
		const instant = start + random() * (end - start);
		const position = one.trajectory.at(instant)?.position;
		if (!position) continue;
		const { id } = one.schedule.visit;
		store.set(
			drawingOf({ ...content, visits: content.visits.filter((it) => it.id === id) }).tracks
		);
		await store.built;
		map.jumpTo({ center: [...position], zoom: 1.5 + random() * 7 });
		layer.showInstant(instant);
		const drawn = middleOf(await darkIn(map));
		const expected = map.project([...position]);
		const off = Math.hypot(drawn.x - expected.x, drawn.y - expected.y);
		expect(off, `${id}, ${new Date(instant).toISOString()}, zoom ${map.getZoom()}`).toBeLessThan(1);
	}
});

const START = Date.UTC(1924, 6, 11);

function track(coordinates: readonly LngLat[], more: Partial<DrawnTrack> = {}): DrawnTrack {
	const times = coordinates.map((_, i) => START + i * HOUR);
	return {
		visit: 'cruiser',
		coordinates,
		times,
		span: { start: START, end: times.at(-1) ?? START },
		livery: 0,
		insignia: SOVIET_SHIP,
		pattern: 'solid',
		stay: false,
		mark: 'cruiser',
		estimated: true,
		...more
	};
}

/** Where the dart points, in degrees clockwise from up: away from its broad end. */
async function bearingOf(map: MapLibre, position: LngLat): Promise<number> {
	const middle = middleOf(await darkIn(map));
	const { x, y } = map.project([...position]);
	// The mass of a dart lies aft of its middle.
	return (Math.atan2(x - middle.x, middle.y - y) * 180) / Math.PI;
}

test.each<[string, LngLat, number]>([
	['north', [20, 44], 0],
	['east', [24, 40], 90],
	['south', [20, 36], 180],
	['west', [16, 40], -90]
])('the bow points the way the unit goes: %s', async (_, to, bearing) => {
	const { map, layer } = await make([track([[20, 40], to])], { center: [20, 40], zoom: 5 }, drawDart); // prettier-ignore
	layer.showInstant(START + 0.2 * HOUR);
	const here: LngLat = [20 + 0.2 * (to[0] - 20), 40 + 0.2 * (to[1] - 40)];
	const turned = ((await bearingOf(map, here)) - bearing + 540) % 360;
	expect(Math.abs(turned - 180)).toBeLessThan(4);
});

test('a moored ship lies as she came in, and a pennant stands upright', async () => {
	const moored = { times: [START, START + HOUR], stay: true, behind: [18, 40] as const };
	const coordinates: LngLat[] = [[20, 40], [20, 40]]; // prettier-ignore
	const { map, layer, store } = await make([track(coordinates, moored)], { center: [20, 40], zoom: 5 }, drawDart); // prettier-ignore
	layer.showInstant(START + 0.5 * HOUR);
	expect(await bearingOf(map, [20, 40])).toBeCloseTo(90, -1);
	store.set([track(coordinates, { ...moored, mark: 'mission' })]);
	await store.built;
	expect(await bearingOf(map, [20, 40])).toBeCloseTo(0, -1);
});

test('a unit is there from the first instant of its track to the last, and at no other', async () => {
	const { map, layer } = await make([track([[18, 40], [20, 40], [22, 40]])], { center: [20, 40], zoom: 5 }, drawDisc); // prettier-ignore
	for (const [hours, there] of [
		[-0.01, false],
		[0, true],
		[1, true],
		[1.5, true],
		[2, true],
		[2.01, false]
	] as const) {
		// prettier-ignore
		layer.showInstant(START + hours * HOUR);
		expect((await darkIn(map)).length > 0, `hour ${hours}`).toBe(there);
	}
});

test('on the globe a unit is drawn where it is, and not through the earth', async () => {
	const tracks = [track([[10, 10], [30, 30]])]; // prettier-ignore
	const { map, layer } = await make(tracks, { center: [20, 20], zoom: 2.6 }, drawDisc);
	map.setProjection({ type: 'globe' });
	layer.showInstant(START + 0.5 * HOUR);
	await expect.poll(async () => (await darkIn(map)).length).toBeGreaterThan(10);
	map.jumpTo({ center: [5, 40] });
	await darkIn(map);
	const drawn = middleOf(await darkIn(map));
	// Straight on the chart: half way in Mercator, not in degrees.
	const half = map.project([20, 20.3]);
	expect(Math.hypot(drawn.x - half.x, drawn.y - half.y)).toBeLessThan(2);
	map.jumpTo({ center: [-160, -20] });
	await darkIn(map);
	expect(await darkIn(map)).toEqual([]);
});

test('in each of the worlds in view there is the same unit', async () => {
	const { map, layer } = await make([track([[170, 10], [190, 10]])], { center: [180, 10], zoom: 0 }, drawDisc); // prettier-ignore
	map.setMinZoom(-2);
	map.jumpTo({ center: [0, 10], zoom: -0.6 });
	layer.showInstant(START + 0.5 * HOUR);
	const darks = await darkIn(map);
	for (const longitude of [-180, 180]) {
		const { x, y } = map.project([longitude, 10]);
		expect(darks.some((dark) => Math.hypot(dark.x - x, dark.y - y) < 2)).toBe(true);
	}
});

test('on a canvas past the limit of its size a name is as large beside its unit as on any other', async () => {
	const span = { start: START, end: START + HOUR };
	const visit = { id: 'cruiser', label: 'Krasny Kavkaz', livery: 'soviet', span } as const;
	const widths: number[] = [];
	for (const maxCanvasSize of [
		[4096, 4096],
		[600, 600]
	] as [number, number][]) {
		// prettier-ignore
		const map = await makeBare({ center: [20, 40], zoom: 5 }, { pixelRatio: 2, maxCanvasSize });
		const store = new TrackStore(() => map.triggerRepaint());
		const layer = new UnitLayer(LIGHT, store, new GlyphSheet(LIGHT, drawDisc));
		store.set([track([[20, 40], [21, 40]])]); // prettier-ignore
		map.addLayer(layer);
		store.attach(contextOf(map), 5);
		await layer.setVisits([visit]);
		layer.showInstant(START);
		await store.built;
		await drawn(map, layer);
		widths.push(layer.nameOf('cruiser')?.width ?? NaN);
		map.remove();
	}
	expect(Math.abs((widths[0] ?? NaN) - (widths[1] ?? NaN))).toBeLessThan(3);
	vi.mocked(console.warn).mockClear();
});

// Visits that began before hers have the first of the sides.
test.each([
	['above', 0],
	['below', 1],
	['right', 2],
	['left', 3]
] as const)(
	'room is made for the name of a unit where it is drawn: %s, at sea, in port, at the edge, clear of panels',
	async (side, before) => {
		const span = { start: START, end: START + HOUR };
		const visit = { label: 'Krasny Kavkaz', livery: 'soviet', span } as const;
		const others = Array.from({ length: before }, (_, i) => ({ ...visit, id: `other ${i}` }));
		const panels = { top: 6, right: 3, bottom: 8, left: 12 };
		for (const moored of [false, true]) {
			const coordinates: LngLat[] = [[20, 40], moored ? [20, 40] : [21, 40]];
			const tracks = [track(coordinates, { stay: moored, estimated: false })];
			const { map, layer } = await make(tracks, { center: [20, 40], zoom: 5 }, drawDisc);
			layer.showInstant(START);
			const places: [LngLat, Padding][] = [
				[[20, 40], NO_PADDING],
				[[16, 40], NO_PADDING],
				[[16, 40], panels],
				[[20, 36.8], NO_PADDING],
				[[20, 36.8], panels]
			];
			for (const [center, padding] of places) {
				map.jumpTo({ center: [...center] });
				layer.setPadding(padding);
				const { top, right, bottom, left } = padding;
				const clear = { top, right: 400 - right, bottom: 400 - bottom, left };
				const ink = { channel: 'blue', value: 0, least: 0.4 } as const;
				await layer.setVisits([]);
				const nameless = new Set((await inkedIn(map, ink)).map(({ x, y }) => `${x} ${y}`));
				await layer.setVisits([...others, { ...visit, id: 'cruiser' }]);
				const letters = (await inkedIn(map, ink)).filter(({ x, y }) => !nameless.has(`${x} ${y}`));
				const name = layer.nameOf('cruiser');
				if (!name) throw new Error('she has a name');
				expect(name.side).toBe(side);
				const box = nameBox({ ...name, moored, pixel: map.project([20, 40]) }, clear, 5);
				if (!box) throw new Error('she is in the clear part');
				const [xs, ys] = [letters.map((it) => it.x), letters.map((it) => it.y)];
				expect(letters.length).toBeGreaterThan(100);
				for (const [least, most, start, end] of [
					[Math.min(...xs), Math.max(...xs), box.left, box.right],
					[Math.min(...ys), Math.max(...ys), box.top, box.bottom]
				] as const) {
					expect(least).toBeGreaterThan(start);
					expect(most).toBeLessThan(end);
					// Not much more than it needs.
					expect(most - least).toBeGreaterThan(end - start - 14);
				}
			}
			map.remove();
		}
	}
);
