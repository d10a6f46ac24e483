import { distance } from '@turf/distance';
import type { LngLat, Route } from './visit';

/** Straight lines of this length bend away from the geodesic by less than 100 m between 70° S and 70° N. */
const SPACING_KM = 20;

/**
 * The route along the geodesic through `waypoints`, a point at least every 20 km, with its length so far at each point.
 * Waypoints are kept as they are, but for whole turns: a route over the date line counts on, 178, 182, so that it
 * never jumps. A repeated waypoint is kept once. For build and check time; it pulls in Turf.
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
		for (let step = 1; step < steps; step++) {
			coordinates.push(between(here, next, step / steps));
			distances.push(metres(sailed + (km * step) / steps));
		}
		if (km > 0) {
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
 * The point a `fraction` of the way along the great circle, on a sphere (Ed Williams, Aviation Formulary,
 * "Intermediate points on a great circle"). Rounded to 6 decimals, 0.1 m. Turf's own great circle is not used: it cuts
 * the line in two at the date line.
 */
function between(from: LngLat, to: LngLat, fraction: number): LngLat {
	const [a, b] = [unitVector(from), unitVector(to)];
	const angle = Math.atan2(
		Math.hypot(a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x),
		a.x * b.x + a.y * b.y + a.z * b.z
	);
	const [p, q] = [Math.sin((1 - fraction) * angle), Math.sin(fraction * angle)];
	const [x, y, z] = [p * a.x + q * b.x, p * a.y + q * b.y, p * a.z + q * b.z];
	const point: LngLat = [
		rounded(degrees(Math.atan2(y, x)), 6),
		rounded(degrees(Math.atan2(z, Math.hypot(x, y))), 6)
	];
	return unwrapped(point, from[0] + (to[0] - from[0]) * fraction);
}

function unitVector([longitude, latitude]: LngLat) {
	const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
	return {
		x: Math.cos(phi) * Math.cos(lambda),
		y: Math.cos(phi) * Math.sin(lambda),
		z: Math.sin(phi)
	};
}

function degrees(radians: number): number {
	return (radians * 180) / Math.PI;
}

function metres(km: number): number {
	return rounded(km, 3);
}

function rounded(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}
