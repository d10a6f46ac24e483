import { chromium, expect, test } from '@playwright/test';
import { chromiumArgs, findBrowser } from '../browser.mjs';
import { mapOf, record } from './atlas';

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a visit shows its heading, dates, sources and working links', async ({ page }) => {
		await page.goto('/visits/vorovsky-1924');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Vorovsky to Naples and the Pacific'
		);
		const text = page.getByRole('main');
		await expect(text).toContainText('8 August 1924');
		await expect(text).toContainText('12 July 1924');
		await expect(text).toContainText('14 July 1924');
		await expect(text).toContainText('Panteleev');
		await expect(text).toContainText('Reconstructed along the usual sea lane');
		await expect(page.getByRole('button', { name: 'Play' })).toBeHidden();
		await expect(page.getByRole('button', { name: 'Share' })).toBeHidden();
		await text.getByRole('link', { name: 'Port Said', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Port Said');
	});

	test('a number leads to its source, which is unfolded for it', async ({ page }) => {
		await page.goto('/visits/vorovsky-1924');
		const mark = page.locator('[data-stop="plymouth"]').getByRole('link', { name: /^Source/ });
		const entry = page.locator(`li${await mark.getAttribute('href')}`);
		await expect(entry).not.toBeInViewport();
		await mark.click();
		await expect(page.locator('#how-known')).toHaveAttribute('open');
		await expect(entry).toBeInViewport();
	});

	test('every visit and every place is a page of its own', async ({ page }) => {
		const { visits, places } = record();
		for (const [folder, ids] of [
			['visits', visits.map(({ id }) => id)],
			['places', places.map(({ id }) => id)]
		] as const) {
			for (const id of ids) {
				const response = await page.request.get(`/${folder}/${id}`);
				expect(response.status(), `/${folder}/${id}`).toBe(200);
				expect(await response.text()).toMatch(/<h1[^>]*>/);
			}
		}
	});
});

test('without WebGL there are the lists, the pages and a sentence that says why', async ({
	baseURL
}) => {
	const browser = await chromium.launch({
		executablePath: findBrowser()?.path,
		args: [...chromiumArgs.filter((arg) => !/swiftshader/.test(arg)), '--disable-3d-apis']
	});
	const page = await browser.newPage({ baseURL });
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	await page.goto('/visits/tb3-rome-1934?t=1934-08-07T12:00Z');
	await expect(mapOf(page)).toHaveAttribute('data-state', 'unavailable');
	await expect(mapOf(page)).toContainText('WebGL');
	await expect(page.getByRole('list', { name: 'Under way' })).toContainText('TB-3');
	await page
		.getByRole('list', { name: 'Places' })
		.getByRole('link', { name: 'Naples', exact: true })
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Naples');
	expect(complaints).toEqual([]);
	await browser.close();
});
