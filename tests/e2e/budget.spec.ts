import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page, type Request } from '@playwright/test';
import { mapOf } from './atlas';

/** kB of the first view, cold: text as gzip makes it, all else as it is. */
const BUDGET = {
	/** HTML and the styles that it waits for: what the first words and the chart without a script need. */
	paint: 60,
	/** Scripts, but for MapLibre's own. */
	script: 150,
	/** Everything, with the map and its tiles. */
	all: 850
};

const PAGES = [
	['the front page', '/'],
	['a visit', '/visits/vorovsky-1924'],
	['a place', '/places/naples'],
	['an event', '/events/brenner-1934'],
	['the sources', '/sources']
] as const;

const SCREENS = [
	{ width: 1440, height: 900 },
	{ width: 390, height: 844 }
] as const;

interface File {
	/** Its path, and which bytes of it where a part was asked for. */
	readonly name: string;
	readonly type: string;
	readonly kB: number;
	/** Part of MapLibre, not of ours. */
	readonly maplibre: boolean;
}

const TEXT = /^(text|image\/svg)|json|javascript/;

const kBOf = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length / 1000;

/** What the host sends for a request: asked for once more, as the browser keeps no body of what it was quick with. */
async function fileOf(page: Page, request: Request): Promise<File> {
	const { range } = request.headers();
	const answer = await page.request.get(request.url(), { headers: range ? { range } : {} });
	const body = await answer.body();
	const { pathname } = new URL(request.url());
	return {
		name: `${pathname} ${range ?? ''}`.trim(),
		type: request.resourceType(),
		kB: TEXT.test(answer.headers()['content-type'] ?? '') ? kBOf(body) : body.length / 1000,
		maplibre:
			pathname.includes('maplibre-gl-worker') ||
			(pathname.endsWith('.js') && body.includes('maplibregl-canvas-container'))
	};
}

/** Every file that a page asks for until its map is ready, each once: asked for again it comes from the cache. */
async function firstView(page: Page, address: string): Promise<File[]> {
	const requests = new Map<string, Request>();
	page.on('request', (request) => {
		const key = `${request.url()} ${request.headers()['range'] ?? ''}`;
		if (!requests.has(key)) requests.set(key, request);
	});
	await page.goto(address);
	await expect(mapOf(page)).toHaveAttribute('data-state', 'ready', { timeout: 45_000 });
	await page.waitForLoadState('networkidle');
	return Promise.all(
		[...requests.values()]
			.filter((request) => request.url().startsWith('http'))
			.map((request) => fileOf(page, request))
	);
}

function expectWithin(budget: number, files: readonly File[], what: string): void {
	const sum = files.reduce((kB, file) => kB + file.kB, 0);
	const list = files
		.toSorted((a, b) => b.kB - a.kB)
		.slice(0, 15)
		.map(({ kB, name }) => `${kB.toFixed(1).padStart(8)} kB  ${name}`);
	const message = `${what}: ${sum.toFixed(1)} kB, of ${budget}\n${list.join('\n')}\n`;
	test.info().annotations.push({ type: 'weight', description: message.split('\n')[0] });
	expect(sum, message).toBeLessThanOrEqual(budget);
}

for (const { width, height } of SCREENS) {
	for (const [name, address] of PAGES) {
		test(`${name} at ${width} × ${height} stays within its budget`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			const files = await firstView(page, address);

			// Styles that are in the page already are linked too, but as disabled.
			const html = await (await page.request.get(address)).text();
			const linked = [...html.matchAll(/<link href="([^"]+)" rel="stylesheet">/g)];
			const styles = linked.map(([, href]) => href);
			const first = files.filter(({ name, type }) => type === 'document' || styles.includes(name));
			expect(first).toHaveLength(styles.length + 1);
			expectWithin(BUDGET.paint, first, 'HTML and its styles');

			const scripts = files.filter(({ type, maplibre }) => type === 'script' && !maplibre);
			expect(scripts.length).toBeGreaterThan(3);
			expectWithin(BUDGET.script, scripts, 'scripts beside MapLibre');

			expect(files.map(({ name }) => name).join()).toContain('.pmtiles bytes=');
			expectWithin(BUDGET.all, files, 'the first view');
		});
	}
}

test('what counts as MapLibre is MapLibre, and nothing of ours', async ({ page }) => {
	const theirs = (await firstView(page, '/')).filter(({ maplibre }) => maplibre);
	const sum = theirs.reduce((kB, file) => kB + file.kB, 0);
	const [library, worker] = ['maplibre-gl.mjs', 'maplibre-gl-worker.mjs'].map((name) =>
		kBOf(readFileSync(new URL(`../../node_modules/maplibre-gl/dist/${name}`, import.meta.url)))
	) as [number, number];
	expect(theirs).toHaveLength(2);
	expect(sum).toBeLessThanOrEqual(library + worker);
});
