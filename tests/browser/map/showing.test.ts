import { LIGHT, SOVIET_SHIP } from '../../map/liveries';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { createAtlas } from '../../../src/lib/domain/atlas';
import { DAY } from '../../../src/lib/domain/time';
import type { LngLat } from '../../../src/lib/domain/visit';
import type { AtlasMap } from '../../../src/lib/map/atlas-map';
import type { Hovered, MapContent, MapVisit } from '../../../src/lib/scene/content';
import { PALETTES } from '../../../src/lib/symbology/palette';
import { unitsAt } from '../../../src/lib/map/whereabouts';
import { mapContentOf, intervalsAt } from '../../../src/lib/scene/map-content';
import { call, config, on, voyage } from '../../domain/ships';
import { content, HOUR, stay } from '../../map/content';
import { atlas } from '../../record-atlas';
import { atlasMaps, between, EARLY } from './atlas-maps';

const { stage, make, shows, click } = atlasMaps();

const ISTANBUL: LngLat = [29, 41.02];
const ODESSA: LngLat = [30.75, 46.49];
const { ink, paper, livery } = LIGHT;

const [cruiser, bombers] = content.visits;
if (!cruiser || !bombers) throw new Error('the fixture has two visits');

/** A cruiser that sails ten days, from one point of the Black Sea to another. */
function sailing(id: string, from: LngLat, to: LngLat, start = 0): MapVisit {
	return {
		...cruiser,
		id,
		title: id,
		label: '',
		insignia: SOVIET_SHIP,
		stops: [from, to],
		places: [],
		stays: [],
		legs: [
			{ coordinates: [from, to], times: [start, start + 10 * DAY], evidence: 'attested', mark: 'cruiser' } // prettier-ignore
		]
	};
}

const NORTH: [LngLat, LngLat] = [[31, 44], [37, 44]]; // prettier-ignore
const SOUTH: [LngLat, LngLat] = [[31, 42.6], [37, 42.6]]; // prettier-ignore

/** Two that sail beside each other, and no mark of a place nearby. */
const two: MapContent = {
	extent: content.extent,
	liveries: content.liveries,
	visits: [sailing('north', ...NORTH), sailing('south', ...SOUTH)],
	places: [{ id: 'odessa', name: 'Odessa', kind: 'port', position: ODESSA, calls: 1 }],
	events: []
};

/** All pixels within ten of a position, as they have just been drawn. */
async function picture(map: AtlasMap, position: LngLat): Promise<string> {
	await map.settled();
	const pixel = map.project(position);
	const { canvas, canvases } = stage;
	const copy = new OffscreenCanvas(20, 20).getContext('2d');
	if (!copy || !pixel) throw new Error('the globe hides it');
	const scale = canvas.width / canvas.clientWidth;
	for (const each of canvases) copy.drawImage(each, 10 - pixel.x * scale, 10 - pixel.y * scale);
	return copy.getImageData(0, 0, 20, 20).data.join();
}

/** Away from the chart, to what stands on it. */
async function leave(): Promise<void> {
	await userEvent.hover(page.getByRole('button', { name: 'Globe' }));
}

test('only the visits that are shown are drawn and picked, and then all are again', async () => {
	const { map, ready, onpick } = await make({ atlas: two });
	map.frame({ type: 'visit', id: 'north' });
	map.showInstant(5 * DAY);
	map.showOnly(['south']);
	await ready;
	const [north, south] = [between(...NORTH, 0.2), between(...SOUTH, 0.2)];
	const trails = async () => [
		await shows(map, north, livery.soviet),
		await shows(map, south, livery.soviet)
	];
	expect(await trails()).toEqual([false, true]);
	await click(map, north);
	await click(map, between(...NORTH, 0.5));
	expect(onpick).not.toHaveBeenCalled();
	await click(map, south);
	expect(onpick).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'south', on: 'line' }));
	map.showOnly(['north']);
	expect(await trails()).toEqual([true, false]);
	await click(map, between(...NORTH, 0.5));
	expect(onpick).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'north', on: 'unit' }));
	map.showOnly(null);
	expect(await trails()).toEqual([true, true]);
});

test('the band of a visit that is not shown goes with it, and comes back with it', async () => {
	const { map, ready } = await make({ atlas: mapContentOf(atlas, atlas.shown) });
	const visit = 'krasny-kavkaz-1933';
	const { stops } = atlas.shown.find(({ schedule }) => schedule.visit.id === visit)?.schedule ?? {};
	const [departure, arrival] = [stops?.[0]?.departure.instant, stops?.[1]?.arrival.instant];
	if (departure === undefined || arrival === undefined) throw new Error('she sailed');
	const instant = (departure + arrival) / 2;
	const position = unitsAt(mapContentOf(atlas, atlas.shown), instant)[0]?.position ?? ISTANBUL;
	map.frame({ type: 'visit', id: visit });
	map.showInstant(instant);
	await ready;
	const bare = await picture(map, position);
	map.showOnly(['vorovsky-1924']);
	const alone = await picture(map, position);
	map.showIntervals(intervalsAt(atlas.shown, instant));
	expect((await picture(map, position)) === alone).toBe(true);
	map.showOnly(null);
	await expect
		.poll(async () => (await picture(map, position)) === bare, { timeout: 10_000 })
		.toBe(false);
});

test('ports that no shown visit calls at step back, and can still be picked', async () => {
	const { map, ready, onpick } = await make();
	map.frame({ type: 'visit', id: 'cruiser' }, { type: 'place', id: 'odessa' });
	await ready;
	expect(await shows(map, ODESSA, paper)).toBe(true);
	map.showOnly(['cruiser']);
	expect(await shows(map, ODESSA, paper)).toBe(false);
	expect(await shows(map, ISTANBUL, paper)).toBe(true);
	await click(map, ODESSA);
	expect(onpick).toHaveBeenLastCalledWith({ type: 'place', id: 'odessa' });
	map.select({ type: 'place', id: 'odessa' });
	expect(await shows(map, ODESSA, ink)).toBe(true);
	map.select(null);
	map.showOnly(null);
	expect(await shows(map, ODESSA, paper)).toBe(true);
});

test('the pointer is told when what it was on is not shown any more, and when it leaves', async () => {
	const onhover = vi.fn();
	const { map, ready } = await make({ atlas: two, onhover });
	map.frame({ type: 'visit', id: 'north' });
	map.showInstant(5 * DAY);
	await ready;
	await map.settled();
	const { x = 0, y = 0 } = map.project(between(...NORTH, 0.2)) ?? {};
	const position = { x: Math.round(x), y: Math.round(y) };
	await userEvent.hover(stage.canvas, { position });
	await vi.dynamicImportSettled();
	expect(onhover).toHaveBeenLastCalledWith(
		expect.objectContaining({ type: 'visit', id: 'north', on: 'line', leg: 0 }),
		expect.anything()
	);
	map.showOnly(['south']);
	expect(onhover).toHaveBeenLastCalledWith(null, expect.objectContaining(position));
	map.showOnly(null);
	await userEvent.hover(stage.canvas, { position: { x: position.x + 1, y: position.y } });
	await vi.dynamicImportSettled();
	expect(onhover.mock.lastCall?.[0]).toMatchObject({ id: 'north' });
	await leave();
	expect(onhover.mock.lastCall?.[0]).toBeNull();
});

const lit = ({ visits = [], places = [] }: { visits?: string[]; places?: string[] }): Hovered => ({
	visits: new Set(visits),
	places: new Set(places)
});

test('a place that is pointed at elsewhere looks as under the pointer, whatever the pointer does', async () => {
	const { map, ready } = await make();
	map.frame({ type: 'place', id: 'odessa' });
	await ready;
	const plain = await picture(map, ODESSA);
	const { x = 0, y = 0 } = map.project(ODESSA) ?? {};
	const position = { x: Math.round(x), y: Math.round(y) };
	await userEvent.hover(stage.canvas, { position });
	const hovered = await picture(map, ODESSA);
	expect(hovered === plain).toBe(false);
	map.highlight(lit({ places: ['odessa'] }));
	expect((await picture(map, ODESSA)) === hovered).toBe(true);
	await leave();
	expect((await picture(map, ODESSA)) === hovered).toBe(true);
	map.highlight(lit({}));
	expect((await picture(map, ODESSA)) === plain).toBe(true);
});

test('the way of a visit that is pointed at elsewhere comes forward, beside that of the selected one', async () => {
	const onview = vi.fn();
	const { map, ready } = await make({ atlas: two, onview });
	map.frame({ type: 'visit', id: 'north' });
	map.showInstant(5 * DAY);
	await ready;
	await map.settled();
	onview.mockClear();
	const strong = async () => [
		await shows(map, between(...NORTH, 0.2), livery.soviet),
		await shows(map, between(...SOUTH, 0.2), livery.soviet)
	];
	expect(await strong()).toEqual([true, true]);
	map.highlight(lit({ visits: ['south'] }));
	expect(await strong()).toEqual([false, true]);
	map.select({ type: 'visit', id: 'north' });
	expect(await strong()).toEqual([true, true]);
	map.highlight(lit({}));
	expect(await strong()).toEqual([true, false]);
	map.select(null);
	expect(await strong()).toEqual([true, true]);
	expect(onview).not.toHaveBeenCalled();
});

test('visits that are compared start together at 0, and are where they were when the years are back', async () => {
	const years = [Date.UTC(1924, 6, 11), Date.UTC(1933, 9, 17)] as const;
	const dated: MapContent = {
		...two,
		visits: [sailing('north', ...NORTH, years[0]), sailing('south', ...SOUTH, years[1])]
	};
	const { map, ready, onpick } = await make({ atlas: dated });
	map.frame({ type: 'visit', id: 'north' });
	map.showInstant(years[0] + 5 * DAY);
	await ready;
	const underWay = async (share: number) => {
		const units: unknown[] = [];
		for (const way of [NORTH, SOUTH]) {
			onpick.mockClear();
			const position = between(...way, share);
			const drawn = await shows(map, position, livery.soviet);
			await click(map, position);
			const picked = onpick.mock.lastCall?.[0];
			units.push(drawn && picked?.on === 'unit' ? picked.id : null);
		}
		return units;
	};
	expect(await underWay(0.5)).toEqual(['north', null]);

	map.setContent(two);
	for (const day of [0.01, 2, 7, 9.9]) {
		map.showInstant(day * DAY);
		expect(await underWay(day / 10), `day ${day}`).toEqual(['north', 'south']);
	}
	// At day 2 nothing has been sailed but the first fifth: what the years had drawn is gone.
	map.showInstant(2 * DAY);
	const trails = async (share: number) => [
		await shows(map, between(...NORTH, share), livery.soviet),
		await shows(map, between(...SOUTH, share), livery.soviet)
	];
	expect(await trails(0.1)).toEqual([true, true]);
	expect(await trails(0.4)).toEqual([false, false]);

	map.setContent(dated);
	map.showInstant(years[1] + 2 * DAY);
	expect(await underWay(0.2)).toEqual([null, 'south']);
	map.showInstant(years[0] + 2 * DAY);
	expect(await underWay(0.2)).toEqual(['north', null]);
	expect(await trails(0.4)).toEqual([false, false]);
});

test('a trail that has faded after three days is neither seen nor picked', async () => {
	const { map, ready, onpick } = await make({ atlas: two });
	map.frame({ type: 'visit', id: 'north' });
	map.setFade(3 * DAY);
	map.showInstant(5 * DAY);
	map.showOnly(['south']);
	await ready;
	const [old, fresh] = [between(...NORTH, 0.1), between(...NORTH, 0.4)];
	const bare = [await picture(map, old), await picture(map, fresh)];
	map.showOnly(null);
	expect((await picture(map, old)) === bare[0]).toBe(true);
	expect((await picture(map, fresh)) === bare[1]).toBe(false);
	await click(map, old);
	expect(onpick).not.toHaveBeenCalled();
	await click(map, fresh);
	expect(onpick).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'north' }));
	map.setFade(null);
	expect(await shows(map, old, livery.soviet)).toBe(true);
	await click(map, old);
	expect(onpick).toHaveBeenLastCalledWith(expect.objectContaining({ id: 'north', on: 'line' }));
});

test('whether things move can be changed: a jump is there at once, a glide is not', async () => {
	const { map, ready } = await make({ reducedMotion: false });
	await ready;
	await map.settled();
	map.setReducedMotion(true);
	map.frame({ type: 'visit', id: 'cruiser' });
	const there = map.project(ISTANBUL);
	await map.settled();
	expect(map.project(ISTANBUL)).toEqual(there);
	// Colours too: in the next frame nothing is left of the old ones.
	map.setTheme('dark');
	expect(await shows(map, EARLY, PALETTES.dark.sea)).toBe(true);
	map.setReducedMotion(false);
	map.frameTheatre();
	expect(map.project(ISTANBUL)).toEqual(there);
	await expect.poll(() => map.project(ISTANBUL)).not.toEqual(there);
});

test('how much of the map is there only grows, and is all when all is drawn', async () => {
	const shares: number[] = [];
	const { ready } = await make({ onprogress: (share) => shares.push(share) });
	expect(shares[0]).toBeGreaterThan(0);
	expect(shares.at(-1)).toBeLessThan(0.5);
	await ready;
	expect(shares.at(-1)).toBe(1);
	expect(shares.length).toBeGreaterThan(3);
	expect(shares).toEqual(shares.toSorted((a, b) => a - b));
	expect(new Set(shares).size).toBe(shares.length);
});

test('a delegation that stays at sea is shown and hidden like a ship', async () => {
	const position: LngLat = [36.5, 43.4];
	const visit = { ...cruiser, legs: [], stays: [stay(0, 10, position)], span: { start: 0, end: 10 * HOUR } }; // prettier-ignore
	const { map, ready } = await make({ atlas: { ...content, visits: [visit, bombers] } });
	map.showInstant(5 * HOUR);
	await ready;
	expect(await shows(map, position, livery.soviet)).toBe(true);
	map.showOnly(['bombers']);
	expect(await shows(map, position, livery.soviet)).toBe(false);
});

/** An atlas of one ship that has sailed. */
function atlasOf([from, to]: readonly [LngLat, LngLat]) {
	const visit = voyage([
		call('from', from, { departure: on('1933-10-17') }),
		call('to', to, { arrival: on('1933-10-20') })
	]);
	return createAtlas({ visits: [visit], places: [], events: [] }, config);
}

test('two atlases stand in one page, and the map shows one after the other', async () => {
	const [north, south] = [atlasOf(NORTH), atlasOf(SOUTH)];
	const { map, ready } = await make({ atlas: mapContentOf(north, north.shown) });
	map.frame({ type: 'visit', id: 'voyage' });
	map.showInstant(north.shown[0]?.trajectory.end ?? 0);
	await ready;
	const seen = async (line: readonly [LngLat, LngLat]) =>
		await shows(map, between(...line, 0.5), livery.soviet);
	expect([await seen(NORTH), await seen(SOUTH)]).toEqual([true, false]);
	map.setContent(mapContentOf(south, south.shown));
	expect([await seen(NORTH), await seen(SOUTH)]).toEqual([false, true]);
	map.setContent(mapContentOf(north, north.shown));
	expect([await seen(NORTH), await seen(SOUTH)]).toEqual([true, false]);
});
