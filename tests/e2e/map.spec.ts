import { expect, type Page } from '@playwright/test';
import { scheduleOf } from '../../src/lib/domain/schedule';
import { trajectoryOf } from '../../src/lib/domain/voyage/trajectory';
import { goOn, mapOf, open, pixelOf, record, slider, test } from './atlas';

const HOUR = 3_600_000;

/** Where a visit's leader is at an instant, at sea. */
function positionOf(visit: string, instant: number): readonly [number, number] {
	const found = record().visits.find(({ id }) => id === visit);
	const schedule = found && scheduleOf(found);
	const here = schedule && trajectoryOf(schedule).at(instant);
	if (here?.stretch.type !== 'passage' || !here.position) throw new Error(`${visit} is not at sea`);
	return here.position;
}

/** The instant that the address names. */
function shownIn(page: Page): number {
	return Date.parse(new URL(page.url()).searchParams.get('t') ?? '');
}

/** The dates of the trail in the North Sea, and of the way that lies ahead on 5 August 1924. */
const passages = [
	['her trail', Date.UTC(1924, 6, 18, 6)],
	['her way ahead', Date.UTC(1924, 7, 6, 18)]
] as const;
for (const [line, instant] of passages) {
	test(`a click on Vorovsky’s route opens her page at the date of that point: ${line}`, async ({
		page
	}) => {
		await goOn(page, '/?t=1924-08-05');
		const { x, y } = await pixelOf(page, positionOf('vorovsky-1924', instant));
		await page.mouse.move(x, y);
		const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
		await expect(mapOf(page)).toContainText(words.format(instant));
		await page.mouse.click(x, y);
		await expect(page).toHaveURL(/\/visits\/vorovsky-1924\?t=/);
		expect(Math.abs(shownIn(page) - instant)).toBeLessThan(3 * HOUR);
		await expect(slider(page)).toHaveAttribute('aria-valuetext', words.format(shownIn(page)));
	});
}

test('a click on a route while the film plays goes there and pauses', async ({ page }) => {
	await goOn(page, '/?t=1924-08-05');
	const passed = Date.UTC(1924, 6, 18, 6);
	const { x, y } = await pixelOf(page, positionOf('vorovsky-1924', passed));
	await page.getByRole('button', { name: 'Play' }).click();
	await page.mouse.click(x, y);
	await expect(page).toHaveURL(/\/visits\/vorovsky-1924\?t=/);
	await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
	expect(Math.abs(shownIn(page) - passed)).toBeLessThan(3 * HOUR);
});

test('the globe keeps the visit in view, its ports can be clicked, and the flat map comes back as it was', async ({
	page
}) => {
	await open(page, '/visits/krasny-kavkaz-1933');
	const map = mapOf(page);
	const flat = await map.getAttribute('data-view');
	const globe = page.getByRole('button', { name: 'Show the earth as a globe' });
	await globe.click();
	await expect(map).toHaveAttribute('data-projection', 'globe');
	await expect(map).not.toHaveAttribute('data-view', flat ?? '');

	const [panel, foot] = await Promise.all(
		['.panel', '.foot'].map((name) => page.locator(name).boundingBox())
	);
	const visit = record().visits.find(({ id }) => id === 'krasny-kavkaz-1933');
	for (const { place, position } of visit?.stops ?? []) {
		const { x, y } = await pixelOf(page, position);
		expect(x, place).toBeGreaterThan((panel?.x ?? 0) + (panel?.width ?? 0));
		expect(x, place).toBeLessThan(1440);
		expect(y, place).toBeGreaterThan(0);
		expect(y, place).toBeLessThan(foot?.y ?? 0);
	}

	const naples = record().places.find(({ id }) => id === 'naples');
	const { x, y } = await pixelOf(page, naples?.position ?? [0, 0]);
	await page.mouse.click(x, y);
	await expect(page).toHaveURL(/\/places\/naples/);
	await globe.click();
	await expect(map).toHaveAttribute('data-projection', 'flat');
	await expect(map).toHaveAttribute('data-view', flat ?? '');
});
