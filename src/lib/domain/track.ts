import { bearing } from '@turf/bearing';
import type { LngLat, Route } from './visit';

/** Degrees clockwise from north, −180 … 180. */
export type Degrees = number;

/** The index of the last element of the ascending `values` that is not above `value`; −1 where all are above. */
export function lastNotAbove(values: readonly number[], value: number): number {
	let low = 0;
	let high = values.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((values[middle] as number) <= value) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** Where one is after `km` of the route (held to its ends), and the heading there. */
export function pointAlong(route: Route, km: number): { position: LngLat; bearing: Degrees } {
	const { coordinates, distances } = route;
	const last = coordinates.length - 1;
	const i = Math.max(0, Math.min(lastNotAbove(distances, km), last - 1));
	const from = coordinates[i] as LngLat;
	const to = coordinates[Math.min(i + 1, last)] as LngLat;
	const start = distances[i] ?? 0;
	const span = (distances[i + 1] ?? start) - start;
	const share = span > 0 ? Math.max(0, Math.min(1, (km - start) / span)) : 0;
	return {
		position: [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
		bearing: bearing([...from], [...to])
	};
}
