import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LngLat } from '../../../src/lib/domain/visit';
import type { AtlasMap, AtlasMapOptions } from '../../../src/lib/map/atlas-map';
import { content, HOUR } from '../../map/content';
import { atlasMaps } from './atlas-maps';

const { stage, make } = atlasMaps();

const SEVASTOPOL: LngLat = [33.4, 44.6];
const BOSPHORUS: LngLat = [29.2, 41.3];
const PIRAEUS: LngLat = [23.6, 37.9];
const KYIV: LngLat = [30.5, 50.4];
const ROME: LngLat = [12.5, 41.9];

/** The middle of what is clear of the words of the film, which stand over the lowest 96 pixels. */
const MIDDLE = (600 - 96) / 2;

/** A map that follows the cruiser on her first leg, and the zooms at which it has come to rest. */
async function following(options: Partial<AtlasMapOptions> = {}) {
	const onview = vi.fn();
	const onyield = vi.fn();
	const { map, ready } = await make({ onview, onyield, ...options });
	map.follow(true);
	map.showInstant(5 * HOUR);
	await ready;
	await map.settled();
	const zoom = () => onview.mock.lastCall?.[1] as number;
	return { map, onview, onyield, zoom };
}

function isInView(map: AtlasMap, position: LngLat): boolean {
	const { x = -1, y = -1 } = map.project(position) ?? {};
	return x > 0 && x < 800 && y > 0 && y < 600;
}

/** Where a position is drawn in each of the coming frames, until it stays where it is. */
async function wayOf(map: AtlasMap, position: LngLat): Promise<number[]> {
	const way: number[] = [];
	let rests = 0;
	while (rests < 30) {
		await new Promise(requestAnimationFrame);
		const { x = NaN } = map.project(position) ?? {};
		if (x === way.at(-1)) rests++;
		else {
			way.push(x);
			rests = 0;
		}
	}
	return way;
}

/** Seen by the camera alone: what is drawn plays no part. */
function middle(map: AtlasMap, from: LngLat, to: LngLat): { x: number; y: number } {
	const [a, b] = [map.project(from), map.project(to)];
	if (!a || !b) throw new Error('the globe hides it');
	return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

test('the whole leg that is sailed is in the middle of the map, and from not too near', async () => {
	const { map, zoom } = await following();
	expect(middle(map, SEVASTOPOL, BOSPHORUS)).toEqual({
		x: expect.closeTo(400, 0),
		y: expect.closeTo(MIDDLE, 0)
	});
	expect(zoom()).toBeCloseTo(4.6);
	map.showInstant(1005 * HOUR);
	await map.settled();
	expect(isInView(map, KYIV)).toBe(true);
	expect(isInView(map, ROME)).toBe(true);
	map.setPadding({ top: 0, right: 0, bottom: 0, left: 400 });
	await map.settled();
	expect(zoom()).toBeLessThan(4.5);
});

test('the camera stays while a leg lasts, and when nothing is under way any more', async () => {
	const { map, onview } = await following();
	onview.mockClear();
	for (const hour of [5.1, 7, 9.9, 500]) {
		map.showInstant(hour * HOUR);
		await map.settled();
	}
	expect(onview).not.toHaveBeenCalled();
});

test('from leg to leg the camera glides: slowly off, never back, and slowly on', async () => {
	const { map } = await following({ reducedMotion: false });
	map.showInstant(25 * HOUR);
	const way = await wayOf(map, PIRAEUS);
	expect(way.length).toBeGreaterThan(5);
	expect(way).toEqual(way.toSorted((a, b) => a - b));
	expect(middle(map, PIRAEUS, [28.9, 40.9]).x).toBeCloseTo(400, 0);
});

test('a film that is faster than the camera does not make it turn about: it ends where the last leg is', async () => {
	const { map, onview } = await following({ reducedMotion: false });
	onview.mockClear();
	for (const hour of [25, 30, 15, 5, 25]) {
		map.showInstant(hour * HOUR);
		await new Promise(requestAnimationFrame);
	}
	await wayOf(map, PIRAEUS);
	expect(middle(map, PIRAEUS, [28.9, 40.9]).x).toBeCloseTo(400, 0);
	// A jump across the map and back is made up for on the way, not one glide after the other.
	map.showInstant(1005 * HOUR);
	await new Promise(requestAnimationFrame);
	map.showInstant(5 * HOUR);
	await wayOf(map, PIRAEUS);
	expect(middle(map, SEVASTOPOL, BOSPHORUS).x).toBeCloseTo(400, 0);
});

test('who wants no motion has the next leg at once, also when that is said later', async () => {
	const { map } = await following({ reducedMotion: false });
	map.setReducedMotion(true);
	map.showInstant(25 * HOUR);
	expect(middle(map, PIRAEUS, [28.9, 40.9]).x).toBeCloseTo(400, 0);
	map.setReducedMotion(false);
	map.showInstant(5 * HOUR);
	expect(middle(map, PIRAEUS, [28.9, 40.9]).x).toBeCloseTo(400, 0);
	await wayOf(map, PIRAEUS);
	expect(middle(map, SEVASTOPOL, BOSPHORUS).x).toBeCloseTo(400, 0);
});

/** How a reader takes the map. */
const hands: readonly [string, () => Promise<void>][] = [
	[
		'a drag',
		() =>
			userEvent.dragAndDrop(stage.canvas, stage.canvas, {
				sourcePosition: { x: 500, y: 420 },
				targetPosition: { x: 420, y: 380 }
			})
	],
	['the wheel', () => userEvent.wheel(stage.canvas, { delta: { y: 300 } })],
	['the zoom button', () => userEvent.click(page.getByRole('button', { name: 'Zoom out' }))],
	[
		'the keyboard',
		async () => {
			stage.canvas.focus();
			await userEvent.keyboard('{ArrowLeft}');
		}
	]
];

test(
	'the reader takes the map with a drag, the wheel, the zoom button or the keyboard, and has it until it is to follow again',
	{ timeout: 240_000 },
	async () => {
		const { map, onyield } = await following({ reducedMotion: false });
		for (const [hand, move] of hands) {
			onyield.mockClear();
			// While the camera is under way, too.
			map.showInstant(25 * HOUR);
			await new Promise(requestAnimationFrame);
			await move();
			await expect.poll(() => onyield.mock.calls.length, { message: hand }).toBe(1);
			await map.settled();
			const before = map.project(ROME);
			map.showInstant(1005 * HOUR);
			await map.settled();
			expect(map.project(ROME), hand).toEqual(before);
			map.follow(true);
			await wayOf(map, ROME);
			expect(isInView(map, KYIV) && isInView(map, ROME), hand).toBe(true);
			expect(onyield, hand).toHaveBeenCalledTimes(1);
		}
	}
);

test('what is selected meanwhile does not take the camera away, unless nothing is under way', async () => {
	const { map, onview } = await following();
	onview.mockClear();
	map.frame({ type: 'visit', id: 'bombers' });
	map.frameTheatre();
	await map.settled();
	expect(onview).not.toHaveBeenCalled();
	map.showInstant(500 * HOUR);
	map.frame({ type: 'visit', id: 'bombers' });
	await map.settled();
	expect(isInView(map, KYIV) && isInView(map, ROME)).toBe(true);
});

test('visits that are not shown are not followed', async () => {
	const { map } = await following();
	const before = map.project(ROME);
	map.showOnly(['cruiser']);
	map.showInstant(1005 * HOUR);
	await map.settled();
	expect(map.project(ROME)).toEqual(before);
	map.showOnly(null);
	await map.settled();
	expect(isInView(map, KYIV) && isInView(map, ROME)).toBe(true);
});

test('the globe turns to what is under way, and rests in its middle', async () => {
	const { map, zoom } = await following();
	map.setProjection('globe');
	await map.settled();
	expect(middle(map, SEVASTOPOL, BOSPHORUS)).toEqual({
		x: expect.closeTo(400, -1),
		y: expect.closeTo(MIDDLE, -1)
	});
	expect(zoom()).toBeLessThan(4.61);
	map.showInstant(1005 * HOUR);
	await map.settled();
	expect(isInView(map, KYIV) && isInView(map, ROME)).toBe(true);
});

test('the ports of a leg lie clear of the panels', async () => {
	const { map } = await following();
	map.setPadding({ top: 0, right: 0, bottom: 100, left: 400 });
	map.showInstant(25 * HOUR);
	await map.settled();
	for (const position of [PIRAEUS, [28.9, 40.9] as const]) {
		const { x = 0, y = 600 } = map.project(position) ?? {};
		expect(x).toBeGreaterThan(400);
		expect(y).toBeLessThan(500);
	}
});

test('following nothing is no error', async () => {
	const { map, ready } = await make({ atlas: { ...content, visits: [] } });
	map.follow(true);
	map.showInstant(5 * HOUR);
	await ready;
	map.follow(false);
	await map.settled();
	expect(console.error).not.toHaveBeenCalled();
	expect(console.warn).not.toHaveBeenCalled();
});
