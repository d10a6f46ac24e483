import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, LineString, Polygon, Position } from 'geojson';
import { FileSource, PMTiles } from 'pmtiles';
import { BufferWriter, Compression, S2PMTilesWriter, TileType } from 's2-pmtiles';
import type { DrawnFrontier } from '../lib/domain/frontier';
import { standingNames, type Name } from '../lib/domain/names';
import { readFaultless } from '../lib/geodata/catalogue';
import { FALLBACK, inLanguage } from '../lib/geodata/translated';
import { drawnFrontiers } from '../lib/geodata/frontier-lines';
import { COUNTRIES_FILE } from '../lib/geodata/modern-frontiers';
import { LAND_FILE, landPolygons, seamsOf, type LandTopology } from '../lib/geodata/natural-earth';
import { nameTiles } from './name-tiles';
import { recordFolder } from './record-folder.mjs';

/**
 * Cuts Natural Earth's 1:10m land into vector tiles, with the frontiers and the names that the record has for the year:
 * `node src/cli/run.mjs build-basemap [--force] [file]`. The same input makes the same bytes. The archive's metadata name
 * the record.
 *
 * The layers: `land`, polygons; `seam`, the few lines where land is cut along the antimeridian, so that the style can
 * paint over the coast that would otherwise cross Chukotka; `frontiers`, lines, with `approximate`; `names`, points and
 * lines, see name-tiles.ts.
 */

const MAX_ZOOM = 5;
/** Bytes of a PMTiles archive's header. */
const HEADER = 127;
/** A tile is drawn 512 px wide at its own zoom. */
const TILE_PIXELS = 512;
/**
 * Kept around each tile, in pixels. The widest stroke of the water-lining reaches 9 px into the sea; the edges where
 * polygons are clipped must lie farther out than that, or they are drawn as coasts.
 */
const BUFFER = 12;
/**
 * `extent`: units across a tile. The last zoom is stretched up to 16 times, the others to no more than twice: for them
 * a quarter of a pixel is fine enough, and takes a fifth fewer bytes.
 *
 * `tolerance`: how far, in pixels, a simplified coast may stray. More in the two farthest zooms, still less than a
 * pixel: MapLibre cuts lines finely for its globe and, of a whole continent's coast with all its bays, warns that it is
 * too long. The last zoom keeps every point.
 */
const DETAIL = [
	{ zooms: [0, 1], extent: 2048, tolerance: 0.75 },
	{ zooms: [2, 3, 4], extent: 2048, tolerance: 0.375 },
	{ zooms: [MAX_ZOOM], extent: 4096, tolerance: 0 }
] as const;

export async function main(args: string[]): Promise<number> {
	const program = fileURLToPath(import.meta.url);
	const root = resolve(dirname(program), '../..');
	const target = resolve(
		root,
		args.find((arg) => !arg.startsWith('-')) ?? 'static/basemap.pmtiles'
	);
	const record = resolve(root, recordFolder);
	const sources = [
		...programs(dirname(program)),
		...[LAND_FILE, COUNTRIES_FILE],
		// A record may be without names or frontiers: its folder changes when one comes or goes.
		...['.', 'atlas.json', 'frontiers.geojson', 'names.geojson']
			.map((file) => resolve(record, file))
			.filter((file) => existsSync(file))
	];
	if (!args.includes('--force') && (await isFresh(target, record, sources))) return 0;

	const started = performance.now();
	const topology = JSON.parse(await readFile(LAND_FILE, 'utf8')) as LandTopology;
	const { atlas, names } = readFaultless(record);
	const { basemapYear } = atlas.config;
	const archive = await pack(
		nameOf(record),
		topology,
		drawnFrontiers(inLanguage(atlas.frontiers, FALLBACK), basemapYear),
		standingNames(names, atlas.config)
	);
	await mkdir(dirname(target), { recursive: true });
	await writeFile(target, archive);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`${target}: ${(archive.length / 1e6).toFixed(2)} MB in ${seconds} s`);
	return 0;
}

/** What the tiles also depend on: how names are cut, and of which year they are. */
function programs(folder: string): string[] {
	const others = [
		'name-tiles.ts',
		'../lib/map/name-course.ts',
		'../lib/domain/names.ts',
		'../lib/domain/year.ts'
	];
	return ['build-basemap.ts', ...others].map((file) => resolve(folder, file));
}

/** Whether it was cut from this record, since `sources` have been changed. */
async function isFresh(
	target: string,
	record: string,
	sources: readonly string[]
): Promise<boolean> {
	const made = await stat(target).catch(() => null);
	if (!made || (await recordOf(target)) !== nameOf(record)) return false;
	const times = await Promise.all(sources.map((file) => stat(file)));
	return times.every((time) => time.mtimeMs < made.mtimeMs);
}

/** The record that an archive says it is cut from; none of one that cannot be read, as a cut that was broken off leaves it. */
async function recordOf(archive: string): Promise<unknown> {
	const file = new File([await readFile(archive)], archive);
	const metadata = await new PMTiles(new FileSource(file)).getMetadata().catch(() => ({}));
	return (metadata as { record?: unknown }).record;
}

/** A record's folder, from where the program runs. */
function nameOf(record: string): string {
	return relative('.', record);
}

async function pack(
	record: string,
	topology: LandTopology,
	frontiers: readonly DrawnFrontier[],
	names: readonly Name<unknown>[]
): Promise<Uint8Array> {
	const polygons = landPolygons(topology);
	const land = singly(polygons);
	const lines: Feature = { type: 'Feature', properties: {}, geometry: seamsOf(polygons) };
	const borders = eachLine(frontiers);
	const buffer = new BufferWriter();
	const writer = new S2PMTilesWriter(buffer, TileType.Pbf, Compression.Gzip);
	for (const { zooms, extent, tolerance } of DETAIL) {
		const options = {
			maxZoom: MAX_ZOOM,
			indexMaxZoom: Math.max(...zooms),
			indexMaxPoints: 0,
			extent,
			buffer: (BUFFER * extent) / TILE_PIXELS,
			tolerance: (tolerance * extent) / TILE_PIXELS
		};
		const layers = [
			['land', new GeoJSONVT(land, options)],
			['seam', new GeoJSONVT(lines, options)],
			['frontiers', new GeoJSONVT(borders, options)]
		] as const;
		const named = new Map<number, ReturnType<typeof nameTiles>>(
			zooms.map((zoom) => [zoom, nameTiles(names, { zoom, extent, last: zoom === MAX_ZOOM })])
		);
		for (const [z, x, y] of zooms.flatMap(addressesAt)) {
			const tiles: (readonly [string, GeoJSONVTTile])[] = layers.flatMap(([name, index]) => {
				const tile = index.getTile(z, x, y);
				return tile && tile.features.length > 0 ? [[name, tile] as const] : [];
			});
			const features = named.get(z)?.get(`${x}/${y}`);
			if (features) tiles.push(['names', { features } as GeoJSONVTTile]);
			if (tiles.length === 0) continue;
			const data = fromGeojsonVt(Object.fromEntries(tiles), { version: 2, extent });
			await writer.writeTileXYZ(z, x, y, data);
		}
	}
	await writer.commit({
		name: 'Ports of Call basemap',
		attribution: 'Natural Earth',
		record,
		minzoom: 0,
		maxzoom: MAX_ZOOM
	} as Parameters<typeof writer.commit>[0]);
	return closeUp(withWholeHeader(buffer.commit()));
}

function addressesAt(z: number): (readonly [z: number, x: number, y: number])[] {
	const across = Array.from({ length: 2 ** z }, (_, i) => i);
	return across.flatMap((x) => across.map((y) => [z, x, y] as const));
}

/**
 * One feature for each polygon. Rounding to tile units turns the smallest islands inside out; within a multipolygon
 * such a ring would read as a hole of the polygon before it.
 */
function singly(polygons: readonly Position[][][]): FeatureCollection<Polygon> {
	return {
		type: 'FeatureCollection',
		features: polygons.map((coordinates) => ({
			type: 'Feature',
			properties: {},
			geometry: { type: 'Polygon', coordinates }
		}))
	};
}

/** One feature for each line between two joints: simplified by itself, each keeps its ends. */
function eachLine(frontiers: readonly DrawnFrontier[]): FeatureCollection<LineString> {
	return {
		type: 'FeatureCollection',
		features: frontiers.flatMap(({ frontier: { approximate }, lines }) =>
			lines.map((line) => ({
				type: 'Feature' as const,
				properties: { approximate },
				geometry: { type: 'LineString' as const, coordinates: line.map((point) => [...point]) }
			}))
		)
	};
}

/**
 * The writer leaves the header's name half written, and its bounds at zero, which readers take for an archive of nothing.
 * PMTiles v3: bytes 0–6 and 102–117.
 */
function withWholeHeader(archive: Uint8Array): Uint8Array {
	archive.set(new TextEncoder().encode('PMTiles'));
	const header = new DataView(archive.buffer, archive.byteOffset, HEADER);
	[-180, -85.0511287, 180, 85.0511287].forEach((degrees, i) => {
		header.setInt32(102 + 4 * i, Math.round(degrees * 1e7), true);
	});
	return archive;
}

/**
 * The writer keeps 98 kB free for directories, and puts one of its own before the one that readers of PMTiles use. Here
 * that one follows the header, and the tiles follow it. PMTiles v3: eight numbers of 64 bits from byte 8 on.
 */
function closeUp(archive: Uint8Array): Uint8Array {
	const header = archive.slice(0, HEADER);
	const view = new DataView(header.buffer);
	let end = HEADER;
	const parts = [8, 24, 56].map((position) => {
		const [offset, length] = [position, position + 8].map((at) =>
			Number(view.getBigUint64(at, true))
		) as [number, number];
		view.setBigUint64(position, BigInt(end), true);
		end += length;
		return archive.subarray(offset, offset + length);
	});
	// No leaves.
	view.setBigUint64(40, 0n, true);
	return Buffer.concat([header, ...parts]);
}
