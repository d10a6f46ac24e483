import { distance } from '@turf/distance';
import type { LngLat, Route } from './visit';

/** Straight lines of this length bend away from the geodesic by less than 100 m between 70° S and 70° N. */
const SPACING_KM = 20;

/**
 * The route along the geodesic through `waypoints`, a point at least every 20 km, with its length so far at each point.
 * Waypoints are kept as they are, but for whole turns: a route over the date line counts on, 178, 182, so that it
 * never jumps. A repeated waypoint is kept once.
 * Throws a RangeError where there are fewer than two waypoints.
 */
export function routeAlong(waypoints: readonly LngLat[]): Route {
	const [start, ...rest] = waypoints;
	if (!start || rest.length === 0) throw new RangeError('a route needs two waypoints');
	const coordinates: LngLat[] = [start];
	const distances = [0];
	let here = start;
	let sailed = 0;
	for (const waypoint of rest) {
		const next = unwrapped(waypoint, here[0]);
		const km = kilometresBetween(here, next);
		const steps = Math.ceil(km / SPACING_KM);
		const pointAt = greatCircle(here, next);
		for (let step = 1; step < steps; step++) {
			coordinates.push(pointAt(step / steps));
			distances.push(rounded(sailed + (km * step) / steps, METRE));
		}
		if (next[0] !== here[0] || next[1] !== here[1]) {
			sailed += km;
			coordinates.push(next);
			distances.push(rounded(sailed, METRE));
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
 * The points of the great circle between two points on a sphere, by their share of the way, to 6 decimals (0.1 m). Ed
 * Williams, Aviation Formulary 1.47, "Intermediate points on a great circle"; Turf's own line is cut in two at the date
 * line, and it takes ten times as long, on every page.
 */
function greatCircle(from: LngLat, to: LngLat): (share: number) => LngLat {
	const [a, b] = [unitVector(from), unitVector(to)];
	const angle = Math.atan2(
		Math.hypot(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]),
		a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
	);
	return (share) => {
		const [p, q] = [Math.sin((1 - share) * angle), Math.sin(share * angle)];
		const [x, y, z] = [p * a[0] + q * b[0], p * a[1] + q * b[1], p * a[2] + q * b[2]];
		const longitude = Math.atan2(y, x) / RADIANS;
		const latitude = Math.atan2(z, Math.hypot(x, y)) / RADIANS;
		return unwrapped([rounded(longitude, DECIMETRE), rounded(latitude, DECIMETRE)], from[0]);
	};
}

/** Towards the point from the middle of the earth. */
function unitVector([longitude, latitude]: LngLat): readonly [x: number, y: number, z: number] {
	const [east, north] = [longitude * RADIANS, latitude * RADIANS];
	const flat = Math.cos(north);
	return [flat * Math.cos(east), flat * Math.sin(east), Math.sin(north)];
}

const RADIANS = Math.PI / 180;
/** In a kilometre. */
const METRE = 1e3;
/** In a degree, or somewhat less. */
const DECIMETRE = 1e6;

function rounded(value: number, parts: number): number {
	return Math.round(value * parts) / parts;
}
