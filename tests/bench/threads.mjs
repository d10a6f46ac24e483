// How long the threads of a browser have worked, from Linux's own books.
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Milliseconds of processor time since each thread began; undefined where there is no /proc.
 * @typedef {{ main: number, worker: number, gpu: number }} Work
 */

/**
 * @param {import('playwright').CDPSession} browser
 * @returns {Promise<Work | undefined>}
 */
export async function workOf(browser) {
	const { processInfo } = await browser.send('SystemInfo.getProcessInfo');
	try {
		const threads = processInfo.flatMap(({ type, id }) =>
			type === 'renderer' || type === 'GPU' ? threadsOf(id).map((it) => ({ ...it, type })) : []
		);
		// There is one page; what a spare renderer does is nothing.
		return {
			main: sum(threads.filter((it) => it.type === 'renderer' && it.main)),
			worker: sum(threads.filter((it) => it.type === 'renderer' && it.name === 'DedicatedWorker')),
			gpu: sum(threads.filter((it) => it.type === 'GPU'))
		};
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
		throw error;
	}
}

/** @param {number} process */
function threadsOf(process) {
	return readdirSync(`/proc/${process}/task`).flatMap((thread) => {
		const folder = `/proc/${process}/task/${thread}`;
		try {
			const name = readFileSync(`${folder}/comm`, 'utf8').trim();
			const [nanoseconds] = readFileSync(`${folder}/schedstat`, 'utf8').split(' ');
			return [{ name, main: Number(thread) === process, ms: Number(nanoseconds) / 1e6 }];
		} catch {
			return []; // it has ended since
		}
	});
}

/** @param {{ ms: number }[]} threads */
function sum(threads) {
	return threads.reduce((total, { ms }) => total + ms, 0);
}
