import { chromium, expect, test, type Page } from '@playwright/test';
import { chromiumArgs, findBrowser } from '../browser.mjs';
import { mapOf, pixelOf, record } from './atlas';

const chartOf = (page: Page) => mapOf(page).locator('.chart-art');
const nameIn = (page: Page, name: string) => chartOf(page).locator('text', { hasText: name });
const routesIn = (page: Page) => chartOf(page).locator('path.route');

function placeOf(id: string) {
	const place = record().places.find((it) => it.id === id);
	if (!place) throw new Error(`no ${id}`);
	return place;
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	const pages = [
		['/visits/krasny-kavkaz-1933', 'Map of the visit: Krasny Kavkaz at Naples', 'Sevastopol'],
		['/places/naples', 'Map of the waters and lands around Naples', 'Naples'],
		['/', 'Map of all visits', 'Leningrad']
	] as const;
	for (const [address, title, name] of pages) {
		test(`the chart of ${address} shows routes and names, above the text`, async ({ page }) => {
			await page.goto(address);
			const chart = page.getByRole('img', { name: title, exact: true });
			await expect(chart).toBeVisible();
			await expect(nameIn(page, name)).toBeVisible();
			expect(await routesIn(page).count()).toBeGreaterThan(3);
			const box = await mapOf(page).boundingBox();
			const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
			expect(box?.width).toBeGreaterThan(400);
			expect(box?.height).toBeGreaterThan(250);
			expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(heading?.y ?? 0);
		});
	}

	test('on paper there are the title, the chart and the text, in this order, and nothing to press', async ({
		page
	}) => {
		await page.goto('/visits/krasny-kavkaz-1933');
		await page.setViewportSize({ width: 643, height: 900 });
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
		const [title, chart, text] = await Promise.all(
			[
				page.getByRole('heading', { level: 1 }),
				mapOf(page),
				page.getByRole('heading', { name: 'The voyage' })
			].map((it) => it.boundingBox())
		);
		expect((title?.y ?? 0) + (title?.height ?? 0)).toBeLessThan(chart?.y ?? 0);
		expect((chart?.y ?? 0) + (chart?.height ?? 0)).toBeLessThan(text?.y ?? 0);
		expect(chart?.width).toBeCloseTo((16 / 2.54) * 96, 0);
		await expect(nameIn(page, 'Piraeus')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
		await expect(page.getByRole('list', { name: 'Visits' })).toBeHidden();
		await expect(page.getByRole('button')).toHaveCount(0);
	});
});

test('without WebGL the chart is the map, and each page brings its own', async ({ baseURL }) => {
	const browser = await chromium.launch({
		executablePath: findBrowser()?.path,
		args: [...chromiumArgs.filter((arg) => !/swiftshader/.test(arg)), '--disable-3d-apis']
	});
	const page = await browser.newPage({ baseURL });
	const complaints: string[] = [];
	page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
	page.on('pageerror', (error) => complaints.push(error.message));
	await page.goto('/visits/tb3-rome-1934');
	await expect(mapOf(page)).toHaveAttribute('data-state', 'unavailable');
	await expect(
		page.getByRole('img', { name: 'Map of the visit: Three bombers to Rome' })
	).toBeVisible();
	await expect(nameIn(page, 'Kyiv')).toBeVisible();

	await page
		.getByRole('list', { name: 'Places' })
		.getByRole('link', { name: 'Vladivostok', exact: true })
		.click();
	await expect(chartOf(page)).toHaveAccessibleName(
		'Map of the waters and lands around Vladivostok'
	);
	await expect(nameIn(page, 'Vladivostok')).toBeVisible();
	await expect(nameIn(page, 'Kyiv')).toHaveCount(0);

	await page.goBack();
	await expect(nameIn(page, 'Kyiv')).toBeVisible();
	await expect(chartOf(page)).toHaveCount(1);
	expect(complaints).toEqual([]);
	await browser.close();
});

test('a chart comes for paper after the moving map has gone to another page', async ({ page }) => {
	await page.goto('/visits/tb3-rome-1934');
	await expect(mapOf(page)).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
	const chart = chartOf(page);
	await expect(chart).toBeHidden();
	await page
		.getByRole('list', { name: 'Places' })
		.getByRole('link', { name: 'Vladivostok', exact: true })
		.click();
	await expect(chart.locator('text', { hasText: 'Vladivostok' })).toHaveCount(1);
	await expect(chart.locator('text', { hasText: 'Kyiv' })).toHaveCount(0);
	await expect(chart).toBeHidden();
	await page.emulateMedia({ media: 'print' });
	await expect(chart).toBeVisible();
});

/** Each with a mark of the chart: the ring of a place. */
const views = [
	['/visits/krasny-kavkaz-1933', 'sevastopol'],
	['/places/naples', 'naples'],
	['/', 'istanbul']
] as const;
const windows = [
	{ width: 1440, height: 900 },
	{ width: 390, height: 844 }
];
for (const viewport of windows) {
	for (const [address, id] of views) {
		test(`the moving map comes without a jump: ${address} at ${viewport.width} px`, async ({
			page
		}) => {
			await page.setViewportSize(viewport);
			// The page as it first shows: its scripts are on their way.
			let arrive = () => {};
			const arrived = new Promise<void>((resolve) => (arrive = resolve));
			await page.route(/\.js$/, async (route) => {
				await arrived;
				await route.continue();
			});
			await page.goto(address, { waitUntil: 'commit' });
			const { position, name } = placeOf(id);
			const label = nameIn(page, name);
			await expect(label).toBeAttached();
			const rings = await chartOf(page)
				.locator('circle')
				.evaluateAll((circles) =>
					circles.map((circle) => {
						const { x, y, width, height } = circle.getBoundingClientRect();
						return { x: x + width / 2, y: y + height / 2 };
					})
				);
			arrive();
			await expect(mapOf(page)).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
			const pixel = await pixelOf(page, position);
			const off = rings.map(({ x, y }) => Math.hypot(x - pixel.x, y - pixel.y));
			expect(Math.min(...off)).toBeLessThan(1.5);
			await expect(chartOf(page)).toBeHidden();
		});
	}
}
