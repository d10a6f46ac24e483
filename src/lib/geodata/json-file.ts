import {
	findNodeAtLocation,
	getNodeValue,
	parseTree,
	printParseErrorCode,
	type Node,
	type ParseError
} from 'jsonc-parser';
import type { Fault, JsonPath } from './faults';

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
}

/** Strict JSON: no comments, no commas at the end. A field written twice is a fault, since JSON would keep the last. */
export function readJson(file: RecordFile): { json: JsonFile | null; faults: Fault[] } {
	const text = file.text.replace(/^\uFEFF/, '');
	const lineAt = lineCounter(text);
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
		fieldsNamed: (name) => fieldsNamed(root, name, [])
	};
	const repeated = repeatedFields(root).map(({ offset, name }) => ({
		file: file.path,
		line: lineAt(offset),
		message: `the field "${name}" is written twice`
	}));
	return { json, faults: repeated };
}

function lineCounter(text: string): (offset: number) => number {
	const starts = [0];
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return (offset) => {
		let [low, high] = [0, starts.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
			else high = middle;
		}
		return low;
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
	const rest = /^[^\n\r]{0,30}/.exec(text.slice(offset))?.[0].trim();
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
