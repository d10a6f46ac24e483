import { bearing } from '@turf/bearing';
import { destination } from '@turf/destination';
import { distance } from '@turf/distance';
import type { LngLat, Route } from './visit';

/** Straight lines of this length bend away from the geodesic by less than 100 m between 70° S and 70° N. */
const SPACING_KM = 20;

/**
 * The route along the geodesic through `waypoints`, a point at least every 20 km, with its length so far at each point.
 * Waypoints are kept as they are, but for whole turns: a route over the date line counts on, 178, 182, so that it
 * never jumps. A repeated waypoint is kept once. The points are found when they are first asked for.
 * Throws a RangeError where there are fewer than two waypoints.
 */
export function routeAlong(waypoints: readonly LngLat[]): Route {
	if (waypoints.length < 2) throw new RangeError('a route needs two waypoints');
	const length = waypoints.slice(1).reduce((km, waypoint, i) => {
		const before = waypoints[i] as LngLat;
		return km + kilometresBetween(before, waypoint);
	}, 0);
	let points: Pick<Route, 'coordinates' | 'distances'> | undefined;
	const found = () => (points ??= pointsAlong(waypoints));
	return {
		length: metres(length),
		get coordinates() {
			return found().coordinates;
		},
		get distances() {
			return found().distances;
		}
	};
}

function pointsAlong([start, ...rest]: readonly LngLat[]) {
	const coordinates: LngLat[] = [start as LngLat];
	const distances = [0];
	let here = start as LngLat;
	let sailed = 0;
	for (const waypoint of rest) {
		const next = unwrapped(waypoint, here[0]);
		const km = kilometresBetween(here, next);
		const steps = Math.ceil(km / SPACING_KM);
		for (let step = 1; step < steps; step++) {
			coordinates.push(pointTowards(here, next, (km * step) / steps));
			distances.push(metres(sailed + (km * step) / steps));
		}
		if (next[0] !== here[0] || next[1] !== here[1]) {
			sailed += km;
			coordinates.push(next);
			distances.push(metres(sailed));
		}
		here = next;
	}
	return { coordinates, distances };
}

/** Great-circle distance. */
export function kilometresBetween(from: LngLat, to: LngLat): number {
	// Copied because Turf's types ask for arrays that may be written to; it does not write.
	return distance([...from], [...to]);
}

/** `point` with whole turns added so that it lies within half a turn of `longitude`. */
export function unwrapped(point: LngLat, longitude: number): LngLat {
	const turns = Math.round((longitude - point[0]) / 360);
	return turns === 0 ? point : [point[0] + 360 * turns, point[1]];
}

/**
 * The point `km` from `from` on the great circle to `to`, on a sphere, to 6 decimals (0.1 m). Turf's own great circle is
 * not used: it cuts the line in two at the date line.
 */
function pointTowards(from: LngLat, to: LngLat, km: number): LngLat {
	const course = bearing([...from], [...to]);
	const [longitude, latitude] = destination([...from], km, course).geometry.coordinates as [
		number,
		number
	];
	return unwrapped([rounded(longitude, 6), rounded(latitude, 6)], from[0]);
}

function metres(km: number): number {
	return rounded(km, 3);
}

function rounded(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}
