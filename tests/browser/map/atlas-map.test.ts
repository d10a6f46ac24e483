import { DARK, LIGHT } from '../../map/liveries';
import { expect, test, vi } from 'vitest';
import type { LngLat } from '../../../src/lib/domain/visit';
import { PALETTES } from '../../../src/lib/symbology/palette';
import { content, HOUR } from '../../map/content';
import { atlasMaps, EARLY } from './atlas-maps';
import { loseContext } from './lose-context';

const PANNONIA: LngLat = [20, 47];
const BLACK_SEA: LngLat = [32.6, 42.4];
/** Two thirds of the way along the cruiser’s first leg: her glyph lies beyond when she has nearly arrived. */
const LATE: LngLat = [30.67, 42.455];

const { stage, make, shows, click } = atlasMaps();

test('land and sea are drawn, in their colours, without a word in the console', async () => {
	const { map, ready } = await make();
	await ready;
	expect(await shows(map, PANNONIA, PALETTES.light.land)).toBe(true);
	expect(await shows(map, BLACK_SEA, PALETTES.light.sea)).toBe(true);
	expect(console.error).not.toHaveBeenCalled();
	expect(console.warn).not.toHaveBeenCalled();
});

test('a trail grows with time', async () => {
	const { map, ready } = await make();
	map.frame({ type: 'visit', id: 'cruiser' });
	await ready;
	const { soviet } = LIGHT.livery;
	const trail = async () => [await shows(map, EARLY, soviet), await shows(map, LATE, soviet)];
	map.showInstant(1);
	expect(await trail()).toEqual([false, false]);
	map.showInstant(5 * HOUR);
	expect(await trail()).toEqual([true, false]);
	map.showInstant(9.9 * HOUR);
	expect(await trail()).toEqual([true, true]);
});

test('a track that cannot be drawn is told, and the others are drawn', async () => {
	vi.mocked(console.error).mockImplementation(() => {});
	const [cruiser, bombers] = content.visits;
	const [flight] = bombers?.legs ?? [];
	if (!cruiser || !bombers || !flight) throw new Error('the fixture has visits');
	const legs = [
		{ ...flight, times: flight.times.toReversed() },
		{ ...flight, times: [NaN, NaN] },
		{ ...flight, coordinates: [[NaN, 40], [20, 40]] as LngLat[] } // prettier-ignore
	];
	const visits = [{ ...bombers, legs }, cruiser];
	const { map, ready } = await make({ atlas: { ...content, visits } });
	map.frame({ type: 'visit', id: 'cruiser' });
	map.showInstant(9.9 * HOUR);
	await ready;
	expect(await shows(map, EARLY, LIGHT.livery.soviet)).toBe(true);
	expect(vi.mocked(console.error).mock.calls).toEqual(
		[1, 0, 0].map((point, leg) => [
			expect.objectContaining({ name: 'TrackError', visit: 'bombers', leg, point })
		])
	);
});

test('what is set before the map can draw is drawn when it can', async () => {
	const { map, ready } = await make();
	map.showInstant(0);
	map.showInstant(9.9 * HOUR);
	map.select({ type: 'place', id: 'istanbul' });
	map.frame({ type: 'visit', id: 'cruiser' });
	map.setTheme('dark');
	await ready;
	const { livery, ink } = DARK;
	expect(await shows(map, EARLY, livery.soviet)).toBe(true);
	// The ring of a selected port is filled.
	expect(await shows(map, [29, 41.02], ink)).toBe(true);
});

test('the theme changes under way, and nothing is lost', async () => {
	const { map, ready } = await make();
	map.frame({ type: 'visit', id: 'cruiser' });
	map.showInstant(9.9 * HOUR);
	await ready;
	map.setTheme('dark');
	const { land, sea, livery } = DARK;
	expect(await shows(map, [31.5, 39.5], land)).toBe(true);
	expect(await shows(map, BLACK_SEA, sea)).toBe(true);
	expect(await shows(map, EARLY, livery.soviet)).toBe(true);
	expect(console.error).not.toHaveBeenCalled();
});

test('a lost context comes back with the trail that was drawn', async () => {
	const { map, ready } = await make();
	map.frame({ type: 'visit', id: 'cruiser' });
	map.showInstant(15 * HOUR);
	await ready;
	const restore = await loseContext(stage.canvas);
	map.showInstant(9.9 * HOUR);
	map.setProjection('globe');
	await restore();
	await expect.poll(() => shows(map, EARLY, LIGHT.livery.soviet), { timeout: 10_000 }).toBe(true);
	expect(stage.container.dataset.projection).toBe('globe');
	expect(map.project([-150, -40])).toBeUndefined();
	expect(console.warn).not.toHaveBeenCalled();
});

test('other words replace the old ones and keep what is selected', async () => {
	const { map, ready, onpick } = await make();
	map.select({ type: 'place', id: 'odessa' });
	await ready;
	const [istanbul, odessa] = content.places;
	if (!istanbul || !odessa) throw new Error('the fixture has places');
	map.setContent({ ...content, places: [{ ...odessa, name: 'Одесса' }, istanbul] }, 'ru');
	expect(await shows(map, odessa.position, PALETTES.light.ink)).toBe(true);
	expect(await shows(map, istanbul.position, PALETTES.light.paper)).toBe(true);
	await click(map, odessa.position);
	expect(onpick).toHaveBeenLastCalledWith({ type: 'place', id: 'odessa' });
});

test('without WebGL the map says so and its setters do nothing', async () => {
	const { getContext } = HTMLCanvasElement.prototype;
	vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (
		this: HTMLCanvasElement,
		type: string
	) {
		return type === 'webgl2' ? null : (getContext.call(this, type as '2d') as never);
	});
	const { map, onfail } = await make();
	map.showInstant(0);
	map.showIntervals([]);
	map.select({ type: 'visit', id: 'cruiser' });
	map.setPadding({ top: 0, right: 0, bottom: 0, left: 0 });
	map.frameTheatre();
	await expect.poll(() => onfail.mock.calls).toEqual([['webgl']]);
	expect(map.project([0, 0])).toBeUndefined();
	expect(console.error).not.toHaveBeenCalled();
});

test('without the basemap the routes are still drawn', async () => {
	const { map, ready, onfail } = await make({ basemapUrl: '/nowhere.pmtiles' });
	map.frame({ type: 'visit', id: 'cruiser' });
	map.showInstant(9.9 * HOUR);
	await ready;
	expect(onfail).toHaveBeenCalledExactlyOnceWith('basemap');
	expect(await shows(map, EARLY, LIGHT.livery.soviet)).toBe(true);
});
