import { expect, test as coldTest } from '@playwright/test';
import { goOn, mapOf, slider, test } from './atlas';

for (const [window, width, height] of [
	['wide', 1440, 900],
	['phone', 390, 844]
] as const) {
	// prettier-ignore
	test(`the key explains what the map shows, follows the date, and goes at Escape: ${window}`, async ({
		page
	}) => {
		await page.setViewportSize({ width, height });
		await goOn(page, '/visits/krasny-kavkaz-1933?t=1933-10-19');
		const button = mapOf(page).getByRole('button', { name: 'Key' });
		const key = page.getByRole('region', { name: 'How to read the map' });
		await expect(button).toHaveAttribute('aria-expanded', 'false');
		await button.focus();
		await page.keyboard.press('Enter');
		await expect(button).toHaveAttribute('aria-expanded', 'true');
		await expect(key).toContainText('Soviet ships');
		await expect(key).toContainText('still under way');
		await expect(key).toContainText('in italics');
		const [inside, outside] = await Promise.all([key.boundingBox(), mapOf(page).boundingBox()]);
		expect(inside?.x).toBeGreaterThanOrEqual(0);
		expect(inside?.y).toBeGreaterThanOrEqual(0);
		expect((inside?.x ?? 0) + (inside?.width ?? 0)).toBeLessThanOrEqual(outside?.width ?? 0);

		await slider(page).focus();
		await page.keyboard.press('Home');
		await expect(key).not.toContainText('still under way');
		await expect(key).not.toContainText('in italics');

		await page.keyboard.press('Escape');
		await expect(key).toBeHidden();
		await expect(button).toBeFocused();
		await expect(button).toHaveAttribute('aria-expanded', 'false');
	});
}

coldTest.describe('without JavaScript', () => {
	coldTest.use({ javaScriptEnabled: false });

	coldTest('the front page has the whole key', async ({ page }) => {
		await page.goto('/');
		const key = page.getByRole('region', { name: 'How to read the map' });
		await expect(key).toContainText('track documented');
		await expect(key).toContainText('Italian ships');
		await expect(key).toContainText('8 August 1924');
		await expect(page.getByRole('button', { name: 'Key' })).toHaveCount(0);
	});
});
