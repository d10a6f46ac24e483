import { expect, test as coldTest, type Page } from '@playwright/test';
import { goOn, mapOf, open, slider, test, underWay } from './atlas';

// High enough for the lanes to stand open.
test.beforeEach(({ page }) => page.setViewportSize({ width: 1440, height: 1000 }));

const timeline = (page: Page) => page.getByRole('list', { name: 'Timeline' });
const bar = (page: Page, visit: string) => timeline(page).locator(`[data-visit="${visit}"]`);
const shownDate = (page: Page) => page.getByRole('textbox', { name: 'Go to a day' });
const dateOf = (page: Page) => new URL(page.url()).searchParams.get('t');

test.describe('the timeline', () => {
	test('has each visit in a lane of its kind, and one for the events', async ({ page }) => {
		await goOn(page, '/');
		await expect(timeline(page).getByRole('listitem')).toHaveCount(12);
		for (const kind of ['Ships', 'Aircraft', 'Diplomacy', 'Technicians', 'Manoeuvres', 'Events'])
			await expect(timeline(page).getByText(kind, { exact: true })).toBeVisible();
		await expect(bar(page, 'vorovsky-1924')).toHaveAccessibleName(
			'Vorovsky to Naples and the Pacific, 12 July 1924 to 20 November 1924'
		);
	});

	test('a bar leads to its visit, and a double click fits the timeline to it', async ({ page }) => {
		await goOn(page, '/');
		await bar(page, 'tb3-rome-1934').click();
		await expect(page).toHaveURL(/\/visits\/tb3-rome-1934\?t=1934-08-06/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Three bombers to Rome');
		await bar(page, 'tb3-rome-1934').dblclick();
		await expect.poll(() => widthOf(page, 'tb3-rome-1934')).toBeGreaterThan(800);
		await page.getByRole('button', { name: 'The whole time' }).click();
		await expect.poll(() => widthOf(page, 'tb3-rome-1934')).toBeLessThan(200);
	});

	test('a stop and an event lead to their moments', async ({ page }) => {
		await goOn(page, '/');
		await timeline(page).getByRole('link', { name: 'Naples, 8 August 1924', exact: true }).click();
		await expect(page).toHaveURL('/visits/vorovsky-1924?t=1924-08-08');
		await timeline(page)
			.getByRole('link', { name: /pact of friendship/i })
			.click();
		await expect(page).toHaveURL('/events/pact-1933?t=1933-09-02');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '2 September 1933');
	});

	test('the wheel zooms around the pointer, a drag moves it, and no bar is opened by it', async ({
		page
	}) => {
		await goOn(page, '/?t=1933-10-20');
		const box = await timeline(page).boundingBox();
		const at = await bar(page, 'krasny-kavkaz-1933').locator('.bar').first().boundingBox();
		if (!box || !at) throw new Error('there is no timeline');
		const before = await widthOf(page, 'krasny-kavkaz-1933');
		await page.mouse.move(at.x + at.width / 2, at.y + 3);
		await page.mouse.wheel(0, -400);
		await expect.poll(() => widthOf(page, 'krasny-kavkaz-1933')).toBeGreaterThan(before * 2);
		const zoomed = await bar(page, 'krasny-kavkaz-1933').locator('.bar').first().boundingBox();
		await page.mouse.down();
		await page.mouse.move(at.x + at.width / 2 - 90, at.y + 3, { steps: 4 });
		await page.mouse.up();
		await expect
			.poll(async () => {
				const now = await bar(page, 'krasny-kavkaz-1933').locator('.bar').first().boundingBox();
				return Math.round(
					(zoomed?.x ?? 0) + (zoomed?.width ?? 0) - (now?.x ?? 0) - (now?.width ?? 0)
				);
			})
			.toBe(90);
		await expect(page).toHaveURL('/?t=1933-10-20');
	});

	test('the strip above it chooses what it shows', async ({ page }) => {
		await goOn(page, '/');
		const strip = await page.locator('.overview .overview').boundingBox();
		if (!strip) throw new Error('there is no strip');
		const width = await widthOf(page, 'vorovsky-1924');
		await page.mouse.move(strip.x + 20, strip.y + 8);
		await page.mouse.down();
		await page.mouse.move(strip.x + strip.width / 3, strip.y + 8, { steps: 5 });
		await page.mouse.up();
		await expect.poll(() => widthOf(page, 'vorovsky-1924')).toBeGreaterThan(width * 2);
	});

	test('says how much is left out where the axis is torn: at the pointer, or on the axis where there is room', async ({
		page
	}) => {
		await goOn(page, '/?t=1925-01-20');
		const tear = await page.locator('.break[title*="7 months"]').first().boundingBox();
		const axis = await slider(page).boundingBox();
		if (!tear || !axis) throw new Error('the axis is not torn');
		await page.mouse.move(tear.x + tear.width / 2, axis.y + 20);
		await expect(page.locator('.tooltip')).toHaveText(/^Shortened: 7 months/);
		await slider(page).press('ArrowRight');
		await expect(page.locator('.tooltip')).toHaveText(/^Shortened: 7 months/);
		for (let i = 0; i < 5; i++) await page.keyboard.press('+');
		await expect(slider(page).locator('..').getByText('7 months', { exact: true })).toBeVisible();
		await expect(page.locator('.break[title*="3 years"]').first()).toBeAttached();
	});

	test('a visit without room for its name is named while the pointer or the focus is on it', async ({
		page
	}) => {
		await goOn(page, '/?t=1924-08-08');
		const destroyers = bar(page, 'destroyers-1926');
		await expect(destroyers.locator('.name')).toHaveCount(0);
		await destroyers.hover();
		await expect(page.locator('.tooltip')).toHaveText(/^Four destroyers in the Black Sea, /);
		await page.mouse.move(0, 0);
		await expect(page.locator('.tooltip')).toHaveCount(0);
		await bar(page, 'belve-1925').focus();
		await page.keyboard.press('ArrowDown');
		await expect(destroyers).toBeFocused();
		await expect(page.locator('.tooltip')).toHaveText(/^Four destroyers in the Black Sea, /);
		await page.keyboard.press('Escape');
		await expect(page.locator('.tooltip')).toHaveCount(0);
	});

	test('folded, its strip names what is in it at the pointer, and by the arrow keys', async ({
		page
	}) => {
		await open(page, '/?t=1924-08-08');
		await page.keyboard.press('t');
		await expect(timeline(page)).toHaveCount(0);
		const strip = await page.locator('.overview .overview').boundingBox();
		if (!strip) throw new Error('there is no strip');
		await page.mouse.move(strip.x + strip.width * 0.15, strip.y + 8);
		await expect(page.locator('.tooltip')).toHaveText(/^Vorovsky to Naples and the Pacific, /);
		await page.mouse.move(0, 0);
		const links = page.getByRole('list', { name: 'In order of date' }).getByRole('link');
		await links.focus();
		await expect(links).toHaveAccessibleName(/26 December 1921/);
		for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowRight');
		await expect(page.locator(':focus')).toHaveAccessibleName(/^Vorovsky to Naples/);
		await expect(page.locator('.tooltip')).toHaveText(/^Vorovsky to Naples and the Pacific, /);
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/visits\/vorovsky-1924/);
		await page.keyboard.press('t');
		await expect(timeline(page)).toHaveCount(1);
	});

	test('true to scale, ten years are ten times a year, and the date stays', async ({ page }) => {
		await goOn(page, '/?t=1933-10-20');
		const before = await widthOf(page, 'vorovsky-1924');
		await page.keyboard.press('s');
		await expect.poll(() => widthOf(page, 'vorovsky-1924')).toBeLessThan(before / 4);
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '20 October 1933');
		await expect(page.locator('.break')).toHaveCount(0);
		await page.keyboard.press('s');
		await expect.poll(() => widthOf(page, 'vorovsky-1924')).toBeCloseTo(before, 0);
	});

	for (const [nearness, presses] of [
		['years', 0],
		['weeks', 4],
		['hours', 14]
	] as const) {
		test(`its words never overlap: ${nearness}`, async ({ page }) => {
			await goOn(page, '/?t=1934-08-07T12:00Z');
			for (let i = 0; i < presses; i++) await page.keyboard.press('+');
			const lines = await page.evaluate(() =>
				['.marks', '.context'].map((line) =>
					[...document.querySelectorAll(`.ruler ${line} .word`)]
						.filter((word) => word.checkVisibility({ visibilityProperty: true }))
						.map((word) => word.getBoundingClientRect())
						.map(({ left, right }) => ({ left, right }))
						.sort((a, b) => a.left - b.left)
				)
			);
			expect(lines.flat().length).toBeGreaterThan(2);
			for (const words of lines)
				for (const [i, word] of words.entries())
					expect(words[i + 1]?.left ?? Infinity).toBeGreaterThan(word.right);
			if (nearness === 'hours')
				await expect(slider(page).locator('..')).toContainText(/\d\d:00.*7 August 1934/);
		});
	}

	test('what is under the pointer lights its stops, its ports and its list entry', async ({
		page
	}) => {
		await goOn(page, '/visits/krasny-kavkaz-1933');
		await bar(page, 'krasny-kavkaz-1933').hover();
		await expect(timeline(page).locator('a.stop.lit')).toHaveCount(5);
		const lit = page.getByRole('list', { name: 'Places' }).locator('a.lit');
		await expect(lit).toHaveText(['Istanbul', 'Naples', 'Piraeus', 'Sevastopol']);
		await page.getByRole('main').getByRole('link', { name: 'Piraeus', exact: true }).focus();
		await expect(timeline(page).locator('a.stop.lit')).toHaveCount(1);
		await expect(bar(page, 'krasny-kavkaz-1933')).toHaveClass(/lit/);
	});
});

test.describe('by the keyboard alone', () => {
	test('events are gone to, and typed dates in the words of the page', async ({ page }) => {
		await goOn(page, '/?t=1924-08-01');
		await page.keyboard.press('n');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '8 August 1924');
		await page.keyboard.press('n');
		await page.keyboard.press('p');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '8 August 1924');
		for (const [typed, words] of [
			['6 Aug 1934', '6 August 1934'],
			['1933-10', '1 October 1933']
		] as const) {
			await page.keyboard.press('g');
			await expect(shownDate(page)).toBeFocused();
			await page.keyboard.type(typed);
			await page.keyboard.press('Enter');
			await expect(slider(page)).toHaveAttribute('aria-valuetext', words);
			await page.keyboard.press('Tab');
		}
		await expect.poll(() => dateOf(page)).toBe('1933-10-01');
	});

	test('a date that is none, or outside the record, is said to be so and changes nothing', async ({
		page
	}) => {
		await goOn(page, '/?t=1924-08-08');
		await shownDate(page).fill('the Ides of March');
		await shownDate(page).press('Enter');
		await expect(page.getByRole('alert')).toContainText('the Ides of March');
		await expect(shownDate(page)).toHaveAttribute('aria-invalid', 'true');
		await shownDate(page).fill('6 August 1834');
		await shownDate(page).press('Enter');
		await expect(page.getByRole('alert')).toContainText(
			'The record goes from 26 December 1921 to 22 May 1939'
		);
		await shownDate(page).press('Escape');
		await expect(page.getByRole('alert')).toHaveCount(0);
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '8 August 1924');
	});

	test('a name that is typed for a date leads to the places and visits that are called so', async ({
		page
	}) => {
		await goOn(page, '/?t=1924-08-08');
		await shownDate(page).fill('NAPLES');
		await shownDate(page).press('Enter');
		await expect(page.getByRole('alert')).toContainText('“NAPLES” is no date');
		const found = page.getByRole('list', { name: 'is no date' }).getByRole('link');
		await expect(found).toHaveText([
			'Naples',
			'Vorovsky to Naples and the Pacific',
			'Krasny Kavkaz at Naples',
			'Shock workers meet Gorky at Naples'
		]);
		await page.keyboard.press('Tab');
		await expect(found.first()).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/places\/naples/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Naples');
		await shownDate(page).fill('vorovsky');
		await shownDate(page).press('Enter');
		await found.click();
		await expect(page).toHaveURL(/\/visits\/vorovsky-1924/);
		await expect(page.getByRole('alert')).toHaveCount(0);
	});

	test('the box of the date shows the longest date in full', async ({ page }) => {
		for (const width of [2560, 1440, 1024, 390]) {
			await page.setViewportSize({ width, height: 844 });
			await goOn(page, '/?t=1934-09-26');
			const cut = () =>
				shownDate(page).evaluate(
					(input: HTMLInputElement) => input.scrollWidth - input.clientWidth
				);
			await expect(shownDate(page)).toHaveValue('26 September 1934');
			await expect.poll(cut).toBe(0);
		}
	});

	test('the lanes are one stop of the Tab key, and the arrows go from link to link', async ({
		page
	}) => {
		await goOn(page, '/?t=1924-08-08');
		await bar(page, 'vorovsky-1924').focus();
		await page.keyboard.press('ArrowRight');
		await expect(timeline(page).locator(':focus')).toHaveAccessibleName(/^Arkhangelsk, /);
		await page.keyboard.press('ArrowDown');
		await expect(bar(page, 'belve-1925')).toBeFocused();
		await page.keyboard.press('End');
		await expect(timeline(page).locator(':focus')).toHaveAccessibleName(/26 December 1921/);
		await page.keyboard.press('Home');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Vorovsky/);
		await page.keyboard.press('Tab');
		await expect(slider(page)).toBeFocused();
	});

	test('a visit is shown alone, and everything again', async ({ page }) => {
		await goOn(page, '/visits/balbo-odessa-1929');
		await page.keyboard.press('o');
		await expect(timeline(page).getByRole('listitem')).toHaveCount(1);
		await expect(page.getByText(/^Only Balbo’s squadron/)).toBeVisible();
		await expect(page.getByRole('button', { name: 'Show this visit alone' })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
		await page.keyboard.press('o');
		await expect(timeline(page).getByRole('listitem')).toHaveCount(12);
	});

	test('the film plays and pauses, backwards, faster and slower', async ({ page }) => {
		await open(page, '/?t=1924-09-01');
		const day = async () => Number(await slider(page).getAttribute('aria-valuenow'));
		const before = await day();
		await page.keyboard.press('Space');
		await expect.poll(day).toBeGreaterThan(before + 3);
		await page.keyboard.press('k');
		await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
		await page.keyboard.press('.');
		await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('2');
		await page.keyboard.press('b');
		const held = await day();
		await page.keyboard.press('k');
		await expect.poll(day).toBeLessThan(held - 3);
		await page.keyboard.press('k');
		for (let i = 0; i < 3; i++) await page.keyboard.press(',');
		await expect(page.getByRole('combobox', { name: 'Speed' })).toHaveValue('0.25');
	});

	test('nothing steals keys from someone who types', async ({ page }) => {
		await open(page, '/?t=1924-08-08');
		await shownDate(page).focus();
		await page.keyboard.type('sbn k?');
		await expect(shownDate(page)).toHaveValue('sbn k?');
		await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
		await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeHidden();
	});

	test('the question mark opens the sheet of keys, where they can be switched off', async ({
		page
	}) => {
		await open(page, '/?t=1924-08-08');
		await page.keyboard.press('?');
		const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
		await expect(sheet).toBeVisible();
		await sheet.getByRole('checkbox').press('Space');
		await page.keyboard.press('Escape');
		await expect(sheet).toBeHidden();
		await page.keyboard.press('n');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', '8 August 1924');
		await page.keyboard.press('?');
		await expect(sheet).toBeVisible();
	});

	test('visits are compared from their first days', async ({ page }) => {
		await open(page, '/');
		await page.keyboard.press('c');
		const settings = page.getByRole('dialog', { name: 'How the film is shown' });
		await expect(settings).toBeVisible();
		for (const name of ['Krasny Kavkaz at Naples', 'Three bombers to Rome'])
			await settings.getByRole('checkbox', { name }).press('Space');
		await settings.getByRole('button', { name: 'Compare these 2' }).press('Enter');
		await page.keyboard.press('Escape');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', 'Day 1');
		await expect(underWay(page)).toHaveText([
			/Krasny Kavkaz.*17 October 1933/,
			/TB-3.*6 August 1934/
		]);
		await slider(page).focus();
		await page.keyboard.press('ArrowRight');
		await expect(slider(page)).toHaveAttribute('aria-valuetext', 'Day 2');
		await expect(slider(page).locator('..')).toContainText('Day 11');
		await page.keyboard.press('End');
		await expect(underWay(page)).toHaveText([
			/Krasny Kavkaz/,
			/TB-3.*last known on 9 August 1934 at Rome/
		]);
		await page.getByRole('button', { name: 'Show everything' }).press('Enter');
		await expect(slider(page)).not.toHaveAttribute('aria-valuetext', /Day/);
		await expect(timeline(page).getByRole('listitem')).toHaveCount(12);
	});

	test('trails fade, the whole film or a visit repeats, the lanes fold', async ({ page }) => {
		await open(page, '/visits/balbo-odessa-1929');
		await page.keyboard.press('w');
		await page.keyboard.press('l');
		await page.keyboard.press('l');
		await page.keyboard.press('c');
		await expect(page.getByRole('combobox', { name: 'Wakes fade after' })).toHaveText(/2 days/);
		await expect(
			page.getByRole('combobox', { name: 'Wakes fade after' }).locator('option:checked')
		).toHaveText('2 days');
		await expect(page.getByRole('combobox', { name: 'Repeat' })).toHaveValue('visit');
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog', { name: 'How the film is shown' })).toBeHidden();
		await page.keyboard.press('t');
		await expect(timeline(page)).toHaveCount(0);
		await expect(slider(page)).toBeVisible();
	});
});

test('a comparison can be sent to a friend, and Back leads out of it', async ({ page }) => {
	await goOn(page, '/?t=1924-08-08');
	await page.goto('/?compare=belve-1925,tb3-rome-1934');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', 'Day 1');
	await expect(timeline(page).getByRole('listitem')).toHaveCount(2);
	await bar(page, 'belve-1925').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('The cruise of the Beasts');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', /^Day/);
	await page.getByRole('button', { name: 'Show everything' }).click();
	await expect(page).toHaveURL(/\/visits\/belve-1925\?t=/);
});

test('an address that shows one visit alone opens in that visit, with the timeline fitted to it', async ({
	page
}) => {
	await open(page, '/?only=tb3-rome-1934');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '6 August 1934');
	await expect(underWay(page)).toContainText('TB-3');
	await expect.poll(() => widthOf(page, 'tb3-rome-1934')).toBeGreaterThan(800);
});

test('an address that shows a visit which is not there shows everything', async ({ page }) => {
	await open(page, '/?only=titanic-1912');
	await expect(timeline(page).getByRole('listitem')).toHaveCount(12);
});

test('a visit that repeats begins again at its end', async ({ page }) => {
	await open(page, '/visits/minsk-manoeuvres-1934');
	await page.keyboard.press('l');
	await page.keyboard.press('l');
	await page.getByRole('combobox', { name: 'Speed' }).selectOption('16');
	const days = new Set<string | null>();
	await page.getByRole('button', { name: 'Play' }).click();
	await expect
		.poll(async () => {
			days.add(await slider(page).getAttribute('aria-valuetext'));
			return [...days].filter((day) => day?.endsWith('September 1934')).length;
		})
		.toBeGreaterThan(2);
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	expect([...days].every((day) => day?.endsWith('September 1934'))).toBe(true);
});

test('without motion, play goes from event to event', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await open(page, '/?t=1924-08-01');
	await page.getByRole('combobox', { name: 'Speed' }).selectOption('4');
	await page.getByRole('button', { name: 'Play' }).click();
	const dates = ['8 August 1924', '19 August 1924'];
	for (const date of dates) await expect(slider(page)).toHaveAttribute('aria-valuetext', date);
	await page.getByRole('button', { name: 'Pause' }).click();
});

coldTest('play waits until the map is drawn', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((go) => (release = go));
	await page.route('**/basemap.pmtiles', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/?t=1924-08-06');
	// Not what the server wrote: the page is awake.
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '6 August 1924');
	await page.getByRole('button', { name: 'Play' }).click();
	await expect(page.getByText('The film begins as soon as the map is drawn.')).toBeVisible();
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '6 August 1924');
	release();
	await expect(mapOf(page)).toHaveAttribute('data-state', 'ready', { timeout: 30_000 });
	await expect(slider(page)).not.toHaveAttribute('aria-valuetext', '6 August 1924');
});

async function widthOf(page: Page, visit: string): Promise<number> {
	return (await bar(page, visit).locator('.bar').first().boundingBox())?.width ?? 0;
}
