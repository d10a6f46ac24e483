import { quoted } from '../domain/characters';
import type { Fault } from './faults';
import { faultAt } from './parse';
import type { GeoRecord } from './parsed-record';
import { FALLBACK } from './translated';

/** What the record holds as a place the map names already, and with all that is known of it. */
export function namesAreNew({ names, places }: GeoRecord): Fault[] {
	if (!names || !places) return [];
	const taken = new Map(
		places.value.map(({ id, name }) => [name.in(FALLBACK).toLowerCase(), id] as const)
	);
	return names.value.flatMap(({ name }, index) => {
		const english = name[FALLBACK] ?? '';
		const place = taken.get(english.toLowerCase());
		if (place === undefined) return [];
		return [
			faultAt(
				names.json,
				['features', index, 'properties', 'name', FALLBACK],
				`${quoted(english)} is the place ${quoted(place)} of places.geojson, which the map names already`
			)
		];
	});
}
