import type { Place } from '../domain/visit';
import { chronology } from './chronology';
import type { Fault } from './faults';
import { lettersOfLabels } from './label-glyphs';
import { namesAreNew } from './name-rules';
import { frontierRules } from './frontier-rules';
import { idsAreUnique, placesAreKnown, sourcesAreKnown, unusedSources } from './references';
import { languagesAreKnown, translations, wordsOfTheAtlas } from './translations';
import type { ConfigFile } from './config-shape';
import type { Parsed } from './parse';
import type { GeoRecord } from './parsed-record';
import { landCrossings } from './sea-routes';
import {
	coloursCanBeSeen,
	craftIsKnown,
	drawingsAreThere,
	visitsAreOfTheAtlas
} from './symbol-rules';
import { unlikely } from './unlikely';
import type { Translated } from './translated';
import { voyage } from './voyage';

/**
 * The rules across the record. References are judged wherever the file is JSON (but not those into a file that could not
 * be read); order, routes and speeds once a visit has the right shape.
 */
export function lint(record: GeoRecord): { faults: Fault[]; warnings: Fault[] } {
	const places = record.places && byId(record.places.value);
	const symbols = record.config ? symbolRules(record.config, record) : [];
	const craft = record.config?.value.config.craft ?? {};
	const times = record.visits.map((visit) => chronology(visit, places, craft));
	return {
		faults: [
			...idsAreUnique(record),
			...sourcesAreKnown(record),
			...placesAreKnown(record),
			...namesAreNew(record),
			...lettersOfLabels(record),
			...symbols,
			...languagesAreKnown(record),
			...wordsOfTheAtlas(record),
			...record.visits.flatMap((visit) => [
				...voyage(visit, places),
				...landCrossings(visit, craft)
			]),
			...(record.frontiers ? frontierRules(record.frontiers) : []),
			...times.flatMap(({ faults }) => faults)
		],
		warnings: [
			...times.flatMap(({ warnings }) => warnings),
			...unlikely(record),
			...translations(record),
			...unusedSources(record)
		]
	};
}

function symbolRules(config: Parsed<ConfigFile>, record: GeoRecord): Fault[] {
	return [
		...coloursCanBeSeen(config),
		...craftIsKnown(config),
		...drawingsAreThere(config, record),
		...visitsAreOfTheAtlas(config, record.visits)
	];
}

function byId(places: readonly Place<Translated>[]): ReadonlyMap<string, Place<Translated>> {
	return new Map(places.map((place) => [place.id, place]));
}
