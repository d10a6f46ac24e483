import type { ById, Craft } from '../domain/config';
import type { LngLat } from '../domain/visit';
import { isShip } from './craft';
import type { Fault, JsonPath } from './faults';
import { inWords, naturalEarthLand, type Land } from './natural-earth-land';
import { faultAt, type Parsed } from './parse';
import type { LegFeature, VisitFile } from './visit-shape';

/** Where a visit made by ships alone is drawn over land. Canals are excused, and so is whatever flies. */
export function landCrossings({ json, value }: Parsed<VisitFile>, craft: ById<Craft>): Fault[] {
	const { units } = value.visit;
	if (units.length === 0 || !units.every((unit) => isShip(unit, craft))) return [];
	return value.features.flatMap((feature, index) =>
		feature.type === 'leg' && !feature.leg.canal
			? crossingsOf(feature, naturalEarthLand()).map(({ waypoint, message }) => {
					const path: JsonPath = ['features', index, 'geometry', 'coordinates', waypoint];
					return faultAt(json, path, message);
				})
			: []
	);
}

/** At most one for each pair of waypoints; of an end on the land that, and not the coast which it must then cross. */
function crossingsOf(
	{ leg: { waypoints, route } }: LegFeature,
	land: Land
): { waypoint: number; message: string }[] {
	const last = waypoints.length - 1;
	const ashore = [0, last].filter((end) => land.holds(waypoints[end] as LngLat));
	const crossed = betweenWaypoints(waypoints, route.coordinates).flatMap((part, index) => {
		if ((index === 0 && ashore.includes(0)) || (index + 1 === last && ashore.includes(last)))
			return [];
		const at = firstCrossing(part, land);
		if (!at) return [];
		const between = `between coordinates[${index}] and coordinates[${index + 1}]`;
		return [{ waypoint: index + 1, message: `crosses land at ${inWords(at)}, ${between}` }];
	});
	return [
		...ashore.map((end) => ({
			waypoint: end,
			message: `${end === 0 ? 'begins' : 'ends'} on land, at ${inWords(waypoints[end] as LngLat)}`
		})),
		...crossed
	];
}

/** The drawn route cut at the waypoints, which are all in it, in order, give or take whole turns. */
function betweenWaypoints(waypoints: readonly LngLat[], route: readonly LngLat[]): LngLat[][] {
	const parts: LngLat[][] = [];
	let start = 0;
	for (const waypoint of waypoints.slice(1)) {
		const end = route.findIndex(
			(point, i) => i > start && point[1] === waypoint[1] && (point[0] - waypoint[0]) % 360 === 0
		);
		parts.push(route.slice(start, end + 1));
		start = end;
	}
	return parts;
}

function firstCrossing(route: readonly LngLat[], land: Land): LngLat | null {
	for (let i = 1; i < route.length; i++) {
		const at = land.crossing(route[i - 1] as LngLat, route[i] as LngLat);
		if (at) return at;
	}
	return null;
}
