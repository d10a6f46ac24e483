import type { ById } from '../domain/config';
import type { Name } from '../domain/names';
import type { Silhouette } from '../domain/atlas-record';
import type { AtlasEvent, Place } from '../domain/visit';
import type { Fault } from './faults';
import type { JsonFile, RecordFile } from './json-file';
import { configFile, type ConfigFile } from './config-shape';
import { namesFile } from './name-shape';
import { frontiersFile, type FrontiersFile } from './frontier-shape';
import { parseFile, type Parsed } from './parse';
import { eventsFile, placesFile } from './place-shape';
import { silhouettesFile } from './silhouette-shape';
import { sourcesFile, type SourceItem } from './source-shape';
import type { Translated } from './translated';
import { visitFile, type VisitFile } from './visit-shape';

/** Every file of the record that could be read; `null` stands for a file that is missing or has faults of its own. */
export interface GeoRecord {
	readonly config: Parsed<ConfigFile> | null;
	readonly visits: readonly Parsed<VisitFile>[];
	readonly places: Parsed<readonly Place<Translated>[]> | null;
	readonly events: Parsed<readonly AtlasEvent<Translated>[]> | null;
	readonly sources: Parsed<readonly SourceItem[]> | null;
	/** Also null where there is no such file: the map then names nothing but the record's own places. */
	readonly names: Parsed<readonly Name<Translated>[]> | null;
	/** A record may be without them. */
	readonly frontiers: Parsed<FrontiersFile> | null;
	/** Undefined where there is no such file: a record without craft needs none. */
	readonly silhouettes: Parsed<ById<Silhouette>> | null | undefined;
	/** The drawings of classes, SVG. */
	readonly sideViews: readonly RecordFile[];
	/** Every file that is JSON, whatever else is wrong with it: its references can still be judged. */
	readonly files: readonly JsonFile[];
	/** Whether every file is there and could be read. */
	readonly complete: boolean;
}

/**
 * The files of a record in terms of the domain, with the faults of each by itself. `unread` are those that are there and
 * could not be read: they are not missing besides.
 */
export function parseRecord(
	files: readonly RecordFile[],
	unread: readonly Fault[]
): { record: GeoRecord; faults: Fault[] } {
	const faults: Fault[] = [...unread];
	const isUnread = (path: string) => unread.some((fault) => fault.file === path);
	const readable: JsonFile[] = [];
	const one = <T>(path: string, schema: Parameters<typeof parseFile<T>>[1]): Parsed<T> | null => {
		const file = files.find((file) => file.path === path);
		if (!file) {
			if (isUnread(path)) return null;
			faults.push({ file: path, line: 1, message: 'the file is missing' });
			return null;
		}
		const result = parseFile(file, schema);
		for (const fault of result.faults) faults.push(fault);
		if (result.json) readable.push(result.json);
		return result.parsed;
	};
	const config = one('atlas.json', configFile);
	const places = one('places.geojson', placesFile);
	const events = one('events.geojson', eventsFile);
	const sources = one('sources.json', sourcesFile);
	const isGiven = (path: string) => isUnread(path) || files.some((file) => file.path === path);
	const names = isGiven('names.geojson') ? one('names.geojson', namesFile) : null;
	const frontiers = isGiven('frontiers.geojson') ? one('frontiers.geojson', frontiersFile) : null;
	const silhouettes = isGiven('silhouettes.json')
		? one('silhouettes.json', silhouettesFile)
		: undefined;
	const visits = files
		.filter(({ path }) => path.startsWith('visits/'))
		.flatMap(({ path }) => one(path, visitFile) ?? []);
	return {
		record: {
			...{ config, visits, places, events, sources, names, frontiers, silhouettes },
			sideViews: files.filter(({ path }) => path.startsWith('side-views/')),
			files: readable,
			complete: faults.length === 0
		},
		faults
	};
}

/** The files that have the right shape and may hold text. */
export function jsonFiles({
	config,
	visits,
	places,
	events,
	sources,
	names,
	frontiers
}: GeoRecord): JsonFile[] {
	return [config, ...visits, places, events, sources, names, frontiers].flatMap(
		(parsed) => parsed?.json ?? []
	);
}
