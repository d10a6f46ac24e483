import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test, type Page } from '@playwright/test';
import axe from 'axe-core';
import { staticSite } from '../../src/cli/static-site.mjs';

// The record of tests/fixtures/atlases/atlantic-1919/, built as a site of its own.
const SITE = 'test-results/atlantic-1919';

let server: Server;

test.beforeAll(async () => {
	if (!existsSync(`${SITE}/index.html`))
		throw new Error(
			`${SITE} is not there: npm test builds it, or RECORD=tests/fixtures/atlases/atlantic-1919 OUT=${SITE} npm run build`
		);
	server = createServer(staticSite(SITE));
	await new Promise<void>((resolve) => server.listen(0, resolve));
});

test.afterAll(() => new Promise((resolve) => server.close(resolve)));

const addressOf = (path: string) =>
	`http://localhost:${(server.address() as AddressInfo).port}${path}`;

interface Language {
	readonly home: string;
	readonly title: string;
	readonly heading: string;
	readonly map: string;
	readonly date: string;
	readonly play: string;
	readonly pause: string;
	readonly underWay: string;
	readonly visits: string;
	readonly key: string;
	readonly parties: readonly string[];
	readonly kinds: readonly string[];
	readonly opening: string;
	/** Words of the interface that another language has otherwise. */
	readonly others: RegExp;
}

const LANGUAGES: Readonly<Record<string, Language>> = {
	en: {
		home: '/',
		title: 'Atlantic 1919: The first crossings of the Atlantic by air',
		heading: 'Atlantic 1919',
		map: 'Map',
		date: 'Date',
		play: 'Play',
		pause: 'Pause',
		underWay: 'Under way',
		visits: 'Visits',
		key: 'Key',
		parties: ['American', 'British'],
		kinds: ['In stages', 'Without a stop'],
		opening: '8 May 1919',
		others: /Visites|Légende|Lire|juin/
	},
	fr: {
		home: '/fr',
		title: 'Atlantique 1919\u00a0: Les premières traversées de l’Atlantique par les airs',
		heading: 'Atlantique 1919',
		map: 'Carte',
		date: 'Date',
		play: 'Lire',
		pause: 'Pause',
		underWay: 'En route',
		visits: 'Visites',
		key: 'Légende',
		parties: ['américain', 'britannique'],
		kinds: ['Par étapes', 'Sans escale'],
		opening: '8 mai 1919',
		others: /Visits|Under way|\bKey\b|Play|Sources? not/
	}
};

const mapIn = (page: Page, { map }: Language) =>
	page.getByRole('region', { name: map, exact: true });

for (const [language, words] of Object.entries(LANGUAGES)) {
	test.describe(`the atlas of 1919, ${language}`, () => {
		test('opens with its own title, years, parties, kinds and extent, in its own language', async ({
			page
		}) => {
			const failures: string[] = [];
			page.on('pageerror', ({ message }) => failures.push(message));
			page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
			await page.goto(addressOf(words.home));
			await expect(mapIn(page, words)).toHaveAttribute('data-state', 'ready', { timeout: 45_000 });
			await expect(page).toHaveTitle(words.title);
			await expect(page.locator('html')).toHaveAttribute('lang', language);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.heading);
			await expect(page.getByRole('slider', { name: words.date })).toHaveAttribute(
				'aria-valuetext',
				words.opening
			);
			await expect(page.getByRole('list', { name: words.visits }).getByRole('link')).toHaveCount(3);
			// The middle of the map lies in the ocean.
			const [longitude = 0] = ((await mapIn(page, words).getAttribute('data-view')) ?? '')
				.split(',')
				.map(Number);
			expect(longitude).toBeGreaterThan(-60);
			expect(longitude).toBeLessThan(-20);
			// In a window as low as this one the lanes are folded on opening.
			await page.keyboard.press('t');
			for (const kind of words.kinds)
				await expect(page.getByText(kind, { exact: true })).toBeVisible();
			await page.getByRole('button', { name: words.key, exact: true }).click();
			const key = page.getByRole('region', { name: /How to read|Comment lire/ });
			for (const party of words.parties) await expect(key).toContainText(party);
			await expect(page.locator('body')).not.toContainText(/Soviet|soviétique|Italian|1924/);
			await expect(page.locator('body')).not.toContainText(words.others);
			expect(failures).toEqual([]);
		});

		test('plays, and tells every visit in its own language', async ({ page }) => {
			await page.goto(addressOf(`${words.home}?t=1919-05-16`.replace('//', '/')));
			await expect(mapIn(page, words)).toHaveAttribute('data-state', 'ready', { timeout: 45_000 });
			const date = page.getByRole('slider', { name: words.date });
			const before = Number(await date.getAttribute('aria-valuenow'));
			await page.getByRole('button', { name: words.play, exact: true }).click();
			await expect
				.poll(async () => Number(await date.getAttribute('aria-valuenow')))
				.toBeGreaterThan(before);
			await page.getByRole('button', { name: words.pause, exact: true }).click();
			await expect(
				page.getByRole('list', { name: words.underWay }).getByRole('listitem')
			).toContainText('NC-4');
			await page.evaluate(axe.source);
			const violations = await page.evaluate(async () => {
				const { axe: within } = window as unknown as { axe: typeof axe };
				const found = await within.run(document, { resultTypes: ['violations'] });
				return found.violations.map(
					({ id, nodes }) => `${id}: ${nodes.map((it) => it.html).join()}`
				);
			});
			expect(violations).toEqual([]);
			const links = page.getByRole('list', { name: words.visits }).getByRole('link');
			for (const address of await links.evaluateAll((all) =>
				all.map((link) => link.getAttribute('href') ?? '')
			)) {
				expect(address.startsWith(words.home)).toBe(true);
				const html = await (await page.request.get(addressOf(address))).text();
				expect(html).toContain(`<html lang="${language}"`);
				const text = html.replace(/<(style|script)[^]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ');
				expect(text).not.toMatch(words.others);
			}
		});
	});
}

test('a page leads to itself in the other language, and holds the words of one alone', async ({
	page
}) => {
	await page.goto(addressOf('/visits/r34-1919?t=1919-07-04'));
	await expect(page.getByRole('region', { name: 'Map', exact: true })).toHaveAttribute(
		'data-state',
		'ready',
		{ timeout: 45_000 }
	);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('R34');
	const scripts: string[] = [];
	page.on('response', async (response) => {
		if (response.url().endsWith('.js')) scripts.push(await response.text().catch(() => ''));
	});
	await page.getByRole('link', { name: 'Français' }).click();
	await expect(page).toHaveURL(addressOf('/fr/visits/r34-1919?t=1919-07-04'));
	await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
	await expect(page.getByRole('heading', { level: 1 })).toContainText('traverse l’Atlantique');
	await expect(page.getByRole('region', { name: 'Carte', exact: true })).toHaveAttribute(
		'data-state',
		'ready',
		{ timeout: 45_000 }
	);
	expect(scripts.some((script) => script.includes('Aller au texte'))).toBe(true);
	expect(scripts.some((script) => script.includes('Skip to the text'))).toBe(false);
});
