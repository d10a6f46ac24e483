import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { byTheirDates } from '../../src/lib/domain/film';
import { scheduleOf } from '../../src/lib/domain/schedule';
import type { LngLat } from '../../src/lib/domain/visit';
import { drawnFrontiers } from '../../src/lib/geodata/frontier-lines';
import { readAtlas } from '../../src/lib/geodata/catalogue';
import type { Box } from '../../src/lib/domain/box';
import { boxOfSubject } from '../../src/lib/map/camera/boxes';
import { drawChart } from '../../src/lib/server/chart/draw';
import { frameOf, type Frame } from '../../src/lib/server/chart/frame';
import { landPath } from '../../src/lib/server/chart/land-path';
import { mercatorOf } from '../../src/lib/map/tracks/mercator';
import type { Subject } from '../../src/lib/scene/content';
import { mapContentOf } from '../../src/lib/scene/map-content';
import { english } from '../locale/english';
import { content as ships, leg } from '../map/content';

const atlas = readAtlas('geodata');
const schedules = atlas.visits.map(scheduleOf).filter((schedule) => schedule !== null);
const content = mapContentOf(atlas, byTheirDates(schedules));
const frontiers = drawnFrontiers(atlas.frontiers, atlas.config.basemapYear);

const pages: readonly (Subject | null)[] = [
	null,
	...atlas.visits.map(({ id }): Subject => ({ type: 'visit', id })),
	...atlas.places.map(({ id }): Subject => ({ type: 'place', id })),
	...atlas.events.map(({ id }): Subject => ({ type: 'event', id }))
];
const charts = new Map(
	pages.map((page) => [page, drawChart({ atlas, locale: english, content, frontiers }, page)])
);
const nameOf = (page: Subject | null) => (page ? `${page.type} ${page.id}` : 'all visits');

/** The names that a chart holds, each in one line. */
function namesIn(chart: string): string[] {
	return [...chart.matchAll(/<text\b.*?<\/text>/g)].map(([text]) => text.replace(/<[^>]*>/g, ''));
}

/** The lines and rings of a path, in its own units. */
function linesOf(path: string): [number, number][][] {
	const lines: [number, number][][] = [];
	let at: [number, number] = [0, 0];
	for (const [part, across, down] of path.matchAll(/m?\s?(-?\d+) ?(-?\d+)|z/g)) {
		if (part === 'z') {
			at = lines.at(-1)?.[0] ?? at;
			continue;
		}
		at = [at[0] + Number(across), at[1] + Number(down)];
		if (part.startsWith('m')) lines.push([]);
		lines.at(-1)?.push(at);
	}
	return lines;
}

/** Whether the land of a frame holds a position: the edges east of it, counted. */
function isOnLand(frame: Frame, position: LngLat): boolean {
	const [x, y] = mercatorOf(position).map(
		(value, axis) => ((value - (frame.box[axis] ?? 0)) / frame.pixel) * 2
	) as [number, number];
	const crossed = linesOf(landPath(frame).land).flatMap((ring) =>
		ring.filter(([x1, y1], i) => {
			const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
			return y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1);
		})
	);
	return crossed.length % 2 === 1;
}

describe('the charts of the record', () => {
	test('every page has one, and a stranger’s first view of it stays small', () => {
		for (const [page, chart] of charts) {
			expect(chart, nameOf(page)).toMatch(
				/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg".*<\/svg>$/s
			);
			expect(gzipSync(chart).length, nameOf(page)).toBeLessThan(25_000);
		}
	});

	test('every coordinate is a number', () => {
		for (const [page, chart] of charts)
			expect(chart, nameOf(page)).not.toMatch(/NaN|Infinity|undefined/);
	});

	test.each(atlas.visits.map((visit) => [visit.id, visit] as const))(
		'%s: the chart names all its stops and marks where they are',
		(_, visit) => {
			const page = pages.find((it) => it?.type === 'visit' && it.id === visit.id) ?? null;
			const chart = charts.get(page) ?? '';
			const names = namesIn(chart);
			for (const stop of visit.stops) {
				const place = atlas.places.find(({ id }) => id === stop.place);
				expect(names).toContain(place?.name);
			}
			expect(chart.match(/<circle /g)?.length).toBeGreaterThanOrEqual(
				new Set(visit.stops.map(({ place }) => place)).size
			);
			expect(chart.match(/class="route /g)?.length ?? 0).toBeGreaterThanOrEqual(
				Math.min(1, visit.legs.length)
			);
		}
	);

	test('the line says how its track is known: Vorovsky’s is reconstructed, then a conjecture', () => {
		const chart = charts.get(pages.find((it) => it?.id === 'vorovsky-1924') ?? null);
		expect(chart).toContain('class="route livery-soviet dashed"');
		expect(chart).toContain('class="route livery-soviet dotted"');
	});

	test('every chart of the theatre has its frontiers, those drawn by eye apart', () => {
		const chart = charts.get(null) ?? '';
		expect(chart.match(/<path class="frontier"/g)).toHaveLength(1);
		expect(chart.match(/<path class="frontier by-eye"/g)).toHaveLength(1);
	});

	test('what is land is land, and what is water is water', () => {
		const italy = frameOf([9, 37, 19, 46]);
		const east = frameOf(
			boxOfSubject({ type: 'visit', id: 'vorovsky-1924' }, content) ?? [0, 0, 0, 0]
		);
		const ashore: [Frame, LngLat][] = [
			[italy, [12.5, 41.9]],
			[italy, [14.2, 37.6]],
			[east, [60, 56]],
			[east, [134, -25]]
		];
		const afloat: [Frame, LngLat][] = [
			[italy, [12, 40]],
			[italy, [15.7, 42.9]],
			[east, [19.5, 56.5]],
			[east, [51, 41]],
			[east, [80, 0]]
		];
		for (const [frame, position] of ashore) expect(isOnLand(frame, position)).toBe(true);
		for (const [frame, position] of afloat) expect(isOnLand(frame, position)).toBe(false);
	});
});

describe('a chart', () => {
	test('takes no markup from the record', () => {
		const wicked = '</title><script>alert("1" & \'2\')</script>\u0000';
		const naples = atlas.places.find(({ id }) => id === 'naples');
		const visit = atlas.visits.find(({ id }) => id === 'vorovsky-1924');
		if (!naples || !visit) throw new Error('no Vorovsky at Naples');
		const spoilt = {
			...atlas,
			visits: [{ ...visit, title: wicked }],
			places: [{ ...naples, name: wicked }]
		};
		for (const page of [
			{ type: 'visit', id: visit.id },
			{ type: 'place', id: naples.id },
			null
		] as const) {
			const chart = drawChart(
				{
					atlas: spoilt,
					locale: english,
					content: mapContentOf(spoilt, byTheirDates(schedules)),
					frontiers
				},
				page
			);
			expect(chart).not.toContain('<script');
			expect(chart).not.toContain('\u0000');
			expect(chart).toContain('&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;');
			expect(chart).toContain('&amp; &#39;2&#39;)');
		}
	});

	test('of a route over the antimeridian shows it in one piece, with the land on either side', () => {
		const way: LngLat[] = [
			[170, 60],
			[178, 62],
			[186, 64],
			[194, 65]
		];
		const home: LngLat[] = [
			[-166, 65],
			[-175, 60],
			[-184, 58]
		];
		const [cruiser] = ships.visits;
		if (!cruiser) throw new Error('no cruiser');
		const bering = {
			...ships,
			visits: [
				{
					...cruiser,
					legs: [leg(0, way), leg(40, home)],
					stops: [way[0], home[0], home[2]].filter((it) => it !== undefined)
				}
			]
		};
		const box = boxOfSubject({ type: 'visit', id: cruiser.id }, bering);
		expect(box).toEqual([170, 58, 194, 65]);

		const frame = frameOf(box as Box);
		const chart = drawChart(
			{ atlas, locale: english, content: bering, frontiers },
			{ type: 'visit', id: cruiser.id }
		);
		const routes = [...chart.matchAll(/class="route [^"]*" d="([^"]*)"/g)].map(([, d = '']) => d);
		expect(routes).toHaveLength(2);
		for (const route of routes) {
			expect(route.match(/m/g)).toHaveLength(1);
			const across = linesOf(route)
				.flat()
				.map(([x]) => x);
			expect(Math.min(...across)).toBeGreaterThanOrEqual(-1);
			expect(Math.max(...across)).toBeLessThanOrEqual(frame.width * 2 + 1);
		}
		const chukotka: LngLat[] = [
			[176, 66.5],
			[183, 66.5]
		];
		const alaska: LngLat = [195.5, 66.5];
		for (const position of [...chukotka, alaska]) expect(isOnLand(frame, position)).toBe(true);
		expect(isOnLand(frame, [187, 63])).toBe(false);
		// Where the data cuts Chukotka the chart paints over the cut.
		expect(landPath(frame).seams).not.toBe('');
	});

	test('has the shape of what the moving map frames; a point has a frame too', () => {
		const square = frameOf([0, -5, 10, 5]);
		expect(square.ratio).toBeCloseTo(1, 2);
		expect(square.widest).toBeCloseTo((512 * 32 * 10) / 360);
		const point = frameOf([14.25, 40.83, 14.25, 40.83]);
		expect([point.widest, point.ratio]).toEqual([expect.closeTo(64), expect.closeTo(1)]);
	});
});
