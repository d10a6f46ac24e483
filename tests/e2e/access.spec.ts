import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';
import { mapOf, open, test } from './atlas';

const pages = [
	'/',
	'/visits/vorovsky-1924',
	'/visits/destroyers-1926',
	'/places/naples',
	'/events/pact-1933',
	'/sources',
	'/404'
];
const windows = [
	['1440 × 900', { width: 1440, height: 900 }, 'Keyboard shortcuts'],
	['a phone', { width: 390, height: 844 }, 'Read']
] as const;
const schemes = ['light', 'dark'] as const;
/** What the film does, and the button that ends it. */
const films = [
	['paused', 'Play'],
	['playing', 'Pause']
] as const;

for (const address of pages) {
	test(`axe finds nothing on ${address}, wide and on a phone: light and dark, paused and playing, its sheet closed and open`, async ({
		page
	}) => {
		test.setTimeout(180_000);
		await open(page, address);
		// What has the map drawn anew, another window or other colours, is changed as seldom as can be.
		for (const colorScheme of schemes) {
			await page.emulateMedia({ colorScheme });
			for (const [name, size, sheet] of windows) {
				await page.setViewportSize(size);
				for (const [state, change] of films) {
					const seen = `${name}, ${colorScheme}, ${state}`;
					expect(await violationsOn(page), seen).toEqual([]);
					await page.getByRole('button', { name: sheet, exact: true }).click();
					expect(await violationsOn(page), `${seen}, ${sheet}`).toEqual([]);
					if (sheet === 'Keyboard shortcuts') await page.keyboard.press('Escape');
					else await page.getByRole('button', { name: 'Show the map' }).click();
					await page.getByRole('button', { name: change, exact: true }).click();
				}
			}
		}
	});
}

test('axe finds nothing in the settings, while visits are compared, nor where a date is refused', async ({
	page
}) => {
	await open(page, '/');
	await page.getByRole('textbox', { name: 'Go to a day' }).fill('soon');
	await page.keyboard.press('Enter');
	await nothingFound(page, 'a refused date');
	await page.keyboard.press('Escape');
	await page.keyboard.press('c');
	const settings = page.getByRole('dialog', { name: 'How the film is shown' });
	for (const name of ['The cruise of the Beasts', 'Three bombers to Rome'])
		await settings.getByRole('checkbox', { name }).check();
	await settings.getByRole('button', { name: 'Compare these 2' }).click();
	await nothingFound(page, 'settings');
});

async function nothingFound(page: Page, state: string): Promise<void> {
	for (const colorScheme of schemes) {
		await page.emulateMedia({ colorScheme });
		expect(await violationsOn(page), `${state}, ${colorScheme}`).toEqual([]);
	}
}

/** Each rule that is broken, with the elements that break it. A page takes axe in once: that takes longer than axe does. */
async function violationsOn(page: Page): Promise<string[]> {
	// It would not look into other frames.
	expect(page.frames()).toHaveLength(1);
	const has = await page.evaluate(() => 'axe' in window);
	if (!has) await page.evaluate(axe.source);
	const violations = await page.evaluate(async () => {
		const { axe: within } = window as unknown as { axe: typeof axe };
		return (await within.run(document, { resultTypes: ['violations'] })).violations;
	});
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map((it) => it.html).join(' ')}`);
}

test('the globe is reached with Tab and Enter, and axe finds nothing there', async ({ page }) => {
	await open(page, '/');
	const map = mapOf(page);
	await map.getByRole('application').focus();
	await page.keyboard.press('Tab');
	const globe = page.getByRole('button', { name: 'Show the earth as a globe' });
	await expect(globe).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(globe).toHaveAttribute('aria-pressed', 'true');
	await expect(map).toHaveAttribute('data-projection', 'globe');
	expect(await violationsOn(page)).toEqual([]);
});

test('the first Tab leads past the map to the text', async ({ page }) => {
	await open(page, '/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});
