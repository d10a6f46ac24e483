import { expect, test as base, type Locator, type Page } from '@playwright/test';
import { filmOf } from '../../src/lib/domain/film';
import { scheduleOf } from '../../src/lib/domain/schedule';
import type { AtlasRecord } from '../../src/lib/domain/atlas-record';
import { readAtlas } from '../../src/lib/geodata/catalogue';
import { globeRadius, onBall } from '../../src/lib/map/globe';

/**
 * Tests in one tab, which stays open from test to test: what has been fetched is in its cache, and a drawn map can be read
 * on in. The atlas keeps nothing for the next time, so `open` begins anew. Who needs a cold cache, or listens to the tab,
 * holds up its requests or slows it, has Playwright's own `test`.
 */
export const test = base.extend<{ page: Page }, { tab: Page }>({
	tab: [
		async ({ browser }, use, { project }) => {
			const { baseURL, viewport } = project.use;
			const context = await browser.newContext({ baseURL, viewport });
			await use(await context.newPage());
			await context.close();
		},
		{ scope: 'worker' }
	],
	page: async ({ tab }, use, { project }) => {
		await use(tab);
		const { viewport } = project.use;
		await tab.emulateMedia({
			...{ media: null, colorScheme: null, reducedMotion: null },
			...{ forcedColors: null, contrast: null }
		});
		if (viewport) await tab.setViewportSize(viewport);
	}
});

/** Tabs whose reader has changed nothing so far but where they are, and the date. */
const readOnly = new WeakSet<Page>();

/** Opens an address and waits until the map has drawn it. */
export async function open(page: Page, address: string): Promise<void> {
	readOnly.delete(page);
	await page.goto(address);
	await drawn(page);
}

/**
 * Goes on to an address as a link leads there, with the map that is drawn already, if only tests that go on have been in
 * the tab since it was opened; else opens it. For tests that leave nothing changed but where the reader is, and the date:
 * speed, camera, keys and the like would stay for the next.
 */
export async function goOn(page: Page, address: string): Promise<void> {
	if (!readOnly.has(page)) {
		await open(page, address);
		readOnly.add(page);
		return;
	}
	await drawn(page);
	// Off what the pointer was on, and with the whole time before the reader; the camera is there at once, not on its way.
	await page.mouse.move(0, 0);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const whole = page.getByRole('button', { name: 'The whole time' });
	if ((await whole.isVisible()) && (await whole.isEnabled())) await whole.click();
	await page.evaluate((href) => {
		const link = Object.assign(document.createElement('a'), { href });
		document.body.append(link);
		link.click();
		link.remove();
	}, address);
	await page.waitForURL((url) => url.href.startsWith(new URL(address, page.url()).href));
	await page.waitForFunction(
		() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))
	);
	await page.emulateMedia({ reducedMotion: null });
}

async function drawn(page: Page): Promise<void> {
	await expect(mapOf(page)).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
}

export const mapOf = (page: Page): Locator =>
	page.getByRole('region', { name: 'Map', exact: true });
export const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Date' });
export const underWay = (page: Page): Locator =>
	page.getByRole('list', { name: 'Under way' }).getByRole('listitem');

/** The pixel of the page at which the map shows a position, from the view that its element tells. */
export async function pixelOf(page: Page, [longitude, latitude]: readonly [number, number]) {
	const map = mapOf(page);
	const view = await map.getAttribute('data-view');
	const [centreLongitude, centreLatitude, zoom] = (view ?? '').split(',').map(Number) as [
		number,
		number,
		number
	];
	const box = await map.boundingBox();
	if (!box || Number.isNaN(zoom)) throw new Error('the map has no place or no view');
	if ((await map.getAttribute('data-projection')) === 'globe') {
		const [x, y, z] = onBall([longitude, latitude], [centreLongitude, centreLatitude]);
		const radius = globeRadius(zoom, centreLatitude);
		// MapLibre's camera has a focal length of one and a half times the map's height.
		const distance = 1.5 * box.height;
		const scale = (distance * radius) / (distance + radius * (1 - z));
		const middle = await middleOfGlobe(page);
		return { x: middle.x + x * scale, y: middle.y - y * scale };
	}
	const world = 512 * 2 ** zoom;
	const mercator = (degrees: number) =>
		Math.asinh(Math.tan((degrees * Math.PI) / 180)) / (2 * Math.PI);
	return {
		x: box.x + box.width / 2 + ((longitude - centreLongitude) / 360) * world,
		y: box.y + box.height / 2 - (mercator(latitude) - mercator(centreLatitude)) * world
	};
}

/** The globe stands in the middle of what the panels leave, and its edge around it. */
function middleOfGlobe(page: Page): Promise<{ x: number; y: number }> {
	return page.locator('.atlas-map-limb').evaluate((limb) => {
		const { x, y, width, height } = limb.getBoundingClientRect();
		return { x: x + width / 2, y: y + height / 2 };
	});
}

/** The record as the site was built from it. */
export function record(): AtlasRecord {
	return readAtlas('geodata');
}

/** The film as the site plays it. */
export function film() {
	const { visits, events, config } = record();
	return filmOf(
		visits.map(scheduleOf).filter((schedule) => schedule !== null),
		events,
		config.span
	);
}
