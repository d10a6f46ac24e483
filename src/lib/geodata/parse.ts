import * as v from 'valibot';
import { quoted, shortened } from '../domain/characters';
import type { Fault, JsonPath } from './faults';
import { readJson, type JsonFile, type RecordFile } from './json-file';
import { subject } from './subject';

/** A file of the record that has the right shape: `value` is in terms of the domain, `json` knows the lines. */
export interface Parsed<T> {
	readonly json: JsonFile;
	readonly value: T;
}

/**
 * Reads a file as `schema` says, and throws nothing, whatever is in it. Every fault in it is found, not only the first; `parsed` is null where there is one,
 * `json` where it is not even JSON.
 */
export function parseFile<T>(
	file: RecordFile,
	schema: v.GenericSchema<unknown, T>
): { parsed: Parsed<T> | null; json: JsonFile | null; faults: Fault[] } {
	const { json, faults: told } = readJson(file);
	if (!json) return { parsed: null, json: null, faults: told };
	const faults = [
		...told,
		...json
			.strayCharacters()
			.map(({ path, character }) =>
				faultAt(json, path, `found ${character}, expected text without it`)
			)
	];
	const result = v.safeParse(schema, json.value);
	if (result.success) return { parsed: { json, value: result.output }, json, faults };
	return {
		parsed: null,
		json,
		faults: [...faults, ...result.issues.map((issue) => issueFault(json, issue))]
	};
}

/** A fault on the line of the field at `path`; its message begins with what is there, or at `about`, in words. */
export function faultAt(
	json: JsonFile,
	path: JsonPath,
	message: string,
	about: JsonPath = path
): Fault {
	const named = subject(json.value, about);
	return {
		file: json.path,
		line: json.lineOf(path),
		message: named ? `${named}: ${message}` : message
	};
}

function issueFault(json: JsonFile, issue: v.BaseIssue<unknown>): Fault {
	const path = (issue.path ?? []).map((step) => step.key as string | number);
	// A key that is not there has no line: the object around it does.
	if (issue.path?.at(-1)?.origin === 'key')
		return faultAt(json, path.slice(0, -1), `missing field ${quoted(String(path.at(-1)))}`);
	return faultAt(json, path, sentence(issue));
}

function sentence(issue: v.BaseIssue<unknown>): string {
	if (issue.type === 'raw_check' || issue.type === 'raw_transform') return issue.message;
	const ownWords = !issue.message.startsWith('Invalid ');
	return `found ${shown(issue.input)}, expected ${ownWords ? issue.message : inWords(issue.expected ?? 'something else')}`;
}

function shown(value: unknown): string {
	// A number too large to be kept is infinite, of which JSON knows nothing.
	if (typeof value === 'number') return String(value);
	return shortened(JSON.stringify(value) ?? 'nothing');
}

/** Valibot's `("naval" | "air")` as `"naval" or "air"`. */
function inWords(expected: string): string {
	const kinds: Record<string, string> = {
		string: 'text',
		number: 'a number',
		boolean: 'true or false',
		Array: 'a list [ … ]',
		Object: 'an object { … }',
		never: 'nothing more'
	};
	const choices = expected.replace(/^\((.*)\)$/, '$1').split(' | ');
	const worded = choices.map((choice) => kinds[choice] ?? choice);
	const last = worded.pop();
	return worded.length === 0 ? String(last) : `${worded.join(', ')} or ${last}`;
}
