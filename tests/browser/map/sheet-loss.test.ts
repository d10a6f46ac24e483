import { LIGHT } from '../../map/liveries';
import { Map as MapLibre } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import { HOUR } from '../../map/content';
import { EARLY } from './atlas-maps';
import { loseContext } from './lose-context';
import { nextFrame, sheetMaps } from './sheet-maps';

const { stage, shows, atRest, countDraws, sheet, drag } = sheetMaps('test');
const { soviet } = LIGHT.livery;

test('without a second context to be had the map draws what moves, as well', async () => {
	const { getContext } = HTMLCanvasElement.prototype;
	vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
		this: HTMLCanvasElement,
		...wanted: [string]
	) {
		const isSheet = this.classList.contains('atlas-map-sheet');
		return isSheet ? null : (getContext.apply(this, wanted as never) as never);
	});
	const { map, maplibre } = await atRest();
	expect(sheet()).toBeUndefined();
	map.showInstant(9.9 * HOUR);
	expect(await shows(map, EARLY, soviet)).toBe(true);
	expect(maplibre.getLayersOrder().slice(-5)).toEqual([
		'name-room',
		'trails',
		'places',
		'units',
		'moving-layers-drawn'
	]);
});

test('a sheet that loses its context during a drag leaves its layers to the map, and has them again with a new one', async () => {
	const { map, maplibre } = await atRest();
	map.showInstant(9.9 * HOUR);
	const canvas = sheet();
	if (!canvas) throw new Error('there is a sheet');
	let restore = () => Promise.resolve();
	const letGo = await drag(6, async (step) => {
		if (step === 3) restore = await loseContext(canvas);
	});
	letGo();
	expect(sheet()).toBeUndefined();
	expect(await shows(map, EARLY, soviet)).toBe(true);
	expect(maplibre.getLayer('trails')).toBeDefined();
	await restore();
	expect(sheet()).toBe(canvas);
	expect(await shows(map, EARLY, soviet)).toBe(true);
	// Nothing is drawn twice.
	for (const layer of ['trails', 'places', 'units'])
		expect(maplibre.getLayer(layer)).toBeUndefined();
	expect(console.error).not.toHaveBeenCalled();
});

test('when both contexts are lost both come back, whichever is the first', async () => {
	const { map, maplibre } = await atRest();
	map.showInstant(9.9 * HOUR);
	const above = sheet();
	if (!above) throw new Error('there is a sheet');
	for (const order of [
		[stage.canvas, above],
		[above, stage.canvas]
	]) {
		const restores: (() => Promise<void>)[] = [];
		for (const canvas of order) restores.push(await loseContext(canvas));
		for (const restore of restores) await restore();
		await expect.poll(() => shows(map, EARLY, soviet), { timeout: 10_000 }).toBe(true);
		await expect.poll(() => sheet()).toBe(above);
		expect(maplibre.getLayer('trails')).toBeUndefined();
	}
});

test('the film goes on while the map has lost its context', async () => {
	const { map } = await atRest();
	const restore = await loseContext(stage.canvas);
	const draws = countDraws();
	for (let frame = 0; frame < 10; frame++) {
		map.showInstant((4 + frame / 20) * HOUR);
		await nextFrame();
	}
	expect(draws.sheet).toBeGreaterThan(5);
	expect(map.project(EARLY)).toBeDefined();
	await restore();
	await expect.poll(() => shows(map, EARLY, soviet), { timeout: 10_000 }).toBe(true);
});

test('a map that is destroyed gives both contexts back', async () => {
	const { map } = await atRest();
	const contexts = stage.canvases.map((canvas) => canvas.getContext('webgl2'));
	expect(contexts).toHaveLength(2);
	map.destroy();
	for (const context of contexts) expect(context?.isContextLost()).toBe(true);
});

test('a window that comes to a screen with other pixels is drawn with these', async () => {
	const changed: (() => void)[] = [];
	vi.spyOn(window, 'matchMedia').mockImplementation(
		(media) =>
			({
				media,
				addEventListener: (_: string, listener: () => void) => changed.push(listener),
				removeEventListener: () => {}
			}) as unknown as MediaQueryList
	);
	const resize = vi.spyOn(MapLibre.prototype, 'resize');
	await atRest();
	resize.mockClear();
	expect(changed).toHaveLength(1);
	changed[0]?.();
	expect(resize).toHaveBeenCalledOnce();
	// And the next one too.
	expect(changed).toHaveLength(2);
});

test('a driver that refuses the program of the trails is told of, and the map comes without them', async () => {
	const reported = vi.spyOn(window, 'reportError').mockImplementation(() => {});
	const { shaderSource } = WebGL2RenderingContext.prototype;
	vi.spyOn(WebGL2RenderingContext.prototype, 'shaderSource').mockImplementation(function (
		this: WebGL2RenderingContext,
		shader: WebGLShader,
		source: string
	) {
		shaderSource.call(this, shader, source.includes('u_band_track') ? 'no shader' : source);
	});
	const { map } = await atRest();
	map.showInstant(9.9 * HOUR);
	expect(await shows(map, EARLY, soviet)).toBe(false);
	expect(reported).toHaveBeenCalledWith(expect.objectContaining({ name: 'ShaderError' }));
});
