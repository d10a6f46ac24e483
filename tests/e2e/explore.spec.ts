import { expect } from '@playwright/test';
import { goOn, mapOf, open, pixelOf, record, slider, test, underWay } from './atlas';

const dateOf = (url: string) => new URL(url).searchParams.get('t');

test('the slider moves by days, months and to both ends', async ({ page }) => {
	await goOn(page, '/?t=1934-08-06');
	await slider(page).focus();
	for (const [key, date] of [
		['ArrowRight', '7 August 1934'],
		['ArrowLeft', '6 August 1934'],
		['PageUp', '6 September 1934'],
		['PageDown', '6 August 1934']
	] as const) {
		await page.keyboard.press(key);
		await expect(slider(page)).toHaveAttribute('aria-valuetext', date);
	}
	await page.keyboard.press('Home');
	await expect(slider(page)).toHaveAttribute(
		'aria-valuenow',
		(await slider(page).getAttribute('aria-valuemin')) ?? ''
	);
	await page.keyboard.press('End');
	await expect(slider(page)).toHaveAttribute(
		'aria-valuenow',
		(await slider(page).getAttribute('aria-valuemax')) ?? ''
	);
});

test('dragging scrubs at once, and writes the address when it ends', async ({ page }) => {
	await goOn(page, '/?t=1924-07-20');
	const box = await slider(page).boundingBox();
	if (!box) throw new Error('the slider is not on the page');
	await page.mouse.move(box.x + box.width * 0.2, box.y + 20);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.7, box.y + 20, { steps: 5 });
	await expect(slider(page)).not.toHaveAttribute('aria-valuetext', '20 July 1924');
	expect(dateOf(page.url())).toBe('1924-07-20');
	await page.mouse.up();
	await expect.poll(() => dateOf(page.url())).not.toBe('1924-07-20');
});

test('a port clicked on the map opens its page, at the date that was shown', async ({ page }) => {
	await goOn(page, '/?t=1933-10-30');
	const naples = record().places.find(({ id }) => id === 'naples');
	const { x, y } = await pixelOf(page, naples?.position as [number, number]);
	await page.mouse.click(x, y);
	await expect(page).toHaveURL('/places/naples?t=1933-10-30');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Naples');
	await expect(page.getByRole('main')).toContainText('8 August 1924');
});

test('the list of places leads where the map does', async ({ page }) => {
	await goOn(page, '/?t=1933-10-30');
	await page
		.getByRole('list', { name: 'Places' })
		.getByRole('link', { name: 'Naples', exact: true })
		.click();
	await expect(page).toHaveURL('/places/naples?t=1933-10-30');
});

test('a visit opened from the list brings its own date, its stop sets another', async ({
	page
}) => {
	await goOn(page, '/');
	await page
		.getByRole('list', { name: 'Visits' })
		.getByRole('link', { name: 'Three bombers to Rome' })
		.click();
	await expect(page).toHaveURL(/\/visits\/tb3-rome-1934\?t=1934-08-06/);
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '6 August 1934');
	await page.getByRole('main').getByRole('link', { name: 'Rome', exact: true }).click();
	await expect(page).toHaveURL(/\/places\/rome\?t=1934-08-0[78]/);
});

test('Back and Forward restore page and date, and the map is never drawn anew', async ({
	page
}) => {
	await goOn(page, '/?t=1924-08-08');
	const canvas = await mapOf(page).locator('.maplibregl-canvas').elementHandle();
	const visits = page.getByRole('list', { name: 'Visits' });
	await visits.getByRole('link', { name: /Krasny Kavkaz/ }).click();
	await expect(page).toHaveURL(/\/visits\/krasny-kavkaz-1933\?t=1933-10-17/);
	await visits.getByRole('link', { name: /Balbo/ }).click();
	await expect(page).toHaveURL(/\/visits\/balbo-odessa-1929\?t=1929-06-05/);
	await page.goBack();
	await expect(page).toHaveURL(/\/visits\/krasny-kavkaz-1933/);
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '17 October 1933');
	await page.goBack();
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '8 August 1924');
	await page.goForward();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Krasny Kavkaz at Naples');
	expect(await canvas?.evaluate((element) => element.isConnected)).toBe(true);
});

test('the camera stays where the reader put it when only the date changes', async ({ page }) => {
	await open(page, '/visits/krasny-kavkaz-1933');
	const map = mapOf(page);
	const framed = await map.getAttribute('data-view');
	await page.getByRole('button', { name: 'Zoom in' }).click();
	await expect(map).not.toHaveAttribute('data-view', framed ?? '');
	const zoomed = await map.getAttribute('data-view');
	const { x, y } = await pixelOf(page, [20, 38]);
	await page.mouse.move(x, y);
	await page.mouse.down();
	await page.mouse.move(x - 150, y - 40, { steps: 6 });
	await page.mouse.up();
	await expect(map).not.toHaveAttribute('data-view', zoomed ?? '');
	const moved = await map.getAttribute('data-view');
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Show 30 October 1933/ })
		.click();
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '30 October 1933');
	await expect(map).toHaveAttribute('data-view', moved ?? '');
});

test('a copied address opens the same page at the same date, paused', async ({ page, context }) => {
	await open(page, '/visits/krasny-kavkaz-1933');
	await page.getByRole('button', { name: 'Next event' }).click();
	await expect(page).toHaveURL(/krasny-kavkaz-1933\?t=1933-10-18T/);
	const words = await underWay(page).allInnerTexts();
	const copy = await context.newPage();
	await open(copy, page.url());
	await expect(copy.getByRole('heading', { level: 1 })).toHaveText('Krasny Kavkaz at Naples');
	await expect(slider(copy)).toHaveAttribute('aria-valuetext', '18 October 1933');
	await expect(copy.getByRole('button', { name: 'Play' })).toBeVisible();
	expect(await underWay(copy).allInnerTexts()).toEqual(words);
	await copy.close();
});

test('a date that cannot be read is left aside, and said so', async ({ page }) => {
	await open(page, '/visits/vorovsky-1924?t=soon');
	await expect(page.getByRole('alert')).toContainText('“soon”');
	await page.getByRole('button', { name: 'Dismiss' }).click();
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('an unknown address shows the way back', async ({ page }) => {
	const response = await page.goto('/visits/titanic-1912');
	expect(response?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no such page');
	await page.getByRole('link', { name: 'Back to the map and all visits' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ports of Call');
	// With the date, if the page was awake to add it.
	await expect(page).toHaveURL(/\/(\?t=[^/]+)?$/);
});

test('on a phone the text opens over the map and closes again', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await open(page, '/places/naples');
	const read = page.getByRole('button', { name: 'Read' });
	await expect(read).toHaveAttribute('aria-expanded', 'false');
	await read.click();
	await expect(page.getByRole('link', { name: /Vorovsky/ }).first()).toBeInViewport();
	await page.getByRole('button', { name: 'Show the map' }).click();
	await expect(read).toHaveAttribute('aria-expanded', 'false');
});
