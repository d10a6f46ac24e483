import { Map as MapLibre } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import type { AtlasMap, AtlasMapOptions } from '../../../src/lib/map/atlas-map';
import { PALETTES } from '../../../src/lib/map/palette';
import { unitsAt } from '../../../src/lib/map/whereabouts';
import { content, HOUR, stay } from '../../map/content';
import { atlasMaps, EARLY } from './atlas-maps';
import { insideOfNext } from './inside';
import { loseContext } from './lose-context';

const { stage, make, shows } = atlasMaps();
const { soviet } = PALETTES.light.livery;

/** Draws by canvas: the map's, and the sheet's above it. */
interface Draws {
	map: number;
	sheet: number;
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

/** A map at rest, with the cruiser under way on it, and MapLibre's within. */
async function atRest(options: Partial<AtlasMapOptions> = {}) {
	const inside = insideOfNext();
	const { map, ready } = await make(options);
	map.frame({ type: 'visit', id: 'cruiser' });
	map.showInstant(4 * HOUR);
	await ready;
	await map.settled();
	const maplibre = await inside;
	await rest(maplibre);
	return { map, maplibre };
}

/** Until the names that make way for those of units have done so: twenty still frames, and what they bring about. */
async function rest(maplibre: MapLibre): Promise<void> {
	for (let frame = 0; frame < 30; frame++) await nextFrame();
	if (!maplibre.loaded()) await maplibre.once('idle');
	for (let frame = 0; frame < 30; frame++) await nextFrame();
}

function nextFrame(): Promise<unknown> {
	return new Promise(requestAnimationFrame);
}

/** The canvas of the sheet, where it is seen. */
function sheet(): HTMLCanvasElement | undefined {
	return stage.canvases[1];
}

/** The middle of what is opaque on a canvas, or in a part of it, in pixels from the upper left; undefined where nothing is. */
function middleOfRed(canvas: HTMLCanvasElement, near: { x: number; y: number }, reach: number) {
	const size = 2 * reach + 1;
	const copy = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
	if (!copy) throw new Error('no canvas to copy to');
	const [left, top] = [Math.round(near.x) - reach, Math.round(near.y) - reach];
	copy.drawImage(canvas, -left, -top);
	const { data } = copy.getImageData(0, 0, size, size);
	let [count, x, y] = [0, 0, 0];
	const wanted = [1, 3, 5].map((at) => parseInt(soviet.slice(at, at + 2), 16));
	for (let i = 0; i < data.length; i += 4) {
		if (!wanted.every((value, channel) => Math.abs(value - (data[i + channel] ?? 0)) <= 12))
			continue;
		count++;
		x += left + ((i / 4) % size) + 0.5;
		y += top + Math.floor(i / 4 / size) + 0.5;
	}
	return count > 20 ? { x: x / count, y: y / count } : undefined;
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
	return () => stage.canvas.dispatchEvent(new MouseEvent('mouseup', { ...at(steps), buttons: 0 }));
}

test('60 instants of the film draw the sheet, and the map not once', async () => {
	const { map } = await atRest();
	const draws = countDraws();
	for (let frame = 0; frame < 60; frame++) {
		map.showInstant((4 + frame / 30) * HOUR);
		map.showSpreads([{ visit: 'cruiser', from: 3 * HOUR, to: (4.5 + frame / 30) * HOUR }]);
		await nextFrame();
	}
	expect(draws.map).toBe(0);
	expect(draws.sheet).toBeGreaterThan(60);
});

test.each<[string, (map: AtlasMap) => void]>([
	['a visit or a place that is pointed at elsewhere', (map) => map.highlight({ visits: new Set(['cruiser']), places: new Set(['odessa']) })], // prettier-ignore
	['a visit that is selected', (map) => map.select({ type: 'visit', id: 'bombers' })],
	['another trail', (map) => map.setTrail(HOUR)]
])('%s is drawn on the sheet alone', async (_, change) => {
	const { map } = await atRest();
	const draws = countDraws();
	change(map);
	await nextFrame();
	await nextFrame();
	expect(draws.map).toBe(0);
	expect(draws.sheet).toBeGreaterThan(0);
});

test('at rest nothing is drawn', async () => {
	await atRest();
	const draws = countDraws();
	await new Promise((resolve) => setTimeout(resolve, 5000));
	expect(draws).toEqual({ map: 0, sheet: 0 });
});

test('what is told in a page that is not seen is drawn when it is', async () => {
	const { map } = await atRest();
	const draws = countDraws();
	const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
	await nextFrame();
	map.showInstant(5 * HOUR);
	await Promise.resolve();
	expect(draws.sheet).toBe(0);
	visibility.mockRestore();
	await nextFrame();
	await nextFrame();
	expect(draws.sheet).toBeGreaterThan(0);
});

test('in every frame of a drag the unit is where the map below has its place, while the film plays', async () => {
	const { map, maplibre } = await atRest();
	// Without its wake, which has the same colour.
	map.setTrail(1);
	const found: number[] = [];
	let instant = 4 * HOUR;
	maplibre.on('render', () => {
		const [unit] = unitsAt(content, instant);
		const canvas = sheet();
		if (!unit || !canvas) throw new Error('there is a unit on a sheet');
		const { x, y } = maplibre.project([...unit.position]);
		const middle = middleOfRed(canvas, { x, y }, 16);
		found.push(middle ? Math.hypot(middle.x - x, middle.y - y) : Infinity);
	});
	const offBefore = () => found.at(-1) ?? Infinity;
	maplibre.triggerRepaint();
	await maplibre.once('render');
	// A glyph's middle is not that of its red: how far they are apart does not change while it is moved.
	const own = offBefore();
	found.length = 0;
	const letGo = await drag(20, () => map.showInstant((instant += HOUR / 60)));
	letGo();
	expect(found.length).toBeGreaterThan(5);
	for (const off of found) expect(Math.abs(off - own)).toBeLessThan(1);
});

test('a film that plays while the map is held still goes on', async () => {
	const { map } = await atRest();
	const letGo = await drag(3, () => {});
	const draws = countDraws();
	for (let frame = 0; frame < 20; frame++) {
		map.showInstant((4 + frame / 20) * HOUR);
		await nextFrame();
	}
	letGo();
	expect(draws.sheet).toBeGreaterThan(10);
});

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
		'wakes',
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
	expect(maplibre.getLayer('wakes')).toBeDefined();
	await restore();
	expect(sheet()).toBe(canvas);
	expect(await shows(map, EARLY, soviet)).toBe(true);
	// Nothing is drawn twice.
	for (const layer of ['wakes', 'places', 'units'])
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
		expect(maplibre.getLayer('wakes')).toBeUndefined();
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

test('another pixel ratio while the film plays is that of both canvases', async () => {
	const { map, maplibre } = await atRest();
	for (const ratio of [2, 1.5, 1]) {
		maplibre.setPixelRatio(ratio);
		for (let frame = 0; frame < 5; frame++) {
			map.showInstant((4 + frame / 10 + ratio) * HOUR);
			await nextFrame();
		}
		await map.settled();
		expect([sheet()?.width, sheet()?.height]).toEqual([800 * ratio, 600 * ratio]);
		expect([stage.canvas.width, stage.canvas.height]).toEqual([800 * ratio, 600 * ratio]);
	}
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

test('the ring of a port lies on a wake that passes it', async () => {
	const [istanbul] = content.places;
	if (!istanbul) throw new Error('the fixture has places');
	const places = [{ ...istanbul, position: EARLY }];
	const { map } = await atRest({ atlas: { ...content, places: [] } });
	map.showInstant(9.9 * HOUR);
	expect(await shows(map, EARLY, soviet)).toBe(true);
	map.setContent({ ...content, places });
	expect(await shows(map, EARLY, soviet)).toBe(false);
});

test('a driver that refuses the program of the wakes is told of, and the map comes without them', async () => {
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

test('the name of a port makes way for that of a ship which comes to lie over it', async () => {
	const [istanbul] = content.places;
	const [cruiser] = content.visits;
	if (!istanbul || !cruiser) throw new Error('the fixture has them');
	const { map, maplibre } = await atRest();
	// Names that stand free, as the basemap makes way for them.
	const isFree = () =>
		maplibre.querySourceFeatures('name-room').some(({ geometry }) => {
			const [longitude = 0, latitude = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
			const [x, y] = istanbul.position;
			return Math.abs(longitude - x) < 0.05 && Math.abs(latitude - y) < 0.05;
		});
	await expect.poll(isFree).toBe(true);
	const port = maplibre.project([...istanbul.position]);
	for (const [right, down] of [
		[45, 32],
		[-45, 32],
		[0, 50]
	] as const) {
		const { lng, lat } = maplibre.unproject([port.x + right, port.y + down]);
		const span = { start: 0, end: 20 * HOUR };
		const lying = { ...cruiser, stops: [], legs: [], stays: [stay(0, 20, [lng, lat])], span };
		map.setContent({ ...content, visits: [lying] });
		await map.settled();
		await rest(maplibre);
		expect(isFree(), `${right}, ${down}`).toBe(true);
	}
});
