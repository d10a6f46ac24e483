// What the page keeps that it has no use for, after minutes of reading.
import { chromium } from 'playwright';
import { leftBehind, readOn } from './reader.mjs';

/** Seconds in which caches fill and programs are compiled. */
const WARM_UP = 60;

/** @typedef {Awaited<ReturnType<typeof leftBehind>>} Left */

/**
 * @param {{ executablePath: string, args: string[] }} launch
 * @param {string} site origin of the built site
 * @param {number} minutes after the warm-up
 * @returns {Promise<{ before: Left, after: Left, rounds: number, minutes: number }>}
 */
export async function measureSoak(launch, site, minutes) {
	const browser = await chromium.launch(launch);
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		const session = await page.context().newCDPSession(page);
		/** @type {Error | undefined} */
		let failure;
		page.on('pageerror', (error) => (failure ??= error));
		await page.goto(site);
		await page.locator('[data-state=ready]').waitFor({ timeout: 60_000 });
		await readOn(page, WARM_UP);
		const before = await leftBehind(session);
		const rounds = await readOn(page, minutes * 60);
		const after = await leftBehind(session);
		if (failure) throw failure;
		return { before, after, rounds, minutes };
	} finally {
		await browser.close();
	}
}
