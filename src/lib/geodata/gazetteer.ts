import type { Fault } from './faults';
import { faultAt } from './parse';
import type { GeoRecord } from './record';

/** What the record holds as a place the map names already, and with all that is known of it. */
export function namesAreNew({ names, places }: GeoRecord): Fault[] {
	if (!names || !places) return [];
	const taken = new Map(places.value.map(({ id, name }) => [name.en.toLowerCase(), id] as const));
	return names.value.flatMap(({ name }, index) => {
		const place = taken.get(name.en.toLowerCase());
		if (place === undefined) return [];
		return [
			faultAt(
				names.json,
				['features', index, 'properties', 'name', 'en'],
				`"${name.en}" is the place "${place}" of places.geojson, which the map names already`
			)
		];
	});
}
