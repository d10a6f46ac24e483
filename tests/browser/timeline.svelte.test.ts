import { userEvent } from 'vitest/browser';
import { describe, expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import { call, event, NAPLES, on, SEVASTOPOL, voyage } from '../domain/ships';
import TimelineOf from './TimelineOf.svelte';

function sailing(id: string, departs: string, arrives: string): Schedule {
	const visit = voyage([
		call('sevastopol', SEVASTOPOL, { departure: on(departs) }),
		call('naples', NAPLES, { arrival: on(arrives) })
	]);
	return scheduleOf({ ...visit, id, title: id, who: id }) as Schedule;
}

function named(schedule: Schedule, who: string): Schedule {
	return { ...schedule, visit: { ...schedule.visit, title: who, who } };
}

const wordsOf = (axis: Element) =>
	[...axis.querySelectorAll('.word')].map((word) => word.textContent ?? '');

describe('the timeline', () => {
	test('of a record without a visit shows the years of the atlas, and nothing in them', async () => {
		const { getByRole } = await render(TimelineOf, { schedules: [] });
		const slider = getByRole('slider', { name: 'Date' });
		await expect.element(slider).toHaveAttribute('aria-valuetext', '1 January 1924');
		await expect.element(getByRole('list', { name: 'Timeline' })).toBeInTheDocument();
		expect(getByRole('link').elements()).toHaveLength(0);
		await expect.poll(() => wordsOf(slider.element().parentElement as Element)).toContain('1930');
	});

	test('of one visit shows its days', async () => {
		const { getByRole } = await render(TimelineOf, {
			schedules: [sailing('cruiser', '1933-10-17', '1933-10-30')]
		});
		const slider = getByRole('slider', { name: 'Date' }).element().parentElement as Element;
		await expect.poll(() => wordsOf(slider)).toContain('21 Oct');
		await expect.poll(() => wordsOf(slider)).toContain('October 1933');
	});

	test('shows a visit of one instant as a mark that can be clicked', async () => {
		const visit = voyage([call('naples', NAPLES, { arrival: on('1933-10-30'), departure: on('1933-10-30') })]); // prettier-ignore
		const instant = { ...visit, id: 'review', title: 'A review', who: 'The fleet' };
		const { getByRole } = await render(TimelineOf, {
			schedules: [scheduleOf(instant) as Schedule]
		});
		const bar = getByRole('link', { name: /A review, 30 October 1933/ });
		await expect.element(bar).toBeInTheDocument();
		expect(bar.element().getBoundingClientRect().width).toBeGreaterThan(4);
	});

	test('of two visits 400 years apart tears the axis between them, and says how much is left out', async () => {
		const { getByRole, getByTitle } = await render(TimelineOf, {
			schedules: [
				sailing('galley', '1533-05-01', '1533-05-12'),
				sailing('cruiser', '1933-10-17', '1933-10-30')
			]
		});
		await expect.element(getByTitle(/Shortened: 400/)).toBeInTheDocument();
		const slider = getByRole('slider', { name: 'Date' }).element().parentElement as Element;
		await expect
			.poll(() => wordsOf(slider))
			.toEqual(expect.arrayContaining(['May 1533', 'October 1933']));
	});

	test('of a visit with a name of sixty letters leaves that out where its years have no room, and names it when focused', async () => {
		const long = 'The Special Purpose Detachment of the Northern Seas Flotilla';
		const schedules = [
			sailing('galley', '1533-05-01', '1533-05-12'),
			sailing('cruiser', '1933-10-17', '1933-10-30'),
			sailing('destroyer', '1934-01-02', '1934-06-28')
		].map((it) => (it.visit.id === 'cruiser' ? named(it, long) : it));
		const { getByRole, container } = await render(TimelineOf, { schedules });
		const bar = getByRole('link', { name: long });
		await expect.element(bar).toBeInTheDocument();
		await expect.poll(() => container.querySelectorAll('.lanes .name').length).toBeGreaterThan(0);
		const next = getByRole('link', { name: 'destroyer' }).element().getBoundingClientRect();
		const name = bar.element().querySelector('.name')?.getBoundingClientRect();
		expect(name?.right ?? 0).toBeLessThanOrEqual(next.left);
		(getByRole('link', { name: 'galley, 1' }).first().element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowDown}');
		await expect.poll(() => container.querySelector('.tooltip')?.textContent).toContain(long);
	});

	test('of events alone has their marks, and no lane of a visit', async () => {
		const { getByRole } = await render(TimelineOf, {
			props: {
				schedules: [],
				events: [event('pact', '1933-09-02'), event('putsch', '1934-07-25/1934-07-30')]
			}
		});
		await expect.poll(() => getByRole('link').elements().length).toBe(2);
		expect(getByRole('listitem').elements()).toHaveLength(1);
	});
});
