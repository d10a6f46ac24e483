import { createRequire } from 'node:module';
import type { MultiLineString, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** World Atlas's file of Natural Earth's 1:10m land, as JSON. */
export const LAND_FILE = createRequire(import.meta.url).resolve('world-atlas/land-10m.json');

export type LandTopology = Topology<{ land: GeometryCollection }>;

/** The polygons of the land: rings of degrees, the outer one first, that may run on past ±180. */
export function landPolygons(topology: LandTopology): Position[][][] {
	const { features } = feature(topology, topology.objects.land);
	return features
		.flatMap(({ geometry }) =>
			geometry.type === 'MultiPolygon'
				? geometry.coordinates
				: geometry.type === 'Polygon'
					? [geometry.coordinates]
					: []
		)
		.map((rings) => rings.map(unwrapped));
}

/** The stretches of outline that lie on the antimeridian: cuts in the data, not coasts. */
export function seamsOf(polygons: readonly Position[][][]): MultiLineString {
	const onSeam = ([longitude = 0]: Position) => Math.abs(Math.abs(longitude) - 180) < 1e-4;
	const coordinates = polygons.flat().flatMap((ring) =>
		ring.flatMap((point, i) => {
			const next = ring[i + 1];
			return next && onSeam(point) && onSeam(next) ? [[point, next]] : [];
		})
	);
	return { type: 'MultiLineString', coordinates };
}

/**
 * World Atlas joins land across the antimeridian, so that Eurasia's ring leaps from 180 to -180 and back, and on a
 * plane floods the Baltic. Here the ring runs on past 180; who draws it copies what lies beyond to the other side.
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
