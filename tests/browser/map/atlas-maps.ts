import { afterAll, afterEach, beforeEach, expect, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LngLat } from '../../../src/lib/domain/visit';
import { AtlasMap, type AtlasMapOptions } from '../../../src/lib/map/atlas-map';
import { mercatorOf, positionOf } from '../../../src/lib/map/tracks/mercator';
import { content } from '../../map/content';
import { LABELS } from './labels';
import { setStage, type Scope } from './stage';

// Software WebGL on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** On the cruiser's first leg, early on the way. */
export const EARLY: LngLat = [32.77, 44.105];

interface Made {
	readonly map: AtlasMap;
	readonly ready: Promise<void>;
	readonly onpick: ReturnType<typeof vi.fn>;
	readonly onfail: ReturnType<typeof vi.fn>;
}

/** How far from a position its colour may be found, in pixels: lines are thin, and the map draws between pixels. */
const REACH = 2;

/**
 * How each test of the file makes its map of the fixture's visits, and what it can do with it. The console is spied on.
 * `scope`: whether a map that was made lasts for a test, or for all of them.
 */
export function atlasMaps(scope: Scope = 'test') {
	const stage = setStage(800, 600, scope);
	let map: AtlasMap | undefined;

	beforeEach(() => {
		vi.spyOn(console, 'error');
		vi.spyOn(console, 'warn');
	});

	afterEach(() => void vi.restoreAllMocks());
	const after = scope === 'test' ? afterEach : afterAll;
	after(() => {
		map?.destroy();
		map = undefined;
	});

	async function make(options: Partial<AtlasMapOptions> = {}): Promise<Made> {
		const onpick = vi.fn();
		const onfail = vi.fn();
		let onready = () => {};
		const ready = new Promise<void>((resolve) => (onready = resolve));
		map = await AtlasMap.create({
			container: stage.container,
			atlas: content,
			theme: 'light',
			basemapUrl: '/basemap.pmtiles',
			reducedMotion: true,
			labels: LABELS,
			onpick,
			onready,
			onfail,
			onmissing: (error) => expect.unreachable(String(error)),
			...options
		});
		return { map, ready, onpick, onfail };
	}

	/** Whether the map, as it has just drawn itself, shows a colour at a position. */
	async function shows(map: AtlasMap, position: LngLat, color: string): Promise<boolean> {
		await map.settled();
		// Still within the frame that drew: later the drawing buffers are gone.
		const { canvas: chart, canvases } = stage;
		const pixel = map.project(position);
		const scale = chart.width / chart.clientWidth;
		const size = 2 * REACH * scale + 1;
		const copy = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
		if (!copy || !pixel) throw new Error('the globe hides it');
		const [left, top] = [pixel.x, pixel.y].map((at) => Math.round((at - REACH) * scale));
		for (const canvas of canvases) copy.drawImage(canvas, -(left ?? 0), -(top ?? 0));
		const { data } = copy.getImageData(0, 0, size, size);
		const wanted = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
		for (let i = 0; i < data.length; i += 4) {
			if (wanted.every((value, channel) => Math.abs(value - (data[i + channel] ?? 0)) <= 8))
				return true;
		}
		return false;
	}

	async function click(map: AtlasMap, position: LngLat): Promise<void> {
		const pixel = map.project(position);
		if (!pixel) throw new Error('the globe hides it');
		await userEvent.click(stage.canvas, {
			position: { x: Math.round(pixel.x), y: Math.round(pixel.y) }
		});
		// What finds things under the pointer is fetched when it first comes.
		await vi.dynamicImportSettled();
	}

	return { stage, make, shows, click };
}

/** On the line that is straight on Mercator's map. */
export function between(from: LngLat, to: LngLat, share: number): LngLat {
	const [a, b] = [mercatorOf(from), mercatorOf(to)];
	return positionOf([a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]);
}
