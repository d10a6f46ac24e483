import type { Feature, FeatureCollection, Geometry, Point } from 'geojson';
import type { LngLat } from '../domain/visit';
import type { MapContent, MapEvent } from './content';

export type Features<G extends Geometry = Geometry> = FeatureCollection<G>;

/** Feature ids are the index plus one: MapLibre keeps hover and selection by number. */
export function placeFeatures(content: MapContent): Features<Point> {
	return collection(
		content.places.map(({ id, name, modernName, kind, calls, position }, index) => ({
			...point(position, { id, name, ...(modernName && { modern: modernName }), kind, calls }),
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
