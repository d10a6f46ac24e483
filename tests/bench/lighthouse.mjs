// What Lighthouse says of the built site, on its desktop and its mobile preset.
import { installPeers } from './build.mjs';
import { median } from './statistics.mjs';

/** The front page, the longest visit, the port with most calls. */
export const ADDRESSES = ['/', '/visits/vorovsky-1924', '/places/naples'];
export const PRESETS = /** @type {const} */ (['desktop', 'mobile']);
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const RUNS = 3;
/** What a score of the performance is made of, in ms but for the shift. */
const METRICS = {
	fcp: 'first-contentful-paint',
	lcp: 'largest-contentful-paint',
	tbt: 'total-blocking-time',
	speed: 'speed-index',
	shift: 'cumulative-layout-shift'
};

/**
 * Medians of some runs. Scores are 0 to 100.
 * @typedef {object} Scores
 * @property {string} address
 * @property {(typeof PRESETS)[number]} preset
 * @property {Record<string, number>} scores by category
 * @property {Record<string, number>} metrics
 */

/**
 * @param {{ executablePath: string, args: string[] }} launch
 * @param {string} site origin of the built site
 * @returns {Promise<Scores[]>}
 */
export async function measureLighthouse({ executablePath, args }, site) {
	installPeers();
	const { default: lighthouse, desktopConfig } = await import('lighthouse');
	const { launch } = await import('chrome-launcher');
	/** @type {Scores[]} */
	const all = [];
	for (const preset of PRESETS) {
		for (const address of ADDRESSES) {
			const runs = [];
			for (let run = 0; run < RUNS; run++) {
				const chrome = await launch({
					chromePath: executablePath,
					chromeFlags: ['--headless=new', ...args]
				});
				try {
					const result = await lighthouse(
						site + address,
						{ port: chrome.port, onlyCategories: CATEGORIES, logLevel: 'error' },
						preset === 'desktop' ? desktopConfig : undefined
					);
					const { lhr } = result ?? {};
					if (!lhr) throw new Error(`Lighthouse says nothing of ${address}`);
					if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
					runs.push({
						scores: Object.fromEntries(
							CATEGORIES.map((id) => [id, 100 * (lhr.categories[id]?.score ?? NaN)])
						),
						metrics: Object.fromEntries(
							Object.entries(METRICS).map(([id, audit]) => [
								id,
								lhr.audits[audit]?.numericValue ?? NaN
							])
						)
					});
				} finally {
					chrome.kill();
				}
			}
			const scores = medians(runs.map((it) => it.scores));
			const metrics = medians(runs.map((it) => it.metrics));
			all.push({ address, preset, scores, metrics });
			console.log(
				`Lighthouse, ${preset}, ${address}: ${JSON.stringify({ ...scores, ...metrics })}`
			);
		}
	}
	return all;
}

/** @param {Record<string, number>[]} runs */
function medians(runs) {
	const names = Object.keys(runs[0] ?? {});
	return Object.fromEntries(
		names.map((name) => [name, median(runs.map((run) => run[name] ?? NaN))])
	);
}
