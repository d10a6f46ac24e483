// How much of a page's frames the timeline takes, with far more in it than the record has.
import { chromium } from 'playwright';
import { median } from './statistics.mjs';
import { workOf } from './threads.mjs';

/** The empty page first: the others are measured by it. */
export const SCENES = /** @type {const} */ (['empty', 'lanes', 'events', 'scrolled']);
const REPEATS = 3;
const WARM_UP = 1;
const SECONDS = 5;

/** @typedef {{ fps: number, main: number | undefined }} Frames frames/s, and ms of the main thread for each */

/**
 * Medians of some pages of each scene. All have their turn before one has another.
 * @param {{ executablePath: string, args: string[] }} launch
 * @param {string} origin of the pages in `site/`
 * @returns {Promise<Map<string, Frames>>}
 */
export async function measureTimeline(launch, origin) {
	/** @type {Map<string, Frames[]>} */
	const pages = new Map(SCENES.map((scene) => [scene, []]));
	for (let repeat = 0; repeat < REPEATS; repeat++) {
		for (const scene of SCENES) {
			const frames = await measureScene(launch, origin, scene);
			pages.get(scene)?.push(frames);
			const { fps, main } = frames;
			console.log(
				`Timeline, ${scene}, page ${repeat + 1}: ` +
					`${fps.toFixed(1)} frames/s, main thread ${main?.toFixed(2) ?? '–'} ms/frame`
			);
		}
	}
	return new Map(
		[...pages].map(([scene, list]) => {
			const mains = list.map(({ main }) => main).filter((main) => main !== undefined);
			const fps = median(list.map((it) => it.fps));
			return [scene, { fps, main: mains.length > 0 ? median(mains) : undefined }];
		})
	);
}

/**
 * @param {{ executablePath: string, args: string[] }} launch
 * @param {string} origin
 * @param {(typeof SCENES)[number]} scene
 * @returns {Promise<Frames>}
 */
async function measureScene(launch, origin, scene) {
	const browser = await chromium.launch(launch);
	try {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		/** @type {Error | undefined} */
		let failure;
		page.on('pageerror', (error) => (failure ??= error));
		const inBrowser = await browser.newBrowserCDPSession();
		await page.goto(`${origin}/timeline.html`);
		await page.evaluate((scene) => window.timeline.start(scene), scene);
		await page.evaluate((seconds) => window.timeline.run(seconds), WARM_UP);
		const before = await workOf(inBrowser);
		const { frames, ms } = await page.evaluate((seconds) => window.timeline.run(seconds), SECONDS);
		const after = await workOf(inBrowser);
		if (failure) throw failure;
		return {
			fps: (frames / ms) * 1000,
			main: before && after && (after.main - before.main) / frames
		};
	} finally {
		await browser.close();
	}
}
