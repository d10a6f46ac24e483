import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { mapOf, open } from './atlas';

const pages = [
	'/',
	'/visits/vorovsky-1924',
	'/visits/destroyers-1926',
	'/places/naples',
	'/events/pact-1933',
	'/sources',
	'/404'
];
for (const address of pages) {
	for (const colorScheme of ['light', 'dark'] as const) {
		test(`axe finds nothing on ${address}, ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await open(page, address);
			const { violations } = await new AxeBuilder({ page }).analyze();
			expect(
				violations.map(({ id, nodes }) => `${id}: ${nodes.map((it) => it.html).join(' ')}`)
			).toEqual([]);
		});
	}
}

test('axe finds nothing on a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, '/visits/krasny-kavkaz-1933');
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
});

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
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id }) => id)).toEqual([]);
});

test('the first Tab leads past the map to the text', async ({ page }) => {
	await open(page, '/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('main')).toBeFocused();
});
