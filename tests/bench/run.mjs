// npm run bench: measures the map's drawing against other ways to draw the same, or the page around it, and writes results.md.
import { chromiumArgs, findOrInstallBrowser } from '../browser.mjs';
import { buildBefore } from './before.mjs';
import { buildPage, installPeers } from './build.mjs';
import { JUMPS, rowOf } from './columns.mjs';
import { commitOf, machine } from './machine.mjs';
import { measure } from './measure.mjs';
import { optionsOf } from './options.mjs';
import { report, titleOf } from './report.mjs';
import { writeTracks } from './results.mjs';
import { serve } from './server.mjs';
import { measureThePage } from './the-page.mjs';

const began = performance.now();
const options = optionsOf(process.argv.slice(2));
const { enginesOf, workloads, repeats, seconds, cap, gpu, before } = options;
const executablePath = findOrInstallBrowser().path;
const args = gpu
	? [...chromiumArgs.filter((arg) => !arg.includes('swiftshader')), '--ignore-gpu-blocklist']
	: chromiumArgs;
if (options.parts.length > 0) {
	await measureThePage(options, { executablePath, args });
	process.exit();
}
installPeers();
console.log('Building the page.');
await buildPage();
const server = await serve();
if (before !== undefined) console.log('Building the page of the other checkout.');
const serverBefore =
	before === undefined
		? server
		: await serve({ page: await buildBefore(before), checkout: before });

/** @type {Map<string, Map<string, import('./columns.mjs').Row>>} */
const rows = new Map();
/** @type {import('./measure.mjs').Measured} */
let sample = {};
for (const workload of workloads) {
	const engines = enginesOf(workload);
	/** @type {Map<string, import('./measure.mjs').Measured[]>} */
	const pages = new Map(engines.map((engine) => [engine, []]));
	// Each engine once, then each once more, backwards: what else the machine does meanwhile falls on all of them.
	for (let repeat = 0; repeat < repeats; repeat++) {
		for (const engine of repeat % 2 ? engines.toReversed() : engines) {
			const list = pages.get(engine) ?? [];
			// It would fail again, and that takes the longest of all.
			if (list.some(({ failure, scrubs = [] }) => failure && scrubs.length < JUMPS)) continue;
			const picture = options.pictures ? `${workload}-${engine}.png` : undefined;
			const measured = await measure(
				{ engine, workload, executablePath, args, picture },
				{ seconds, cap },
				engine === 'before' ? serverBefore : server
			);
			if (gpu && /SwiftShader|llvmpipe|no WebGL/i.test(measured.renderer ?? 'no WebGL')) {
				console.error(`Chromium finds no graphics card here: ${measured.renderer ?? 'no WebGL'}`);
				process.exit(1);
			}
			list.push(measured);
			sample = { ...sample, ...measured };
			const { fps, ready, failure } = measured;
			console.log(
				`${titleOf(workload)}, ${engine}, page ${repeat + 1}: ` +
					`ready ${ready?.toFixed(0) ?? '–'} ms, ${fps?.toFixed(1) ?? '–'} frames/s` +
					(failure ? ` (${failure})` : '')
			);
		}
	}
	rows.set(workload, new Map([...pages].map(([engine, list]) => [engine, rowOf(list)])));
}
server.close();
serverBefore.close();

const minutes = (performance.now() - began) / 60_000;
const text = report(rows, {
	heading: `Measured${gpu ? ' with a graphics card' : ''}${options.quick ? ', quickly' : ''}`,
	how:
		`Medians of ${repeats} page${repeats === 1 ? '' : 's'} for each engine and workload, ` +
		`frames counted for ${seconds} s; what the words mean is in [README.md](README.md). ` +
		`The whole run took ${minutes.toFixed(1)} minutes.`,
	machine: [
		...machine(sample),
		...(before === undefined ? [] : [`- \`before\`: commit ${commitOf(before)}`])
	]
});
console.log(`\n${text}`);
if (options.write) {
	const file = gpu ? 'results-gpu.md' : 'results.md';
	writeTracks(file, text);
	console.log(`Written to tests/bench/${file}.`);
} else {
	console.log('Not written: results.md is for whole runs.');
}
