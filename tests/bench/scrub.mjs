// How many frames pass from a move of the pointer along the scrubber until the page shows its date.
import { chromium } from 'playwright';
import { watchFrames } from './frames.mjs';
import { median, percentile } from './statistics.mjs';

/** @typedef {import('./frames.mjs').Frame} Frame */
/** @typedef {import('./frames.mjs').Move} Move */
/** @typedef {{ executablePath: string, args: string[] }} Launch */
/** @typedef {{ frames: Frame[], moves: Move[], fps: number }} Watched */

/**
 * Frames after a move; 1 is the very next one. `worst` is the 95th percentile.
 * @typedef {{ median: number, worst: number }} Latency
 */

const MOVES = 80;
/** Pixels from one move to the next, and from the left end of the axis to the first. */
const STRIDE = 4;
const INSET = 60;
const READY = { timeout: 60_000 };

/**
 * The date in the document, on the map as it is drawn, and when the graphics card has drawn it; of the empty map, drawn
 * anew for each move, the last two.
 * @param {Launch} launch
 * @param {string} site origin of the built site
 * @param {string} parts origin of the pages in `site/`
 */
export async function measureScrub(launch, site, parts) {
	const ours = await onPage(launch, `${site}/?t=1924-08-05`, async (page) => {
		const slider = page.getByRole('slider', { name: 'Date' });
		const box = await slider.boundingBox();
		if (!box) throw new Error('the scrubber has no place');
		const places = placesFrom(box.x + INSET);
		const y = box.y + box.height / 2;
		await page.mouse.move(places[0] ?? 0, y);
		await page.mouse.down();
		// Once at leisure: so the date of each place is known.
		const days = [];
		for (const x of places) {
			await page.mouse.move(x, y);
			await framesOf(page, 3);
			days.push(Number(await slider.getAttribute('aria-valuenow')));
		}
		const watched = await drag(page, places, y);
		await page.mouse.up();
		const shows = (/** @type {Frame['day']} */ shown, /** @type {number} */ move) =>
			shown === days[move];
		// A date that the place before had too is no news.
		const counts = (/** @type {number} */ move) => days[move] !== days[move - 1];
		const dates = days.filter((_, move) => counts(move)).length;
		if (dates < MOVES / 2) throw new Error(`of ${MOVES} moves only ${dates} bring another date`);
		const onMap = (/** @type {Frame} */ frame, /** @type {number} */ move) =>
			shows(frame.mapDay, move);
		return {
			date: latency(watched, (frame, move) => shows(frame.day, move), { counts }),
			drawn: latency(watched, onMap, { counts }),
			done: latency(watched, onMap, { counts, done: true }),
			fps: watched.fps
		};
	});
	const empty = await onPage(launch, `${parts}/empty-map.html`, async (page) => {
		const watched = await drag(page, placesFrom(300), 450);
		const drew = (/** @type {Frame} */ frame) => frame.drew;
		return {
			drawn: latency(watched, drew),
			done: latency(watched, drew, { done: true }),
			fps: watched.fps
		};
	});
	return { ours, empty };
}

/** @param {number} first */
function placesFrom(first) {
	return Array.from({ length: MOVES }, (_, i) => first + i * STRIDE);
}

/**
 * @template T
 * @param {Launch} launch
 * @param {string} address
 * @param {(page: import('playwright').Page) => Promise<T>} task
 */
async function onPage(launch, address, task) {
	const browser = await chromium.launch(launch);
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		await page.addInitScript(watchFrames);
		await page.goto(address);
		await page.locator('[data-state=ready]').waitFor(READY);
		return await task(page);
	} finally {
		await browser.close();
	}
}

/**
 * Moves the pointer from place to place as fast as the page takes it, and waits until all is drawn.
 * @param {import('playwright').Page} page
 * @param {readonly number[]} places
 * @param {number} y
 * @returns {Promise<Watched>}
 */
async function drag(page, places, y) {
	await page.mouse.move((places[0] ?? 0) - STRIDE, y);
	await framesOf(page, 20);
	const began = await page.evaluate(() => {
		window.watched.moves.length = 0;
		return { at: performance.now(), frames: window.watched.frames.length };
	});
	for (const x of places) await page.mouse.move(x, y);
	const ended = await page.evaluate(() => performance.now());
	await framesOf(page, 30);
	const { frames, moves } = await page.evaluate(() => window.watched);
	if (moves.length !== places.length)
		throw new Error(`of ${places.length} moves ${moves.length} come to the page`);
	const last = moves.at(-1)?.frame ?? began.frames;
	return { frames, moves, fps: ((last - began.frames) / (ended - began.at)) * 1000 };
}

/**
 * @param {import('playwright').Page} page
 * @param {number} count
 */
async function framesOf(page, count) {
	await page.evaluate(async (count) => {
		const { frames } = window.watched;
		const end = frames.length + count;
		while (frames.length < end) await new Promise((resolve) => requestAnimationFrame(resolve));
	}, count);
}

/**
 * Of the moves that count: frames until one shows what the move asked for, or what a later one did.
 * @param {Watched} watched
 * @param {(frame: Frame, move: number) => boolean} shows
 * @param {{ counts?: (move: number) => boolean, done?: boolean }} [options] `done`: until the graphics card has drawn it
 * @returns {Latency}
 */
function latency({ frames, moves }, shows, { counts = () => true, done = false } = {}) {
	const all = moves.flatMap(({ frame: before }, i) => {
		if (!counts(i)) return [];
		const found = frames.findIndex(
			(frame, number) =>
				number > before &&
				moves.some((later, j) => j >= i && later.frame < number && shows(frame, j))
		);
		const end = done ? frames[found]?.done : found;
		if (found < 0 || end === undefined || end === null)
			throw new Error(`nothing shows what move ${i} asked for`);
		return [end - before];
	});
	return { median: median(all), worst: percentile(all, 95) };
}
