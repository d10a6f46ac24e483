import { LIGHT } from '../../map/liveries';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LngLat } from '../../../src/lib/domain/visit';
import { FARTHEST, fitting } from '../../../src/lib/map/camera/framing';
import { globeViewOf, outlineRadius } from '../../../src/lib/map/globe';
import { content, HOUR } from '../../map/content';
import { atlasMaps, between } from './atlas-maps';
import { insideOfNext } from './inside';

const { make, shows, click } = atlasMaps();

test('the globe shows its near side only, and can be picked there', async () => {
	const [cruiser] = content.visits;
	const [first] = cruiser?.legs ?? [];
	const [from, to] = first?.coordinates ?? [];
	if (!cruiser || !first || !from || !to) throw new Error('the fixture has a cruiser');
	// As dense as those of the record: a trail goes straight from point to point, through the ball.
	const shares = Array.from({ length: 41 }, (_, i) => i / 40);
	const dense = {
		...first,
		coordinates: shares.map((share) => between(from, to, share)),
		times: shares.map((share) => share * 10 * HOUR)
	};
	const visits = [{ ...cruiser, legs: [dense] }];
	const { map, ready, onpick } = await make({ atlas: { ...content, visits } });
	map.setProjection('globe');
	map.frame({ type: 'place', id: 'odessa' });
	map.showInstant(9.9 * HOUR);
	await ready;
	await map.settled();
	expect(map.project([-150, -40])).toBeUndefined();
	expect(await shows(map, between(from, to, 0.3), LIGHT.livery.soviet)).toBe(true);
	await click(map, [30.75, 46.49]);
	expect(onpick).toHaveBeenLastCalledWith({ type: 'place', id: 'odessa' });
	expect(console.error).not.toHaveBeenCalled();
	expect(console.warn).not.toHaveBeenCalled();
});

test.each([
	['beside a panel', { top: 28, right: 28, bottom: 200, left: 300 }],
	['under nothing', { top: 0, right: 0, bottom: 0, left: 0 }],
	['above a sheet', { top: 6, right: 420, bottom: 200, left: 6 }]
])(
	'seen from as far as the reader can go the globe fills what is clear, in its middle: %s',
	async (_, padding) => {
		const inside = insideOfNext();
		const { map, ready } = await make();
		const maplibre = await inside;
		map.setPadding(padding);
		map.setProjection('globe');
		await ready;
		maplibre.jumpTo({ center: [25, 45], zoom: -2 });
		await map.settled();
		// As far from the panels as all that is framed.
		const clear = fitting(padding, 800, 600);
		const [width, height] = [800 - clear.left - clear.right, 600 - clear.top - clear.bottom];
		expect(2 * outlineRadius(globeViewOf(maplibre))).toBeCloseTo(Math.min(width, height), 0);
		const { x, y } = maplibre.project([25, 45]);
		expect([x, y]).toEqual([
			expect.closeTo(clear.left + width / 2, 0),
			expect.closeTo(clear.top + height / 2, 0)
		]);
		map.setProjection('flat');
		expect(maplibre.getMinZoom()).toBe(FARTHEST);
	}
);

test('the switch rolls the map up and flattens it again, and what is framed stays framed', async () => {
	const onprojection = vi.fn();
	const onview = vi.fn();
	const { map, ready } = await make({ onprojection, onview });
	map.frame({ type: 'visit', id: 'cruiser' });
	await ready;
	await map.settled();
	const [[longitude, latitude], zoom] = onview.mock.lastCall as [LngLat, number];
	const globe = page.getByRole('button', { name: 'Globe' });
	await expect.element(globe).toHaveAttribute('aria-pressed', 'false');
	await userEvent.click(globe);
	await expect.element(globe).toHaveAttribute('aria-pressed', 'true');
	expect(onprojection).toHaveBeenLastCalledWith('globe');
	await map.settled();
	for (const position of content.visits[0]?.stops ?? []) {
		const { x = -1, y = -1 } = map.project(position) ?? {};
		expect(x > 0 && x < 800 && y > 0 && y < 600, `${position}`).toBe(true);
	}
	globe.element().focus();
	await userEvent.keyboard('{Enter}');
	expect(onprojection).toHaveBeenLastCalledWith('flat');
	await map.settled();
	expect(onview.mock.lastCall).toEqual([
		[expect.closeTo(longitude), expect.closeTo(latitude)],
		expect.closeTo(zoom),
		false
	]);
});
