import { Map as MapLibre } from 'maplibre-gl';
import { expect, test, vi } from 'vitest';
import type { LngLat } from '../../../src/lib/domain/visit';
import { nameLayers } from '../../../src/lib/map/layers/names/name-layers';
import { PALETTES } from '../../../src/lib/symbology/palette';
import { content } from '../../map/content';
import { atlasMaps } from './atlas-maps';

const { make } = atlasMaps();
const layers = nameLayers(PALETTES.light, 'en').map(({ id }) => id);

/** A drawn atlas with the map in it, which the atlas keeps to itself: it sets the names' language when it has its style. */
async function drawn() {
	const translate = vi.spyOn(MapLibre.prototype, 'setLayoutProperty');
	const { map: atlas, ready } = await make();
	await ready;
	return { atlas, map: translate.mock.contexts[0] as MapLibre };
}

/** The English names on the screen, as often as they stand there. */
async function namesAt(map: MapLibre, center: LngLat, zoom: number): Promise<string[]> {
	const idle = map.once('idle');
	map.jumpTo({ center: [...center], zoom });
	await idle;
	return map.queryRenderedFeatures({ layers }).map(({ properties }) => properties['name:en']);
}

const MARMARA: LngLat = [28.2, 40.74];

test(
	'a name along a curve stands once at every zoom, and on its water; a harbour is named where the map can go no nearer',
	{ timeout: 120_000 },
	async () => {
		const { map } = await drawn();
		// Its line leaves its tile.
		for (const zoom of [3.4, 4.2, 5, 5.7]) {
			const names = await namesAt(map, [17.5, 40], zoom);
			expect(names.filter((name) => name === 'Adriatic Sea').length).toBe(zoom < 4 ? 0 : 1);
			expect(new Set(names).size, names.join()).toBe(names.length);
		}
		for (const zoom of [6.6, 7.4]) {
			const names = await namesAt(map, MARMARA, zoom);
			expect(names.filter((name) => name === 'Sea of Marmara')).toHaveLength(1);
		}
		// In a zoom that has no tiles of its own.
		const there = map.queryRenderedFeatures(map.project([...MARMARA]), { layers });
		expect(there.map(({ properties }) => properties['name:en'])).toEqual(['Sea of Marmara']);
		expect(await namesAt(map, [23.66, 37.93], 12)).toContain('Phaleron Bay');
		expect(map.getZoom()).toBe(11);
	}
);

test('names change with the language of the page', async () => {
	const { atlas, map } = await drawn();
	const fieldOf = () => JSON.stringify(map.getLayoutProperty('names-waters', 'text-field'));
	expect(fieldOf()).not.toContain('name:it');
	atlas.setContent(content, 'it');
	await atlas.settled();
	expect(fieldOf()).toContain('name:it');
	expect(await namesAt(map, [17.5, 40], 5)).toContain('Adriatic Sea');
});

test(
	'MapLibre warns of nothing, on the flat map and on the globe',
	{ timeout: 120_000 },
	async () => {
		const { atlas, map } = await drawn();
		atlas.setTheme('dark');
		for (const projection of ['flat', 'globe'] as const) {
			atlas.setProjection(projection);
			for (const zoom of [1.5, 4, 7]) await namesAt(map, [28, 42], zoom);
			expect(console.warn, projection).not.toHaveBeenCalled();
			expect(console.error, projection).not.toHaveBeenCalled();
		}
	}
);
