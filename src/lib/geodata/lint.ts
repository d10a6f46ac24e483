import type { Place } from '../domain/visit';
import { chronology } from './chronology';
import type { Fault } from './faults';
import { lettersOfLabels } from './letters';
import { namesAreNew } from './gazetteer';
import { frontierRules } from './frontiers';
import {
	idsAreUnique,
	placesAreKnown,
	sourcesAreKnown,
	translations,
	unusedSources
} from './references';
import type { GeoRecord } from './record';
import { landCrossings } from './sea-routes';
import { voyage } from './voyage';

/**
 * The rules across the record. References are judged wherever the file is JSON (but not those into a file that could not
 * be read); order, routes and speeds once a visit has the right shape.
 */
export function lint(record: GeoRecord): { faults: Fault[]; warnings: Fault[] } {
	const places = record.places && byId(record.places.value);
	const times = record.visits.map((visit) => chronology(visit, places));
	return {
		faults: [
			...idsAreUnique(record),
			...sourcesAreKnown(record),
			...placesAreKnown(record),
			...namesAreNew(record),
			...lettersOfLabels(record),
			...record.visits.flatMap((visit) => [...voyage(visit, places), ...landCrossings(visit)]),
			...(record.frontiers ? frontierRules(record.frontiers) : []),
			...times.flatMap(({ faults }) => faults)
		],
		warnings: [
			...times.flatMap(({ warnings }) => warnings),
			...translations(record),
			...unusedSources(record)
		]
	};
}

function byId(places: readonly Place[]): ReadonlyMap<string, Place> {
	return new Map(places.map((place) => [place.id, place]));
}
