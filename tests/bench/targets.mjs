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
	{
		title: 'main-thread ms per frame, ours ÷ empty',
		is: '<=',
		limits: { 500: 1.3, 5000: 1.5, record: 1.2 },
		reckon: (rows) => ratio(rows.get('ours')?.main, rows.get('empty')?.main, 'ms')
	},
	{
		title: 'worker ms per frame, ours ÷ empty',
		is: '<=',
		limits: { 500: 1.3, 5000: 1.3 },
		reckon: (rows) => ratio(rows.get('ours')?.worker, rows.get('empty')?.worker, 'ms')
	},
	besideBestPeer('frames/s', 'fps', '>=', { 500: 2, 5000: 3 }),
	{
		title: 'frames/s, ours ÷ empty',
		is: '>=',
		limits: { record: 0.9 },
		reckon: (rows) => ratio(rows.get('ours')?.fps, rows.get('empty')?.fps, 'frames/s')
	},
	besideBestPeer('scrub latency', 'scrub', '<=', { 500: 0.5, 5000: 0.5 }),
	{
		title: 'upload and first draw, s',
		is: '<=',
		limits: { 500: 1, 5000: 6 },
		reckon: (rows) => {
			const ready = rows.get('ours')?.ready;
			return ready === undefined ? undefined : { value: ready / 1000, of: 'the map included' };
		}
	},
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
			const target = `${is === '<=' ? '≤' : '≥'} ${limit}`;
			if ('nothing' in found) return [[title, workload, target, found.nothing, 'reached']];
			const reached = is === '<=' ? found.value <= limit : found.value >= limit;
			const figure = `${found.value.toFixed(2)} (${found.of})`;
			return [[title, workload, target, figure, reached ? 'reached' : '**missed**']];
		})
	);
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
