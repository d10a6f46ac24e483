import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LngLat } from '../../../src/lib/domain/visit';
import { AtlasMap, type AtlasMapOptions } from '../../../src/lib/map/atlas-map';
import type { PickedVisit } from '../../../src/lib/map/content';
import type { Pixel } from '../../../src/lib/map/leg-index';
import { mercatorOf, positionOf } from '../../../src/lib/map/tracks/mercator';
import { PALETTES } from '../../../src/lib/map/palette';
import { content, HOUR, stay } from '../../map/content';

const PANNONIA: LngLat = [20, 47];
const BLACK_SEA: LngLat = [32.6, 42.4];
/** On the cruiser's first leg, early on the way and most of the way. */
const EARLY: LngLat = [32.77, 44.105];
const LATE: LngLat = [30.04, 41.96];

// Software WebGL on a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

let container: HTMLElement;
let map: AtlasMap | undefined;

beforeEach(async () => {
	await page.viewport(800, 600);
	container = document.createElement('div');
	container.style.cssText = 'position:absolute;inset:0;width:800px;height:600px';
	document.body.append(container);
	vi.spyOn(console, 'error');
	vi.spyOn(console, 'warn');
});

afterEach(() => {
	map?.destroy();
	map = undefined;
	container.remove();
	vi.restoreAllMocks();
});

interface Made {
	readonly map: AtlasMap;
	readonly ready: Promise<void>;
	readonly onpick: ReturnType<typeof vi.fn>;
	readonly onfail: ReturnType<typeof vi.fn>;
}

function make(options: Partial<AtlasMapOptions> = {}): Made {
	const onpick = vi.fn();
	const onfail = vi.fn();
	let onready = () => {};
	const ready = new Promise<void>((resolve) => (onready = resolve));
	map = new AtlasMap({
		container,
		atlas: content,
		theme: 'light',
		basemapUrl: '/basemap.pmtiles',
		reducedMotion: true,
		labels: { chart: 'Chart', zoomIn: 'Zoom in', zoomOut: 'Zoom out', globe: 'Globe' },
		onpick,
		onready,
		onfail,
		...options
	});
	return { map, ready, onpick, onfail };
}

/** How far from a position its colour may be found, in pixels: lines are thin, and the map draws between pixels. */
const REACH = 2;

/** Whether the map, as it has just drawn itself, shows a colour at a position. */
async function shows(map: AtlasMap, position: LngLat, color: string): Promise<boolean> {
	await map.settled();
	// Still within the frame that drew: later the drawing buffer is gone.
	const chart = container.querySelector('canvas');
	const pixel = map.project(position);
	const copy = chart && new OffscreenCanvas(chart.width, chart.height).getContext('2d');
	if (!chart || !copy || !pixel) throw new Error('the map has no canvas');
	copy.drawImage(chart, 0, 0);
	const scale = chart.width / chart.clientWidth;
	const [x, y] = [(pixel.x - REACH) * scale, (pixel.y - REACH) * scale].map(Math.round);
	const size = 2 * REACH * scale + 1;
	const { data } = copy.getImageData(x ?? 0, y ?? 0, size, size);
	const wanted = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
	for (let i = 0; i < data.length; i += 4) {
		if (wanted.every((value, channel) => Math.abs(value - (data[i + channel] ?? 0)) <= 8))
			return true;
	}
	return false;
}

async function click(map: AtlasMap, position: LngLat): Promise<void> {
	const chart = container.querySelector('canvas');
	const pixel = map.project(position);
	if (!chart || !pixel) throw new Error('the map has no canvas');
	await userEvent.click(chart, { position: { x: Math.round(pixel.x), y: Math.round(pixel.y) } });
}

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

/** On the line that is straight on Mercator's map. */
function between(from: LngLat, to: LngLat, share: number): LngLat {
	const [a, b] = [mercatorOf(from), mercatorOf(to)];
	return positionOf([a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]);
}

test('land and sea are drawn, in their colours, without a word in the console', async () => {
	const { map, ready } = make();
	await ready;
	expect(await shows(map, PANNONIA, PALETTES.light.land)).toBe(true);
	expect(await shows(map, BLACK_SEA, PALETTES.light.sea)).toBe(true);
	expect(console.error).not.toHaveBeenCalled();
	expect(console.warn).not.toHaveBeenCalled();
});

test('a click on a port picks it, a click near a route picks its visit, a click on nothing nothing', async () => {
	const { map, ready, onpick } = make();
	map.frame({ type: 'visit', id: 'cruiser' });
	await ready;
	await map.settled();
	await click(map, [29, 41.02]);
	expect(onpick).toHaveBeenLastCalledWith({ type: 'place', id: 'istanbul' });
	await click(map, EARLY);
	expect(onpick).toHaveBeenLastCalledWith(onLine('cruiser', 0));
	await click(map, [34.5, 40]);
	expect(onpick).toHaveBeenCalledTimes(2);
});

test('a wake grows with time', async () => {
	const { map, ready } = make();
	map.frame({ type: 'visit', id: 'cruiser' });
	await ready;
	const { soviet } = PALETTES.light.livery;
	const wake = async () => [await shows(map, EARLY, soviet), await shows(map, LATE, soviet)];
	map.showInstant(1);
	expect(await wake()).toEqual([false, false]);
	map.showInstant(5 * HOUR);
	expect(await wake()).toEqual([true, false]);
	map.showInstant(9.9 * HOUR);
	expect(await wake()).toEqual([true, true]);
});

test('a wake can be clicked while it is sailed and when it is past', async () => {
	const { map, ready, onpick } = make();
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
		const { map, ready, onpick } = make({ onhover });
		map.setProjection(projection);
		map.frame({ type: 'visit', id: 'cruiser' });
		map.showInstant(15 * HOUR);
		await ready;
		await map.settled();
		const chart = container.querySelector('canvas');
		if (!chart) throw new Error('the map has no canvas');
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
			await userEvent.hover(chart, { position });
			await userEvent.click(chart, { position });
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

test('where two ways cross, the selected visit is picked, and a wake before a way that has not begun', async () => {
	const [cruiser] = content.visits;
	if (!cruiser) throw new Error('the fixture has visits');
	const later = {
		...cruiser,
		id: 'later',
		legs: cruiser.legs.map((leg) => ({ ...leg, times: leg.times.map((t) => t + 1000 * HOUR) }))
	};
	const { map, ready, onpick } = make({ atlas: { ...content, visits: [later, cruiser] } });
	map.frame({ type: 'visit', id: 'cruiser' });
	map.showInstant(15 * HOUR);
	await ready;
	await map.settled();
	await click(map, EARLY);
	expect(onpick).toHaveBeenLastCalledWith(onLine('cruiser', 0));
	map.select({ type: 'visit', id: 'later' });
	await map.settled();
	await click(map, EARLY);
	expect(onpick).toHaveBeenLastCalledWith(onLine('later', 0));
});

test('the globe shows its near side only, and can be picked there', async () => {
	const [cruiser] = content.visits;
	const [first] = cruiser?.legs ?? [];
	const [from, to] = first?.coordinates ?? [];
	if (!cruiser || !first || !from || !to) throw new Error('the fixture has a cruiser');
	// As dense as those of the record: a wake goes straight from point to point, through the ball.
	const shares = Array.from({ length: 41 }, (_, i) => i / 40);
	const dense = {
		...first,
		coordinates: shares.map((share) => between(from, to, share)),
		times: shares.map((share) => share * 10 * HOUR)
	};
	const visits = [{ ...cruiser, legs: [dense] }];
	const { map, ready, onpick } = make({ atlas: { ...content, visits } });
	map.setProjection('globe');
	map.frame({ type: 'place', id: 'odessa' });
	map.showInstant(9.9 * HOUR);
	await ready;
	await map.settled();
	expect(map.project([-150, -40])).toBeUndefined();
	expect(await shows(map, between(from, to, 0.3), PALETTES.light.livery.soviet)).toBe(true);
	await click(map, [30.75, 46.49]);
	expect(onpick).toHaveBeenLastCalledWith({ type: 'place', id: 'odessa' });
	expect(console.error).not.toHaveBeenCalled();
	expect(console.warn).not.toHaveBeenCalled();
});

test('the switch rolls the map up and flattens it again, and what is framed stays framed', async () => {
	const onprojection = vi.fn();
	const onview = vi.fn();
	const { map, ready } = make({ onprojection, onview });
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
		expect.closeTo(zoom)
	]);
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
	const { map, ready } = make({ atlas: { ...content, visits } });
	map.frame({ type: 'visit', id: 'cruiser' });
	map.showInstant(9.9 * HOUR);
	await ready;
	expect(await shows(map, EARLY, PALETTES.light.livery.soviet)).toBe(true);
	expect(vi.mocked(console.error).mock.calls).toEqual(
		[1, 0, 0].map((point, leg) => [
			expect.objectContaining({ name: 'TrackError', visit: 'bombers', leg, point })
		])
	);
});

test('what is set before the map can draw is drawn when it can', async () => {
	const { map, ready } = make();
	map.showInstant(0);
	map.showInstant(9.9 * HOUR);
	map.select({ type: 'place', id: 'istanbul' });
	map.frame({ type: 'visit', id: 'cruiser' });
	map.setTheme('dark');
	await ready;
	const { livery, ink } = PALETTES.dark;
	expect(await shows(map, EARLY, livery.soviet)).toBe(true);
	// The ring of a selected port is filled.
	expect(await shows(map, [29, 41.02], ink)).toBe(true);
});

test('the theme changes under way, and nothing is lost', async () => {
	const { map, ready } = make();
	map.frame({ type: 'visit', id: 'cruiser' });
	map.showInstant(9.9 * HOUR);
	await ready;
	map.setTheme('dark');
	const { land, sea, livery } = PALETTES.dark;
	expect(await shows(map, [31.5, 39.5], land)).toBe(true);
	expect(await shows(map, BLACK_SEA, sea)).toBe(true);
	expect(await shows(map, EARLY, livery.soviet)).toBe(true);
	expect(console.error).not.toHaveBeenCalled();
});

test('a ship can be clicked where she lies, and not when her visit is over', async () => {
	const { map, ready, onpick } = make();
	const position: LngLat = [36.5, 43.4];
	const [cruiser] = content.visits;
	if (!cruiser) throw new Error('the fixture has visits');
	map.setContent({
		...content,
		visits: [{ ...cruiser, legs: [], stays: [stay(0, 10, position)], span: { start: 0, end: 10 * HOUR } }] // prettier-ignore
	});
	map.showInstant(5 * HOUR);
	await ready;
	expect(await shows(map, position, PALETTES.light.livery.soviet)).toBe(true);
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

test('a lost context comes back with the wake that was drawn', async () => {
	const { map, ready } = make();
	map.frame({ type: 'visit', id: 'cruiser' });
	map.showInstant(15 * HOUR);
	await ready;
	const chart = container.querySelector('canvas');
	const context = chart?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
	if (!chart || !context) throw new Error('no context to lose');
	const lost = new Promise((resolve) => chart.addEventListener('webglcontextlost', resolve));
	context.loseContext();
	await lost;
	// The browser lets a context come back only once the event has been dealt with.
	await new Promise(requestAnimationFrame);
	map.showInstant(9.9 * HOUR);
	map.setProjection('globe');
	context.restoreContext();
	await expect
		.poll(() => shows(map, EARLY, PALETTES.light.livery.soviet), { timeout: 10_000 })
		.toBe(true);
	expect(container.dataset.projection).toBe('globe');
	expect(map.project([-150, -40])).toBeUndefined();
	expect(console.warn).not.toHaveBeenCalled();
});

test('other words replace the old ones and keep what is selected', async () => {
	const { map, ready, onpick } = make();
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
	const { map, onfail } = make();
	map.showInstant(0);
	map.showSpreads([]);
	map.select({ type: 'visit', id: 'cruiser' });
	map.setPadding({ top: 0, right: 0, bottom: 0, left: 0 });
	map.frameTheatre();
	await expect.poll(() => onfail.mock.calls).toEqual([['webgl']]);
	expect(map.project([0, 0])).toBeUndefined();
	expect(console.error).not.toHaveBeenCalled();
});

test('without the basemap the routes are still drawn', async () => {
	const { map, ready, onfail } = make({ basemapUrl: '/nowhere.pmtiles' });
	map.frame({ type: 'visit', id: 'cruiser' });
	map.showInstant(9.9 * HOUR);
	await ready;
	expect(onfail).toHaveBeenCalledExactlyOnceWith('basemap');
	expect(await shows(map, EARLY, PALETTES.light.livery.soviet)).toBe(true);
});
