import { expect, type Page } from '@playwright/test';
import { mapOf, open, pixelOf, record, slider, test, underWay } from './atlas';

/** What the film tells, in the region that is read aloud. */
const caption = (page: Page) => page.locator('.caption [aria-live=polite]');
const nameOf = (place: string) => record().places.find(({ id }) => id === place)?.name ?? '';

/** Whether a unit that is under way stands in the part of the map that no panel covers. */
async function unitInSight(page: Page): Promise<boolean> {
	const clear = await page.locator('.atlas > .clear').boundingBox();
	if (!clear) return false;
	for (const words of await underWay(page).allTextContents()) {
		const [, latitude, north, longitude, east] =
			/([\d.]+)° ([NS]), ([\d.]+)° ([EW])/.exec(words) ?? [];
		if (latitude === undefined || longitude === undefined) continue;
		const { x, y } = await pixelOf(page, [
			Number(longitude) * (east === 'W' ? -1 : 1),
			Number(latitude) * (north === 'S' ? -1 : 1)
		]);
		const [right, bottom] = [clear.x + clear.width, clear.y + clear.height];
		if (x > clear.x && x < right && y > clear.y && y < bottom) return true;
	}
	return false;
}

for (const [width, height] of [
	[1440, 900],
	[390, 844]
] as const) {
	test(`in the first minute of the film there is a ship or a word in sight at every second: ${width} × ${height}`, async ({
		page
	}) => {
		test.setTimeout(180_000);
		await page.setViewportSize({ width, height });
		await open(page, '/');
		await page.getByRole('button', { name: 'Play' }).click();
		const empty: number[] = [];
		const told = new Set<string>();
		const start = Date.now();
		for (let second = 1; second <= 60; second++) {
			await page.waitForTimeout(Math.max(0, start + second * 1000 - Date.now()));
			const words = (await caption(page).textContent())?.trim() ?? '';
			if (words) told.add(words);
			else if (!(await unitInSight(page))) empty.push(second);
		}
		expect(empty).toEqual([]);
		expect(told.size).toBeGreaterThan(5);
		await page.getByRole('button', { name: 'Pause' }).click();
	});
}

test('what happens at a stop is told in a sentence, with its place, while the camera follows', async ({
	page
}) => {
	await open(page, '/?t=1924-08-07');
	const view = await mapOf(page).getAttribute('data-view');
	await page.getByRole('button', { name: 'Play' }).click();
	await expect(caption(page)).toHaveText('8 August 1924. Arrival of Vorovsky at Naples.', {
		timeout: 30_000
	});
	await expect(caption(page)).toHaveText(/^8 August 1924, Naples\. Vorovsky fired the salute/, {
		timeout: 30_000
	});
	await expect(mapOf(page)).not.toHaveAttribute('data-view', view ?? '');
	await page.getByRole('button', { name: 'Pause' }).click();
	// Who has paused can read on; who goes elsewhere is told no longer of where the film was.
	await expect(caption(page)).not.toHaveText('');
	await slider(page).press('PageDown');
	await expect(caption(page)).toHaveText('');
});

test('the film of a visit ends with it, and offers it again, or the next', async ({ page }) => {
	await open(page, '/visits/tb3-rome-1934?t=1934-08-09T20:00Z');
	await page.getByRole('button', { name: 'Play' }).click();
	const again = page.getByRole('button', { name: 'Again' });
	await expect(again).toBeVisible({ timeout: 30_000 });
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '9 August 1934');
	await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
	await expect(page.locator('.caption').getByRole('link', { name: /^Next visit/ })).toHaveAttribute(
		'href',
		/^\/visits\//
	);
	await again.click();
	await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
	await expect(slider(page)).toHaveAttribute('aria-valuetext', /^6 August 1934/);
	await page.getByRole('button', { name: 'Pause' }).click();
});

test('a visit alone ends with its last day, and shows no other’s events', async ({ page }) => {
	await open(page, '/visits/tb3-rome-1934?only=tb3-rome-1934');
	await slider(page).press('End');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '9 August 1934');
	await slider(page).press('Home');
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '6 August 1934');
});

test('Next goes through a visit’s stops with words, lights them in the text, and goes on to the next visit', async ({
	page
}) => {
	// There are some twenty steps, and the map goes along with each.
	test.slow();
	await open(page, '/visits/belve-1925?t=1925-06-14');
	const next = page.getByRole('button', { name: 'Next event' });
	const said: string[] = [];
	await expect(async () => {
		await next.click();
		said.push((await caption(page).textContent())?.trim() ?? '');
		expect(new URL(page.url()).pathname).not.toBe('/visits/belve-1925');
	}).toPass({ timeout: 150_000, intervals: [300] });
	expect(said[0]).toMatch(/Departure of Pantera, Tigre and Leone from/);
	expect(said.filter((words) => words.includes(nameOf('leningrad'))).length).toBeGreaterThan(4);
	expect(said.slice(0, -1)).not.toContain('');
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/Beasts/);
});

test('what is under way off the map is named at its edge, and comes into sight when it is asked for', async ({
	page
}) => {
	await open(page, '/?t=1924-11-10&view=14.000,42.000,5.00');
	const chip = page.getByRole('button', { name: /^Vorovsky.*off this map/ });
	await expect(chip).toBeVisible();
	await chip.click();
	await expect(chip).toHaveCount(0);
	await expect.poll(() => unitInSight(page)).toBe(true);
});

test.describe('the view in the address', () => {
	test('is what the reader has brought the map to show, and opens the same', async ({ page }) => {
		await open(page, '/?t=1933-10-18');
		await page.mouse.move(1000, 300);
		await page.mouse.down();
		await page.mouse.move(900, 360, { steps: 5 });
		await page.mouse.up();
		await expect.poll(() => new URL(page.url()).searchParams.get('view')).not.toBe(null);
		const seen = await mapOf(page).getAttribute('data-view');
		const near = (view: string | null) =>
			(view ?? '').split(',').map((it) => Number(it).toFixed(1));
		const address = page.url();
		await open(page, address);
		expect(near(await mapOf(page).getAttribute('data-view'))).toEqual(near(seen));
	});

	test('that is off the world is said to be none, and the page shows what it is about', async ({
		page
	}) => {
		await open(page, '/visits/belve-1925?view=14,95,5');
		await expect(page.getByRole('alert')).toContainText('14,95,5');
		const { x, y } = await pixelOf(page, [30.3, 59.9]);
		expect(x).toBeGreaterThan(400);
		expect(y).toBeGreaterThan(0);
	});

	test('leaves no steps to go back through', async ({ page }) => {
		await open(page, '/');
		const before = await page.evaluate(() => history.length);
		for (const to of [900, 950, 1000]) {
			await page.mouse.move(800, 300);
			await page.mouse.down();
			await page.mouse.move(to, 330, { steps: 4 });
			await page.mouse.up();
		}
		await expect.poll(() => new URL(page.url()).searchParams.get('view')).not.toBe(null);
		expect(await page.evaluate(() => history.length)).toBe(before);
	});
});

test('without motion the film goes from one thing that is told to the next', async ({ page }) => {
	await open(page, '/?t=1924-08-07');
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.getByRole('button', { name: 'Play' }).click();
	await expect(caption(page)).toHaveText('8 August 1924. Arrival of Vorovsky at Naples.', {
		timeout: 30_000
	});
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '8 August 1924');
	await page.getByRole('button', { name: 'Pause' }).click();
});
