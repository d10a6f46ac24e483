import { expect, type Locator, type Page } from '@playwright/test';
import { open, slider, test } from './atlas';

/** Whether something of another colour than what is around it is seen there. */
async function isSeen(page: Page, it: Locator): Promise<boolean> {
	const box = await it.boundingBox();
	if (!box) throw new Error('it is not on the page');
	const clip = {
		x: box.x,
		y: box.y,
		width: Math.max(2, box.width),
		height: Math.max(2, box.height)
	};
	const shown = await page.screenshot({ clip });
	await it.evaluate((element: HTMLElement | SVGElement) => (element.style.visibility = 'hidden'));
	const hidden = await page.screenshot({ clip });
	await it.evaluate((element: HTMLElement | SVGElement) => (element.style.visibility = ''));
	return !shown.equals(hidden);
}

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`in forced colours, ${colorScheme}`, () => {
		test.beforeEach(async ({ page }) => {
			// High enough for lanes.
			await page.setViewportSize({ width: 1440, height: 950 });
			await page.emulateMedia({ colorScheme });
		});

		test('what carries meaning on the timeline is seen', async ({ page }) => {
			await page.emulateMedia({ forcedColors: 'active' });
			await open(page, '/visits/vorovsky-1924?t=1924-08-05');
			for (const what of [
				'.lanes .bar >> nth=0',
				'.lanes .stop >> nth=1',
				'.lanes .diamond >> nth=0',
				'.playhead',
				'.tick >> nth=3',
				'.overview .now'
			])
				expect(await isSeen(page, page.locator(what)), what).toBe(true);
		});

		test('the bars have the colours of the map, as its key has them', async ({ page }) => {
			await open(page, '/visits/vorovsky-1924?t=1924-08-05');
			const box = await page.locator('.bar').first().boundingBox();
			if (!box) throw new Error('there is no bar');
			// In its middle: around it is another paper.
			const clip = { x: box.x + 12, y: box.y + box.height / 2, width: 2, height: 1 };
			const before = await page.screenshot({ clip });
			await page.emulateMedia({ forcedColors: 'active' });
			expect((await page.screenshot({ clip })).equals(before)).toBe(true);
		});

		test('what is pressed looks pressed, and nothing has a frame that is not there', async ({
			page
		}) => {
			await page.emulateMedia({ forcedColors: 'active' });
			await open(page, '/?t=1924-08-05');
			const follow = page.getByRole('button', { name: 'Follow what is under way' });
			const colour = () => follow.evaluate((it) => getComputedStyle(it).backgroundColor);
			const before = await colour();
			await follow.click();
			expect(await colour()).not.toBe(before);
			const caption = page.locator('.caption.empty');
			expect(await caption.evaluate((it) => getComputedStyle(it).borderTopStyle)).toBe('none');
		});
	});
}

test('whoever asks for more contrast has stronger lines and no quiet letters', async ({ page }) => {
	const colours = () =>
		page.evaluate(() => {
			const probe = document.createElement('p');
			probe.style.cssText = 'color: var(--ink-quiet); background: var(--hairline)';
			document.body.append(probe);
			const { color, backgroundColor } = getComputedStyle(probe);
			probe.style.color = 'var(--ink)';
			const ink = getComputedStyle(probe).color;
			probe.remove();
			return { quiet: color, hairline: backgroundColor, ink };
		});
	await open(page, '/?t=1924-08-05');
	const usual = await colours();
	expect(usual.quiet).not.toBe(usual.ink);
	await page.emulateMedia({ contrast: 'more' });
	const more = await colours();
	expect(more.quiet).toBe(more.ink);
	expect(more.hairline).not.toBe(usual.hairline);
	await expect(slider(page)).toBeVisible();
});
