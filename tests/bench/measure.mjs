// One page of one engine with one workload.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { DIST } from './build.mjs';
import { workOf } from './threads.mjs';

/**
 * What one page gave. `failure` says why what is missing is missing.
 * @typedef {object} Measured
 * @property {number} [ready] ms
 * @property {number} [block] ms
 * @property {number} [kB]
 * @property {number} [fps]
 * @property {number} [main] ms per frame
 * @property {number} [worker] ms per frame
 * @property {number} [gpu] ms per frame
 * @property {number[]} [scrubs] ms
 * @property {number} [heap] MB
 * @property {string} [failure]
 * @property {string} [renderer]
 * @property {string} [browser]
 */

const WARM_UP = 1;
const SCRUBS = 15;
const SIZE = { width: 1280, height: 720 };

/** A page took longer than it may. */
class TooLong extends Error {}

/**
 * @param {{ engine: string, workload: string, executablePath: string, args: string[], picture?: string }} what
 * @param {{ seconds: number, cap: number }} limits
 * @param {Awaited<ReturnType<typeof import('./server.mjs').serve>>} server
 * @returns {Promise<Measured>}
 */
export async function measure(what, { seconds, cap }, server) {
	const { engine, workload, executablePath, args } = what;
	const browser = await chromium.launch({ executablePath, args });
	/** @type {Measured} */
	const measured = { browser: browser.version() };
	try {
		const page = await browser.newPage({ viewport: SIZE });
		const faults = faultsOf(page, server.origin);
		const inBrowser = await browser.newBrowserCDPSession();
		const inPage = await page.context().newCDPSession(page);
		/** @type {(import('./threads.mjs').Work | undefined)[]} */
		const work = [];
		await page.exposeFunction('mark', async () => void work.push(await workOf(inBrowser)));
		const within = limit(cap, faults.failed);

		await page.goto(server.origin + (engine === 'before' ? '/before.html' : ''));
		await page.evaluate((name) => window.bench.prepare(name), workload);
		measured.renderer = await page.evaluate(() => window.bench.renderer());
		const before = await heapOf(inPage);
		server.forget();
		const module = moduleOf(engine, workload);
		const started = await within(page.evaluate((name) => window.bench.start(name), module));
		const moves = workload.startsWith('moving-');
		// How a map comes is told of the workload that does not move.
		if (!moves) Object.assign(measured, started, { kB: server.shipped() });

		const { frames, ms } = await within(
			moves
				? page.evaluate((seconds) => window.bench.move(seconds), seconds)
				: page.evaluate(
						([warmUp, seconds]) => window.bench.play(warmUp, seconds),
						/** @type {const} */ ([WARM_UP, seconds])
					)
		);
		measured.fps = (frames / ms) * 1000;
		const [idle, start, end] = work;
		if (idle && start && end) {
			for (const thread of /** @type {const} */ (['main', 'worker', 'gpu'])) {
				const marking = start[thread] - idle[thread];
				measured[thread] = Math.max(0, end[thread] - start[thread] - marking) / frames;
			}
		}
		if (!moves) {
			// Before the jumps: an engine that is too slow for them has this at least.
			measured.heap = (await within(heapOf(inPage))) - before;
			measured.scrubs = [];
			for (let jump = 0; jump < SCRUBS; jump++)
				measured.scrubs.push(await within(page.evaluate((it) => window.bench.scrub(it), jump)));
		}
		if (what.picture) {
			mkdirSync(join(DIST, 'pictures'), { recursive: true });
			await within(page.screenshot({ path: join(DIST, 'pictures', what.picture) }));
		}
		faults.check();
	} catch (error) {
		if (error instanceof TooLong) measured.failure = error.message;
		else
			measured.failure = `fails: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
	} finally {
		await browser.close();
	}
	return measured;
}

/**
 * The file of an engine: some draw the record by another than synthetic tracks.
 * @param {string} engine
 * @param {string} workload
 */
function moduleOf(engine, workload) {
	if (engine === 'bare') return 'empty';
	const apart = /record$/.test(workload) && /^(ours|empty|before)$/.test(engine);
	return apart ? `${engine}-record` : engine;
}

/**
 * Errors of the page, and requests that leave the machine: no figure is worth either.
 * @param {import('playwright').Page} page
 * @param {string} origin
 */
function faultsOf(page, origin) {
	/** @type {string[]} */
	const faults = [];
	/** @type {(error: Error) => void} */
	let fail = () => {};
	const failed = new Promise((_, reject) => (fail = reject));
	failed.catch(() => {});
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(origin) && !/^(blob|data):/.test(url)) faults.push(`asks for ${url}`);
	});
	page.on('pageerror', (error) => fail(error));
	page.on('crash', () => fail(new Error('the page crashes')));
	page.on('console', (message) => {
		if (process.env.DEBUG) console.log(message.type(), message.text());
	});
	return {
		failed,
		check() {
			if (faults.length > 0) throw new Error(faults.join(', '));
		}
	};
}

/**
 * @param {number} cap seconds, from now on
 * @param {Promise<unknown>} failed
 */
function limit(cap, failed) {
	const end = performance.now() + cap * 1000;
	return async (/** @type {Promise<any>} */ task) => {
		/** @type {NodeJS.Timeout | undefined} */
		let timer;
		const late = new Promise((_, reject) => {
			const tooLong = () => reject(new TooLong(`more than ${cap} s`));
			timer = setTimeout(tooLong, end - performance.now());
		});
		task.catch(() => {}); // a page that is closed over it says so too
		try {
			return await Promise.race([task, late, failed]);
		} finally {
			clearTimeout(timer);
		}
	};
}

/**
 * MB of the page's objects and arrays, without its workers.
 * @param {import('playwright').CDPSession} page
 */
async function heapOf(page) {
	await page.send('HeapProfiler.collectGarbage');
	/** @type {{ usedSize: number, backingStorageSize?: number }} */
	const { usedSize, backingStorageSize = 0 } = await page.send('Runtime.getHeapUsage');
	return (usedSize + backingStorageSize) / 1e6;
}
