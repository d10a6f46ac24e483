// The page around the map: its timeline, its scrubber, and what it keeps.
import { chromium } from 'playwright';
import { measureLighthouse } from './lighthouse.mjs';
import { machine } from './machine.mjs';
import { pageReport } from './report.mjs';
import { PAGE_HEADING, writePage } from './results.mjs';
import { measureScrub } from './scrub.mjs';
import { serveParts, serveSite } from './site-pages.mjs';
import { measureSoak } from './soak.mjs';
import { measureTimeline } from './timeline.mjs';

/**
 * @typedef {object} PageFigures
 * @property {Awaited<ReturnType<typeof measureTimeline>>} [timeline]
 * @property {Awaited<ReturnType<typeof measureScrub>>} [scrub]
 * @property {Awaited<ReturnType<typeof measureSoak>>} [soak]
 * @property {Awaited<ReturnType<typeof measureLighthouse>>} [lighthouse]
 */

/**
 * @param {import('./options.mjs').Options} options
 * @param {{ executablePath: string, args: string[] }} launch
 */
export async function measureThePage({ parts, minutes, writePage: write, gpu }, launch) {
	console.log('Building the pages.');
	const inParts = await serveParts();
	const site = await serveSite();
	/** @type {PageFigures} */
	const figures = {};
	if (parts.includes('timeline')) figures.timeline = await measureTimeline(launch, inParts.origin);
	if (parts.includes('scrub'))
		figures.scrub = await measureScrub(launch, site.origin, inParts.origin);
	if (parts.includes('soak')) figures.soak = await measureSoak(launch, site.origin, minutes);
	if (parts.includes('lighthouse'))
		figures.lighthouse = await measureLighthouse(launch, site.origin);
	const text = pageReport(figures, {
		heading: PAGE_HEADING,
		how: 'What the words mean is in [README.md](README.md#the-page).',
		machine: machine(await browserOf(launch, inParts.origin), ['maplibre-gl', 'svelte'])
	});
	inParts.close();
	site.close();
	console.log(`\n${text}`);
	const file = gpu ? 'results-gpu.md' : 'results.md';
	if (write) writePage(file, text);
	console.log(write ? `Written to tests/bench/${file}.` : 'Not written: results.md is for --page.');
}

/**
 * @param {{ executablePath: string, args: string[] }} launch
 * @param {string} origin
 */
async function browserOf(launch, origin) {
	const browser = await chromium.launch(launch);
	try {
		const page = await browser.newPage();
		await page.goto(`${origin}/timeline.html`);
		const renderer = await page.evaluate(() => window.timeline.renderer());
		return { browser: browser.version(), renderer };
	} finally {
		await browser.close();
	}
}
