// The tables, in Markdown.
import { COLUMNS } from './columns.mjs';
import { pageVerdicts, SCENE_TITLES, verdicts } from './targets.mjs';

/** @typedef {import('./columns.mjs').Row} Row */

/**
 * @param {ReadonlyMap<string, ReadonlyMap<string, Row>>} workloads
 * @param {{ heading: string, how: string, machine: string[] }} about
 */
export function report(workloads, { heading, how, machine }) {
	const parts = [`# ${heading}`, how, machine.join('\n')];
	parts.push('## Targets', targets(workloads));
	for (const [workload, rows] of workloads) {
		parts.push(`## ${titleOf(workload)}`, table(rows));
		const ours = rows.get('ours');
		if (ours && rows.size > 1) parts.push('The same in multiples of ours:', multiples(rows, ours));
	}
	return parts.join('\n\n') + '\n';
}

/**
 * @param {import('./the-page.mjs').PageFigures} figures
 * @param {{ heading: string, how: string, machine: string[] }} about
 */
export function pageReport(figures, { heading, how, machine }) {
	const parts = [`## ${heading}`, how, machine.join('\n')];
	parts.push(grid(['target', 'part', 'limit', 'figure', 'verdict'], pageVerdicts(figures)));
	const { timeline, lighthouse } = figures;
	if (timeline) {
		const titles = { empty: 'an empty page', ...SCENE_TITLES };
		const rows = Object.entries(titles).map(([scene, title]) => {
			const { fps, main } = timeline.get(scene) ?? {};
			return [title, fps?.toFixed(1), main?.toFixed(2)];
		});
		parts.push(grid(['timeline', 'frames/s', 'main thread ms/frame'], rows));
	}
	if (lighthouse) {
		const rows = lighthouse.map(({ address, preset, scores, metrics }) => [
			`\`${address}\`, ${preset}`,
			...Object.values(scores).map((score) => score.toFixed(0)),
			...Object.entries(metrics).map(([id, value]) => value.toFixed(id === 'shift' ? 3 : 0))
		]);
		const [first] = lighthouse;
		const heads = [...Object.keys(first?.scores ?? {}), ...Object.keys(first?.metrics ?? {})];
		parts.push(grid(['Lighthouse', ...heads], rows));
	}
	return parts.join('\n\n') + '\n';
}

/** @param {string} workload */
export function titleOf(workload) {
	const moving = workload.replace(/^moving-/, '');
	if (moving !== workload) return `${titleOf(moving)}, map moving`;
	if (workload === 'record') return 'The record';
	return `${Number(workload).toLocaleString('en')} × 200`;
}

/** @param {ReadonlyMap<string, ReadonlyMap<string, Row>>} workloads */
function targets(workloads) {
	const lines = verdicts(/** @type {any} */ (workloads));
	if (lines.length === 0) return 'None of them can be told from what was measured.';
	return grid(
		['target', 'workload', 'limit', 'figure', 'verdict'],
		lines.map(([title, workload, ...rest]) => [title, titleOf(workload ?? ''), ...rest])
	);
}

/**
 * Without what is not measured with a workload.
 * @param {ReadonlyMap<string, Row>} rows
 */
function columnsOf(rows) {
	const found = COLUMNS.filter(({ id }) => [...rows.values()].some((row) => row[id] !== undefined));
	return found.length > 0 ? found : COLUMNS;
}

/** @param {ReadonlyMap<string, Row>} rows */
function table(rows) {
	const columns = columnsOf(rows);
	return grid(
		['', ...columns.map(({ title }) => title)],
		[...rows].map(([engine, row]) => [
			row.pages === 1 ? `${engine} (1 page)` : engine,
			...columns.map(({ id, digits }) => row[id]?.toFixed(digits) ?? row.failure ?? '–')
		])
	);
}

/**
 * @param {ReadonlyMap<string, Row>} rows
 * @param {Row} ours
 */
function multiples(rows, ours) {
	const columns = columnsOf(rows);
	return grid(
		['', ...columns.map(({ title }) => title.replace(/ (ms\/frame|ms|MB)$/, ''))],
		[...rows].map(([engine, row]) => [
			engine,
			...columns.map(({ id }) => {
				const [value, one] = [row[id], ours[id]];
				// Of next to nothing there are no multiples.
				return value === undefined || !one || one < 0.05 ? '–' : (value / one).toFixed(2);
			})
		])
	);
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly (string | undefined)[])[]} rows
 */
function grid(head, rows) {
	const lines = [head, ...rows].map((row) => row.map((cell) => cell ?? ''));
	const widths = head.map((_, i) => Math.max(3, ...lines.map((row) => [...(row[i] ?? '')].length)));
	const line = (/** @type {string[]} */ cells) =>
		`| ${cells.map((cell, i) => cell + ' '.repeat((widths[i] ?? 0) - [...cell].length)).join(' | ')} |`;
	const [first = [], ...rest] = lines;
	return [line(first), line(widths.map((width) => '-'.repeat(width))), ...rest.map(line)].join(
		'\n'
	);
}
