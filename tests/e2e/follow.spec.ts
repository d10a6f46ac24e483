import { expect } from '@playwright/test';
import { mapOf, open, pixelOf, test } from './atlas';

test.describe('the camera that follows', () => {
	test('frames what is under way, gives way to a hand on the map, and resumes when asked', async ({
		page
	}) => {
		await open(page, '/?t=1933-10-18');
		const map = mapOf(page);
		const theatre = await map.getAttribute('data-view');
		await page.keyboard.press('u');
		const follow = page.getByRole('button', { name: 'Follow what is under way' });
		await expect(follow).toHaveAttribute('aria-pressed', 'true');
		await expect(map).not.toHaveAttribute('data-view', theatre ?? '');
		const followed = await map.getAttribute('data-view');
		// The squadron is in the middle of what the panels leave.
		const { x, y } = await pixelOf(page, [31, 43]);
		expect(x).toBeGreaterThan(440);
		expect(y).toBeLessThan(560);

		await page.mouse.move(900, 300);
		await page.mouse.down();
		await page.mouse.move(1000, 360, { steps: 5 });
		await page.mouse.up();
		await expect(follow).toHaveAttribute('aria-pressed', 'false');
		await expect(map).not.toHaveAttribute('data-view', followed ?? '');
		const again = page.getByRole('button', { name: 'Follow again' });
		await again.press('Enter');
		await expect(again).toHaveCount(0);
		await expect(map).toHaveAttribute('data-view', followed ?? '');
	});

	test('goes on with the film from leg to leg', async ({ page }) => {
		await open(page, '/?t=1934-08-06');
		const map = mapOf(page);
		const views = new Set<string | null>();
		await page.getByRole('button', { name: 'Play' }).click();
		await expect
			.poll(async () => views.add(await map.getAttribute('data-view')).size, { timeout: 30_000 })
			.toBeGreaterThan(2);
	});
});

test('what is told is told as long as it takes to read, in the region that is read aloud', async ({
	page
}) => {
	await open(page, '/?t=1924-08-07');
	await page.evaluate(() => {
		const region = document.querySelector('[aria-live=polite]');
		if (!region) throw new Error('nothing is announced');
		const said: { words: string; at: number }[] = [];
		new MutationObserver(() => {
			const words = region.textContent?.trim();
			if (words && words !== said.at(-1)?.words) said.push({ words, at: performance.now() });
		}).observe(region, { childList: true, characterData: true, subtree: true });
		Object.assign(window, { said });
	});
	const said = () =>
		page.evaluate(() => (window as unknown as { said: { words: string; at: number }[] }).said);
	await page.getByRole('button', { name: 'Play' }).click();
	await expect.poll(async () => (await said()).length, { timeout: 45_000 }).toBeGreaterThan(3);
	await page.getByRole('button', { name: 'Pause' }).click();
	const heard = await said();
	expect(heard.map(({ words }) => words)).toContain(
		'8 August 1924. Arrival of Vorovsky at Naples.'
	);
	for (const [i, { at }] of heard.entries())
		expect(at - (heard[i - 1]?.at ?? -Infinity)).toBeGreaterThan(2400);
});
