import type { Map as MapLibre } from 'maplibre-gl';
import { expect, test } from 'vitest';
import type { LngLat } from '../../../src/lib/domain/visit';
import { bandWidthAt } from '../../../src/lib/symbology/widths';
import type { VisitUncertainty } from '../../../src/lib/scene/content';
import { along, END, redIn, START, trail, trailMaps } from './trails';

const make = trailMaps();

const [WEST, EAST]: [LngLat, LngLat] = [
	[12, 40],
	[24, 40]
];
const camera = { center: [18, 40] as LngLat, zoom: 5 };

/** Where a visit can be: from one share of its way to another. */
function interval(from: number, to: number, visit = 'cruiser'): VisitUncertainty {
	const instantAt = (share: number) => START + share * (END - START);
	return { visit, from: instantAt(from), to: instantAt(to) };
}

/** How much of the pixel at a position is covered. */
async function coverAt(map: MapLibre, position: LngLat): Promise<number> {
	const { x, y } = map.project([...position]);
	const [pixelX, pixelY] = [Math.floor(x) + 0.5, Math.floor(y) + 0.5];
	return (await redIn(map)).find((red) => red.x === pixelX && red.y === pixelY)?.cover ?? 0;
}

test('a band lies between the two places where the unit is due, its ends round', async () => {
	const { map, layer } = await make([], camera, [trail(WEST, EAST)]);
	for (const [from, to] of [
		[0.25, 0.75],
		[0.1, 0.4],
		[0.5, 0.52]
	] as const) {
		layer.showBands([interval(from, to)]);
		const xs = (await redIn(map)).map(({ x }) => x);
		const [begin, end] = [from, to].map((share) => map.project([...along(WEST, EAST, share)]).x);
		// Half of its softness is paler than what counts.
		const reach = bandWidthAt(5) / 2;
		expect(Math.abs(Math.min(...xs) - ((begin ?? 0) - reach)), `${from}`).toBeLessThan(2);
		expect(Math.abs(Math.max(...xs) - ((end ?? 0) + reach)), `${to}`).toBeLessThan(2);
	}
});

test('there is a band only where one is shown, and only on the way of its own visit', async () => {
	const [north, south]: [LngLat, LngLat] = [
		[18, 37],
		[18, 43]
	];
	const other = { ...trail(north, south), visit: 'destroyer' };
	const { map, layer } = await make([], camera, [trail(WEST, EAST), other]);
	const covers = async () => [
		(await coverAt(map, [15, 40])) > 0,
		(await coverAt(map, [18, 42])) > 0
	];
	expect(await covers()).toEqual([false, false]);
	layer.showBands([interval(0, 1)]);
	expect(await covers()).toEqual([true, false]);
	layer.showBands([interval(0, 1, 'destroyer')]);
	expect(await covers()).toEqual([false, true]);
	layer.showBands([interval(0, 1), interval(0, 1, 'destroyer')]);
	expect(await covers()).toEqual([true, true]);
	layer.showBands([interval(0.5, 0.5), interval(0.6, 0.4, 'destroyer'), interval(0, 1, 'nobody')]);
	expect(await redIn(map)).toEqual([]);
});

test('a band has one tint, over bends too, and ends round where it ends at a bend', async () => {
	const bend: LngLat = [18, 40];
	const coordinates: LngLat[] = [[13, 40], bend, [22, 42]]; // prettier-ignore
	const times = [0, 0.5, 1].map((share) => START + share * (END - START));
	const { map, layer } = await make([], camera, [trail(WEST, EAST, { coordinates, times })]);
	layer.showBands([interval(0.1, 0.9)]);
	const covers = (await redIn(map)).map(({ cover }) => cover);
	expect(Math.max(...covers)).toBeCloseTo(await coverAt(map, [15, 40]), 2);
	const middle = map.project([...bend]);
	const reach = bandWidthAt(5) / 2;
	for (const [from, to] of [
		[0.1, 0.5],
		[0.5, 0.9]
	] as const) {
		layer.showBands([interval(from, to)]);
		const spots = await redIn(map);
		// A round end reaches as far beyond the bend as to the side.
		const toward = from === 0.5 ? -1 : 1;
		const beyond = spots.map(({ x }) => (x - middle.x) * toward);
		expect(Math.abs(Math.max(...beyond) - reach), `${from}`).toBeLessThan(2);
	}
});
