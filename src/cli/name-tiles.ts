import type { GeoJSONVTFeature } from '@maplibre/geojson-vt';
import { NEAREST_ZOOM, type InLanguages, type Name } from '../lib/domain/names';
import { WHOLE_NAMES_FROM } from '../lib/symbology/widths';
import { curveOf, middleOf, reaching } from '../lib/map/name-course';

/** How far a line goes on from its middle, in tiles. MapLibre takes lines that leave their tile by one on any side. */
const REACH = 0.9;
/** The least distance of a line's points, in tiles: four pixels. */
const STEP = 1 / 128;
/** So near to a tile's edge, in its units, the middle of a line as MapLibre finds it may lie in the next tile. */
const EDGE = 2;

/**
 * The names of one zoom by tile, `x/y`. A name lies whole in the tile that holds its middle, and in no other: MapLibre
 * sets a name along a line wherever a tile has its middle, and would set a line cut by tiles once in each.
 * `last`: deeper zooms are drawn from this one.
 */
export function nameTiles(
	names: readonly Name<unknown>[],
	{ zoom, extent, last }: { zoom: number; extent: number; last: boolean }
): Map<string, GeoJSONVTFeature[]> {
	const tiles = new Map<string, GeoJSONVTFeature[]>();
	for (const name of names) {
		const shown = last ? name.maxZoom >= zoom : name.minZoom <= zoom && zoom <= name.maxZoom;
		if (!shown) continue;
		const curve = curveOf(name.course);
		const line = curve.length > 1 ? reaching(curve, REACH / 2 ** zoom, STEP / 2 ** zoom) : curve;
		const middle = middleOf(curve).at.map((share) => share * 2 ** zoom) as [number, number];
		const shift = middle.map((at) => offEdge(at, extent)) as [number, number];
		const tile = middle.map((at, axis) => Math.floor(at + (shift[axis] ?? 0)));
		const geometry = line.map((point) =>
			point.map((share, axis) =>
				Math.floor((share * 2 ** zoom + (shift[axis] ?? 0) - (tile[axis] ?? 0)) * extent)
			)
		);
		const feature = {
			...(line.length > 1 ? { type: 2, geometry: [geometry] } : { type: 1, geometry }),
			tags: tagsOf(name, zoom, last)
		} as unknown as GeoJSONVTFeature;
		const key = tile.join('/');
		tiles.set(key, [...(tiles.get(key) ?? []), feature]);
	}
	return tiles;
}

/** By how much, in tiles, to move what has its middle on a tile's edge: where that falls would be left to rounding. */
function offEdge(at: number, extent: number): number {
	return Math.abs(at - Math.round(at)) * extent < EDGE ? (2 * EDGE) / extent : 0;
}

/** What a name's layers ask of it. What is the same in another language is left out. */
function tagsOf(
	{ kind, rank, side, berth, minZoom, maxZoom, shortName, modernName, ...it }: Name<unknown>,
	zoom: number,
	last: boolean
): Record<string, string | number> {
	const name = zoom < WHOLE_NAMES_FROM && shortName ? shortName : it.name;
	return {
		...{ kind, rank },
		...inLanguages('name', name),
		...(modernName && last ? inLanguages('modern', modernName) : {}),
		...(side ? { side } : {}),
		...(berth ? { berth: berth.evidence } : {}),
		...(last && minZoom > zoom ? { from: minZoom } : {}),
		...(last && maxZoom < NEAREST_ZOOM ? { to: maxZoom } : {})
	};
}

function inLanguages(key: string, { en = '', ...others }: InLanguages): Record<string, string> {
	return {
		[`${key}:en`]: en,
		...Object.fromEntries(
			Object.entries(others)
				.filter(([, text]) => text !== en)
				.map(([language, text]) => [`${key}:${language}`, text])
		)
	};
}
