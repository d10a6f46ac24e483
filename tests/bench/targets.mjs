// What our layer has to reach.
import { PEERS } from './options.mjs';

/**
 * @typedef {import('./columns.mjs').Row} Row
 * @typedef {Map<string, Row>} Rows of one workload, by engine
 */

/** Less than this per frame is nothing: no ratio is worth anything there. */
const NOTHING = 0.05;

/**
 * @typedef {object} Target
 * @property {string} title
 * @property {'<=' | '>='} is
 * @property {Record<string, number>} limits by workload
 * @property {(rows: Rows) => { value: number, of: string } | { nothing: string } | undefined} reckon
 */

/** @type {Target[]} */
const TARGETS = [
	beside('empty', 'main-thread ms per frame', 'main', '<=', { 500: 1.3, 5000: 1.5, record: 1.2 }),
	beside('bare', 'main-thread ms per frame', 'main', '<=', { record: 1.6 }),
	beside('empty', 'worker ms per frame', 'worker', '<=', { 500: 1.3, 5000: 1.3 }),
	besideBestPeer('frames/s', 'fps', '>=', { 500: 2, 5000: 3 }),
	// What moves has a canvas of its own: a frame of it takes less than one of the map below.
	beside('empty', 'frames/s', 'fps', '>=', { record: 3 }),
	beside('bare', 'frames/s', 'fps', '>=', { record: 0.85 }),
	beside('before', 'frames/s', 'fps', '>=', { 'moving-500': 0.9, 'moving-record': 0.9 }),
	besideBestPeer('scrub latency', 'scrub', '<=', { 500: 0.5, 5000: 0.5 }),
	beside('setData', 'scrub latency', 'scrub', '<=', { record: 1 }),
	{
		title: 'upload and first draw, s',
		is: '<=',
		limits: { 500: 1, 5000: 6 },
		reckon: (rows) => {
			const ready = rows.get('ours')?.ready;
			return ready === undefined ? undefined : { value: ready / 1000, of: 'the map included' };
		}
	},
	beside('before', 'ready', 'ready', '<=', { record: 1.1 }),
	{
		title: 'longest block meanwhile, ms',
		is: '<=',
		limits: { 500: 50, 5000: 50 },
		reckon: (rows) => {
			const ours = rows.get('ours');
			const empty = rows.get('empty');
			if (ours?.block === undefined) return undefined;
			return { value: ours.block, of: `empty: ${empty?.block?.toFixed(0) ?? '?'}` };
		}
	}
];

/**
 * Rows of a table: target, workload, limit, figure, verdict. What was not measured is left out.
 * @param {ReadonlyMap<string, Rows>} workloads
 */
export function verdicts(workloads) {
	return TARGETS.flatMap(({ title, is, limits, reckon }) =>
		Object.entries(limits).flatMap(([workload, limit]) => {
			const rows = workloads.get(workload);
			const found = rows && reckon(rows);
			if (!found) return [];
			return [verdict([title, workload], is, limit, found)];
		})
	);
}

/**
 * The same of the page: target, part of the page, limit, figure, verdict.
 * @param {import('./the-page.mjs').PageFigures} figures
 */
export function pageVerdicts({ timeline, scrub, soak, lighthouse }) {
	const rows = [];
	const empty = timeline?.get('empty');
	for (const [scene, title] of Object.entries(SCENE_TITLES)) {
		const found = ratio(timeline?.get(scene)?.fps, empty?.fps, 'frames/s');
		if (found) rows.push(verdict(['frames/s, timeline ÷ empty page', title], '>=', 0.8, found));
	}
	if (scrub) {
		const { ours, empty } = scrub;
		const moved = 'frames from a move of the pointer until';
		rows.push(
			verdict([`${moved} the document has the date`, 'scrubbing'], '<=', 1, {
				value: ours.date.worst,
				of: '95th percentile; 1 is the very next frame'
			}),
			...LATENCIES.map(({ id, title }) =>
				verdict([`${moved} ${title}, beyond the empty map's`, 'scrubbing'], '<=', 2, {
					value: ours[id].median - empty[id].median,
					of: `${inFrames(ours[id])} − ${inFrames(empty[id])}`
				})
			)
		);
	}
	if (soak) {
		const { before, after, minutes, rounds } = soak;
		rows.push(
			verdict(['growth of the heap, MB', `${minutes} minutes of reading`], '<=', 5, {
				value: after.heap - before.heap,
				of: `${before.heap.toFixed(1)} to ${after.heap.toFixed(1)}, ${rounds} rounds`
			})
		);
	}
	for (const { address, preset, scores } of lighthouse ?? []) {
		for (const [category, value] of Object.entries(scores)) {
			const limit = category === 'performance' ? PERFORMANCE[preset] : 100;
			rows.push(
				verdict([`Lighthouse, ${preset}: ${category}`, `\`${address}\``], '>=', limit, {
					value,
					of: 'median'
				})
			);
		}
	}
	return rows;
}

/** What Lighthouse is to say of the performance. */
const PERFORMANCE = { desktop: 95, mobile: 70 };

/** Of what the timeline does. */
export const SCENE_TITLES = {
	lanes: 'a tenth pans, lanes in sight',
	events: 'a tenth pans, events in sight',
	scrolled: 'the whole, lanes scroll'
};

const LATENCIES = /** @type {const} */ ([
	{ id: 'drawn', title: 'the map is told to draw it' },
	{ id: 'done', title: 'it is drawn' }
]);

/** @param {import('./scrub.mjs').Latency} latency */
function inFrames({ median, worst }) {
	return `${median.toFixed(0)} (95th percentile ${worst.toFixed(0)})`;
}

/**
 * @param {readonly [title: string, workload: string]} what
 * @param {Target['is']} is
 * @param {number} limit
 * @param {{ value: number, of: string } | { nothing: string }} found
 */
function verdict([title, workload], is, limit, found) {
	const target = `${is === '<=' ? '≤' : '≥'} ${limit}`;
	if ('nothing' in found) return [title, workload, target, found.nothing, 'reached'];
	const reached = is === '<=' ? found.value <= limit : found.value >= limit;
	const figure = `${found.value.toFixed(2)} (${found.of})`;
	return [title, workload, target, figure, reached ? 'reached' : '**missed**'];
}

/**
 * @param {number | undefined} ours
 * @param {number | undefined} other
 * @param {string} what
 */
function ratio(ours, other, what) {
	if (ours === undefined || other === undefined) return undefined;
	if (ours < NOTHING && other < NOTHING) return { nothing: `both about 0 ${what}` };
	return { value: ours / other, of: `${ours.toFixed(2)} ÷ ${other.toFixed(2)}, ${what}` };
}

/** How the figures of a column are called. */
const UNITS = { fps: 'frames/s', main: 'ms', worker: 'ms', scrub: 'ms', ready: 'ms' };

/**
 * Ours beside another engine.
 * @param {string} engine
 * @param {string} what
 * @param {keyof typeof UNITS} column
 * @param {Target['is']} is
 * @param {Target['limits']} limits
 * @returns {Target}
 */
function beside(engine, what, column, is, limits) {
	return {
		title: `${what}, ours ÷ ${engine}`,
		is,
		limits,
		reckon: (rows) => ratio(rows.get('ours')?.[column], rows.get(engine)?.[column], UNITS[column])
	};
}

/**
 * Where more is better the best peer is the one that has most, otherwise the one that has least.
 * @param {string} what
 * @param {'fps' | 'scrub'} column
 * @param {Target['is']} is
 * @param {Target['limits']} limits
 * @returns {Target}
 */
function besideBestPeer(what, column, is, limits) {
	return {
		title: `${what}, ours ÷ best peer`,
		is,
		limits,
		reckon: (rows) => {
			const peers = PEERS.flatMap((name) => {
				const value = rows.get(name)?.[column];
				return value === undefined ? [] : [{ name, value }];
			});
			const [best] = peers.sort((a, b) => (is === '>=' ? b.value - a.value : a.value - b.value));
			return best && ratio(rows.get('ours')?.[column], best.value, best.name);
		}
	};
}
