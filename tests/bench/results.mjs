// results.md has two parts, which are measured apart: the map's drawing, and below it the page.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HERE } from './build.mjs';

export const PAGE_HEADING = 'The page';
const CUT = `\n## ${PAGE_HEADING}\n`;

/**
 * @param {string} file
 * @param {string} text
 */
export function writeTracks(file, text) {
	const [, page] = partsOf(file);
	writeFileSync(join(HERE, file), page === undefined ? text : text + CUT + page);
}

/**
 * @param {string} file
 * @param {string} text with its heading
 */
export function writePage(file, text) {
	const [tracks] = partsOf(file);
	writeFileSync(join(HERE, file), tracks ? `${tracks.trimEnd()}\n\n${text}` : text);
}

/** @param {string} file */
function partsOf(file) {
	const path = join(HERE, file);
	return existsSync(path) ? readFileSync(path, 'utf8').split(CUT) : [];
}
