import {
	findNodeAtLocation,
	getNodePath,
	getNodeValue,
	parseTree,
	printParseErrorCode,
	type Node,
	type ParseError
} from 'jsonc-parser';
import { quoted, strayCharacter } from '../domain/characters';
import type { Fault, JsonPath } from './faults';
import { beyondLimits } from './json-limits';
import { lineCounter } from './lines';

/** A file of the record as text; `path` is relative to the record's folder. */
export interface RecordFile {
	readonly path: string;
	readonly text: string;
}

/** A file that is JSON. It still knows on which line each value stands. */
export interface JsonFile {
	readonly path: string;
	readonly value: unknown;
	/** The line of the field at `path`, or of the nearest thing around it that is there. */
	lineOf(path: JsonPath): number;
	/** Every field called `name`, however deep. */
	fieldsNamed(name: string): { path: JsonPath; value: unknown }[];
	/** Every text with a character that no text is written with, and that in words. */
	strayCharacters(): { path: JsonPath; character: string }[];
}

/**
 * Strict JSON: no comments, no commas at the end. A field written twice is a fault, since JSON would keep the last, and so
 * is one with a name that JavaScript keeps for itself, since it would be passed over. Throws nothing, whatever the text.
 */
export function readJson(file: RecordFile): { json: JsonFile | null; faults: Fault[] } {
	const text = file.text.replace(/^\uFEFF/, '');
	const lineAt = lineCounter(text);
	const excess = beyondLimits(text);
	if (excess) {
		const { offset, message } = excess;
		return { json: null, faults: [{ file: file.path, line: lineAt(offset), message }] };
	}
	const errors: ParseError[] = [];
	const root = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
	const faults = errors.map(({ error, offset }) => ({
		file: file.path,
		line: lineAt(offset),
		message: `not JSON: ${words(printParseErrorCode(error))}${excerpt(text, offset)}`
	}));
	if (!root || faults.length > 0) {
		const empty = { file: file.path, line: 1, message: 'not JSON: the file is empty' };
		return { json: null, faults: faults.length > 0 ? faults : [empty] };
	}
	const json: JsonFile = {
		path: file.path,
		value: getNodeValue(root),
		lineOf: (path) => lineAt(nearestOffset(root, path)),
		fieldsNamed: (name) => fieldsNamed(root, name, []),
		strayCharacters: () => strayCharacters(root)
	};
	const fault = (offset: number, message: string) => ({
		...{ file: file.path, line: lineAt(offset), message }
	});
	return {
		json,
		faults: [
			...repeatedFields(root).map(({ offset, name }) =>
				fault(offset, `the field ${quoted(name)} is written twice`)
			),
			...fieldsOf(root)
				.filter(({ key }) => PASSED_OVER.has(key))
				.map(({ key, offset }) =>
					fault(offset, `found "${key}" as the name of a field, expected another: it is not read`)
				)
		]
	};
}

// A property is looked up by its key, so that the line is the key's even where the value begins on the next.
function nearestOffset(root: Node, path: JsonPath): number {
	for (let depth = path.length; depth > 0; depth--) {
		const node = findNodeAtLocation(root, path.slice(0, depth));
		if (node) return node.parent?.type === 'property' ? node.parent.offset : node.offset;
	}
	return root.offset;
}

function fieldsNamed(
	node: Node,
	name: string,
	path: JsonPath
): { path: JsonPath; value: unknown }[] {
	if (node.type === 'array')
		return (node.children ?? []).flatMap((item, index) =>
			fieldsNamed(item, name, [...path, index])
		);
	if (node.type !== 'object') return [];
	return properties(node).flatMap(({ key, value }) => {
		const here = [...path, key];
		return [
			...(key === name ? [{ path: here, value: getNodeValue(value) as unknown }] : []),
			...fieldsNamed(value, name, here)
		];
	});
}

function repeatedFields(node: Node): { offset: number; name: string }[] {
	const seen = new Set<string>();
	const here = properties(node).filter(({ key }) => seen.size === seen.add(key).size);
	const below = (node.children ?? []).flatMap(repeatedFields);
	return [...here.map(({ key, offset }) => ({ name: key, offset })), ...below];
}

/** Names that JavaScript objects have anyway. What judges the shape of a file passes them over. */
const PASSED_OVER: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Every field of a file, however deep. */
function fieldsOf(node: Node): { key: string; offset: number }[] {
	return [...properties(node), ...(node.children ?? []).flatMap(fieldsOf)];
}

function strayCharacters(node: Node): { path: JsonPath; character: string }[] {
	const character = node.type === 'string' ? strayCharacter(String(node.value)) : undefined;
	if (character !== undefined) return [{ path: getNodePath(node), character }];
	return (node.children ?? []).flatMap(strayCharacters);
}

function properties(node: Node): { key: string; value: Node; offset: number }[] {
	if (node.type !== 'object') return [];
	return (node.children ?? []).flatMap(({ children, offset }) => {
		const [key, value] = children ?? [];
		return key && value ? [{ key: String(key.value), value, offset }] : [];
	});
}

/** "CommaExpected" as "comma expected". */
function words(code: string): string {
	return code.replace(/(?!^)([A-Z])/g, ' $1').toLowerCase();
}

function excerpt(text: string, offset: number): string {
	const rest = /^[^\n\r]{0,30}/u.exec(text.slice(offset))?.[0].trim();
	return rest ? `, at ${rest}` : '';
}

/** The value at `path` in a JSON value; undefined where there is none. */
export function valueAt(value: unknown, path: JsonPath): unknown {
	return path.reduce<unknown>((inner, step) => {
		if (Array.isArray(inner)) return inner[Number(step)];
		return isObject(inner) ? inner[step] : undefined;
	}, value);
}

/** What JSON calls an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
