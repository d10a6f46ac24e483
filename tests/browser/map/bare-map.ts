import { Map as MapLibre, setWorkerUrl, type MapOptions } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { afterEach, beforeEach, expect, vi } from 'vitest';
import type { LngLat } from '../../../src/lib/domain/visit';
import { setStage } from './stage';

setWorkerUrl(workerUrl);
vi.setConfig({ testTimeout: 60_000 });

export interface Camera {
	readonly center: LngLat;
	readonly zoom: number;
}

/** How each test of the file makes its map of nothing but white, so many pixels wide and high. The console stays empty. */
export function bareMaps(
	size: number
): (camera: Camera, options?: Partial<MapOptions>) => Promise<MapLibre> {
	beforeEach(() => {
		vi.spyOn(console, 'error');
		vi.spyOn(console, 'warn');
	});
	afterEach(() => {
		expect(console.error).not.toHaveBeenCalled();
		expect(console.warn).not.toHaveBeenCalled();
		vi.restoreAllMocks();
	});

	const stage = setStage(size, size);
	let map: MapLibre | undefined;
	afterEach(() => {
		map?.remove();
		map = undefined;
	});

	return async ({ center, zoom }, options) => {
		map = new MapLibre({
			container: stage.container,
			center: [...center],
			zoom,
			attributionControl: false,
			pixelRatio: 1,
			...options,
			style: {
				version: 8,
				sources: {},
				layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } }]
			}
		});
		await map.once('load');
		return map;
	};
}

/** Waits for the frame from which on the layer draws. */
export async function drawn(map: MapLibre, layer: { readonly drawn: boolean }): Promise<void> {
	while (!layer.drawn) {
		map.triggerRepaint();
		await map.once('render');
	}
}

/** In which MapLibre draws. */
export function contextOf(map: MapLibre): WebGL2RenderingContext {
	const gl = map.getCanvas().getContext('webgl2');
	if (!gl) throw new Error('the map has no context');
	return gl;
}

export interface Spot {
	readonly x: number;
	readonly y: number;
}

/** A pixel by its middle, and how much of it is covered: 0–1. */
export interface Inked extends Spot {
	readonly cover: number;
}

/** What is looked for on the white: `value`, 0–255, is what the channel has where a pixel is covered. */
export interface Ink {
	readonly channel: 'red' | 'blue';
	readonly value: number;
	/** What is covered less does not count. */
	readonly least: number;
}

/** The pixels that the next frame has inked. */
export async function inkedIn(map: MapLibre, { channel, value, least }: Ink): Promise<Inked[]> {
	map.triggerRepaint();
	await map.once('render');
	const gl = contextOf(map);
	expect(gl.getError()).toBe(gl.NO_ERROR);
	const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
	const pixels = new Uint8Array(width * height * 4);
	gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
	const at = channel === 'red' ? 0 : 2;
	const inked: Inked[] = [];
	for (let i = 0; i < width * height; i++) {
		const cover = (255 - (pixels[i * 4 + at] ?? 255)) / (255 - value);
		if (cover < least) continue;
		inked.push({ x: (i % width) + 0.5, y: height - Math.floor(i / width) - 0.5, cover });
	}
	return inked;
}
