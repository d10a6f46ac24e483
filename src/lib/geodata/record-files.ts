import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from './faults';
import { tooLarge } from './json-limits';
import type { RecordFile } from './json-file';
import { LARGEST_FILE } from './limits';

const SHARED = [
	'atlas.json',
	'places.geojson',
	'events.geojson',
	'sources.json',
	'names.geojson',
	'frontiers.geojson',
	'silhouettes.json'
];

/** The files of a record that could be read, paths relative to its folder, and why others could not. */
export interface FilesRead {
	readonly files: readonly RecordFile[];
	/** One for each that is there and is no file, cannot be read, or is larger than any of a record. */
	readonly unread: readonly Fault[];
}

/** What is wrong with a folder that is to hold a record, in a sentence; undefined where there is such a folder. */
export function wrongFolder(folder: string): string | undefined {
	if (!existsSync(folder)) return `${folder}: no such folder, expected one with a record`;
	const names = attempt(() => readdirSync(folder));
	return 'wrong' in names
		? `${folder}: cannot be read as a folder (${names.wrong}), expected one with a record`
		: undefined;
}

/** Reads the files of the record in `folder`. Throws an Error where there is no such folder, and nothing else. */
export function readFiles(folder: string): FilesRead {
	const wrong = wrongFolder(folder);
	if (wrong) throw new Error(wrong);
	const files: RecordFile[] = [];
	const unread: Fault[] = [];
	const within = (part: string, ending: string): string[] => {
		if (!existsSync(join(folder, part))) return [];
		const names = attempt(() => readdirSync(join(folder, part)).sort());
		if ('value' in names)
			return names.value.filter((name) => name.endsWith(ending)).map((name) => `${part}/${name}`);
		unread.push({ file: part, line: 1, message: `cannot be read as a folder (${names.wrong})` });
		return [];
	};
	const paths = [
		...SHARED.filter((name) => existsSync(join(folder, name))),
		...within('visits', '.geojson'),
		...within('side-views', '.svg')
	];
	for (const path of paths) {
		const read = textOf(join(folder, path));
		if ('value' in read) files.push({ path, text: read.value });
		else unread.push({ file: path, line: 1, message: read.wrong });
	}
	return { files, unread };
}

/** The files of a record that could be read. Throws as `readFiles` does. */
export function recordFiles(folder: string): readonly RecordFile[] {
	return readFiles(folder).files;
}

type Attempt<T> = { readonly value: T } | { readonly wrong: string };

function textOf(path: string): Attempt<string> {
	const found = attempt(() => statSync(path));
	if ('wrong' in found) return { wrong: `cannot be read (${found.wrong})` };
	if (found.value.isDirectory()) return { wrong: 'is a folder, expected a file' };
	// A pipe or a device would have the check wait for what never comes.
	if (!found.value.isFile()) return { wrong: 'is no file that can be read to its end' };
	if (found.value.size > LARGEST_FILE) return { wrong: tooLarge(found.value.size) };
	const text = attempt(() => readFileSync(path, 'utf8'));
	return 'wrong' in text ? { wrong: `cannot be read (${text.wrong})` } : text;
}

/** What the system gives, or the code of its refusal: "EACCES". */
function attempt<T>(ask: () => T): Attempt<T> {
	try {
		return { value: ask() };
	} catch (error) {
		if (error instanceof Error && 'code' in error) return { wrong: String(error.code) };
		throw error;
	}
}
