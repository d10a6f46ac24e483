import { describe, expect, test } from 'vitest';
import { createAtlas } from '../../src/lib/domain/atlas';
import type { Entry } from '../../src/lib/domain/chronicle';
import { Narrator } from '../../src/lib/state/narrator.svelte';
import { Playback } from '../../src/lib/state/playback.svelte';
import { Showing } from '../../src/lib/state/showing.svelte';
import { Stepper } from '../../src/lib/state/stepper';
import { TimeWindow } from '../../src/lib/state/time-window.svelte';
import { config, event, happening, sailing } from '../domain/ships';

/** She is received on the day of her arrival, and once more on a day that nobody has written down. */
function received(id: string, departs: string, arrives: string) {
	const reception = happening(arrives);
	return sailing(id, departs, arrives, [reception, { ...reception, date: null }]);
}

const atlas = createAtlas(
	{
		visits: [
			received('scout', '1925-06-01', '1925-06-20'),
			received('cruiser', '1933-10-17', '1933-10-30')
		],
		places: [],
		events: [event('pact', '1933-09-02')]
	},
	config
);
const noon = (date: string) => Date.parse(`${date}T12:00Z`);

/** A page that is about a visit or about everything, and whose reader goes step by step. */
function stage(selected: string | null, date: string) {
	const showing = new Showing(atlas);
	showing.selected = selected;
	const playback = new Playback(showing, noon(date));
	const narrator = new Narrator(showing, playback, () => 3000);
	const view = new TimeWindow(() => showing.film);
	const steps: string[] = [];
	const inShort = (entry: Entry) =>
		entry.what === 'event'
			? entry.event.id
			: `${entry.visit.id} ${entry.what}${entry.what === 'happening' ? ` ${entry.index}` : ''}`;
	const stepper = new Stepper(
		{ schedules: atlas.schedules, showing, playback, view, narrator },
		{
			onstep: (entry) => steps.push(inShort(entry)),
			onleave: async (visit) => {
				steps.push(`to ${visit}`);
				showing.selected = visit;
			}
		}
	);
	return { showing, playback, narrator, stepper, steps };
}

describe('on the page of a visit', () => {
	test('Next goes through its stops and what happened there, then on to the next visit, and there it ends', async () => {
		const { stepper, steps, playback } = stage('scout', '1925-05-31');
		for (let i = 0; i < 10; i++) await stepper.next();
		expect(steps).toEqual([
			'scout departure',
			'scout arrival',
			'scout happening 0',
			'scout happening 1',
			'to cruiser',
			'cruiser departure',
			'cruiser arrival',
			'cruiser happening 0',
			'cruiser happening 1'
		]);
		expect(new Date(playback.instant).toISOString()).toMatch(/^1933-10-30/);
	});

	test('Previous goes back the same way', async () => {
		const { stepper, steps } = stage('cruiser', '1933-10-20');
		for (let i = 0; i < 3; i++) await stepper.previous();
		expect(steps).toEqual([
			'cruiser departure',
			'to scout',
			'scout happening 1',
			'scout happening 0'
		]);
	});

	test('neither stands on a day of which the visit has nothing', async () => {
		const { stepper, steps, narrator } = stage('cruiser', '1933-10-20');
		await stepper.next();
		expect(steps).toEqual(['cruiser arrival']);
		expect(narrator.entry?.what).toBe('arrival');
	});
});

test('where everything is shown each documented moment is one step', async () => {
	const { stepper, steps, playback } = stage(null, '1925-05-31');
	playback.play();
	for (let i = 0; i < 9; i++) await stepper.next();
	expect(steps).toEqual(['scout departure', 'scout happening 0', 'pact', 'cruiser departure', 'cruiser happening 0']); // prettier-ignore
	expect(playback.playing).toBe(false);
});

test('a comparison leads to no other visit', () => {
	const { showing, stepper } = stage('scout', '1925-05-31');
	expect(stepper.neighbour(1)?.visit.id).toBe('cruiser');
	expect(stepper.neighbour(-1)).toBeUndefined();
	showing.compare(['scout', 'cruiser']);
	expect(stepper.neighbour(1)).toBeUndefined();
});
