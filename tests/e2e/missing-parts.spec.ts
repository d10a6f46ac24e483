import { expect, test, type Page } from '@playwright/test';
import { mapOf, slider } from './atlas';

const play = (page: Page) => page.getByRole('button', { name: 'Play' });
const notLoaded = (page: Page) =>
	page.getByText('A part of this page could not be loaded').filter({ visible: true });

/** From now on nothing of the site's scripts comes, as where the network is away or another version is published. */
const LATER = '**/_app/immutable/**';

async function ready(page: Page, address: string) {
	await page.goto(address);
	await expect(mapOf(page)).toHaveAttribute('data-state', 'ready', { timeout: 45_000 });
}

for (const [what, pattern] of [
	['what wakes the page', '**/entry/start.*.js'],
	['the application', '**/entry/app.*.js'],
	['the layout', '**/nodes/0.*.js'],
	['a script that several need', '**/chunks/*.js']
] as const) {
	test(`a page stays as the server wrote it where it lacks ${what}, and can be tried again`, async ({
		page
	}) => {
		// One of them is enough.
		let refused = '';
		await page.route(pattern, (route) => {
			refused ||= route.request().url();
			return route.request().url() === refused ? route.abort() : route.continue();
		});
		await page.goto('/visits/vorovsky-1924?t=1924-08-09');
		await expect(notLoaded(page)).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Vorovsky to Naples and the Pacific'
		);
		await expect(page.getByRole('main')).toContainText('8 August 1924');
		for (const name of ['Play', 'Share', 'Key', 'Text'])
			await expect(page.getByRole('button', { name, exact: true })).toBeHidden();
		await page.unroute(pattern);
		await page.getByRole('link', { name: 'Try again' }).click();
		await expect(play(page)).toBeVisible();
		await expect(notLoaded(page)).toBeHidden();
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '9 August 1924');
	});
}

test('on paper nothing is said of what a page would need to move', async ({ page }) => {
	await ready(page, '/visits/vorovsky-1924');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(notLoaded(page)).toHaveCount(0);
});

test('the same where it lacks its language', async ({ page }) => {
	await page.route('**/chunks/*.js', async (route) => {
		const response = await route.fetch();
		if ((await response.text()).includes('Skip to the text')) await route.abort();
		else await route.fulfill({ response });
	});
	await page.goto('/visits/vorovsky-1924');
	await expect(notLoaded(page)).toBeVisible();
	await expect(page.getByRole('main')).toContainText('8 August 1924');
	await expect(play(page)).toBeHidden();
});

for (const [part, ask, shown] of [
	[
		'the key',
		(page: Page) => page.getByRole('button', { name: 'Key', exact: true }).click(),
		'#map-key'
	],
	['the settings', (page: Page) => page.keyboard.press('c'), '#film-settings'],
	['the list of keys', (page: Page) => page.keyboard.press('?'), 'dialog[open]'],
	['what reads a date', (page: Page) => typeDate(page), '#day-complaint']
] as const) {
	test(`where ${part} does not come the page says so, and comes back when it is tried again`, async ({
		page
	}) => {
		await ready(page, '/?t=1924-08-05');
		await page.route(LATER, (route) => route.abort());
		await ask(page);
		await expect(notLoaded(page)).toBeVisible();
		await expect(page.locator(shown)).toHaveCount(0);
		await expect(page.locator('[aria-expanded=true][aria-controls=map-key]')).toHaveCount(0);
		await page.unroute(LATER);
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(notLoaded(page)).toHaveCount(0);
		await expect(mapOf(page)).toHaveAttribute('data-state', 'ready', { timeout: 45_000 });
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '5 August 1924');
		await ask(page);
		await expect(page.locator(shown)).toBeVisible();
	});
}

async function typeDate(page: Page) {
	await page.getByRole('textbox', { name: 'Go to a day' }).fill('no date at all');
	await page.keyboard.press('Enter');
}

test('the film plays on where its words and what follows the ships do not come', async ({
	page
}) => {
	await ready(page, '/?t=1924-08-05');
	await page.route(LATER, (route) => route.abort());
	await play(page).click();
	await expect(notLoaded(page)).toBeVisible();
	await expect(slider(page)).not.toHaveAttribute('aria-valuetext', '5 August 1924');
	await expect(page.getByRole('status').filter({ hasText: 'Arrival of Vorovsky' })).toBeVisible();
});

test('the globe turns where its edge does not come', async ({ page }) => {
	await ready(page, '/?t=1924-08-05');
	await page.route(LATER, (route) => route.abort());
	await page.getByRole('button', { name: 'Show the earth as a globe' }).click();
	await expect(notLoaded(page)).toBeVisible();
	await expect(mapOf(page)).toHaveAttribute('data-projection', 'globe');
});

test('where the map’s own script does not come there is the chart, and a sentence that says why', async ({
	page
}) => {
	await page.route('**/*.js', async (route) => {
		const response = await route.fetch();
		if ((await response.text()).includes('atlas-map-scale')) await route.abort();
		else await route.fulfill({ response });
	});
	await page.goto('/');
	await expect(mapOf(page)).toHaveAttribute('data-state', 'unavailable');
	await expect(page.getByText('A part of the map could not be loaded')).toBeVisible();
	await expect(page.locator('[data-chart] svg').first()).toBeVisible();
});

test('the same where what reads the map’s files does not come', async ({ page }) => {
	await page.route('**/maplibre-gl-worker*', (route) => route.abort());
	await page.goto('/');
	await expect(mapOf(page)).toHaveAttribute('data-state', 'unavailable', { timeout: 30_000 });
	await expect(page.getByText('A part of the map could not be loaded')).toBeVisible();
});

test('a page that does not come leaves map and film, and can be tried again', async ({ page }) => {
	await ready(page, '/?t=1924-08-05');
	await page.route(LATER, (route) => route.abort());
	await page.getByRole('list', { name: 'Visits' }).getByRole('link').first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be loaded');
	await expect(mapOf(page)).toHaveAttribute('data-state', 'ready');
	await expect(play(page)).toBeVisible();
	await page.unroute(LATER);
	await page.getByRole('link', { name: 'Try again' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Vorovsky');
});
