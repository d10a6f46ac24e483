import { quoted, shortened } from '../domain/characters';
import { kilometresBetween } from '../domain/route';
import type { LngLat, Place, Stop } from '../domain/visit';
import { suggestion, type Fault, type JsonPath } from './faults';
import { faultAt, type Parsed } from './parse';
import { FALLBACK, type Translated } from './translated';
import type { LegFeature, VisitFile } from './visit-shape';

/** How far a stop may lie from its place: a roadstead or a second aerodrome, but not swapped coordinates. */
const AWAY_FROM_PLACE_KM = 60;
/** How far a leg may end from its stop. */
const LOOSE_END_KM = 0.1;

/** How a visit's stops and legs hang together in space and in the file. */
export function voyage(
	visit: Parsed<VisitFile>,
	places: ReadonlyMap<string, Place<Translated>> | null
): Fault[] {
	return [
		...wholeVisit(visit),
		...visit.value.features.flatMap((feature, index) =>
			feature.type === 'stop'
				? nearItsPlace(visit, feature.stop, index, places)
				: joinsItsStops(visit, feature, index)
		)
	];
}

function wholeVisit({ json, value: { visit, features } }: Parsed<VisitFile>): Fault[] {
	const name = json.path.replace(/^.*\//, '').replace(/\.geojson$/, '');
	const faults: Fault[] = [];
	if (visit.id !== name)
		faults.push(
			faultAt(
				json,
				['visit', 'id'],
				`found ${quoted(visit.id)}, expected the file's name, ${quoted(name)}`
			)
		);
	if (!features.some(({ type }) => type === 'stop'))
		faults.push(faultAt(json, ['features'], 'has no stop, expected at least one'));
	if (visit.units.length === 0 && features.some(({ type }) => type === 'leg'))
		faults.push(
			faultAt(
				json,
				['visit', 'units'],
				'is empty, but there are legs: something must have sailed or flown'
			)
		);
	return faults;
}

function nearItsPlace(
	{ json }: Parsed<VisitFile>,
	stop: Stop<Translated>,
	index: number,
	places: ReadonlyMap<string, Place<Translated>> | null
): Fault[] {
	const place = places?.get(stop.place);
	// An area's point only holds the mark: a stop may lie anywhere in it.
	if (!place || place.kind === 'area') return [];
	const [longitude, latitude] = stop.position;
	const km = kilometresBetween(stop.position, place.position);
	if (km <= AWAY_FROM_PLACE_KM) return [];
	const swaps = kilometresBetween([latitude, longitude], place.position) <= AWAY_FROM_PLACE_KM;
	const found = `found [${longitude}, ${latitude}], ${Math.round(km)} km from ${shortened(place.name.in(FALLBACK))}`;
	const expected = swaps
		? `swapped? Expected longitude first, [${latitude}, ${longitude}]`
		: `expected at most ${AWAY_FROM_PLACE_KM} km`;
	return [faultAt(json, ['features', index, 'geometry', 'coordinates'], `${found}; ${expected}`)];
}

function joinsItsStops(visit: Parsed<VisitFile>, feature: LegFeature, index: number): Fault[] {
	const { leg } = feature;
	const { waypoints } = leg;
	const stops = visit.value.features.flatMap((it) => (it.type === 'stop' ? it.stop : []));
	const at = (...rest: JsonPath): JsonPath => ['features', index, ...rest];
	const from = stops.find(({ id }) => id === leg.from);
	const to = stops.find(({ id }) => id === leg.to);
	const unknown = (['from', 'to'] as const)
		.filter((end) => !(end === 'from' ? from : to))
		.map((end) => {
			const hint = suggestion(
				leg[end],
				stops.map(({ id }) => id)
			);
			return faultAt(
				visit.json,
				at('properties', end),
				`this visit has no stop ${quoted(leg[end])}${hint}`
			);
		});
	return [
		...unknown,
		...(from && to ? inOrder(visit, feature, index, stops.indexOf(to) - stops.indexOf(from)) : []),
		...(from
			? looseEnd(visit, at('geometry', 'coordinates', 0), 'begins', waypoints[0], from)
			: []),
		...(to
			? looseEnd(
					visit,
					at('geometry', 'coordinates', waypoints.length - 1),
					'ends',
					waypoints.at(-1),
					to
				)
			: [])
	];
}

/** `steps`: by how many stops the leg goes forward. */
function inOrder(
	{ json, value }: Parsed<VisitFile>,
	{ leg }: LegFeature,
	index: number,
	steps: number
): Fault[] {
	const path = ['features', index, 'properties', 'from'];
	const named = path.slice(0, 2);
	if (steps !== 1)
		return [faultAt(json, path, 'does not join two stops that follow each other', named)];
	const [before, after] = [value.features[index - 1], value.features[index + 1]];
	const between =
		before?.type === 'stop' &&
		before.stop.id === leg.from &&
		after?.type === 'stop' &&
		after.stop.id === leg.to;
	if (between) return [];
	return [faultAt(json, path, 'stands out of order, expected right between its two stops', named)];
}

function looseEnd(
	{ json }: Parsed<VisitFile>,
	path: JsonPath,
	verb: 'begins' | 'ends',
	end: LngLat | undefined,
	stop: Stop<Translated>
): Fault[] {
	const km = end ? kilometresBetween(end, stop.position) : 0;
	if (km <= LOOSE_END_KM) return [];
	const gap = km < 10 ? `${km.toFixed(1)} km` : `${Math.round(km)} km`;
	const [longitude, latitude] = stop.position;
	return [
		faultAt(
			json,
			path,
			`${verb} ${gap} from stop ${quoted(stop.id)}, expected [${longitude}, ${latitude}]`
		)
	];
}
