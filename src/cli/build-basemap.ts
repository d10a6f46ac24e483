import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, MultiLineString, Polygon, Position } from 'geojson';
import { BufferWriter, Compression, S2PMTilesWriter, TileType } from 's2-pmtiles';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/**
 * Cuts Natural Earth's 1:10m land into vector tiles: `node src/cli/run.mjs build-basemap [--force] [file]`.
 * The same input makes the same bytes.
 *
 * Two layers: `land`, polygons; `seam`, the few lines where land is cut along the antimeridian, so that the style can
 * paint over the coast that would otherwise cross Chukotka.
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
	const source = createRequire(import.meta.url).resolve('world-atlas/land-10m.json');
	const target = resolve(
		root,
		args.find((arg) => !arg.startsWith('-')) ?? 'static/basemap.pmtiles'
	);
	if (!args.includes('--force') && (await isFresh(target, [program, source]))) return 0;

	const started = performance.now();
	const topology = JSON.parse(await readFile(source, 'utf8')) as Topology<{
		land: GeometryCollection;
	}>;
	const archive = await pack(topology);
	await mkdir(dirname(target), { recursive: true });
	await writeFile(target, archive);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`${target}: ${(archive.length / 1e6).toFixed(2)} MB in ${seconds} s`);
	return 0;
}

async function isFresh(target: string, sources: readonly string[]): Promise<boolean> {
	const made = await stat(target).catch(() => null);
	if (!made) return false;
	const times = await Promise.all(sources.map((file) => stat(file)));
	return times.every((time) => time.mtimeMs < made.mtimeMs);
}

async function pack(topology: Topology<{ land: GeometryCollection }>): Promise<Uint8Array> {
	const land = singly(feature(topology, topology.objects.land) as FeatureCollection);
	const lines = seams(land);
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
			['seam', new GeoJSONVT(lines, options)]
		] as const;
		for (const [z, x, y] of zooms.flatMap(addressesAt)) {
			const tiles = layers.flatMap(([name, index]) => {
				const tile = index.getTile(z, x, y);
				return tile && tile.features.length > 0 ? [[name, tile] as const] : [];
			});
			if (tiles.length === 0) continue;
			const data = fromGeojsonVt(Object.fromEntries(tiles), { version: 2, extent });
			await writer.writeTileXYZ(z, x, y, data);
		}
	}
	await writer.commit({
		name: 'Ports of Call basemap',
		attribution: 'Natural Earth',
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
function singly(land: FeatureCollection): FeatureCollection<Polygon> {
	const polygons = land.features.flatMap(({ geometry }) =>
		geometry.type === 'MultiPolygon'
			? geometry.coordinates
			: geometry.type === 'Polygon'
				? [geometry.coordinates]
				: []
	);
	return {
		type: 'FeatureCollection',
		features: polygons.map((rings) => ({
			type: 'Feature',
			properties: {},
			geometry: { type: 'Polygon', coordinates: rings.map(unwrapped) }
		}))
	};
}

/** The stretches of outline that lie on the antimeridian: cuts in the data, not coasts. */
function seams(land: FeatureCollection<Polygon>): Feature<MultiLineString> {
	const onSeam = ([longitude = 0]: Position) => Math.abs(Math.abs(longitude) - 180) < 1e-4;
	const coordinates = land.features
		.flatMap(({ geometry }) => geometry.coordinates)
		.flatMap((ring) =>
			ring.flatMap((point, i) => {
				const next = ring[i + 1];
				return next && onSeam(point) && onSeam(next) ? [[point, next]] : [];
			})
		);
	return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } };
}

/**
 * World Atlas joins land across the antimeridian, so that Eurasia's ring leaps from 180 to -180 and back, and on a
 * plane floods the Baltic. Here the ring runs on past 180; the tiler copies what lies beyond to the other side.
 * Antarctica goes once around the world and is closed along the pole.
 */
function unwrapped(ring: readonly Position[]): Position[] {
	let turns = 0;
	const points = ring.map(([longitude = 0, latitude = 0], i): Position => {
		const leap = longitude - (ring[i - 1]?.[0] ?? longitude);
		if (Math.abs(leap) > 180) turns -= Math.sign(leap);
		return [longitude + 360 * turns, latitude];
	});
	const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
	if (turns !== 0) points.push([last, -90], [first, -90], [...(points[0] ?? [])]);
	const longitudes = points.map(([longitude = 0]) => longitude);
	const middle =
		(longitudes.reduce((a, b) => Math.min(a, b)) + longitudes.reduce((a, b) => Math.max(a, b))) / 2;
	const home = -360 * Math.round(middle / 360);
	return points.map(([longitude = 0, latitude = 0]) => [longitude + home, latitude]);
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
