import { expect } from '@playwright/test';
import { mapOf, open, test } from './atlas';

const pages = [
	['front', '/'],
	['visit', '/visits/krasny-kavkaz-1933?t=1933-10-27'],
	['comparison', '/?compare=krasny-kavkaz-1933,tb3-rome-1934,balbo-odessa-1929']
] as const;
const windows = [
	['wide', { width: 1440, height: 900 }],
	['phone', { width: 390, height: 844 }]
] as const;

for (const [page_, address] of pages) {
	for (const [window, size] of windows) {
		test(`${page_}, ${window}, in light and dark, looks as it did`, async ({ page }) => {
			await page.setViewportSize(size);
			await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
			await open(page, address);
			await expect(mapOf(page)).toHaveAttribute('data-view', /.+/);
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				await expect(page).toHaveScreenshot(`${page_}-${window}-${colorScheme}.png`, {
					maxDiffPixelRatio: 0.005
				});
			}
		});
	}
}
