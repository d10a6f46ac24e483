import { LIGHT } from '../../map/liveries';
import { Map as MapLibre } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import type { LngLat } from '../../../src/lib/domain/visit';
import { layerGroups } from '../../../src/lib/map/arrival/layer-groups';
import { PALETTES } from '../../../src/lib/symbology/palette';
import { layers } from '../../../src/lib/map/style';
import { content, HOUR } from '../../map/content';
import { atlasMaps, EARLY } from './atlas-maps';
import { loseContext } from './lose-context';

const PANNONIA: LngLat = [20, 47];
const LAYERS = layers(PALETTES.light).map(({ id }) => id);

const { stage, make, shows } = atlasMaps();

/** MapLibre's own map, which the atlas keeps to itself, and which layers it has been given in one task. */
function watchLayers() {
	const added: string[][] = [];
	const maps: MapLibre[] = [];
	let task = false;
	const first = Promise.withResolvers<void>();
	const { addLayer } = MapLibre.prototype;
	vi.spyOn(MapLibre.prototype, 'addLayer').mockImplementation(function (
		this: MapLibre,
		layer,
		before
	) {
		maps.push(this);
		if (layer.type !== 'custom') {
			if (!task) {
				task = true;
				added.push([]);
				first.resolve();
				queueMicrotask(() => (task = false));
			}
			added.at(-1)?.push(layer.id);
		}
		return addLayer.call(this, layer, before);
	});
	return {
		/** Bottom to top; of the style, without what moves. */
		order: () => maps[0]?.getLayersOrder().filter((id) => LAYERS.includes(id)),
		hidden: () => LAYERS.filter((id) => maps[0]?.getLayoutProperty(id, 'visibility') === 'none'),
		/** Some layers have come. */
		first: first.promise,
		/** Those that came together. */
		groups: () => added
	};
}

test('the map writes with letters that the page has: for others the browser would set the page anew', async () => {
	const known = document.fonts.size;
	const { ready } = await make();
	await ready;
	expect(document.fonts.size).toBe(known);
	expect(document.fonts.check('italic 24px Spectral', 'ă')).toBe(true);
	expect(document.fonts.check('24px "Jost Variable"', 'ă')).toBe(true);
});

test('layers come group by group, those of tiles first, and stand in their order when the map is ready', async () => {
	const watched = watchLayers();
	const { ready } = await make();
	await ready;
	expect(watched.groups()).toEqual(
		layerGroups(layers(PALETTES.light)).map((group) => group.map(({ id }) => id))
	);
	expect(watched.groups()[0]).toContain('land');
	expect(watched.order()).toEqual(LAYERS);
});

test('a program that the driver refuses is told of, and the map comes without what it would draw', async () => {
	const { shaderSource } = WebGL2RenderingContext.prototype;
	const told = vi.mocked(console.error).mockImplementation(() => {});
	// Of a frame that was not asked for in the page's own tasks.
	const uncaught = (event: ErrorEvent) => event.stopImmediatePropagation();
	addEventListener('error', uncaught, { capture: true });
	vi.spyOn(WebGL2RenderingContext.prototype, 'shaderSource').mockImplementation(function (
		this: WebGL2RenderingContext,
		shader: WebGLShader,
		source: string
	) {
		const ofLines = source.includes('v_width2');
		shaderSource.call(this, shader, ofLines ? 'no shader' : source);
	});
	const watched = watchLayers();
	const { map, ready } = await make();
	await ready;
	removeEventListener('error', uncaught, { capture: true });
	expect(told).toHaveBeenCalledWith(
		expect.objectContaining({ message: expect.stringContaining('shader') as string })
	);
	expect(watched.order()).toEqual(LAYERS);
	const lines = layers(PALETTES.light).filter(({ type }) => type === 'line');
	expect(watched.hidden()).toContain('coast');
	expect(lines.map(({ id }) => id)).toEqual(expect.arrayContaining(watched.hidden()));
	expect(await shows(map, PANNONIA, PALETTES.light.land)).toBe(true);
});

test('a map whose context is lost before it has its style comes when it has one again', async () => {
	const watched = watchLayers();
	const { map, ready } = await make();
	const restore = await loseContext(stage.canvas);
	await restore();
	await ready;
	expect(watched.order()).toEqual(LAYERS);
	expect(await shows(map, PANNONIA, PALETTES.light.land)).toBe(true);
});

test('a map whose context is lost while its layers come is drawn whole when it has one again', async () => {
	const watched = watchLayers();
	const { map, ready } = await make();
	map.frame({ type: 'visit', id: 'cruiser' });
	map.showInstant(9.9 * HOUR);
	await watched.first;
	const restore = await loseContext(stage.canvas);
	await restore();
	await ready;
	expect(watched.order()).toEqual(LAYERS);
	expect(await shows(map, EARLY, LIGHT.livery.soviet)).toBe(true);
});

test('words that change while the map comes are those that it has when it is ready', async () => {
	const watched = watchLayers();
	const { map, ready } = await make();
	const [istanbul, odessa] = content.places;
	if (!istanbul || !odessa) throw new Error('the fixture has places');
	await watched.first;
	map.setContent({ ...content, places: [odessa] });
	await ready;
	expect(await shows(map, odessa.position, PALETTES.light.paper)).toBe(true);
	expect(await shows(map, istanbul.position, PALETTES.light.paper)).toBe(false);
});
