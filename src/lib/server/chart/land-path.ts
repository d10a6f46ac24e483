import { readFileSync } from 'node:fs';
import type { MultiLineString, MultiPolygon } from 'geojson';
import { planarRingArea, planarTriangleArea, presimplify } from 'topojson-simplify';
import { LAND_FILE, landPolygons, seamsOf, type LandTopology } from '$lib/geodata/natural-earth';
import { mercatorOf } from '$lib/map/tracks/mercator';
import { grown, overlaps, type Frame, type Rect } from './frame';
import { pathOf } from './path';

/** How large the triangle is, in square pixels, that a coast loses with a point that is left out; and an island. */
const FINEST = 2.4;
const SMALLEST = 2.4;
/** What only other windows show is drawn more coarsely. */
const COARSER = 12;
/** So is what the broad strokes of the water-lining follow: they hide what is smaller, and each bend costs time. */
const LINING = 12;
/** A coast whose path is longer, in characters, is drawn again with less detail: half the world has many bays. */
const LONGEST = 30_000;

/** On the plane. The third number of a point: how large a triangle it is the tip of (Visvalingam and Whyatt, 1993). */
type LandRing = readonly (readonly [x: number, y: number, weight: number])[];

interface Polygon {
	readonly rings: readonly LandRing[];
	readonly bounds: Rect;
}

interface ChartLand {
	readonly polygons: readonly Polygon[];
	/** Where the data cuts the land along the antimeridian: no coasts. */
	readonly seams: readonly (readonly [x: number, y: number])[][];
}

let known: ChartLand | undefined;

/** Read and weighed on first use, in about a second and a half; each chart only leaves points out. */
function land(): ChartLand {
	known ??= weighed(JSON.parse(readFileSync(LAND_FILE, 'utf8')) as LandTopology);
	return known;
}

function weighed(topology: LandTopology): ChartLand {
	const polygons = landPolygons(topology);
	const onPlane = ([longitude = 0, latitude = 0]: readonly number[]) =>
		mercatorOf([longitude, latitude]);
	const arcs = polygons.flat().map((ring) => ring.map(onPlane));
	const rings = presimplify({ type: 'Topology', objects: {}, arcs }, planarTriangleArea)
		.arcs as unknown as LandRing[];
	let next = 0;
	return {
		polygons: polygons.map((polygon) => {
			const own = rings.slice(next, (next += polygon.length));
			return { rings: own, bounds: boundsOf(own[0] ?? []) };
		}),
		seams: seamsOf(polygons).coordinates.map((line) => line.map(onPlane))
	};
}

function boundsOf(ring: LandRing): Rect {
	return ring.reduce<Rect>(
		([left, top, right, bottom], [x, y]) => [
			Math.min(left, x),
			Math.min(top, y),
			Math.max(right, x),
			Math.max(bottom, y)
		],
		[Infinity, Infinity, -Infinity, -Infinity]
	);
}

interface LandPath {
	readonly land: string;
	/** The land's edges for broad strokes along them. */
	readonly lining: string;
	readonly seams: string;
}

const drawn = new Map<string, LandPath>();

/** The land around a frame, as the data of a path, and the cuts in it. Drawn once for all that has the same frame. */
export function landPath(frame: Frame): LandPath {
	const key = frame.box.join();
	const path = drawn.get(key) ?? drawLand(frame, 1);
	drawn.set(key, path);
	return path;
}

/** `detail`: 1, or a part of it. */
function drawLand(frame: Frame, detail: number): LandPath {
	const area = frame.pixel ** 2 / detail;
	const extent = grown(frame.far, 30 * frame.pixel);
	const path = pathOf(landAround(frame, extent, area), frame, extent);
	if (path.length > LONGEST) return drawLand(frame, detail * 0.7);
	return {
		land: path,
		lining: pathOf(landAround(frame, extent, area * LINING), frame, extent),
		seams: pathOf(seamsAround(extent), frame, extent)
	};
}

/** The polygons that reach into `extent`. `area`: of a pixel, on the plane. */
function landAround(frame: Frame, extent: Rect, area: number): MultiPolygon {
	const coordinates = turnsIn(extent).flatMap((turn) => {
		const [here, near] = [shifted(extent, -turn), shifted(frame.near, -turn)];
		return land().polygons.flatMap(({ rings, bounds }) => {
			if (!overlaps(bounds, here)) return [];
			const [outer, ...holes] = rings.map((ring) => thinned(ring, near, area));
			if (!outer || outer.length === 0) return [];
			const kept = [outer, ...holes.filter((hole) => hole.length > 0)];
			return [kept.map((ring) => ring.map(([x, y]) => [x + turn, y]))];
		});
	});
	return { type: 'MultiPolygon', coordinates };
}

function seamsAround(extent: Rect): MultiLineString {
	const coordinates = turnsIn(extent).flatMap((turn) =>
		land().seams.map((line) => line.map(([x, y]) => [x + turn, y]))
	);
	return { type: 'MultiLineString', coordinates };
}

/** The world goes on to either side of itself: which of its copies an extent shows. */
function turnsIn([left, , right]: Rect): number[] {
	const first = Math.floor(left);
	return Array.from({ length: Math.floor(right) - first + 1 }, (_, i) => first + i);
}

function shifted([left, top, right, bottom]: Rect, by: number): Rect {
	return [left + by, top, right + by, bottom];
}

/** A ring without the points that do not show; nothing of an island that does not. */
function thinned(
	ring: LandRing,
	[left, top, right, bottom]: Rect,
	pixel: number
): [number, number][] {
	const coarseness = ([x, y]: readonly [number, number, number]) =>
		x > left && x < right && y > top && y < bottom ? 1 : COARSER;
	const kept = ring
		.filter((point) => point[2] >= FINEST * pixel * coarseness(point))
		.map(([x, y]): [number, number] => [x, y]);
	const first = ring[0];
	const least = first ? SMALLEST * pixel * coarseness(first) : Infinity;
	return kept.length > 3 && planarRingArea(kept) >= least ? kept : [];
}
