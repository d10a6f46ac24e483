import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { LngLat } from '../domain/visit';
import type { MapEvent } from '../scene/content';

const EVENT_GAP = 9;
const EVENT_RISE = 15;

/** The mark of an event; `shift` is how far it stands from the position, in pixels to the right and down. */
export interface EventMark {
	readonly id: string;
	readonly position: LngLat;
	readonly shift: readonly [x: number, y: number];
}

/** Events stand in a row above their place. */
export function eventMarks(events: readonly MapEvent[]): EventMark[] {
	const rows = new Map<string, MapEvent[]>();
	for (const event of events) {
		const where = event.position.map((degrees) => degrees.toFixed(1)).join();
		rows.set(where, [...(rows.get(where) ?? []), event]);
	}
	return [...rows.values()].flatMap((row) =>
		row.map(({ id, position }, index): EventMark => {
			const x = (index - (row.length - 1) / 2) * EVENT_GAP;
			return { id, position, shift: [x, -EVENT_RISE] };
		})
	);
}

export type Features<G extends Geometry = Geometry> = FeatureCollection<G>;

export function collection<G extends Geometry>(features: Feature<G>[]): Features<G> {
	return { type: 'FeatureCollection', features };
}
