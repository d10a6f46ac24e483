import { expect, test } from '@playwright/test';

/** The width of the drawing with this text alternative, and whether something is drawn in it. */
async function drawn(page: import('@playwright/test').Page, name: RegExp): Promise<number> {
	const image = page.getByRole('img', { name });
	await image.scrollIntoViewIfNeeded();
	await expect(image).toBeVisible();
	// What `use` shows has a size only when its file has come.
	await expect
		.poll(() => image.evaluate((svg) => (svg.firstElementChild as SVGUseElement).getBBox().width))
		.toBeGreaterThan(50);
	return (await image.boundingBox())?.width ?? 0;
}

test('a cruiser and the destroyers with her are drawn from the side, to one scale', async ({
	page
}) => {
	await page.goto('/visits/krasny-kavkaz-1933');
	const cruiser = await drawn(page, /^Side view of the cruiser Krasny Kavkaz: two funnels/);
	const destroyer = await drawn(page, /^Side view of a Novik-type destroyer: three funnels/);
	expect(destroyer / cruiser).toBeCloseTo(94.5 / 171.5, 2);
	await expect(page.getByRole('img', { name: /^Side view of/ })).toHaveCount(2);
});

test.describe('without a script', () => {
	test.use({ javaScriptEnabled: false });

	test('the side view is there, with its words and its length', async ({ page }) => {
		await page.goto('/visits/belve-1925');
		const image = page.getByRole('img', { name: /^Side view of a Leone-class scout.+113\.4 m/ });
		await expect(image).toBeVisible();
		await expect(page.getByRole('figure')).toHaveText('113.4 m');
	});
});

test('four destroyers of unknown class have no side view', async ({ page }) => {
	await page.goto('/visits/destroyers-1926');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByRole('img', { name: /^Side view/ })).toHaveCount(0);
});

test('on paper the drawing has the colours of paper', async ({ page }) => {
	await page.goto('/visits/vorovsky-1924');
	const name = /^Side view of the patrol ship Vorovsky: .+one huge funnel/;
	const colour = () =>
		page.getByRole('img', { name }).evaluate((svg) => getComputedStyle(svg).color);
	await page.emulateMedia({ colorScheme: 'light' });
	const light = await colour();
	await page.emulateMedia({ colorScheme: 'dark' });
	expect(await colour()).not.toBe(light);
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await drawn(page, name);
	expect(await colour()).toBe(light);
});
