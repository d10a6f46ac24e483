import { LIGHT } from '../../map/liveries';
import { expect, test, vi } from 'vitest';
import type { AtlasMap } from '../../../src/lib/map/atlas-map';
import { unitsAt } from '../../../src/lib/map/whereabouts';
import { content, HOUR, stay } from '../../map/content';
import { EARLY } from './atlas-maps';
import { nextFrame, rest, sheetMaps } from './sheet-maps';

const { stage, shows, atRest, countDraws, sheet, drag } = sheetMaps('file');
const { soviet } = LIGHT.livery;

/** The middle of what is opaque on a canvas, or in a part of it, in pixels from the upper left; undefined where nothing is. */
function middleOfRed(canvas: HTMLCanvasElement, near: { x: number; y: number }, reach: number) {
	const size = 2 * reach + 1;
	const copy = new OffscreenCanvas(size, size).getContext('2d', { willReadFrequently: true });
	if (!copy) throw new Error('no canvas to copy to');
	const [left, top] = [Math.round(near.x) - reach, Math.round(near.y) - reach];
	copy.drawImage(canvas, -left, -top);
	const { data } = copy.getImageData(0, 0, size, size);
	let [count, x, y] = [0, 0, 0];
	const wanted = [1, 3, 5].map((at) => parseInt(soviet.slice(at, at + 2), 16));
	for (let i = 0; i < data.length; i += 4) {
		if (!wanted.every((value, channel) => Math.abs(value - (data[i + channel] ?? 0)) <= 12))
			continue;
		count++;
		x += left + ((i / 4) % size) + 0.5;
		y += top + Math.floor(i / 4 / size) + 0.5;
	}
	return count > 20 ? { x: x / count, y: y / count } : undefined;
}

test('60 instants of the film draw the sheet, and the map not once', async () => {
	const { map } = await atRest();
	const draws = countDraws();
	for (let frame = 0; frame < 60; frame++) {
		map.showInstant((4 + frame / 30) * HOUR);
		map.showIntervals([{ visit: 'cruiser', from: 3 * HOUR, to: (4.5 + frame / 30) * HOUR }]);
		await nextFrame();
	}
	expect(draws.map).toBe(0);
	expect(draws.sheet).toBeGreaterThan(60);
});

test.each<[string, (map: AtlasMap) => void]>([
	['a visit or a place that is pointed at elsewhere', (map) => map.highlight({ visits: new Set(['cruiser']), places: new Set(['odessa']) })], // prettier-ignore
	['a visit that is selected', (map) => map.select({ type: 'visit', id: 'bombers' })],
	['another fade', (map) => map.setFade(HOUR)]
])('%s is drawn on the sheet alone', async (_, change) => {
	const { map } = await atRest();
	const draws = countDraws();
	change(map);
	await nextFrame();
	await nextFrame();
	expect(draws.map).toBe(0);
	expect(draws.sheet).toBeGreaterThan(0);
});

test('at rest nothing is drawn', async () => {
	await atRest();
	const draws = countDraws();
	await new Promise((resolve) => setTimeout(resolve, 5000));
	expect(draws).toEqual({ map: 0, sheet: 0 });
});

test('what is told in a page that is not seen is drawn when it is', async () => {
	const { map } = await atRest();
	const draws = countDraws();
	const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
	await nextFrame();
	map.showInstant(5 * HOUR);
	await Promise.resolve();
	expect(draws.sheet).toBe(0);
	visibility.mockRestore();
	await nextFrame();
	await nextFrame();
	expect(draws.sheet).toBeGreaterThan(0);
});

test('in every frame of a drag the unit is where the map below has its place, while the film plays', async () => {
	const { map, maplibre } = await atRest();
	// Without its trail, which has the same colour.
	map.setFade(1);
	const found: number[] = [];
	let instant = 4 * HOUR;
	maplibre.on('render', () => {
		const [unit] = unitsAt(content, instant);
		const canvas = sheet();
		if (!unit || !canvas) throw new Error('there is a unit on a sheet');
		const { x, y } = maplibre.project([...unit.position]);
		const middle = middleOfRed(canvas, { x, y }, 16);
		found.push(middle ? Math.hypot(middle.x - x, middle.y - y) : Infinity);
	});
	const offBefore = () => found.at(-1) ?? Infinity;
	maplibre.triggerRepaint();
	await maplibre.once('render');
	// A glyph's middle is not that of its red: how far they are apart does not change while it is moved.
	const own = offBefore();
	found.length = 0;
	const letGo = await drag(20, () => map.showInstant((instant += HOUR / 60)));
	letGo();
	expect(found.length).toBeGreaterThan(5);
	for (const off of found) expect(Math.abs(off - own)).toBeLessThan(1);
});

test('a film that plays while the map is held still goes on', async () => {
	const { map } = await atRest();
	const letGo = await drag(3, () => {});
	const draws = countDraws();
	for (let frame = 0; frame < 20; frame++) {
		map.showInstant((4 + frame / 20) * HOUR);
		await nextFrame();
	}
	letGo();
	expect(draws.sheet).toBeGreaterThan(10);
});

test('another pixel ratio while the film plays is that of both canvases', async () => {
	const { map, maplibre } = await atRest();
	for (const ratio of [2, 1.5, 1]) {
		maplibre.setPixelRatio(ratio);
		for (let frame = 0; frame < 5; frame++) {
			map.showInstant((4 + frame / 10 + ratio) * HOUR);
			await nextFrame();
		}
		await map.settled();
		expect([sheet()?.width, sheet()?.height]).toEqual([800 * ratio, 600 * ratio]);
		expect([stage.canvas.width, stage.canvas.height]).toEqual([800 * ratio, 600 * ratio]);
	}
});

test('the ring of a port lies on a trail that passes it', async () => {
	const [istanbul] = content.places;
	if (!istanbul) throw new Error('the fixture has places');
	const places = [{ ...istanbul, position: EARLY }];
	const { map } = await atRest({ atlas: { ...content, places: [] } });
	map.showInstant(9.9 * HOUR);
	expect(await shows(map, EARLY, soviet)).toBe(true);
	map.setContent({ ...content, places });
	expect(await shows(map, EARLY, soviet)).toBe(false);
});

test('the name of a port makes way for that of a ship which comes to lie over it', async () => {
	const [istanbul] = content.places;
	const [cruiser] = content.visits;
	if (!istanbul || !cruiser) throw new Error('the fixture has them');
	const { map, maplibre } = await atRest();
	// Names that stand free, as the basemap makes way for them.
	const isFree = () =>
		maplibre.querySourceFeatures('name-room').some(({ geometry }) => {
			const [longitude = 0, latitude = 0] = geometry.type === 'Point' ? geometry.coordinates : [];
			const [x, y] = istanbul.position;
			return Math.abs(longitude - x) < 0.05 && Math.abs(latitude - y) < 0.05;
		});
	await expect.poll(isFree).toBe(true);
	const port = maplibre.project([...istanbul.position]);
	for (const [right, down] of [
		[45, 32],
		[-45, 32],
		[0, 50]
	] as const) {
		const { lng, lat } = maplibre.unproject([port.x + right, port.y + down]);
		const span = { start: 0, end: 20 * HOUR };
		const lying = { ...cruiser, stops: [], legs: [], stays: [stay(0, 20, [lng, lat])], span };
		map.setContent({ ...content, visits: [lying] });
		await map.settled();
		await rest(maplibre);
		expect(isFree(), `${right}, ${down}`).toBe(true);
	}
});
