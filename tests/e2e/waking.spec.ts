import { expect, test, type Page } from '@playwright/test';
import { mapOf, slider } from './atlas';

/** Keeps the page asleep: it has been read, and nothing that wakes it has come. Returns what lets it come. */
async function asleep(page: Page, address: string): Promise<() => void> {
	let wake = () => {};
	const wished = new Promise<void>((resolve) => (wake = resolve));
	await page.route('**/nodes/0.*.js', async (route) => {
		await wished;
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'commit' });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	// What notes presses is read with this script.
	await page.waitForFunction(async () => {
		const loaded = performance.getEntriesByType('resource');
		if (!loaded.some(({ name }) => /entry\/app\..*js$/.test(name))) return false;
		for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
		return true;
	});
	return wake;
}

test('a button that is pressed before the page is awake does what it is for', async ({ page }) => {
	const wake = await asleep(page, '/?t=1924-08-05');
	await page.getByRole('button', { name: 'Play' }).click();
	await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
	wake();
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	const before = await slider(page).getAttribute('aria-valuenow');
	// The film waits for the map.
	await expect(mapOf(page)).toHaveAttribute('data-state', 'ready', { timeout: 45_000 });
	await expect(slider(page)).not.toHaveAttribute('aria-valuenow', before ?? '');
});

test('so does one of what is around: a phone’s page opens when it is awake', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const wake = await asleep(page, '/visits/krasny-kavkaz-1933');
	await page.getByRole('button', { name: 'Read' }).click();
	await expect(page.getByRole('button', { name: 'Read' })).toBeVisible();
	wake();
	await expect(page.getByRole('button', { name: 'Show the map' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Read' })).toBeHidden();
});

test('waking the page leaves what has been read as it is', async ({ page }) => {
	const wake = await asleep(page, '/visits/vorovsky-1924');
	const READ = 'main h1, nav a, .under-way li, section.time button, .overview svg, .ruler';
	const read = await page.locator(READ).evaluateAll((elements) => {
		for (const element of elements) element.setAttribute('data-read', '');
		return elements.length;
	});
	expect(read).toBeGreaterThan(60);
	wake();
	await expect(mapOf(page)).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
	await expect(page.locator('[data-read]')).toHaveCount(read);
	await expect(page.locator(READ)).toHaveCount(read);
});
