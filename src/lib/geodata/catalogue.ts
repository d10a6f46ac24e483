import { relative } from 'node:path';
import type { AtlasConfig } from '../domain/config';
import type { Name } from '../domain/names';
import { narrationOf, type Narration } from '../domain/narration';
import type { VisitOutline } from '../domain/outline';
import type { AtlasRecord } from '../domain/atlas-record';
import type { Source } from '../domain/visit';
import { citationOf } from './citation';
import { visitOf } from './craft';
import { faultLine, type Fault } from './faults';
import type { ConfigFile } from './config-shape';
import type { RecordFile } from './json-file';
import { lint } from './lint';
import { packed, type PackedOutline } from './packed-outline';
import { faultAt } from './parse';
import { FALLBACK, inLanguage, type Translated } from './translated';
import { parseRecord, type GeoRecord } from './parsed-record';
import { readFiles } from './record-files';
import { withoutComments } from './side-view-file';
import { asTold } from './told';

/** The record compiled: the atlas where nothing is wrong, otherwise all that is. */
export interface Compiled {
	readonly atlas: AtlasRecord<Translated> | null;
	/** What the map names beside the places of the record. */
	readonly names: readonly Name<Translated>[];
	readonly faults: readonly Fault[];
	readonly warnings: readonly Fault[];
	/** How many of each could be read: "11 visits, 24 places, 15 events, 40 sources". */
	readonly contents: string;
}

/** Compiles the record in `folder`. Throws an Error where there is no such folder (see `wrongFolder`), and nothing else. */
export function readRecord(folder: string): Compiled {
	const { files, unread } = readFiles(folder);
	return compile(files, unread);
}

/**
 * The atlas of the record in `folder`, in a language, or else in its first. Throws an Error that lists every fault, a line
 * each, where it has any.
 */
export function readAtlas(folder: string, language?: string): AtlasRecord {
	const { atlas } = readFaultless(folder);
	return inLanguage(atlas, language ?? firstOf(atlas.config));
}

/** The atlas in all its languages, and what the map names beside its places; throws as `readAtlas` does. */
export function readFaultless(folder: string): {
	atlas: AtlasRecord<Translated>;
	names: readonly Name<Translated>[];
} {
	const { atlas, names, faults } = readRecord(folder);
	if (atlas) return { atlas, names };
	const lines = faults.map((fault) => faultLine(fault, relative('.', folder)));
	throw new Error(`the record has faults\n${lines.join('\n')}`);
}

/** As the site has it, in each of its languages: the whole for its pages, the outline for all of them, names for its charts. */
export interface ForSite {
	readonly languages: readonly string[];
	/** By language. */
	readonly records: Readonly<Record<string, AtlasRecord>>;
	readonly outlines: Readonly<Record<string, PackedOutline>>;
	readonly narrations: Readonly<Record<string, Narration>>;
	readonly names: readonly Name[];
}

export function readForSite(folder: string): ForSite {
	const { atlas, names } = readFaultless(folder);
	const { languages } = atlas.config;
	const records = languages.map((language) => [language, inLanguage(atlas, language)] as const);
	return {
		languages,
		records: Object.fromEntries(records),
		outlines: Object.fromEntries(records.map(([language, record]) => [language, packed(record)])),
		narrations: Object.fromEntries(
			records.map(([language, record]) => [language, narrationOf(record, language)])
		),
		names: inLanguage(names, firstOf(atlas.config))
	};
}

function firstOf({ languages }: Pick<AtlasConfig, 'languages'>): string {
	return languages[0] ?? FALLBACK;
}

/**
 * Compiles files of a record; `unread` says of others why they could not be read. Throws nothing, whatever is in them:
 * what cannot be a record is told as faults.
 */
export function compile(files: readonly RecordFile[], unread: readonly Fault[] = []): Compiled {
	const { record, faults } = parseRecord(files, unread);
	const rules = lint(record);
	const found = [...faults, ...rules.faults];
	const sources = found.length === 0 ? citedSources(record) : { value: [], faults: [] };
	const all = asTold([...found, ...sources.faults]);
	return {
		atlas:
			all.length === 0 && record.config
				? assembled(record, record.config.value, sources.value)
				: null,
		names: record.names?.value ?? [],
		faults: all,
		warnings: asTold(rules.warnings),
		contents: contentsOf(record)
	};
}

function citedSources({ sources }: GeoRecord): { value: Source[]; faults: Fault[] } {
	const value: Source[] = [];
	const faults: Fault[] = [];
	sources?.value.forEach(({ id, url, note, csl }, index) => {
		try {
			value.push({ id, citation: citationOf(csl), url, note, csl });
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			faults.push(faultAt(sources.json, [index], `cannot be set as a citation: ${reason}`));
		}
	});
	return { value, faults };
}

function assembled(
	record: GeoRecord,
	{ config, classes }: ConfigFile,
	sources: readonly Source[]
): AtlasRecord<Translated> {
	return {
		visits: record.visits
			.map(({ value }) => visitOf(value, classes))
			.sort((a, b) => firstDate(a) - firstDate(b) || (a.id < b.id ? -1 : 1)),
		places: record.places?.value ?? [],
		events: [...(record.events?.value ?? [])].sort((a, b) => opening(a.date) - opening(b.date)),
		sources,
		frontiers: record.frontiers?.value.frontiers ?? [],
		config,
		classes: Object.fromEntries(
			Object.entries(classes).map(([id, of]) => [id, { ...of, sideView: sideViewOf(record, id) }])
		),
		silhouettes: record.silhouettes?.value ?? {}
	};
}

function sideViewOf({ sideViews }: GeoRecord, of: string): string {
	const file = sideViews.find(({ path }) => path === `side-views/${of}.svg`);
	return withoutComments(file?.text ?? '');
}

function firstDate({ stops }: Pick<VisitOutline, 'stops'>): number {
	const facts = stops.flatMap(({ arrival, departure, happenings }) => [
		arrival,
		departure,
		...happenings
	]);
	return facts.reduce(
		(first, fact) => (fact?.date ? Math.min(first, opening(fact.date)) : first),
		Infinity
	);
}

/** Open at the start, it is sorted by its end. */
function opening({ earliest, latest }: { earliest: number | null; latest: number | null }): number {
	return earliest ?? latest ?? Infinity;
}

function contentsOf({ visits, places, events, sources, names, frontiers }: GeoRecord): string {
	return [
		counted(visits.length, 'visit'),
		counted(places?.value.length ?? 0, 'place'),
		counted(events?.value.length ?? 0, 'event'),
		counted(sources?.value.length ?? 0, 'source'),
		...(names ? [counted(names.value.length, 'name')] : []),
		...(frontiers ? [counted(frontiers.value.frontiers.length, 'frontier')] : [])
	].join(', ');
}

/** "1 place", "2 places" */
export function counted(count: number, thing: string): string {
	return `${count === 0 ? 'no' : count} ${thing}${count === 1 ? '' : 's'}`;
}
