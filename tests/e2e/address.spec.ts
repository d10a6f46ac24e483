import { expect } from '@playwright/test';
import { goOn, open, slider, test } from './atlas';

const dateOf = (url: string) => new URL(url).searchParams.get('t');

/** As Safari has it: an error where the address is written more than a hundred times in half a minute. */
function likeSafari() {
	const writes: number[] = [];
	for (const name of ['pushState', 'replaceState'] as const) {
		const write = history[name].bind(history);
		history[name] = (...args) => {
			const now = performance.now();
			if (writes.filter((at) => now - at < 30_000).length >= 100)
				throw new DOMException('Attempt to use history more than 100 times', 'SecurityError');
			writes.push(now);
			Object.assign(window, { writes });
			write(...args);
		};
	}
}

test('whoever presses an arrow key 150 times keeps the page, and has the address of where it stopped', async ({
	page
}) => {
	await page.addInitScript(likeSafari);
	await goOn(page, '/?t=1924-08-01');
	const before = await page.evaluate(() => (window as unknown as { writes: number[] }).writes);
	await slider(page).focus();
	for (let i = 0; i < 150; i++) await page.keyboard.press('ArrowRight');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '29 December 1924');
	await expect.poll(() => dateOf(page.url())).toBe('1924-12-29');
	const writes = await page.evaluate(() => (window as unknown as { writes: number[] }).writes);
	const gaps = writes.slice(before.length).map((at, i, all) => at - (all[i - 1] ?? -Infinity));
	expect(Math.min(...gaps)).toBeGreaterThanOrEqual(499);
});

test('a key that is held down writes the address when it is let go', async ({ page }) => {
	await goOn(page, '/?t=1924-08-01');
	await slider(page).focus();
	for (let i = 0; i < 20; i++) await page.keyboard.down('ArrowRight');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '21 August 1924');
	expect(dateOf(page.url())).toBe('1924-08-01');
	await page.keyboard.up('ArrowRight');
	await expect.poll(() => dateOf(page.url())).toBe('1924-08-21');
});

test('a fragment keeps the date: opened, after the skip link, and loaded again', async ({
	page
}) => {
	await open(page, '/visits/krasny-kavkaz-1933?t=1933-10-25#text');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '25 October 1933');
	await open(page, '/visits/krasny-kavkaz-1933?t=1933-10-25');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?t=1933-10-25#text$/);
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '25 October 1933');
	await page.reload();
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '25 October 1933');
	await slider(page).press('ArrowRight');
	await expect(page).toHaveURL(/\?t=1933-10-26#text$/);
});

test('an address says what it asks for in vain', async ({ page }) => {
	for (const [query, ...said] of [
		['t=2000-02-29', /“2000-02-29” in the address lies outside/],
		['only=naples', /“naples” in the address is no visit/],
		['only=destroyers-1926', /has no dates/],
		['compare=balbo-odessa-1929,nosuch', /“nosuch”/, /A comparison takes two visits/],
		['only=%FF', /is no visit/]
	] as const) {
		await page.goto(`/?${query}`);
		for (const words of said)
			await expect(page.getByRole('alert').filter({ hasText: words }), query).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ports of Call');
	}
});

test('what it asks for in vain is cut, and stays within the panel', async ({ page }) => {
	for (const width of [1440, 390]) {
		await page.setViewportSize({ width, height: 844 });
		await page.goto(`/visits/vorovsky-1924?t=${'9'.repeat(3000)}`);
		const alert = page.getByRole('alert');
		await expect(alert).toContainText('9…”');
		const panel = page.locator('#panel');
		const [inside, whole] = [await alert.boundingBox(), await panel.boundingBox()];
		if (!inside || !whole) throw new Error('the notice is not on the page');
		expect(inside.x).toBeGreaterThanOrEqual(whole.x);
		expect(inside.x + inside.width).toBeLessThanOrEqual(whole.x + whole.width);
		expect(await panel.evaluate((it) => it.scrollWidth <= it.clientWidth)).toBe(true);
	}
});

test('the date is a native slider, and moves without a key or a pointer', async ({ page }) => {
	await goOn(page, '/?t=1924-08-01');
	await slider(page).evaluate((it: HTMLInputElement) => {
		it.stepUp();
		it.dispatchEvent(new Event('input', { bubbles: true }));
		it.dispatchEvent(new Event('change', { bubbles: true }));
	});
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '2 August 1924');
	await expect.poll(() => dateOf(page.url())).toBe('1924-08-02');
});

test('while the film plays the slider is quiet where it has the focus', async ({ page }) => {
	await goOn(page, '/?t=1924-08-01');
	await slider(page).focus();
	await page.keyboard.press('Space');
	const shown = page.getByRole('textbox', { name: 'Go to a day' });
	await expect.poll(() => shown.inputValue()).not.toBe('1 August 1924');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '1 August 1924');
	await page.keyboard.press('Space');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', await shown.inputValue());
});
