import { boxOf, type Box } from '../../domain/box';
import type { LngLat } from '../../domain/visit';
import type { MapContent, MapVisit, Subject } from '../../scene/content';

/** What a frame must hold, or undefined for a target that is nowhere on the map. */
export function boxOfSubject(target: Subject, content: MapContent): Box | undefined {
	switch (target.type) {
		case 'visit':
			return boxOf(content.visits.filter(({ id }) => id === target.id).flatMap(wayOf));
		case 'place':
			return boxOf(
				content.places.filter(({ id }) => id === target.id).map(({ position }) => position)
			);
		case 'event':
			return boxOf(
				content.events.filter(({ id }) => id === target.id).map(({ position }) => position)
			);
	}
}

/** All that a visit's frame must hold, without a leap at the antimeridian. */
function wayOf({ legs, stops }: MapVisit): LngLat[] {
	const way: LngLat[] = [];
	for (const { coordinates } of legs) {
		const start = coordinates[0]?.[0] ?? 0;
		const turn = turnTo(way.at(-1)?.[0] ?? start, start);
		way.push(...coordinates.map(([longitude, latitude]): LngLat => [longitude + turn, latitude]));
	}
	const [west, , east] = boxOf(way.length > 0 ? way : stops.slice(0, 1)) ?? [0, 0, 0, 0];
	const middle = (west + east) / 2;
	return [...way, ...stops.map(([x, y]): LngLat => [x + turnTo(middle, x), y])];
}

/** The whole turns, in degrees, that bring a longitude nearest to another. */
function turnTo(to: number, longitude: number): number {
	return 360 * Math.round((to - longitude) / 360);
}

/** What is shown around a unit that lies still, in degrees of latitude on either side. */
const SURROUNDINGS = 2;

/** A position with the coasts around it. */
export function around([longitude, latitude]: LngLat): Box {
	const wide = SURROUNDINGS / Math.cos((latitude * Math.PI) / 180);
	return [longitude - wide, latitude - SURROUNDINGS, longitude + wide, latitude + SURROUNDINGS];
}
