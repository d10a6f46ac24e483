import { quoted } from '../domain/characters';
import { suggestion, type Fault, type JsonPath } from './faults';
import type { JsonFile } from './json-file';
import { faultAt } from './parse';
import { jsonFiles, type GeoRecord } from './parsed-record';

// What the files of the record say of each other: ids, and who uses whom.

export function idsAreUnique(record: GeoRecord): Fault[] {
	const { places, events, sources, names, frontiers } = record;
	const feature = (index: number) => ['features', index, 'properties', 'id'];
	return [
		...(places
			? repeated(
					places.json,
					places.value.map(({ id }) => id),
					feature
				)
			: []),
		...(events
			? repeated(
					events.json,
					events.value.map(({ id }) => id),
					feature
				)
			: []),
		...(names
			? repeated(
					names.json,
					names.value.map(({ id }) => id),
					feature
				)
			: []),
		...(frontiers
			? repeated(
					frontiers.json,
					frontiers.value.frontiers.map(({ id }) => id),
					feature
				)
			: []),
		...(sources
			? repeated(
					sources.json,
					sources.value.map(({ id }) => id),
					(i) => [i, 'id']
				)
			: []),
		...record.visits.flatMap(({ json, value }) => [
			...repeated(
				json,
				value.visit.units.map(({ id }) => id),
				(i) => ['visit', 'units', i, 'id']
			),
			...repeated(
				json,
				value.features.map((it) => (it.type === 'stop' ? it.stop.id : null)),
				feature
			)
		])
	];
}

function repeated(
	json: JsonFile,
	ids: readonly (string | null)[],
	pathOf: (index: number) => JsonPath
): Fault[] {
	const firsts = new Map<string, number>();
	return ids.flatMap((id, index) => {
		if (id === null) return [];
		const first = firsts.get(id);
		if (first === undefined) {
			firsts.set(id, index);
			return [];
		}
		return [
			faultAt(
				json,
				pathOf(index),
				`${quoted(id)} is already the id on line ${json.lineOf(pathOf(first))}`
			)
		];
	});
}

export function sourcesAreKnown(record: GeoRecord): Fault[] {
	if (!record.sources) return [];
	const known = new Set(record.sources.value.map(({ id }) => id));
	return record.files.flatMap((json) =>
		citations(json).flatMap(({ path, id }) =>
			known.has(id)
				? []
				: [faultAt(json, path, `unknown source ${quoted(id)}${suggestion(id, known)}`)]
		)
	);
}

export function placesAreKnown(record: GeoRecord): Fault[] {
	if (!record.places) return [];
	const known = new Set(record.places.value.map(({ id }) => id));
	return record.files.flatMap((json) =>
		json
			.fieldsNamed('place')
			.flatMap(({ path, value }) =>
				typeof value !== 'string' || known.has(value)
					? []
					: [faultAt(json, path, `unknown place ${quoted(value)}${suggestion(value, known)}`)]
			)
	);
}

/** A work that was not seen itself is used where the source is that cites it. */
export function unusedSources(record: GeoRecord): Fault[] {
	const { sources } = record;
	if (!sources || !record.complete) return [];
	const used = new Set(
		jsonFiles(record)
			.filter((json) => json !== sources.json)
			.flatMap((json) => citations(json).map(({ id }) => id))
	);
	// A set grows while it is walked, so that a chain of such works is followed to its end.
	for (const id of used)
		for (const source of sources.value) if (source.citedBy.includes(id)) used.add(source.id);
	return sources.value.flatMap(({ id }, index) =>
		used.has(id) ? [] : [faultAt(sources.json, [index, 'id'], 'nothing in the record uses it')]
	);
}

/** Every id in a `sources` or a `citedBy` list, with the path to it. */
function citations(json: JsonFile): { path: JsonPath; id: string }[] {
	return ['sources', 'citedBy']
		.flatMap((name) => json.fieldsNamed(name))
		.flatMap(({ path, value }) =>
			Array.isArray(value)
				? value.flatMap((id, index) =>
						// What is no text is no id, and is told where the file's shape is judged.
						typeof id === 'string' ? [{ path: [...path, index], id }] : []
					)
				: []
		);
}
