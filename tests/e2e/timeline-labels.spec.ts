import { expect, test, type Page } from '@playwright/test';
import { chromiumArgs, findBrowser } from '../browser.mjs';

// Without a map, which takes long to draw at each of the widths.
test.use({
	launchOptions: {
		executablePath: findBrowser()?.path,
		args: [...chromiumArgs.filter((arg) => !/swiftshader/.test(arg)), '--disable-3d-apis']
	}
});

/** High enough for the lanes to be shown. */
const HEIGHT = 1080;
const WIDTHS = [1024, 1280, 1440, 1680, 1920, 2560];

for (const [name, address] of [
	['everything', '/'],
	['one visit alone', '/?only=krasny-kavkaz-1933'],
	['two visits from their first days', '/?compare=vorovsky-1924,krasny-kavkaz-1933']
] as const) {
	test(`nothing on the timeline crosses a word, at six widths: ${name}`, async ({ page }) => {
		await open(page, address, 1024);
		for (const width of WIDTHS) {
			await page.setViewportSize({ width, height: HEIGHT });
			await laidOut(page);
			const { words, crossings, astray, small } = await look(page, width < 1920 ? 13 : 16);
			expect(words, `at ${width}: is there anything to read?`).toBeGreaterThan(4);
			expect(crossings, `at ${width}: words that cross something`).toEqual([]);
			expect(astray, `at ${width}: names that are not above their own bars`).toEqual([]);
			expect(small, `at ${width}: words that are too small`).toEqual([]);
		}
	});
}

test('nothing crosses a word while the reader comes nearer', async ({ page }) => {
	await open(page, '/?t=1933-10-25', 1440);
	for (let i = 0; i < 12; i++) {
		await page.keyboard.press('+');
		await laidOut(page);
		const { crossings, astray } = await look(page, 13);
		expect({ crossings, astray }, `after ${i + 1} steps`).toEqual({ crossings: [], astray: [] });
	}
});

/** Opens an address and waits for the timeline. */
async function open(page: Page, address: string, width: number): Promise<void> {
	await page.setViewportSize({ width, height: HEIGHT });
	await page.goto(address);
	await expect(page.getByRole('list', { name: 'Timeline', exact: true })).toBeVisible();
	await page.evaluate(() => document.fonts.ready);
}

/** What has another size is laid out before the next frame but one. */
async function laidOut(page: Page): Promise<void> {
	await page.evaluate(
		() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))
	);
}

/** The words on the timeline as they are seen, and what is wrong with them. */
function look(page: Page, size: number) {
	return page.evaluate((size) => {
		interface Box {
			what: string;
			left: number;
			right: number;
			top: number;
			bottom: number;
		}
		const timeline = document.querySelector('.timeline') as Element;

		/** What of an element's box is seen: nothing of what an ancestor cuts off. */
		function seen(element: Element, { left, right, top, bottom }: DOMRect, what: string): Box[] {
			if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
			const box = { what, left, right, top, bottom };
			for (let at: Element | null = element; at && at !== timeline; at = at.parentElement) {
				if (getComputedStyle(at).overflow === 'visible') continue;
				const edge = at.getBoundingClientRect();
				box.left = Math.max(box.left, edge.left);
				box.right = Math.min(box.right, edge.right);
				box.top = Math.max(box.top, edge.top);
				box.bottom = Math.min(box.bottom, edge.bottom);
			}
			return box.right - box.left > 0.5 && box.bottom - box.top > 0.5 ? [box] : [];
		}

		const cross = (a: Box, b: Box) =>
			Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
			Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
		const all = (selector: string) => [...timeline.querySelectorAll(selector)];
		const boxesOf = (selector: string) =>
			all(selector).flatMap((it) => seen(it, it.getBoundingClientRect(), it.className));

		const texts: { box: Box; element: Element }[] = [];
		const walker = document.createTreeWalker(timeline, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const element = walker.currentNode.parentElement;
			const text = walker.currentNode.textContent?.trim();
			if (!element || !text) continue;
			const range = document.createRange();
			range.selectNodeContents(walker.currentNode);
			// The letters themselves, without what the line leaves above and below them.
			const { left, width, top, height } = range.getBoundingClientRect();
			const letters = parseFloat(getComputedStyle(element).fontSize);
			const box = new DOMRect(left, top + (height - letters) / 2, width, letters);
			texts.push(...seen(element, box, text).map((box) => ({ box, element })));
		}

		const things = [...boxesOf('.bar'), ...boxesOf('.stop'), ...boxesOf('.diamond')];
		const crossings = texts.flatMap(({ box }, i) => [
			...texts
				.slice(i + 1)
				.filter((other) => cross(box, other.box))
				.map((other) => `“${box.what}” and “${other.box.what}”`),
			...things
				.filter((thing) => cross(box, thing))
				.map(({ what }) => `“${box.what}” and a ${what}`)
		]);

		const bars = all('a.visit').flatMap((visit) =>
			[...visit.querySelectorAll('.bar.faded')].map((bar) => ({
				id: visit.getAttribute('data-visit'),
				rect: bar.getBoundingClientRect()
			}))
		);
		const astray = texts.flatMap(({ box, element }) => {
			const own = element.closest('a.visit')?.getAttribute('data-visit');
			if (!own) return [];
			const beside = ({ rect }: (typeof bars)[0]) => box.left < rect.right && box.right > rect.left;
			const bar = bars.find(({ id }) => id === own);
			const line = bars.filter(({ rect }) => bar && Math.abs(rect.bottom - bar.rect.bottom) < 4);
			const others = line.filter((it) => it.id !== own && beside(it)).map(({ id }) => id);
			return bar && beside(bar) && others.length === 0 ? [] : [`“${box.what}” (${others})`];
		});

		return {
			words: texts.length,
			crossings,
			astray,
			small: texts
				.filter(({ element }) => parseFloat(getComputedStyle(element).fontSize) < size)
				.map(({ box }) => box.what)
		};
	}, size);
}
