import { expect, test } from 'vitest';
import type { LngLat } from '../../../src/lib/domain/visit';
import { widthAt } from '../../../src/lib/symbology/widths';
import { HOUR } from '../../map/content';
import { along, END, redIn, START, trail, trailMaps } from './trails';

const make = trailMaps();

test('what is past is quiet, and what is not selected steps back', async () => {
	const { map, layer, store } = await make([trail([14, 40], [22, 40])], {
		center: [18, 40],
		zoom: 5
	});
	const red = async () => (await redIn(map)).reduce((sum, { cover }) => sum + cover, 0);
	layer.showInstant(END);
	const bold = await red();
	layer.showInstant(END + 100 * HOUR);
	const quiet = await red();
	expect(quiet / bold).toBeCloseTo((1.7 / 3) * 0.7, 1);
	store.setLooks({ focusOf: () => 'dim' });
	expect((await red()) / quiet).toBeCloseTo(0.3, 1);
	store.setLooks({ focusOf: () => 'lit' });
	expect(await red()).toBeGreaterThan(quiet);
});

test.each(['dashed', 'dotted'] as const)(
	'marks of a %s trail stay in place while it grows',
	async (pattern) => {
		const [from, to]: [LngLat, LngLat] = [
			[12, 40],
			[24, 40]
		];
		const { map, layer } = await make([trail(from, to, { pattern })], {
			center: [18, 40],
			zoom: 5
		});
		const row = Math.floor(map.project([18, 40]).y) + 0.5;
		const marks = async (share: number) => {
			layer.showInstant(START + share * (END - START));
			const limit = map.project([18, 40]).x - 5;
			return (await redIn(map)).filter(({ x, y }) => y === row && x < limit);
		};
		const before = await marks(0.51);
		const covers = before.map(({ cover }) => cover);
		expect(Math.min(...covers)).toBeLessThan(0.6);
		expect(Math.max(...covers)).toBeGreaterThan(0.9);
		expect(await marks(0.93)).toEqual(before);
	}
);

test('a trail can fade: nothing is left of what is older than the fade', async () => {
	const [from, to]: [LngLat, LngLat] = [
		[14, 40],
		[22, 40]
	];
	const { map, layer } = await make([trail(from, to)], { center: [18, 40], zoom: 5 });
	layer.setFade(0.4 * (END - START));
	layer.showInstant(START + 0.8 * (END - START));
	const reds = await redIn(map);
	const coverAt = (share: number) => {
		const { x, y } = map.project([...along(from, to, share)]);
		return Math.max(0, ...reds.filter((red) => Math.hypot(red.x - x, red.y - y) < 2).map(({ cover }) => cover)); // prettier-ignore
	};
	expect(coverAt(0.78)).toBeGreaterThan(0.9);
	expect(coverAt(0.6)).toBeCloseTo(0.5, 1);
	expect(coverAt(0.39)).toBe(0);
	layer.setFade(null);
	expect((await redIn(map)).length).toBeGreaterThan(reds.length);
});

test('the way ahead begins where the ship is', async () => {
	const [from, to]: [LngLat, LngLat] = [
		[14, 40],
		[22, 40]
	];
	const { map, layer } = await make([trail(from, to)], { center: [18, 40], zoom: 5 });
	layer.setWaysShown(true);
	layer.showInstant(START + 0.5 * (END - START));
	const widthOf = async (share: number) => {
		const { x } = map.project([...along(from, to, share)]);
		const column = (await redIn(map)).filter((red) => red.x === Math.floor(x) + 0.5);
		return column.reduce((sum, { cover }) => sum + cover, 0);
	};
	expect(await widthOf(0.45)).toBeCloseTo(3 * widthAt(5), 0);
	expect(await widthOf(0.55)).toBeCloseTo(1.4 * widthAt(5), 0);
	layer.showInstant(START - HOUR);
	expect(await widthOf(0.55)).toBeLessThan(1.2);
});
