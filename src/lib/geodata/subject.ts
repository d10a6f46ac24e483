import { quoted, shortened } from '../domain/characters';
import type { JsonPath } from './faults';
import { isObject, valueAt } from './json-file';

/**
 * What a path of a file means to whoever wrote it: `stop "naples", arrival.date`, `leg from "sevastopol" to "istanbul"`,
 * `place "naples"`. Empty for the file as a whole. `root` is the file's JSON; it need not be well formed.
 */
export function subject(root: unknown, path: JsonPath): string {
	const [first, second, third, ...rest] = path;
	if (typeof first === 'number')
		return joined(item('source', valueAt(root, [first])), path.slice(1));
	if (first !== 'features' || typeof second !== 'number') return fieldName(path);
	const properties = valueAt(root, [first, second, 'properties']);
	return joined(
		feature(root, properties) ?? `feature ${second + 1}`,
		third === undefined || third === 'properties' ? rest : [third, ...rest]
	);
}

function feature(root: unknown, properties: unknown): string | undefined {
	if (!isObject(properties)) return undefined;
	if (properties.type === 'leg') return `leg from ${end(properties.from)} to ${end(properties.to)}`;
	if (typeof properties.id !== 'string') return undefined;
	if ('between' in properties) return item('frontier', properties);
	if (isObject(root) && 'visit' in root) return item('stop', properties);
	if ('minZoom' in properties || 'rank' in properties) return item('name', properties);
	return item('date' in properties ? 'event' : 'place', properties);
}

function item(kind: string, value: unknown): string {
	const id = isObject(value) ? value.id : undefined;
	return typeof id === 'string' ? `${kind} ${quoted(id)}` : kind;
}

function end(stop: unknown): string {
	return typeof stop === 'string' ? quoted(stop) : 'nowhere';
}

function joined(name: string, path: JsonPath): string {
	return path.length === 0 ? name : `${name}, ${fieldName(path)}`;
}

/** `happenings[0].text.en` */
function fieldName(path: JsonPath): string {
	return path
		.map((step, index) =>
			typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${shortened(step, 40)}`
		)
		.join('');
}
