import { expect, test as fresh, type Page } from '@playwright/test';
import { mapOf, open, pixelOf, record, slider, test } from './atlas';

/** What lies over the map. */
const COVERS =
	'.panel, .tab, .foot, .key, .maplibregl-ctrl-group button, .atlas-map-scale, .maplibregl-ctrl-attrib';

/** The share of the window in which nothing lies over the map: no panel, no control, no frame. */
function clearShare(page: Page): Promise<number> {
	return page.evaluate((what) => {
		const STEP = 2;
		const covers = [...document.querySelectorAll(what)]
			.filter((it) => it.checkVisibility({ visibilityProperty: true }))
			.map((it) => it.getBoundingClientRect());
		const frame = document.querySelector('.clear')?.getBoundingClientRect().top ?? NaN;
		let [clear, all] = [0, 0];
		for (let x = STEP / 2; x < innerWidth; x += STEP)
			for (let y = STEP / 2; y < innerHeight; y += STEP) {
				all++;
				const framed = Math.min(x, y) < frame || x > innerWidth - frame || y > innerHeight - frame;
				const covered = covers.some(
					(it) => x >= it.left && x <= it.right && y >= it.top && y <= it.bottom
				);
				if (!framed && !covered) clear++;
			}
		return clear / all;
	}, COVERS);
}

const text = (page: Page) => page.getByRole('button', { name: 'Text', exact: true });
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test.describe('the map has its window', () => {
	for (const [width, height, least] of [
		[1440, 900, 0.6],
		[1024, 768, 0.5]
	] as const)
		for (const address of ['/', '/visits/tb3-rome-1934'])
			test(`at ${width} × ${height} at least ${least * 100} % of it is clear on opening ${address}`, async ({
				page
			}) => {
				await page.setViewportSize({ width, height });
				await open(page, address);
				await expect(page.getByRole('button', { name: 'Key', exact: true })).toBeVisible();
				expect(await clearShare(page)).toBeGreaterThanOrEqual(least);
			});

	for (const [width, height] of [
		[1440, 900],
		[1024, 768],
		[820, 1180],
		[390, 844],
		[844, 390]
	] as const)
		test(`no stop of a visit that is framed lies under a control or a panel: ${width} × ${height}`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height });
			for (const id of ['krasny-kavkaz-1933', 'tb3-rome-1934']) {
				await open(page, `/visits/${id}`);
				await expect(page.getByRole('button', { name: 'Key', exact: true })).toBeVisible();
				const stops = record().visits.find((it) => it.id === id)?.stops ?? [];
				const covers = await page
					.locator(COVERS)
					.locator('visible=true')
					.evaluateAll((all) => all.map((it) => it.getBoundingClientRect().toJSON() as DOMRect));
				expect(covers.length).toBeGreaterThan(4);
				for (const { place, position } of stops) {
					const { x, y } = await pixelOf(page, position);
					const over = covers.filter(
						(it) => x > it.left && x < it.right && y > it.top && y < it.bottom
					);
					expect(over, `${id}, ${place}`).toEqual([]);
				}
			}
		});

	test('lanes take the height that they need, and no more', async ({ page }) => {
		await page.setViewportSize({ width: 1920, height: 1080 });
		await open(page, '/');
		const height = async () => (await page.locator('.foot').boundingBox())?.height ?? NaN;
		const all = await height();
		const lanes = page.getByRole('list', { name: 'Timeline' });
		await expect(lanes).toBeVisible();
		expect(await lanes.evaluate((it) => it.scrollHeight - it.clientHeight)).toBeLessThanOrEqual(0);
		await open(page, '/visits/tb3-rome-1934?only=tb3-rome-1934');
		await expect(lanes.getByRole('listitem')).toHaveCount(1);
		expect(await height()).toBeLessThan(all - 100);
		expect(await lanes.evaluate((it) => it.scrollHeight - it.clientHeight)).toBeLessThanOrEqual(0);
	});

	test('the text is put away by a tab at its edge or a key, and comes back to the same line', async ({
		page
	}) => {
		await open(page, '/visits/krasny-kavkaz-1933');
		const map = mapOf(page);
		const beside = await map.getAttribute('data-view');
		const panel = page.locator('.panel');
		await panel.evaluate((it) => it.scrollTo(0, 300));
		await text(page).click();
		await expect(text(page)).toHaveAttribute('aria-expanded', 'false');
		await expect(title(page)).toBeHidden();
		// What is framed moves into the room that is left.
		await expect(map).not.toHaveAttribute('data-view', beside ?? '');
		await page.keyboard.press('i');
		await expect(title(page)).toBeVisible();
		await expect(text(page)).toHaveAttribute('aria-expanded', 'true');
		expect(await panel.evaluate((it) => it.scrollTop)).toBe(300);
		await expect(map).toHaveAttribute('data-view', beside ?? '');
	});

	test('a port that is clicked on the map brings the text back', async ({ page }) => {
		await open(page, '/?t=1933-10-30');
		await page.keyboard.press('\\');
		await expect(title(page)).toBeHidden();
		await page.waitForFunction(
			() => !document.querySelector('.panel')?.checkVisibility({ visibilityProperty: true })
		);
		await expect(mapOf(page)).toHaveAttribute('data-state', 'ready');
		await slider(page).press('Home');
		const naples = record().places.find(({ id }) => id === 'naples');
		await expect(async () => {
			const { x, y } = await pixelOf(page, naples?.position as [number, number]);
			await page.mouse.click(x, y);
			await expect(title(page)).toHaveText('Naples', { timeout: 1000 });
		}).toPass();
		await expect(title(page)).toBeVisible();
	});
});

test.describe('presented', () => {
	test('the map stands alone with controls that the last row can read, until Escape', async ({
		page
	}) => {
		await page.setViewportSize({ width: 1920, height: 1080 });
		await open(page, '/?t=1924-08-08');
		await page.keyboard.press('f');
		const present = page.getByRole('button', { name: /^Present/ });
		await expect(present).toHaveAttribute('aria-pressed', 'true');
		await expect(title(page)).toBeHidden();
		await expect(page.getByRole('list', { name: 'Timeline' })).toHaveCount(0);
		for (const gone of ['Text', 'Key', 'Zoom in'])
			await expect(page.getByRole('button', { name: gone, exact: true })).toBeHidden();
		for (const name of ['Previous event', 'Play', 'Next event']) {
			const box = await page.getByRole('button', { name }).boundingBox();
			expect(Math.min(box?.width ?? 0, box?.height ?? 0), name).toBeGreaterThanOrEqual(56);
		}
		const date = page.getByRole('textbox', { name: 'Go to a day' });
		const size = await date.evaluate((it) => parseFloat(getComputedStyle(it).fontSize));
		expect(size).toBeGreaterThanOrEqual(24);
		await expect(page.getByRole('list', { name: 'Under way' })).toContainText('Vorovsky');
		await page.keyboard.press('Escape');
		await expect(title(page)).toBeVisible();
		await expect(present).toHaveAttribute('aria-pressed', 'false');
		await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
	});

	test('begins and ends by its button', async ({ page }) => {
		await open(page, '/');
		const present = page.getByRole('button', { name: /^Present/ });
		await present.click();
		await expect(title(page)).toBeHidden();
		await present.click();
		await expect(title(page)).toBeVisible();
	});
});

test.describe('on a phone', () => {
	test('the sheet at rest says the title, a sentence and what comes next, in 160 pixels', async ({
		page
	}) => {
		for (const [width, height] of [
			[390, 844],
			[360, 640]
		] as const) {
			await page.setViewportSize({ width, height });
			await open(page, '/?t=1924-08-05');
			const panel = page.locator('.panel');
			await expect(panel.locator('.title')).toHaveText('Ports of Call');
			await expect(panel.locator('.sentence')).toContainText('Between 1924 and 1935');
			await expect(panel.locator('.next')).toHaveText('Next: Vorovsky at Naples, 8 August 1924');
			const box = await panel.boundingBox();
			expect(box?.height).toBeLessThanOrEqual(160);
			for (const part of ['.title', '.sentence', '.next']) {
				const inside = await panel.locator(part).boundingBox();
				expect((inside?.y ?? 0) + (inside?.height ?? 0), part).toBeLessThanOrEqual(
					(box?.y ?? 0) + (box?.height ?? 0)
				);
			}
			// On one line.
			expect((await panel.locator('.title').boundingBox())?.height).toBeLessThan(40);
		}
		await slider(page).press('End');
		await expect(page.locator('.next')).toHaveCount(0);
	});

	test('a port that is tapped rises to half height with what it is', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await open(page, '/?t=1933-10-30');
		const naples = record().places.find(({ id }) => id === 'naples');
		const { x, y } = await pixelOf(page, naples?.position as [number, number]);
		await page.mouse.click(x, y);
		await expect(title(page)).toHaveText('Naples');
		await expect(title(page)).toBeInViewport();
		await expect(page.getByText(/^Port · 4 visits/)).toBeInViewport();
		await expect(page.getByRole('img', { name: /^Scale/ })).toBeHidden();
		await expect(page.getByRole('button', { name: 'Key', exact: true })).toBeHidden();
		const sheet = await page.locator('.panel').boundingBox();
		const globe = page.getByRole('button', { name: 'Show the earth as a globe' });
		const above = await globe.boundingBox();
		expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThan(sheet?.y ?? 0);
		await page.getByRole('button', { name: 'Show the map' }).click();
		await expect(page.locator('.panel .title')).toHaveText('Naples · 4 visits');
	});

	test('the sheet is sized by a drag, and by keys', async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await open(page, '/visits/tb3-rome-1934');
		const panel = page.locator('.panel');
		const top = async () => (await panel.boundingBox())?.y ?? NaN;
		const at = await top();
		await page.mouse.move(120, at + 30);
		await page.mouse.down();
		await page.mouse.move(120, 90, { steps: 6 });
		await page.mouse.up();
		await expect.poll(top).toBeLessThan(80);
		const height = page.getByRole('slider', { name: 'Height of the text' });
		await expect(height).toHaveAttribute('aria-valuetext', 'the whole window');
		await height.press('ArrowDown');
		await expect(height).toHaveAttribute('aria-valuetext', 'half the window');
		await height.press('ArrowDown');
		await expect.poll(top).toBeCloseTo(at, 0);
		// Nobody's focus goes where nothing is seen.
		await page.getByRole('link', { name: 'Skip to the text' }).focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('button', { name: 'Show the map' })).toBeVisible();
	});

	test('on its side it has the text as a column along the map', async ({ page }) => {
		await page.setViewportSize({ width: 844, height: 390 });
		await open(page, '/places/naples');
		const [panel, foot] = await Promise.all(
			['.panel', '.foot'].map((name) => page.locator(name).boundingBox())
		);
		expect(panel).toMatchObject({ x: 0, y: 0, height: 390 });
		expect(foot?.x).toBeCloseTo(panel?.width ?? 0, 0);
		expect(await clearShare(page)).toBeGreaterThan(0.35);
		await text(page).click();
		await expect(title(page)).toBeHidden();
		expect((await page.locator('.foot').boundingBox())?.x).toBe(0);
	});
});

fresh.describe('under a thumb', () => {
	fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

	for (const [width, height] of [
		[390, 844],
		[844, 390],
		[820, 1180]
	] as const)
		fresh(`every control is 44 pixels wide and high at ${width} × ${height}`, async ({ page }) => {
			await page.setViewportSize({ width, height });
			await page.goto('/visits/krasny-kavkaz-1933');
			await expect(mapOf(page)).toHaveAttribute('data-state', 'ready', { timeout: 45_000 });
			await expect(page.getByRole('button', { name: 'Key', exact: true })).toBeVisible();
			const small = await page
				.locator('.foot, .masthead, .tab, .map')
				.locator('visible=true')
				.evaluateAll((parts) =>
					parts
						.flatMap((part) => (part.matches('button') ? [part] : [...part.querySelectorAll('*')]))
						.filter((it) => it.matches('button, select, summary, input, [role=slider]'))
						.filter((it) => it.checkVisibility({ visibilityProperty: true }))
						.filter((it) => getComputedStyle(it).pointerEvents !== 'none')
						.map((it) => [it, it.getBoundingClientRect()] as const)
						.filter(([, { width, height }]) => Math.min(width, height) < 44)
						.map(([it]) => it.outerHTML.slice(0, 120))
				);
			expect(small).toEqual([]);
		});
});
