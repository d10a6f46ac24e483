import { Map as MapLibre } from 'maplibre-gl';
import { vi } from 'vitest';
import type { AtlasMap, AtlasMapOptions } from '../../../src/lib/map/atlas-map';
import { content, HOUR } from '../../map/content';
import { atlasMaps } from './atlas-maps';
import { insideOfNext } from './inside';
import type { Scope } from './stage';

/** Draws by canvas: the map's, and the sheet's above it. */
export interface Draws {
	map: number;
	sheet: number;
}

/** How the tests of a file see a map and the sheet above it; `scope`: whether each has a map of its own, or all have one. */
export function sheetMaps(scope: Scope) {
	const { stage, make, shows } = atlasMaps(scope);
	let last: Promise<Within> | undefined;

	/** A map at rest, with the cruiser under way on it, and MapLibre's within. */
	async function atRest(options: Partial<AtlasMapOptions> = {}): Promise<Within> {
		if (scope === 'test') last = undefined;
		last ??= withInside(options);
		const { map, maplibre } = await last;
		map.setContent(options.atlas ?? content);
		map.setFade(null);
		map.select(null);
		map.highlight({ visits: new Set(), places: new Set() });
		map.showIntervals([]);
		map.frame({ type: 'visit', id: 'cruiser' });
		map.showInstant(4 * HOUR);
		await map.settled();
		await rest(maplibre);
		return { map, maplibre };
	}

	async function withInside(options: Partial<AtlasMapOptions>): Promise<Within> {
		const inside = insideOfNext();
		const { map, ready } = await make(options);
		await ready;
		return { map, maplibre: await inside };
	}

	/** From now on every call that draws is counted, by the canvas that it draws on. */
	function countDraws(): Draws {
		const draws = { map: 0, sheet: 0 };
		for (const name of ['clear', 'drawElements', 'drawArrays'] as const) {
			const draw = WebGL2RenderingContext.prototype[name] as (...args: unknown[]) => void;
			vi.spyOn(WebGL2RenderingContext.prototype, name).mockImplementation(function (
				this: WebGL2RenderingContext,
				...args: unknown[]
			) {
				draws[this.canvas === stage.canvas ? 'map' : 'sheet']++;
				draw.apply(this, args);
			});
		}
		return draws;
	}

	/** The canvas of the sheet, where it is seen. */
	function sheet(): HTMLCanvasElement | undefined {
		return stage.canvases[1];
	}

	/** Presses on the map and moves, a step a frame; answers how to let go. */
	async function drag(steps: number, each: (step: number) => unknown): Promise<() => void> {
		const at = (step: number) => ({
			bubbles: true,
			clientX: 400 + 6 * step,
			clientY: 300 + 3 * step,
			buttons: 1
		});
		stage.canvas.dispatchEvent(new MouseEvent('mousedown', at(0)));
		for (let step = 1; step <= steps; step++) {
			stage.canvas.dispatchEvent(new MouseEvent('mousemove', at(step)));
			await each(step);
			await nextFrame();
		}
		return () =>
			stage.canvas.dispatchEvent(new MouseEvent('mouseup', { ...at(steps), buttons: 0 }));
	}

	return { stage, shows, atRest, countDraws, sheet, drag };
}

interface Within {
	readonly map: AtlasMap;
	readonly maplibre: MapLibre;
}

/** Until the names that make way for those of units have done so: twenty still frames, and what they bring about. */
export async function rest(maplibre: MapLibre): Promise<void> {
	for (let frame = 0; frame < 30; frame++) await nextFrame();
	if (!maplibre.loaded()) await maplibre.once('idle');
	for (let frame = 0; frame < 30; frame++) await nextFrame();
}

export function nextFrame(): Promise<unknown> {
	return new Promise(requestAnimationFrame);
}
