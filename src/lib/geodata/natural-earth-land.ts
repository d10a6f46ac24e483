import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Flatbush from 'flatbush';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { LngLat } from '../domain/visit';
import { meeting, type Edge } from './edge';

/** The land of Natural Earth 1:10m, asked edge by edge. Longitudes may count on past ±180. */
export interface Land {
	/** Where the straight line between two points first meets the coast, or null. */
	crossing(from: LngLat, to: LngLat): LngLat | null;
	/** Not to be asked of Antarctica, whose coast goes round the pole and so encloses nothing on a flat map. */
	holds(point: LngLat): boolean;
	/** Whether a coast lies within `km` of a point that is far from the poles and the antimeridian. */
	coastWithin(point: LngLat, km: number): boolean;
}

/** Coasts and routes both may count on past ±180, so each is looked for a turn away as well. */
const TURNS = [-360, 0, 360];
const KM_PER_DEGREE = 111.2;

let land: Land | undefined;

/** Built on first use, in about a third of a second, and kept: some 400,000 edges. */
export function naturalEarthLand(): Land {
	land ??= landFrom(coastEdges());
	return land;
}

/** Four numbers an edge: x1, y1, x2, y2 in degrees. */
function coastEdges(): Float64Array {
	const path = createRequire(import.meta.url).resolve('world-atlas/land-10m.json');
	const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ land: GeometryCollection }>;
	const rings = feature(topology, topology.objects.land).features.flatMap(({ geometry }) =>
		geometry.type === 'MultiPolygon'
			? geometry.coordinates.flat()
			: geometry.type === 'Polygon'
				? geometry.coordinates
				: []
	);
	const edges = new Float64Array(4 * rings.reduce((count, ring) => count + ring.length - 1, 0));
	let at = 0;
	for (const ring of rings) {
		let [x = NaN, y = NaN] = ring[0] ?? [];
		for (let i = 1; i < ring.length; i++) {
			const [longitude = NaN, latitude = NaN] = ring[i] ?? [];
			// In world-atlas land runs on over the date line: Chukotka steps from 180 to -180, which must not become an
			// edge right round the world.
			const unturned = longitude + 360 * Math.round((x - longitude) / 360);
			edges[at++] = x;
			edges[at++] = y;
			edges[at++] = x = unturned;
			edges[at++] = y = latitude;
		}
	}
	return edges;
}

function landFrom(edges: Float64Array): Land {
	const index = new Flatbush(edges.length / 4);
	const edge = (i: number) => edges.subarray(4 * i, 4 * i + 4) as unknown as Edge;
	for (let i = 0; i < edges.length / 4; i++) {
		const [x1, y1, x2, y2] = edge(i);
		index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
	}
	index.finish();

	/** Even–odd rule along a ray to the east. */
	function edgesEastOf(x: number, y: number): number {
		return index.search(x, y, Infinity, y, (i) => {
			const [x1, y1, x2, y2] = edge(i);
			return y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1);
		}).length;
	}

	function firstCrossing(x1: number, y1: number, x2: number, y2: number): number {
		const near = index.search(
			Math.min(x1, x2),
			Math.min(y1, y2),
			Math.max(x1, x2),
			Math.max(y1, y2)
		);
		return near.reduce((first, i) => Math.min(first, meeting([x1, y1, x2, y2], edge(i))), Infinity);
	}

	return {
		crossing([x1, y1], [x2, y2]) {
			const at = Math.min(...TURNS.map((turn) => firstCrossing(x1 + turn, y1, x2 + turn, y2)));
			return at === Infinity ? null : [x1 + (x2 - x1) * at, y1 + (y2 - y1) * at];
		},
		coastWithin([x, y], km) {
			return TURNS.some((turn) => {
				const [down, across] = reach(km, y);
				const near = index.search(x + turn - across, y - down, x + turn + across, y + down);
				return near.some((i) => kmFrom([x + turn, y], edge(i)) <= km);
			});
		},
		holds([x, y]) {
			return TURNS.reduce((count, turn) => count + edgesEastOf(x + turn, y), 0) % 2 === 1;
		}
	};
}

/** So many kilometres in degrees, northward and eastward. */
function reach(km: number, latitude: number): [down: number, across: number] {
	const down = km / KM_PER_DEGREE;
	return [down, down / Math.cos((latitude * Math.PI) / 180)];
}

/** On the plane that touches the globe at the point: for distances of some kilometres. */
function kmFrom([x, y]: LngLat, [x1, y1, x2, y2]: Edge): number {
	const narrow = Math.cos((y * Math.PI) / 180);
	const [dx, dy] = [(x2 - x1) * narrow, y2 - y1];
	const [px, py] = [(x - x1) * narrow, y - y1];
	const along = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
	return Math.hypot(px - dx * along, py - dy * along) * KM_PER_DEGREE;
}

/** "41.210° N 29.101° E" */
export function inWords([longitude, latitude]: LngLat): string {
	const east = ((((longitude + 180) % 360) + 360) % 360) - 180;
	return `${side(latitude, 'N', 'S')} ${side(east, 'E', 'W')}`;
}

function side(degrees: number, positive: string, negative: string): string {
	return `${Math.abs(degrees).toFixed(3)}° ${degrees < 0 ? negative : positive}`;
}
