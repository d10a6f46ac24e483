import { describe, expect, test } from 'vitest';
import { nameTiles } from '../../src/cli/name-tiles';
import { NEAREST_ZOOM, standingNames, type Name } from '../../src/lib/domain/names';
import { standsIn } from '../../src/lib/domain/year';
import { readFaultless } from '../../src/lib/geodata/catalogue';

const { names: all, atlas } = readFaultless('geodata');
const names = standingNames(all, atlas.config);
const EXTENT = 4096;

interface Cut {
	readonly type: number;
	readonly geometry: readonly (readonly number[])[] & readonly (readonly number[][])[];
	readonly tags: Record<string, string | number>;
}

function cut(some: readonly Name<unknown>[], zoom: number): Cut[] {
	const tiles = nameTiles(some, { zoom, extent: EXTENT, last: zoom === 5 });
	return [...tiles.values()].flat() as unknown as Cut[];
}

describe.each([0, 1, 2, 3, 4, 5])('zoom %i', (zoom) => {
	test('has each name that is shown once, whole, in one tile', () => {
		const shown = names.filter(({ minZoom, maxZoom }) =>
			zoom === 5 ? maxZoom >= 5 : minZoom <= zoom && zoom <= maxZoom
		);
		expect(cut(names, zoom)).toHaveLength(shown.length);
	});

	test('has the middle of every line inside its tile, and no end farther out than MapLibre takes', () => {
		const lines = cut(names, zoom).filter(({ type }) => type === 2);
		expect(lines.length > 0).toBe(zoom > 0);
		for (const { geometry, tags } of lines) {
			const line = geometry[0] as unknown as number[][];
			const [x, y] = middle(line);
			for (const at of [x, y]) {
				expect(at, String(tags['name:en'])).toBeGreaterThanOrEqual(0);
				expect(at, String(tags['name:en'])).toBeLessThan(EXTENT);
			}
			for (const at of line.flat()) expect(Math.abs(at - EXTENT / 2)).toBeLessThan(1.5 * EXTENT);
		}
	});
});

test('far off a state has its short name, nearer its whole one', () => {
	const hungary = names.filter(({ id }) => id === 'hungary');
	expect(cut(hungary, 3)[0]?.tags['name:en']).toBe('Hungary');
	expect(cut(hungary, 5)[0]?.tags['name:en']).toBe('Kingdom of Hungary');
});

test.each([
	['spanish-republic', 'Spain'],
	['yugoslavia', 'Yugoslavia'],
	['albania', 'Albania'],
	['austria', 'Austria'],
	['hungary', 'Kingdom of Hungary']
])('beside ships of all years no state has a name of some years only: %s is %s', (id, name) => {
	expect(names.find((it) => it.id === id)?.name.en).toBe(name);
});

test('the deepest tiles say for which nearer zooms a name is', () => {
	const bosphorus = names.filter(({ id }) => id === 'bosphorus-narrows' || id === 'dardanelles');
	expect(cut(bosphorus, 5).map(({ tags: { from, to } }) => [from, to])).toEqual(
		bosphorus.map(({ minZoom, maxZoom }) => [
			minZoom > 5 ? minZoom : undefined,
			maxZoom < NEAREST_ZOOM ? maxZoom : undefined
		])
	);
});

test('what is the same in another language is not carried twice', () => {
	const helsinki = names.filter(({ id }) => id === 'helsingfors');
	expect(cut(helsinki, 4)[0]?.tags).toEqual({
		kind: 'town',
		rank: 1,
		'name:en': 'Helsingfors',
		'name:ru': 'Гельсингфорс'
	});
});

test.each([
	[1933, 'persia', true],
	[1933, 'iran', false],
	[1933, 'libya', false],
	[1933, 'tripolitania', true],
	[1935, 'iran', true],
	[1935, 'libya', true],
	[1935, 'tripolitania', false]
])('in the middle of %i the map says %s: %s', (year, id, said) => {
	const name = all.find((it) => it.id === id);
	expect(name && standsIn(name.date, year)).toBe(said);
});

/** Of a line, by its length, as MapLibre finds it. */
function middle(line: readonly number[][]): [number, number] {
	const step = (i: number) => {
		const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [line[i - 1] ?? [], line[i] ?? []];
		return Math.hypot(bx - ax, by - ay);
	};
	let left = line.slice(1).reduce((sum, _, i) => sum + step(i + 1), 0) / 2;
	for (let i = 1; i < line.length; i++) {
		if (step(i) > left) {
			const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [line[i - 1] ?? [], line[i] ?? []];
			return [ax + ((bx - ax) * left) / step(i), ay + ((by - ay) * left) / step(i)];
		}
		left -= step(i);
	}
	return [NaN, NaN];
}
