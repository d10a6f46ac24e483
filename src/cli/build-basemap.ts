import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { BufferWriter, Compression, S2PMTilesWriter, TileType } from 's2-pmtiles';
import { LAND_FILE, landPolygons, seamsOf, type LandTopology } from '../lib/geodata/natural-earth';

/**
 * Cuts Natural Earth's 1:10m land into vector tiles: `node src/cli/run.mjs build-basemap [--force] [file]`.
 * The same input makes the same bytes.
 *
 * Two layers: `land`, polygons; `seam`, the few lines where land is cut along the antimeridian, so that the style can
 * paint over the coast that would otherwise cross Chukotka.
 */

const MAX_ZOOM = 5;
const EXTENT = 4096;
/**
 * Units kept around each tile. The widest stroke of the water-lining reaches 9 px into the sea, 72 units of a tile
 * 512 px wide; the edges where polygons are clipped must lie farther out than that, or they are drawn as coasts.
 */
const BUFFER = 192;
/**
 * How far, in units, a simplified coast may stray. More in the two farthest zooms, still less than a pixel: MapLibre
 * cuts lines finely for its globe and, of a whole continent's coast with all its bays, warns that it is too long.
 */
const TOLERANCE = 3;
const FAR_TOLERANCE = 6;
const FAR_ZOOM = 1;

export async function main(args: string[]): Promise<number> {
	const program = fileURLToPath(import.meta.url);
	const root = resolve(dirname(program), '../..');
	const target = resolve(
		root,
		args.find((arg) => !arg.startsWith('-')) ?? 'static/basemap.pmtiles'
	);
	if (!args.includes('--force') && (await isFresh(target, [program, LAND_FILE]))) return 0;

	const started = performance.now();
	const archive = await pack(JSON.parse(await readFile(LAND_FILE, 'utf8')) as LandTopology);
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

async function pack(topology: LandTopology): Promise<Uint8Array> {
	const polygons = landPolygons(topology);
	const land = singly(polygons);
	const options = {
		maxZoom: MAX_ZOOM,
		indexMaxZoom: MAX_ZOOM,
		indexMaxPoints: 0,
		extent: EXTENT,
		buffer: BUFFER,
		tolerance: TOLERANCE
	};
	const near = new GeoJSONVT(land, options);
	const far = new GeoJSONVT(land, { ...options, tolerance: FAR_TOLERANCE });
	const seams: Feature = { type: 'Feature', properties: {}, geometry: seamsOf(polygons) };
	const seam = new GeoJSONVT(seams, options);

	const buffer = new BufferWriter();
	const writer = new S2PMTilesWriter(buffer, TileType.Pbf, Compression.Gzip);
	for (let z = 0; z <= MAX_ZOOM; z++) {
		for (let x = 0; x < 2 ** z; x++) {
			for (let y = 0; y < 2 ** z; y++) {
				const layers = [
					['land', z > FAR_ZOOM ? near : far],
					['seam', seam]
				] as const;
				const tiles = layers.flatMap(([name, index]) => {
					const tile = index.getTile(z, x, y);
					return tile && tile.features.length > 0 ? [[name, tile] as const] : [];
				});
				if (tiles.length === 0) continue;
				const data = fromGeojsonVt(Object.fromEntries(tiles), { version: 2, extent: EXTENT });
				await writer.writeTileXYZ(z, x, y, data);
			}
		}
	}
	await writer.commit({
		name: 'Ports of Call basemap',
		attribution: 'Natural Earth',
		minzoom: 0,
		maxzoom: MAX_ZOOM
	} as Parameters<typeof writer.commit>[0]);
	return withBounds(buffer.commit());
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

/** The writer leaves the header's bounds at zero, which readers take for an archive of nothing. PMTiles v3, bytes 102–117. */
function withBounds(archive: Uint8Array): Uint8Array {
	const header = new DataView(archive.buffer, archive.byteOffset, 127);
	[-180, -85.0511287, 180, 85.0511287].forEach((degrees, i) => {
		header.setInt32(102 + 4 * i, Math.round(degrees * 1e7), true);
	});
	return archive;
}
