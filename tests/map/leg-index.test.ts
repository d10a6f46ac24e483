import { SOVIET_SHIP } from './liveries';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { LngLat } from '../../src/lib/domain/visit';
import type { MapLeg, MapVisit } from '../../src/lib/scene/content';
import { isBehind, onBall, type GlobeView } from '../../src/lib/map/globe';
import { mercatorOf, positionOf } from '../../src/lib/map/tracks/mercator';
import { LegIndex, type Pixel, type IndexView } from '../../src/lib/map/leg-index';
import { content, HOUR, leg } from './content';

const REACH = 6;

/** A flat map on which the world is so many pixels wide, scrolled to a longitude. */
function flat(width: number, centre = 0): IndexView {
	const west = (centre / 360) * width;
	return {
		project: (position) => {
			const [x, y] = mercatorOf(position);
			return { x: x * width - west, y: y * width };
		},
		unproject: ({ x, y }) => positionOf([(x + west) / width, y / width]),
		hides: () => false
	};
}

/** A globe, seen from 1350 pixels above a position. */
function globe(radius: number, centre: LngLat): IndexView {
	const view: GlobeView = { centre, radius, distance: 1350 };
	const project = (position: LngLat): Pixel => {
		const [x, y, z] = onBall(position, centre);
		const scale = (view.distance * radius) / (view.distance + radius * (1 - z));
		return { x: x * scale, y: -y * scale };
	};
	return {
		project,
		unproject: (pixel) => nearestTo(pixel, project, centre),
		hides: (position) => isBehind(position, view)
	};
}

/** Undoes a projection by walking towards the pixel in ever smaller steps. */
function nearestTo({ x, y }: Pixel, project: IndexView['project'], start: LngLat): LngLat {
	let [longitude, latitude] = start;
	for (let step = 32; step > 1e-9; step /= 2) {
		for (let again = 0; again < 6; again++) {
			const around = [-1, 0, 1].flatMap((east) =>
				[-1, 0, 1].map((north): LngLat => [longitude + east * step, latitude + north * step])
			);
			const away = (position: LngLat) => {
				const pixel = project(position);
				return Math.hypot(pixel.x - x, pixel.y - y);
			};
			[longitude, latitude] = around.reduce((a, b) => (away(b) < away(a) ? b : a));
		}
	}
	return [longitude, latitude];
}

function visit(id: string, ...legs: MapLeg[]): MapVisit {
	return {
		id,
		insignia: SOVIET_SHIP,
		title: id,
		label: id,
		stops: [],
		places: [],
		stays: [],
		legs
	};
}

function under(view: IndexView, position: LngLat, down = 0, right = 0): Pixel {
	const { x, y } = view.project(position);
	return { x: x + right, y: y + down };
}

/** Six hundred miles along a parallel, in ten hours. */
const ALONG = leg(0, [
	[10, 40],
	[20, 40]
]);

describe('on the flat map', () => {
	const view = flat(8192);
	const index = new LegIndex([visit('cruiser', ALONG)]);

	test('a ship is found where she passes, with the hour at which she does', () => {
		const [hit, ...others] = index.near(under(view, [12.5, 40]), REACH, view);
		expect(hit).toMatchObject({ visit: { id: 'cruiser' }, leg: 0 });
		expect(hit?.instant).toBeCloseTo(2.5 * HOUR, -1);
		expect(hit?.distance).toBeCloseTo(0);
		expect(others).toEqual([]);
	});

	test('six pixels beside her way is near, eight is not', () => {
		expect(index.near(under(view, [15, 40], 5.9), REACH, view)).toHaveLength(1);
		expect(index.near(under(view, [15, 40], 8), REACH, view)).toEqual([]);
		expect(index.near(under(view, [10, 40], 0, -5.9), REACH, view)[0]?.instant).toBe(0);
		expect(index.near(under(view, [10, 40], 0, -8), REACH, view)).toEqual([]);
	});

	test('of two ships that pass, the nearer is named first', () => {
		const other = leg(0, [
			[10, 40.1],
			[20, 40.1]
		]);
		const two = new LegIndex([visit('far', other), visit('near', ALONG)]);
		const hits = two.near(under(view, [15, 40], 1), REACH, view);
		expect(hits.map(({ visit }) => visit.id)).toEqual(['near', 'far']);
	});

	test('the second leg of a voyage is told from the first', () => {
		const voyage = new LegIndex(content.visits);
		const hit = voyage.near(under(view, [26, 40]), REACH, view)[0];
		expect(hit).toMatchObject({ visit: { id: 'cruiser' }, leg: 1, instant: 30 * HOUR });
	});

	test('a long straight flight is found along the line that is drawn, at either end and between', () => {
		const flight = new LegIndex(content.visits);
		const [from, to] = [mercatorOf([30.5, 50.4]), mercatorOf([12.5, 41.9])];
		for (const share of [0.01, 0.3, 0.77, 0.99]) {
			const at = (i: 0 | 1) => from[i] + share * (to[i] - from[i]);
			const hit = flight.near(under(view, positionOf([at(0), at(1)])), REACH, view)[0];
			expect(hit?.visit.id).toBe('bombers');
			expect(((hit?.instant ?? 0) / HOUR - 1000) / 10).toBeCloseTo(share, 6);
		}
	});

	test('the long way is told to the very hour, run by run', () => {
		const coordinates = Array.from({ length: 500 }, (_, i): LngLat => [i / 10, 30 + i / 50]);
		const long = new LegIndex([visit('long', leg(0, coordinates))]);
		for (const point of [0, 15, 16, 17, 250, 498, 499]) {
			const hit = long.near(under(view, coordinates[point] ?? [0, 0]), REACH, view)[0];
			expect(hit?.instant).toBeCloseTo(point * 10 * HOUR, -2);
		}
	});
});

describe('at the date line', () => {
	const eastward: LngLat[] = [
		[170, 50],
		[178, 51],
		[-178, 52],
		[-165, 50]
	];
	const ways: [how: string, LngLat[]][] = [
		['eastward', eastward],
		['westward', eastward.toReversed()],
		['eastward, unwrapped', eastward.map(([x, y]) => [x < 0 ? x + 360 : x, y])],
		['westward, unwrapped', eastward.toReversed().map(([x, y]) => [x > 0 ? x - 360 : x, y])]
	];

	test.each(ways)(
		'a ship bound %s is found on both sides, on every copy of the world',
		(_, way) => {
			const index = new LegIndex([visit('vorovsky', leg(0, way))]);
			for (const centre of [-720, -360, -180, 0, 179, 360]) {
				const view = flat(4096, centre);
				for (const turn of [-360, 0, 360]) {
					for (const [point, [longitude, latitude]] of way.entries()) {
						const pixel = under(view, [longitude + turn, latitude]);
						const hit = index.near(pixel, REACH, view)[0];
						expect(hit?.instant, `${centre} ${turn} ${longitude}`).toBeCloseTo(
							point * 10 * HOUR,
							-1
						);
					}
					const middle = positionOf([
						1 + turn / 360,
						(mercatorOf([0, 51])[1] + mercatorOf([0, 52])[1]) / 2
					]);
					expect(index.near(under(view, middle), REACH, view)[0]?.instant).toBeCloseTo(
						15 * HOUR,
						-1
					);
				}
				expect(index.near(under(view, [0, 51]), REACH, view)).toEqual([]);
				expect(index.near(under(view, [100, 51]), REACH, view)).toEqual([]);
			}
		}
	);
});

describe('on the globe', () => {
	const index = new LegIndex([visit('cruiser', ALONG)]);

	test('distances are those of the screen', () => {
		const view = globe(1200, [14, 30]);
		const hit = index.near(under(view, [12.5, 40], 3), REACH, view)[0];
		expect(hit?.instant ?? 0).toBeCloseTo(2.5 * HOUR, -5.5);
		expect(hit?.distance).toBeGreaterThan(2.5);
		expect(index.near(under(view, [15, 40], 5.5), REACH, view)).toHaveLength(1);
		expect(index.near(under(view, [15, 40], 8), REACH, view)).toEqual([]);
	});

	test('a ship is found near the edge, and not through it', () => {
		const near = globe(400, [-45, 20]);
		expect(index.near(under(near, [11, 40]), REACH, near)).toHaveLength(1);
		const behind = globe(400, [-165, -40]);
		expect(index.near(under(behind, [15, 40]), REACH, behind)).toEqual([]);
	});

	test('a ship that rounds the pole is found on each of its sides', () => {
		const round = [0, 40, 80, 120, 160, 200, 240, 280, 320, 360].map((x): LngLat => [x, 84]);
		const polar = new LegIndex([visit('icebreaker', leg(0, round))]);
		const view = globe(600, [30, 89]);
		for (const [point, position] of round.entries()) {
			if (point === 0 || point === 9) continue;
			const hit = polar.near(under(view, position), REACH, view)[0];
			expect(hit?.instant).toBeCloseTo(point * 10 * HOUR, -5);
		}
	});
});

describe('what cannot be found', () => {
	const view = flat(8192);

	test.each<[why: string, broken: MapLeg]>([
		['a time is missing', { ...ALONG, times: [0] }],
		['time goes back', { ...ALONG, times: [HOUR, 0] }],
		[
			'a position is none',
			{
				...ALONG,
				coordinates: [
					[10, 40],
					[NaN, 40]
				]
			}
		],
		['it has one point', leg(0, [[15, 40]])],
		['it has no point', leg(0, [])]
	])('a leg is absent because %s; the legs around it keep their numbers', (_, broken) => {
		const second = leg(20 * HOUR, [
			[10, 45],
			[20, 45]
		]);
		const index = new LegIndex([visit('cruiser', broken, second)]);
		expect(index.near(under(view, [15, 40]), REACH, view)).toEqual([]);
		expect(index.near(under(view, [15, 45]), REACH, view)[0]).toMatchObject({ leg: 1 });
	});

	test('nothing is found where nobody sails', () => {
		expect(new LegIndex([]).near({ x: 0, y: 0 }, REACH, view)).toEqual([]);
		expect(new LegIndex([visit('talks')]).near({ x: 0, y: 0 }, REACH, view)).toEqual([]);
	});
});

test('a ship that leaps is there at the hour of her leap, one that waits when she comes to rest', () => {
	const view = flat(8192);
	const leap = { ...ALONG, times: [5 * HOUR, 5 * HOUR] };
	const wait = leg(0, [
		[10, 45],
		[15, 45],
		[15, 45],
		[20, 45]
	]);
	const index = new LegIndex([visit('leaps', leap), visit('waits', wait)]);
	expect(index.near(under(view, [13, 40]), REACH, view)[0]?.instant).toBe(5 * HOUR);
	expect(index.near(under(view, [15, 45]), REACH, view)[0]?.instant).toBeCloseTo(10 * HOUR, -1);
});

describe('a million points', () => {
	/** Five thousand ships on ways of two hundred points. */
	const fleet = Array.from({ length: 5000 }, (_, ship) => {
		const way = Array.from({ length: 200 }, (_, i): LngLat => {
			return [-170 + ((ship * 37) % 340) + i * 0.02, -60 + ((ship * 53) % 120) + Math.sin(i / 9)];
		});
		return visit(`ship-${ship}`, leg(ship * HOUR, way));
	});
	const index = new LegIndex(fleet);
	let steps = 0;

	beforeAll(() => {
		do steps++;
		while (!index.buildOn());
	});

	test('are indexed in many small steps, which leave the page free between them', () => {
		expect(steps).toBeGreaterThan(90);
	});

	test('answer for a pixel by looking at few of them', () => {
		const view = flat(65_536);
		const project = vi.spyOn(view, 'project');
		const position = fleet[1234]?.legs[0]?.coordinates[100] ?? [0, 0];
		const hits = index.near(under(view, position), REACH, view);
		expect(hits[0]?.distance).toBeCloseTo(0, 3);
		expect(hits.map(({ visit }) => visit.id)).toContain('ship-1234');
		expect(project.mock.calls.length).toBeLessThan(2000);
	});
});
