// What is said of each engine with each workload.
import { median, percentile } from './statistics.mjs';

/** @typedef {import('./measure.mjs').Measured} Measured */

/** In the order of the tables. */
export const COLUMNS = /** @type {const} */ ([
	{ id: 'fps', title: 'frames/s', digits: 1 },
	{ id: 'main', title: 'main thread ms/frame', digits: 2 },
	{ id: 'worker', title: 'worker ms/frame', digits: 2 },
	{ id: 'gpu', title: 'GPU process ms/frame', digits: 0 },
	{ id: 'scrub', title: 'scrub median ms', digits: 0 },
	{ id: 'scrub95', title: 'scrub p95 ms', digits: 0 },
	{ id: 'ready', title: 'ready ms', digits: 0 },
	{ id: 'block', title: 'longest block ms', digits: 0 },
	{ id: 'heap', title: 'heap MB', digits: 1 },
	{ id: 'kB', title: 'kB gzip', digits: 0 }
]);

/** With fewer there is nothing to say of jumps. */
export const JUMPS = 5;

/**
 * Medians of the pages; a figure that no page gave is missing.
 * @typedef {Partial<Record<(typeof COLUMNS)[number]['id'], number>> & { failure?: string, pages: number }} Row
 */

/**
 * @param {readonly Measured[]} pages
 * @returns {Row}
 */
export function rowOf(pages) {
	/** @type {Row} */
	const row = { pages: pages.length, failure: pages.find(({ failure }) => failure)?.failure };
	for (const id of /** @type {const} */ ([
		'fps',
		'main',
		'worker',
		'gpu',
		'ready',
		'block',
		'heap',
		'kB'
	])) {
		const values = pages.map((page) => page[id]).filter((value) => value !== undefined);
		if (values.length > 0) row[id] = median(values);
	}
	// Of all jumps on all pages.
	const scrubs = pages.flatMap((page) => page.scrubs ?? []);
	if (scrubs.length >= JUMPS) {
		row.scrub = median(scrubs);
		row.scrub95 = percentile(scrubs, 95);
	}
	return row;
}
