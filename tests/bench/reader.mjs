// A restless reader of the built site, and what they leave behind on the heap.

/** @typedef {import('playwright').Page} Page */

const SPEEDS = ['1', '4', '16'];
/** How long each speed is watched, in ms. */
const WATCHED = 1200;
const VISITS = ['krasny-kavkaz-1933', 'vorovsky-1924', 'tb3-rome-1934', 'belve-1925'];

/**
 * Plays at several speeds, scrubs, opens visits from their list and goes back, round after round, for so long at least.
 * @param {Page} page that shows the atlas, paused
 * @param {number} seconds
 * @returns {Promise<number>} how many rounds
 */
export async function readOn(page, seconds) {
	const end = Date.now() + seconds * 1000;
	let rounds = 0;
	do await round(page, rounds++);
	while (Date.now() < end);
	return rounds;
}

/**
 * @param {Page} page
 * @param {number} number
 */
async function round(page, number) {
	await play(page, SPEEDS[number % SPEEDS.length] ?? '1');
	await scrub(page);
	const visit = VISITS[number % VISITS.length] ?? '';
	await page.getByRole('list', { name: 'Visits' }).locator(`[href*="/visits/${visit}"]`).click();
	await page.waitForURL(`**/visits/${visit}*`);
	await page.goBack();
	await page.waitForURL((url) => !url.pathname.includes(visit));
}

/**
 * @param {Page} page
 * @param {string} speed
 */
async function play(page, speed) {
	await page.getByRole('combobox', { name: 'Speed' }).selectOption(speed);
	await page.getByRole('button', { name: 'Play', exact: true }).click();
	await page.waitForTimeout(WATCHED);
	// At its end the film stops by itself.
	const pause = page.getByRole('button', { name: 'Pause', exact: true });
	if (await pause.isVisible()) await pause.click();
}

/** From the middle of the axis to its left end and on to its right. @param {Page} page */
async function scrub(page) {
	const box = await page.getByRole('slider', { name: 'Date' }).boundingBox();
	if (!box) throw new Error('the scrubber has no place');
	const y = box.y + box.height / 2;
	await page.mouse.move(box.x + box.width / 2, y);
	await page.mouse.down();
	for (const share of [0.05, 0.95, 0.3]) {
		await page.mouse.move(box.x + box.width * share, y, { steps: 12 });
	}
	await page.mouse.up();
}

/**
 * What is alive after collecting garbage. A collection can free what only the next can collect.
 * @param {import('playwright').CDPSession} session of the page
 * @returns {Promise<{ heap: number, nodes: number, listeners: number }>} heap in MB
 */
export async function leftBehind(session) {
	await session.send('Performance.enable');
	for (let i = 0; i < 4; i++) await session.send('HeapProfiler.collectGarbage');
	const { metrics } = await session.send('Performance.getMetrics');
	const valueOf = (/** @type {string} */ name) =>
		metrics.find((metric) => metric.name === name)?.value ?? NaN;
	return {
		heap: valueOf('JSHeapUsedSize') / 1e6,
		nodes: valueOf('Nodes'),
		listeners: valueOf('JSEventListeners')
	};
}
