import type { Feature, FeatureCollection, Geometry, LineString, Point } from 'geojson';
import type { LngLat } from '../domain/visit';
import {
	liveryOf,
	patternOf,
	type DrawnUnit,
	type MapContent,
	type MapEvent,
	type MapLeg,
	type MapVisit
} from './content';
import { faultOf } from './track';

export type Features<G extends Geometry = Geometry> = FeatureCollection<G>;

/** A leg with the number its feature has on the map. */
export interface NumberedLeg {
	readonly id: number;
	readonly visit: MapVisit;
	readonly leg: MapLeg;
}

/** All legs that can be drawn, in the content's order; `faultsOf` tells the others. Numbers are stable for one content. */
export function numberedLegs(content: MapContent): NumberedLeg[] {
	return content.visits
		.flatMap((visit) =>
			visit.legs
				.filter((leg, i) => leg.coordinates.length > 1 && !faultOf(visit, i))
				.map((leg) => ({ visit, leg }))
		)
		.map((drawn, index) => ({ ...drawn, id: index + 1 }));
}

export function routeFeatures(legs: readonly NumberedLeg[]): Features<LineString> {
	return collection(
		legs.map(({ id, visit, leg }) => ({ ...line(leg.coordinates, wayProperties(visit, leg)), id }))
	);
}

function wayProperties(visit: MapVisit, leg: MapLeg) {
	return {
		visit: visit.id,
		livery: liveryOf(visit),
		pattern: patternOf(leg.evidence)
	};
}

/** Feature ids are the index plus one: MapLibre keeps hover and selection by number. */
export function placeFeatures(content: MapContent): Features<Point> {
	return collection(
		content.places.map(({ id, name, kind, calls, position }, index) => ({
			...point(position, { id, name, kind, calls }),
			id: index + 1
		}))
	);
}

const EVENT_GAP = 9;
const EVENT_RISE = 15;

/** Events stand in a row above their place; `shift` is the mark's offset from the position in pixels. */
export function eventFeatures(content: MapContent): Features<Point> {
	const rows = new Map<string, MapEvent[]>();
	for (const event of content.events) {
		const where = event.position.map((degrees) => degrees.toFixed(1)).join();
		rows.set(where, [...(rows.get(where) ?? []), event]);
	}
	return collection(
		[...rows.values()].flatMap((row) =>
			row.map(({ id, title, position }, index) => {
				const x = (index - (row.length - 1) / 2) * EVENT_GAP;
				return point(position, { id, title, shift: [x, -EVENT_RISE] });
			})
		)
	);
}

/** `bearing` is never null here: what the glyph is turned to. */
export function unitFeatures(
	unit: DrawnUnit & { readonly bearing: number },
	livery: string
): Feature[] {
	const { id, label, position, bearing, craft, nation, state, estimated, spread } = unit;
	const head = point(position, {
		role: 'unit',
		visit: id,
		label,
		bearing,
		state,
		estimated,
		livery,
		icon: `unit:${craft}:${nation}`
	});
	if (!spread || spread.length < 2) return [head];
	return [line(spread, { role: 'spread', visit: id, livery }), head];
}

export function collection<G extends Geometry>(features: Feature<G>[]): Features<G> {
	return { type: 'FeatureCollection', features };
}

function point([longitude, latitude]: LngLat, properties: Record<string, unknown>): Feature<Point> {
	return {
		type: 'Feature',
		properties,
		geometry: { type: 'Point', coordinates: [longitude, latitude] }
	};
}

function line(
	coordinates: readonly LngLat[],
	properties: Record<string, unknown>
): Feature<LineString> {
	return {
		type: 'Feature',
		properties,
		geometry: {
			type: 'LineString',
			coordinates: coordinates.map(([longitude, latitude]) => [longitude, latitude])
		}
	};
}
