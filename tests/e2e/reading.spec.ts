import { expect, type Page } from '@playwright/test';
import { goOn, open, record, test } from './atlas';

const { visits } = record();
/** In the record's order, by their dates. */
const [VOROVSKY, BEASTS] = ['vorovsky-1924', 'belve-1925'];

const panelOf = (page: Page) => page.locator('.panel');
const textOf = (page: Page) => page.getByRole('main');
const scrolled = (page: Page) => panelOf(page).evaluate((panel) => Math.round(panel.scrollTop));

async function scrollTo(page: Page, top: number): Promise<number> {
	await panelOf(page).evaluate((panel, y) => panel.scrollTo(0, y), top);
	return scrolled(page);
}

/** How far down a part of a visit's page ends, or where it begins, in pixels of the text; null where there is none. */
function laidOut(page: Page) {
	return page.evaluate(() => {
		const box = (selector: string) =>
			document.querySelector(`main ${selector}`)?.getBoundingClientRect() ?? null;
		const panel = document.querySelector('.panel') as HTMLElement;
		return {
			scrolled: panel.scrollTop,
			sideways: panel.scrollWidth - panel.clientWidth,
			top: box('article')?.top ?? 0,
			facts: box('.facts')?.bottom,
			summary: box('.summary')?.bottom,
			happening: box('[data-stop]')?.bottom ?? null,
			how: box('#how-known')?.top ?? 0,
			foot: box('.onward')?.top ?? 0
		};
	});
}

for (const { id, stops } of visits) {
	test(`${id}: facts, summary and first happening are seen at once, and the rest is soon read`, async ({
		page
	}) => {
		await goOn(page, `/visits/${id}`);
		await expect(page.locator('main .facts')).toBeVisible();
		const text = await laidOut(page);
		const { facts, summary, happening, foot } = text;
		expect(text.scrolled).toBe(0);
		expect(text.sideways, 'nothing stands out of the panel').toBe(0);
		const told = stops.some(({ happenings }) => happenings.length > 0);
		expect(happening !== null, 'a happening is told').toBe(told);
		for (const [part, bottom] of Object.entries({ facts, summary, happening }))
			if (bottom !== null)
				expect(bottom, `${id}: the ${part}, above the foot at ${foot}`).toBeLessThanOrEqual(foot);
		const length = Math.round(text.how - text.top);
		expect(length, `${id} before “How do we know”`).toBeLessThanOrEqual(3000);
	});
}

test('no reason is given twice on a page', async ({ page }) => {
	for (const { id } of visits) {
		await goOn(page, `/visits/${id}`);
		await expect(page).toHaveURL(new RegExp(id));
		await expect(page.locator('main .facts')).toBeVisible();
		const reasons = await page.locator('main .reason').allTextContents();
		expect(new Set(reasons).size, `${id}: ${reasons.join('\n')}`).toBe(reasons.length);
	}
});

test('a name in its own script stands apart from the one in ours', async ({ page }) => {
	await goOn(page, '/visits/tb3-rome-1934');
	await expect(textOf(page)).toContainText('A. S. Yakovlev А. С. Яковлев, aircraft designer');
});

test('each stop is found by its id, and what happened there by the same', async ({ page }) => {
	await goOn(page, '/visits/vorovsky-1924');
	const visit = visits.find(({ id }) => id === VOROVSKY);
	for (const { id, happenings } of visit?.stops ?? []) {
		await expect(page.locator(`#stop-${id}`)).toHaveCount(1);
		await expect(page.locator(`[data-stop="${id}"]`)).toHaveCount(happenings.length);
	}
});

test('a date shown on the map moves no text, and keeps the focus', async ({ page }) => {
	await goOn(page, '/visits/vorovsky-1924');
	const date = page.locator('#stop-naples').getByRole('link', { name: /^Show 8 August 1924/ });
	await date.scrollIntoViewIfNeeded();
	const before = await scrolled(page);
	expect(before).toBeGreaterThan(200);
	await date.click();
	await expect(page).toHaveURL(/\?t=1924-08-08$/);
	await expect(page.getByRole('slider', { name: 'Date' })).toHaveAttribute(
		'aria-valuetext',
		'8 August 1924'
	);
	await expect(date).toBeFocused();
	expect(await scrolled(page)).toBe(before);
});

test('another page begins at its top, and Back leads to the line, with what was unfolded', async ({
	page
}) => {
	await open(page, '/visits/vorovsky-1924');
	await page.locator('#stop-naples summary').click();
	await page.getByText('How do we know').click();
	const before = await scrollTo(page, 2600);
	expect(before).toBe(2600);
	await page.getByRole('link', { name: /^Next visit/ }).click();
	await expect(page).toHaveURL(new RegExp(`/visits/${BEASTS}`));
	expect(await scrolled(page)).toBe(0);
	await page.goBack();
	await expect(page).toHaveURL(new RegExp(`/visits/${VOROVSKY}`));
	await expect.poll(() => scrolled(page)).toBe(before);
	await expect(page.locator('#known-naples')).toHaveAttribute('open');
	await expect(page.locator('#how-known')).toHaveAttribute('open');
});

test('a source opens beside its number, and closes to the same line', async ({ page }) => {
	await goOn(page, '/visits/vorovsky-1924');
	const mark = page
		.locator('[data-stop="naples"]')
		.nth(4)
		.getByRole('link', { name: /^Source/ });
	await mark.first().scrollIntoViewIfNeeded();
	const before = await scrolled(page);
	const name = (await mark.first().getAttribute('aria-label')) ?? '';
	await mark.first().click();
	const source = page.getByRole('dialog', { name });
	await expect(source).toBeFocused();
	const [box, at] = [await source.boundingBox(), await mark.first().boundingBox()];
	if (!box || !at) throw new Error('no source, or no number');
	// Below or above it, a few pixels off, and over it sideways.
	const gap = Math.max(box.y - (at.y + at.height), at.y - (box.y + box.height));
	expect(gap).toBeGreaterThanOrEqual(0);
	expect(gap).toBeLessThan(24);
	expect(box.x).toBeLessThanOrEqual(at.x);
	expect(box.x + box.width).toBeGreaterThan(at.x);
	await page.keyboard.press('Escape');
	await expect(source).toBeHidden();
	await expect(mark.first()).toBeFocused();
	expect(await scrolled(page)).toBe(before);
	await expect(page).not.toHaveURL(/#/);
});

test('the list of sources is reached from a source, and Back leads to the line', async ({
	page
}) => {
	await open(page, '/visits/vorovsky-1924');
	const mark = page.locator('[data-stop="plymouth"]').getByRole('link', { name: /^Source/ });
	await scrollTo(page, 40);
	await mark.click();
	const before = await scrolled(page);
	const entry = await mark.getAttribute('href');
	await page.getByRole('dialog').getByRole('link', { name: 'In the list of sources' }).click();
	await expect(page.locator(`li${entry}`)).toBeInViewport();
	await page.goBack();
	await expect(page).not.toHaveURL(/#/);
	await expect.poll(() => scrolled(page)).toBe(before);
	await expect(page.locator('#how-known')).not.toHaveAttribute('open');
});

test('on a phone a source opens along the lower edge', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, '/visits/vorovsky-1924');
	await page.getByRole('button', { name: 'Read' }).click();
	await page
		.locator('[data-stop="plymouth"]')
		.getByRole('link', { name: /^Source/ })
		.click();
	const source = page.getByRole('dialog', { name: /^Source/ });
	const box = await source.boundingBox();
	expect(box?.x).toBe(0);
	expect(box?.width).toBe(390);
	expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(844);
	await source.getByRole('button', { name: 'Close' }).click();
	await expect(source).toBeHidden();
});

test('the foot stays in sight and leads through the visits in their order', async ({ page }) => {
	await goOn(page, '/visits/vorovsky-1924');
	await expect(page.getByRole('link', { name: /^Previous visit/ })).toHaveCount(0);
	for (const [i, { title }] of visits.slice(1, 4).entries()) {
		const next = page.getByRole('link', { name: `Next visit: ${title.replaceAll('*', '')}` });
		await expect(next).toBeInViewport({ ratio: 1 });
		await next.click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.replaceAll('*', ''));
		await expect(
			page.getByRole('link', {
				name: `Previous visit: ${visits[i]?.title.replaceAll('*', '')}`
			})
		).toBeInViewport({ ratio: 1 });
	}
});

for (const address of [
	'/visits/krasny-kavkaz-1933?t=1933-10-30',
	'/places/naples?t=1933-10-30',
	'/events/pact-1933?t=1933-09-02'
]) {
	test(`the address of ${address} is copied as it stands, and it is said`, async ({
		page,
		context
	}) => {
		await goOn(page, address);
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await textOf(page).getByRole('button', { name: 'Share' }).click();
		await expect(textOf(page).getByRole('status')).toHaveText('The link is copied.');
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
		await context.clearPermissions();
	});
}

test('where fingers point and the system has a sheet, that is asked to share', async ({
	browser,
	baseURL
}) => {
	const context = await browser.newContext({
		...{ baseURL, isMobile: true, hasTouch: true, viewport: { width: 390, height: 844 } }
	});
	// What the system offers, which a browser without a window has not.
	await context.addInitScript(() => {
		navigator.share = async (data) => void Object.assign(window, { shared: data });
	});
	const page = await context.newPage();
	await open(page, '/visits/krasny-kavkaz-1933?t=1933-10-30');
	await page.getByRole('button', { name: 'Read' }).click();
	await textOf(page).getByRole('button', { name: 'Share' }).click();
	const shared = () => page.evaluate(() => (window as { shared?: ShareData }).shared);
	await expect.poll(shared).toMatchObject({ url: page.url() });
	await expect(textOf(page).getByRole('status')).toHaveText('');
	await context.close();
});

test('on paper everything is unfolded, and the sheet says of what site it is', async ({ page }) => {
	await goOn(page, '/visits/vorovsky-1924');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText(/^Ports of Call · http.+\/visits\/vorovsky-1924$/)).toBeVisible();
	for (const name of ['Doubts and disputes', 'The lines on the map', 'Sources'])
		await expect(textOf(page).getByRole('heading', { name })).toBeVisible();
	// The reason of a date in the row of a stop, of a thing that happened, and the last of the sources.
	await expect(page.locator('#known-naples .reason')).toBeVisible();
	await expect(page.locator('#how-known li').last()).toBeVisible();
	await expect(textOf(page).getByRole('button')).toHaveCount(0);
	// Each entry ends before the next begins.
	const entries = await page
		.locator('#how-known li')
		.evaluateAll((all) => all.map((entry) => entry.getBoundingClientRect().toJSON() as DOMRect));
	for (const [i, { top }] of entries.entries())
		if (i > 0) expect(top).toBeGreaterThanOrEqual((entries[i - 1]?.bottom ?? 0) - 1);
});
