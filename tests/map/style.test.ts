import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { PALETTES } from '../../src/lib/symbology/palette';
import { layers, style } from '../../src/lib/map/style';

const data = { language: 'en', tiles: 'pmtiles://basemap/{z}/{x}/{y}' } as const;

function order(...ids: string[]): number[] {
	const all = layers(PALETTES.light).map(({ id }) => id);
	return ids.map((id) => all.indexOf(id));
}

test('the water-lining lies under the land, and the coast on it', () => {
	const places = order('sea', 'lining-outer', 'lining-middle', 'lining-inner', 'land', 'coast');
	expect(places).toEqual(places.toSorted((a, b) => a - b));
	expect(places).not.toContain(-1);
});

test('frontiers lie on the land and its coast, below waters’ names', () => {
	const places = order(
		'coast',
		'frontier-bands',
		'frontiers',
		'frontiers-approximate',
		'names-shores'
	);
	expect(places).toEqual(places.toSorted((a, b) => a - b));
	expect(places).not.toContain(-1);
});

test('names give way in the order of their importance: shores, towns, waters, states, and all of them to those of the moving sheet', () => {
	const places = order(
		...['names-shores', 'names-courses', 'names-towns', 'names-waters', 'names-states'],
		'name-room'
	);
	expect(places).toEqual(places.toSorted((a, b) => a - b));
	expect(places).not.toContain(-1);
});

test('every layer has a name of its own and a source that exists', () => {
	const { layers, sources } = style(PALETTES.light, data);
	expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length);
	for (const layer of layers) {
		if ('source' in layer) expect(Object.keys(sources), layer.id).toContain(layer.source);
	}
});

test('the themes differ in paint and in nothing else', () => {
	const bare = (theme: 'light' | 'dark') =>
		layers(PALETTES[theme]).map((layer) => ({ ...layer, paint: Object.keys(layer.paint ?? {}) }));
	expect(bare('dark')).toEqual(bare('light'));
});

test('names are in the language of the page, and in English where it has no other', () => {
	const fieldOf = (language: 'en' | 'ru') => {
		const { layers } = style(PALETTES.light, { ...data, language });
		const layer = layers.find(({ id }) => id === 'names-waters');
		return JSON.stringify(layer?.layout?.['text-field' as keyof typeof layer.layout]);
	};
	expect(fieldOf('en')).toBe('["get","name:en"]');
	expect(fieldOf('ru')).toBe('["coalesce",["get","name:ru"],["get","name:en"]]');
});

test('the style has no fault that MapLibre would warn of', () => {
	for (const language of ['en', 'it', 'ru'] as const)
		expect(validateStyleMin(style(PALETTES.dark, { ...data, language }))).toEqual([]);
});

test('the style asks nothing of anyone else’s server', () => {
	expect(JSON.stringify(style(PALETTES.light, data))).not.toMatch(/https?:\/\//);
});
