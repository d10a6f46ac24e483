import { expect, test as coldTest } from '@playwright/test';
import { film, goOn, mapOf, open, slider, test, underWay } from './atlas';

test('the atlas opens on a drawn map with a ship at sea and everything listed', async ({
	page
}) => {
	await open(page, '/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ports of Call');
	await expect(underWay(page)).toContainText('Vorovsky');
	await expect(page.getByRole('list', { name: 'Visits' }).getByRole('link')).toHaveCount(11);
	await expect(
		page.getByRole('list', { name: 'Places' }).getByRole('link', { name: 'Naples', exact: true })
	).toHaveAttribute('href', '/places/naples');
	await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

const days: [address: string, words: RegExp][] = [
	['/?t=1924-08-08', /Vorovsky, lying at Naples.*: documented/],
	['/?t=1925-06-25', /Pantera, Tigre and Leone, lying at Leningrad.*: documented/],
	['/?t=1929-06-08', /Balbo.*Odessa.*: documented/],
	['/?t=1933-10-25', /Krasny Kavkaz, Petrovsky and Shaumyan, (lying at|at sea).*: estimated/],
	['/?t=1933-10-30', /Krasny Kavkaz, Petrovsky and Shaumyan, lying at Naples/],
	['/?t=1934-08-07T12:00Z', /TB-3 bombers, (at (Odessa|Istanbul|Athens)|in the air).*: estimated/]
];
for (const [address, words] of days) {
	test(`${address} says who is where, and how that is known`, async ({ page }) => {
		await goOn(page, address);
		await expect(underWay(page).filter({ hasText: words })).toHaveCount(1);
	});
}

test('play moves history on, pause holds it and puts the date in the address', async ({ page }) => {
	await goOn(page, '/?t=1924-07-20');
	const before = await slider(page).getAttribute('aria-valuenow');
	await page.getByRole('button', { name: 'Play' }).click();
	await expect
		.poll(async () => Number(await slider(page).getAttribute('aria-valuenow')))
		.toBeGreaterThan(Number(before) + 5);
	expect(new URL(page.url()).searchParams.get('t')).toBe('1924-07-20');
	await page.getByRole('button', { name: 'Pause' }).click();
	const held = await slider(page).getAttribute('aria-valuetext');
	await expect.poll(() => new URL(page.url()).searchParams.get('t')).not.toBe('1924-07-20');
	await page.waitForFunction(
		() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
	);
	await expect(slider(page)).toHaveAttribute('aria-valuetext', held ?? '');
});

test('previous and next event step through the documented days', async ({ page }) => {
	await goOn(page, '/?t=1924-08-01');
	await page.getByRole('button', { name: 'Next event' }).click();
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '8 August 1924');
	await page.getByRole('button', { name: 'Next event' }).click();
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '19 August 1924');
	await page.getByRole('button', { name: 'Previous event' }).click();
	await expect(slider(page)).toHaveAttribute('aria-valuetext', '8 August 1924');
});

coldTest(
	'the whole film plays without an error and without a request to anyone else',
	async ({ page, baseURL }) => {
		test.setTimeout(180_000);
		const complaints: string[] = [];
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
		});
		page.on('pageerror', (error) => complaints.push(error.message));
		page.on('request', (request) => {
			const url = request.url();
			const here = url.startsWith(`${baseURL}/`) || /^(data|blob):/.test(url);
			if (!here) complaints.push(`request to ${url}`);
		});
		await open(page, '/');
		await slider(page).press('Home');
		await page.getByRole('combobox', { name: 'Speed' }).selectOption('16');
		await page.getByRole('button', { name: 'Play' }).click();
		await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Play' })).toBeVisible({ timeout: 120_000 });
		await expect(slider(page)).toHaveAttribute(
			'aria-valuenow',
			(await slider(page).getAttribute('aria-valuemax')) ?? ''
		);
		expect(complaints).toEqual([]);
	}
);

coldTest(
	'the graphics card may be taken away and given back while the film plays',
	async ({ page }) => {
		const complaints: string[] = [];
		page.on('console', (message) => {
			if (message.type() === 'error') complaints.push(message.text());
		});
		page.on('pageerror', (error) => complaints.push(error.message));
		await open(page, '/?t=1924-07-20');
		await page.getByRole('button', { name: 'Play' }).click();
		const shown = async () => Number(await slider(page).getAttribute('aria-valuenow'));
		await mapOf(page)
			.locator('.maplibregl-canvas')
			.evaluate(async (canvas: HTMLCanvasElement) => {
				const context = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
				if (!context) throw new Error('no context to lose');
				const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done));
				const restored = new Promise((done) =>
					canvas.addEventListener('webglcontextrestored', done)
				);
				context.loseContext();
				await lost;
				await new Promise(requestAnimationFrame);
				context.restoreContext();
				await restored;
			});
		const back = await shown();
		await expect.poll(shown).toBeGreaterThan(back + 5);
		await expect(mapOf(page)).toHaveAttribute('data-state', 'ready');
		await page.getByRole('button', { name: 'Pause' }).click();
		expect(complaints).toEqual([]);
	}
);

coldTest('a slow machine drops frames, not time', async ({ page }) => {
	test.setTimeout(120_000);
	const scale = film();
	const from = scale.invert(scale.duration - 20);
	await open(page, `/?t=${new Date(from).toISOString().slice(0, 16)}Z`);
	// At its own pace the film waits for what it tells; faster it does not.
	await page.keyboard.press('.');
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const { seconds, longestFrame } = await page.evaluate(async () => {
		const button = (name: string) => document.querySelector<HTMLElement>(`[aria-label="${name}"]`);
		const start = performance.now();
		button('Play')?.click();
		return new Promise<{ seconds: number; longestFrame: number }>((ended) => {
			let before = start;
			let longest = 0;
			requestAnimationFrame(function look(now) {
				longest = Math.max(longest, now - before);
				before = now;
				if (button('Pause') || now - start < 1000) requestAnimationFrame(look);
				else ended({ seconds: (now - start) / 1000, longestFrame: longest / 1000 });
			});
		});
	});
	// The end is seen with the frame after it, and the last frame may pass it: no nearer than that.
	expect(Math.abs(seconds - 10)).toBeLessThan(2 * longestFrame + 0.1);
});
