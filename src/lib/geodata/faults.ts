import { quoted, shortened } from '../domain/characters';

/** Something wrong in the record, and where. `file` is relative to the record's folder; lines count from 1. */
export interface Fault {
	readonly file: string;
	readonly line: number;
	/** Names the feature and the field, what was found and what was expected. */
	readonly message: string;
}

/** Where a value stands in a JSON file: the keys and indices that lead to it. */
export type JsonPath = readonly (string | number)[];

/** In characters: longer paths are made to be long. */
const LONGEST_PATH = 300;

/**
 * `geodata/visits/vorovsky-1924.geojson:41: stop "naples": arrives 1924-08-08, before it departs Plymouth (1924-08-10)`,
 * where `folder` holds the record, as it is to be written; without it, from the record's own folder.
 */
export function faultLine({ file, line, message }: Fault, folder?: string): string {
	const path = shortened(`${folder === undefined ? '' : `${folder}/`}${file}`, LONGEST_PATH);
	return `${path}:${line}: ${message}`;
}

export function byFileAndLine(a: Fault, b: Fault): number {
	return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}

/** In characters: ids and fields are shorter, and comparing texts takes as long as the square of their lengths. */
const LONGEST_SUGGESTED = 100;
/** More than an atlas has places or sources. Each wrong id of a file is compared with each. */
const MOST_COMPARED = 2000;

/** `; did you mean "arrival"?` where one of `known` is a slip or two away from `found`, otherwise nothing. */
export function suggestion(found: string, known: Iterable<string>): string {
	if (found.length > LONGEST_SUGGESTED) return '';
	let best: string | undefined;
	let fewest = Math.max(1, Math.floor(found.length / 3)) + 1;
	let compared = 0;
	for (const word of known) {
		if (++compared > MOST_COMPARED) break;
		// Each letter more is a slip: what is much longer need not be compared letter by letter.
		if (Math.abs(word.length - found.length) >= fewest) continue;
		const slips = editDistance(found, word);
		if (slips < fewest) [best, fewest] = [word, slips];
	}
	return best === undefined ? '' : `; did you mean ${quoted(best)}?`;
}

/** As many as fit a line of a message. */
const MOST_LISTED = 16;

/** What may be expected, "a, b, c"; of a long list its beginning, "a, b, c … (40 in all)". */
export function listed(words: readonly string[]): string {
	const shown = words.slice(0, MOST_LISTED).map((word) => shortened(word));
	const rest = words.length > MOST_LISTED ? ` … (${words.length} in all)` : '';
	return `${shown.join(', ')}${rest}`;
}

/** Levenshtein's distance, one row at a time. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, column) => column);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++)
			next[j] = Math.min(
				(row[j] ?? 0) + 1,
				(next[j - 1] ?? 0) + 1,
				(row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
			);
		row = next;
	}
	return row[b.length] ?? 0;
}
