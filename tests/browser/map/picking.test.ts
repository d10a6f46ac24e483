import { LIGHT } from '../../map/liveries';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { LngLat } from '../../../src/lib/domain/visit';
import type { AtlasMap } from '../../../src/lib/map/atlas-map';
import type { PickedVisit } from '../../../src/lib/scene/content';
import type { Pixel } from '../../../src/lib/map/leg-index';
import { PALETTES } from '../../../src/lib/symbology/palette';
import { content, HOUR, stay } from '../../map/content';
import { atlasMaps, between, EARLY } from './atlas-maps';

const { stage, make, shows, click } = atlasMaps();

/** What a click on a leg picks. */
function onLine(id: string, leg: number) {
	return { type: 'visit', id, on: 'line', leg, instant: expect.any(Number) };
}

/** Halfway along a leg that goes straight from here to there: the pixel so many pixels to its right. */
function beside(map: AtlasMap, from: LngLat, to: LngLat, pixels: number): Pixel {
	const [a, b, middle] = [from, to, between(from, to, 0.5)].map((at) => map.project(at));
	if (!a || !b || !middle) throw new Error('the globe hides it');
	const length = Math.hypot(b.x - a.x, b.y - a.y);
	return {
		x: middle.x - ((b.y - a.y) / length) * pixels,
		y: middle.y + ((b.x - a.x) / length) * pixels
	};
}

test('a click on a port picks it, a click near a route picks its visit, a click on nothing nothing', async () => {
	const { map, ready, onpick } = await make();
	map.frame({ type: 'visit', id: 'cruiser' });
	await ready;
	await map.settled();
	await click(map, [29, 41.02]);
	expect(onpick).toHaveBeenLastCalledWith({ type: 'place', id: 'istanbul' });
	await click(map, EARLY);
	await expect.poll(() => onpick.mock.lastCall).toEqual([onLine('cruiser', 0)]);
	await click(map, [34.5, 40]);
	expect(onpick).toHaveBeenCalledTimes(2);
});

test('a trail can be clicked while it is sailed and when it is past', async () => {
	const { map, ready, onpick } = await make();
	map.frame({ type: 'visit', id: 'cruiser' });
	await ready;
	for (const hour of [9.9, 15, 500]) {
		onpick.mockClear();
		map.showInstant(hour * HOUR);
		await map.settled();
		await click(map, EARLY);
		// What lines are found with is fetched when the pointer first comes.
		await expect
			.poll(() => onpick.mock.lastCall, { message: `${hour}` })
			.toEqual([onLine('cruiser', 0)]);
	}
});

/** The first ten hours of the second leg. */
const [BEGIN, END]: [LngLat, LngLat] = [
	[28.9, 40.9],
	[26, 40]
];

test.each(['flat', 'globe'] as const)(
	'the pointer within six pixels of a way is told the visit, the leg and the hour: %s',
	async (projection) => {
		const onhover = vi.fn();
		const { map, ready, onpick } = await make({ onhover });
		map.setProjection(projection);
		map.frame({ type: 'visit', id: 'cruiser' });
		map.showInstant(15 * HOUR);
		await ready;
		await map.settled();
		for (const [pixels, found] of [
			[0, true],
			[5.2, true],
			[-5.2, true],
			[8, false],
			[-8, false]
		] as const) {
			onpick.mockClear();
			onhover.mockClear();
			const position = beside(map, BEGIN, END, pixels);
			await userEvent.hover(stage.canvas, { position });
			await userEvent.click(stage.canvas, { position });
			const told = [onhover, onpick].map(({ mock }) => mock.lastCall?.[0] as PickedVisit | null);
			if (!found) {
				expect(
					told.map((picked) => picked ?? null),
					`${pixels}`
				).toEqual([null, null]);
				continue;
			}
			for (const picked of told) {
				expect(picked, `${pixels}`).toEqual(onLine('cruiser', 1));
				expect((picked?.instant ?? 0) / HOUR, `${pixels}`).toBeCloseTo(25, 0);
			}
		}
	}
);

test('where two ways cross, the selected visit is picked, and a trail before a way that has not begun', async () => {
	const [cruiser] = content.visits;
	if (!cruiser) throw new Error('the fixture has visits');
	const later = {
		...cruiser,
		id: 'later',
		legs: cruiser.legs.map((leg) => ({ ...leg, times: leg.times.map((t) => t + 1000 * HOUR) }))
	};
	const { map, ready, onpick } = await make({ atlas: { ...content, visits: [later, cruiser] } });
	map.frame({ type: 'visit', id: 'cruiser' });
	map.showInstant(15 * HOUR);
	await ready;
	await map.settled();
	await click(map, EARLY);
	// What lines are found with is fetched when the pointer first comes.
	await expect.poll(() => onpick.mock.lastCall).toEqual([onLine('cruiser', 0)]);
	map.select({ type: 'visit', id: 'later' });
	await map.settled();
	await click(map, EARLY);
	expect(onpick).toHaveBeenLastCalledWith(onLine('later', 0));
});

test('a ship can be clicked where she lies, and not when her visit is over', async () => {
	const { map, ready, onpick } = await make();
	const position: LngLat = [36.5, 43.4];
	const [cruiser] = content.visits;
	if (!cruiser) throw new Error('the fixture has visits');
	map.setContent({
		...content,
		visits: [{ ...cruiser, legs: [], stays: [stay(0, 10, position)], span: { start: 0, end: 10 * HOUR } }] // prettier-ignore
	});
	map.showInstant(5 * HOUR);
	await ready;
	expect(await shows(map, position, LIGHT.livery.soviet)).toBe(true);
	await click(map, position);
	expect(onpick).toHaveBeenLastCalledWith({
		type: 'visit',
		id: 'cruiser',
		on: 'unit',
		instant: 5 * HOUR
	});
	map.showInstant(11 * HOUR);
	expect(await shows(map, position, PALETTES.light.sea)).toBe(true);
	await click(map, position);
	expect(onpick).toHaveBeenCalledTimes(1);
});
