import { SOVIET_AIRCRAFT, SOVIET_SHIP } from './liveries';
import { expect, test } from 'vitest';
import type { LngLat } from '../../src/lib/domain/visit';
import type { MapContent } from '../../src/lib/scene/content';
import { legendOf, type LegendView } from '../../src/lib/map/legend';
import { content, HOUR } from './content';

/** The plane of degrees, seen through a window. */
function seen(west: number, south: number, east: number, north: number): LegendView['window'] {
	return {
		left: west,
		top: -north,
		right: east,
		bottom: -south,
		project: ([longitude, latitude], turns) => ({ x: longitude + 360 * turns, y: -latitude }),
		turnsOf: (longitude) => Math.round(((west + east) / 2 - longitude) / 360)
	};
}

const EUROPE = seen(-10, 30, 45, 60);
const BLACK_SEA = seen(30, 42, 42, 47);

function legend(view: Partial<LegendView> = {}) {
	return legendOf({
		content,
		instant: -1000 * HOUR,
		fade: null,
		intervals: [],
		window: EUROPE,
		eventsShown: true,
		frontiers: [],
		...view
	});
}

test('of all that there is, the legend of a map of Europe explains all', () => {
	const { bearers, patterns, strengths, calls, areas, events } = legend();
	expect(bearers).toEqual([
		{ insignia: SOVIET_SHIP, mark: 'cruiser', line: true },
		{ insignia: SOVIET_AIRCRAFT, mark: 'cruiser', line: true }
	]);
	expect(patterns).toEqual(['solid', 'dashed', 'dotted']);
	expect(strengths).toEqual(['thin']);
	expect(calls).toEqual([2, 7]);
	expect(areas).toBe(true);
	expect(events).toBe(true);
});

test('in the Black Sea alone it has neither aircraft nor what is inferred of the Aegean', () => {
	const { bearers, patterns, calls, areas, events } = legend({ window: BLACK_SEA });
	expect(bearers.map(({ insignia }) => insignia.livery)).toEqual(['soviet']);
	expect(patterns).toEqual(['solid']);
	expect(calls).toEqual([2]);
	expect(areas).toBe(true);
	expect(events).toBe(false);
});

test('a line counts that crosses the window, though all of its points lie outside', () => {
	expect(legend({ window: seen(20, 45, 22, 47) }).patterns).toEqual(['dotted']);
	expect(legend({ window: seen(20, 55, 22, 57) }).patterns).toEqual([]);
});

test('her trail is strong while she is under way, and thin once she is home', () => {
	expect(legend({ instant: 5 * HOUR, window: BLACK_SEA }).strengths).toEqual(['strong', 'thin']);
	expect(legend({ instant: 15 * HOUR, window: BLACK_SEA }).strengths).toEqual(['strong']);
	expect(legend({ instant: 500 * HOUR, window: BLACK_SEA }).strengths).toEqual(['thin']);
});

test('a trail that has faded needs no explanation', () => {
	const faded = legend({ instant: 500 * HOUR, window: BLACK_SEA, fade: 10 * HOUR });
	expect(faded.patterns).toEqual([]);
	expect(faded.bearers).toEqual([]);
});

test('a position that is computed is said to be, and one that is documented is not', () => {
	expect(legend({ instant: 5 * HOUR }).estimated).toBe(true);
	expect(legend({ instant: 0 }).estimated).toBe(true);
	expect(legend({ instant: 40 * HOUR }).estimated).toBe(false);
	expect(legend({ instant: 5 * HOUR, window: seen(0, 50, 10, 60) }).estimated).toBe(false);
});

test('the band has a word where a part of it is in sight', () => {
	const intervals = [{ visit: 'cruiser', from: 21 * HOUR, to: 30 * HOUR }];
	const instant = 25 * HOUR;
	expect(legend({ instant, intervals }).band).toBe(true);
	expect(legend({ instant, intervals, window: BLACK_SEA }).band).toBe(false);
	const closed = [{ visit: 'cruiser', from: 21 * HOUR, to: 21 * HOUR }];
	expect(legend({ instant, intervals: closed }).band).toBe(false);
});

test('missions that brought no craft are told from ships', () => {
	const [cruiser] = content.visits;
	if (!cruiser) throw new Error('the fixture has a cruiser');
	const mission = { start: 0, end: 10 * HOUR, position: [12.5, 41.9] as LngLat, estimated: false };
	const visits: MapContent['visits'] = [
		cruiser,
		{
			...cruiser,
			id: 'engineers',
			legs: [],
			span: mission,
			stays: [{ ...mission, mark: 'mission' }]
		}
	];
	const { bearers } = legend({ content: { ...content, visits }, instant: HOUR });
	expect(bearers).toEqual([
		{ insignia: SOVIET_SHIP, mark: 'cruiser', line: true },
		{ insignia: SOVIET_SHIP, mark: 'mission', line: false }
	]);
});

test('ports stand for the fewest calls, the most, and some between', () => {
	const places = [1, 9, 2, 4, 4, 0].map((calls, i) => ({
		id: `${i}`,
		name: '',
		kind: 'port' as const,
		position: [i, 40] as LngLat,
		calls
	}));
	expect(legend({ content: { ...content, places } }).calls).toEqual([1, 4, 9]);
});

test('a way that is unwrapped across the antimeridian is seen on either side of it', () => {
	const [cruiser] = content.visits;
	const [first] = cruiser?.legs ?? [];
	if (!cruiser || !first) throw new Error('the fixture has a cruiser');
	const coordinates: LngLat[] = [[170, 50], [190, 50]]; // prettier-ignore
	const pacific = { ...content, visits: [{ ...cruiser, legs: [{ ...first, coordinates }] }] };
	const window = seen(-180, 45, -150, 55);
	expect(legend({ content: pacific, window }).patterns).toEqual(['solid']);
	expect(legend({ content: pacific, window: seen(-165, 45, -150, 55) }).patterns).toEqual([]);
});
