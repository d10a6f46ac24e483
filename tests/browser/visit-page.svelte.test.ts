import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Happening, Visit } from '../../src/lib/domain/visit';
import { call, happening, on, voyage } from '../domain/ships';
import VisitPage from './VisitPage.svelte';

const NAPLES = [14.25, 40.8] as const;
const ODESSA = [30.7, 46.5] as const;

const told = (text: string, date = '1933-10-30'): Happening => ({ ...happening(date), text });

/** A voyage to Naples, of which so much is told. */
const visitWith = (happenings: Happening[]): Visit =>
	voyage([
		call('odessa', ODESSA, { departure: on('1933-10-17') }),
		call('naples', NAPLES, { arrival: on('1933-10-30'), happenings })
	]);

async function pageOf(visit: Visit) {
	const screen = await render(VisitPage, { visit });
	const { container } = screen;
	// Nothing stands out of the panel.
	const panel = container.querySelector('.panel') as HTMLElement;
	expect(panel.scrollWidth).toBe(panel.clientWidth);
	return screen;
}

describe('the page of a visit', () => {
	test('tells a happening of 400 characters whole, a word without a break among them', async () => {
		const words = 'The admiral came aboard and the band played. ';
		const text = `${'Donaudampfschifffahrtsgesellschaftskapitänswitwe '.trim().repeat(2)} ${words.repeat(7)}`;
		expect(text.length).toBeGreaterThanOrEqual(400);
		const { container } = await pageOf(visitWith([told(text)]));
		const item = container.querySelector('[data-stop="naples"]') as HTMLElement;
		expect(item.textContent).toContain(text.trim());
		expect(item.scrollHeight).toBe(item.clientHeight);
	});

	test('has no heading for happenings where there are none', async () => {
		const { container, getByRole } = await pageOf(visitWith([]));
		expect(getByRole('heading', { name: 'What happened' }).query()).toBeNull();
		expect(container.querySelector('[data-stop]')).toBeNull();
		await expect.element(getByRole('heading', { name: 'The voyage' })).toBeVisible();
	});

	test('of one stop says where and when, and of no way', async () => {
		const visit = voyage([call('minsk', ODESSA, { arrival: on('1934-09-06') })]);
		const { container, getByRole } = await pageOf(visit);
		await expect.element(getByRole('heading', { name: 'Where and when' })).toBeVisible();
		expect(container.textContent).not.toContain('→');
		expect(container.querySelectorAll('[id^="stop-"]')).toHaveLength(1);
		expect(getByRole('heading', { name: 'The lines on the map' }).query()).toBeNull();
	});

	test('says the date of twenty happenings of one day once, above them', async () => {
		const twenty = Array.from({ length: 20 }, (_, i) => told(`Toast number ${i + 1}.`));
		const { container } = await pageOf(visitWith([...twenty, told('She left.', '1933-11-02')]));
		const section = container.querySelector('[aria-labelledby="happenings"]') as HTMLElement;
		expect(section.querySelectorAll('[data-stop="naples"]')).toHaveLength(21);
		expect(section.textContent?.split('30 October 1933')).toHaveLength(2);
		expect(section.textContent).toContain('2 November 1933.');
		for (let i = 1; i <= 20; i++) expect(section.textContent).toContain(`Toast number ${i}.`);
	});
});
