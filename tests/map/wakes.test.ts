import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../src/lib/domain/visit';
import type { MapContent } from '../../src/lib/map/content';
import { numberedLegs } from '../../src/lib/map/features';
import {
	CORNERS,
	PER_SEGMENT,
	RECORD,
	sailedRange,
	underWayRange,
	wakeGeometry,
	type Track,
	type WakeGeometry
} from '../../src/lib/map/layers/wakes/geometry';
import { dayAndHour, TABLE_WIDTH, traitsTable } from '../../src/lib/map/layers/wakes/traits';
import { wakesOf } from '../../src/lib/map/layers/wakes/wakes';
import { widthAt } from '../../src/lib/map/layers/wakes/widths';
import { faultOf, faultsOf, TrackError } from '../../src/lib/map/track';
import { content, HOUR, leg } from './content';

/** A track along the equator, an hour for each point unless `hours` says otherwise. */
function track(longitudes: number[], hours: number[] = longitudes.map((_, i) => i)): Track {
	const times = hours.map((hour) => hour * HOUR);
	return {
		coordinates: longitudes.map((longitude): LngLat => [longitude, 0]),
		times,
		span: { start: times[0] ?? 0, end: times.at(-1) ?? 0 }
	};
}

/** What the corner of a segment reads: the four points on end, and its track. */
function readBy({ records, indices }: WakeGeometry, segment: number, vertex = 0) {
	const record = indices[segment * PER_SEGMENT + vertex] ?? NaN;
	const field = (point: number, at: number) =>
		records[(record + point * CORNERS) * RECORD + at] ?? NaN;
	return {
		corner: record % CORNERS,
		longitudes: [0, 1, 2, 3].map((point) => Math.round((field(point, 0) - 0.5) * 36000) / 100),
		hours: [field(1, 2), field(2, 2)],
		distances: [field(1, 3), field(2, 3)],
		track: field(1, 4)
	};
}

const segments = ({ starts }: WakeGeometry) => starts.length;

describe('the geometry of wakes', () => {
	test('gives each segment its ends, its neighbours, its times and its distances', () => {
		const geometry = wakeGeometry([track([0, 10, 20, 30])]);
		expect(segments(geometry)).toBe(3);
		expect(readBy(geometry, 1)).toMatchObject({
			longitudes: [0, 10, 20, 30],
			hours: [1, 2],
			track: 0
		});
		expect(readBy(geometry, 1).distances[1]).toBeCloseTo(20 / 360);
	});

	test('repeats the first and the last point: nothing joins there', () => {
		const geometry = wakeGeometry([track([0, 10, 20])]);
		expect(readBy(geometry, 0).longitudes).toEqual([0, 0, 10, 20]);
		expect(readBy(geometry, 1).longitudes).toEqual([0, 10, 20, 20]);
	});

	test('makes two triangles of the four corners', () => {
		const geometry = wakeGeometry([track([0, 10, 20])]);
		for (const segment of [0, 1]) {
			const corners = [0, 1, 2, 3, 4, 5].map((vertex) => readBy(geometry, segment, vertex).corner);
			expect(corners).toEqual([0, 1, 2, 2, 1, 3]);
		}
	});

	test('never reads past its records', () => {
		const { records, indices } = wakeGeometry([track([0, 10]), track([5, 6, 7])]);
		expect((Math.max(...indices) + 3 * CORNERS + 1) * RECORD).toBeLessThanOrEqual(records.length);
	});

	test('sorts the segments of all tracks by their start', () => {
		const geometry = wakeGeometry([
			track([0, 1, 2], [10, 20, 30]),
			track([50, 51, 52], [5, 15, 25])
		]);
		expect(geometry.starts).toEqual(Float64Array.of(5 * HOUR, 10 * HOUR, 15 * HOUR, 20 * HOUR));
		expect([0, 1, 2, 3].map((segment) => readBy(geometry, segment).track)).toEqual([1, 0, 1, 0]);
	});

	test('counts hours from the start of the visit, so that long ago is as precise as yesterday', () => {
		const start = Date.UTC(1924, 6, 11);
		const coordinates: LngLat[] = [
			[0, 0],
			[1, 0]
		];
		const times = [start + 1000.5 * HOUR, start + 1001 * HOUR];
		const geometry = wakeGeometry([
			{ coordinates, times, span: { start, end: start + 2000 * HOUR } }
		]);
		expect(readBy(geometry, 0).hours).toEqual([1000.5, 1001]);
	});

	test('crosses the date line the short way, whichever way the longitudes are written', () => {
		for (const longitudes of [
			[178, -178, -170],
			[178, 182, 190]
		])
			expect(readBy(wakeGeometry([track(longitudes)]), 0).longitudes).toEqual([178, 178, 182, 190]);
		const westward = wakeGeometry([track([-178, 178])]);
		expect(readBy(westward, 0).longitudes).toEqual([-178, -178, -182, -182]);
		expect(westward.west).toBeLessThan(0);
	});

	test('a track of one point, or of none, is nothing, and takes nothing from the others', () => {
		const geometry = wakeGeometry([track([0]), track([]), track([0, 10])]);
		expect(segments(geometry)).toBe(1);
		expect(readBy(geometry, 0).track).toBe(2);
	});

	test('a stay draws nothing and does not break the line', () => {
		const geometry = wakeGeometry([track([0, 10, 10, 20])]);
		expect(segments(geometry)).toBe(2);
		expect(readBy(geometry, 1)).toMatchObject({ hours: [2, 3] });
	});

	test('a leap between equal times is there at once', () => {
		const geometry = wakeGeometry([track([0, 10, 20], [0, 1, 1])]);
		expect(readBy(geometry, 1).hours).toEqual([1, 1]);
	});

	test('the poles stay on the map', () => {
		const polar = { ...track([0, 10]), coordinates: [[0, 90] as const, [0, -90] as const] };
		expect(wakeGeometry([polar]).records.every(Number.isFinite)).toBe(true);
	});

	test('a million points are as many segments, less one', () => {
		const longitudes = Array.from({ length: 1_000_000 }, (_, i) => i / 10_000);
		expect(segments(wakeGeometry([track(longitudes)]))).toBe(999_999);
	});
});

describe('what a frame draws', () => {
	// The first visit lasts three hours, the second ends after it, the third begins when both are over.
	const geometry = wakeGeometry([
		track([0, 1, 2, 3]),
		track([10, 11, 12], [1.5, 2.5, 5]),
		track([20, 21], [100, 101])
	]);
	const at = (hour: number) => sailedRange(geometry, hour * HOUR);

	test('nothing before the first start, everything after the last', () => {
		expect(at(-1)).toEqual({ first: 0, end: 0 });
		expect(at(1000)).toEqual({ first: 0, end: segments(geometry) });
		expect(sailedRange(geometry, -Infinity).end).toBe(0);
	});

	test('every segment that has begun, and no other', () => {
		for (let hour = -1; hour <= 102; hour += 0.25) {
			const begun = geometry.starts.filter((start) => start <= hour * HOUR);
			expect(at(hour).end).toBe(begun.length);
		}
	});

	test('has edges from the first visit that is under way on', () => {
		const under = (hour: number) => underWayRange(geometry, hour * HOUR);
		expect(under(2)).toEqual({ first: 0, end: 4 });
		// The first visit is over, but its segments lie before and among those of the second.
		expect(under(4)).toEqual({ first: 2, end: 5 });
		expect(under(50)).toEqual({ first: 5, end: 5 });
		expect(under(100)).toEqual({ first: 5, end: 6 });
	});
});

describe('a track that cannot be drawn', () => {
	const visit = (coordinates: LngLat[], hours: number[]) => ({
		...(content.visits[0] as (typeof content.visits)[0]),
		id: 'flying-dutchman',
		legs: [{ ...leg(0, coordinates), times: hours.map((hour) => hour * HOUR) }]
	});
	const faulty: [string, LngLat[], number[], number, RegExp][] = [
		['time that goes back', [[0, 0], [1, 0], [2, 0]], [0, 2, 1], 2, /goes back/], // prettier-ignore
		['a time that is none', [[0, 0], [1, 0]], [0, NaN], 1, /no such time/], // prettier-ignore
		['a position that is none', [[NaN, 0], [1, 0]], [0, 1], 0, /no such position/], // prettier-ignore
		['a latitude beyond the poles', [[0, 0], [0, 91]], [0, 1], 1, /no such position/], // prettier-ignore
		['endless longitude', [[0, 0], [Infinity, 0]], [0, 1], 1, /no such position/], // prettier-ignore
		['fewer times than points', [[0, 0], [1, 0]], [0], 1, /2 positions, but 1 times/] // prettier-ignore
	];

	test.each(faulty)(
		'%s is named with its visit, leg and point',
		(_, coordinates, hours, point, words) => {
			const fault = faultOf(visit(coordinates, hours), 0);
			expect(fault).toBeInstanceOf(TrackError);
			expect(fault).toMatchObject({ name: 'TrackError', visit: 'flying-dutchman', leg: 0, point });
			expect(fault?.message).toMatch(words);
		}
	);

	test('is left out, and no other with it', () => {
		const [, coordinates, hours] = faulty[0] as (typeof faulty)[0];
		const mixed: MapContent = {
			...content,
			visits: [visit(coordinates, hours), ...content.visits]
		};
		expect(numberedLegs(mixed)).toEqual(numberedLegs(content));
		expect(wakesOf(mixed)).toEqual(wakesOf(content));
		expect(faultsOf(mixed)).toHaveLength(1);
		expect(faultsOf(content)).toEqual([]);
	});
});

describe('the looks of wakes', () => {
	test('are those of the visit and of how its track is known', () => {
		expect(
			wakesOf(content).map(({ livery, pattern, threaded }) => [livery, pattern, threaded])
		).toEqual([
			['soviet', 'solid', false],
			['soviet', 'dashed', false],
			['air', 'dotted', false]
		]);
	});

	test('have a place in the table for each of very many tracks', () => {
		const [wake] = wakesOf(content);
		if (!wake) throw new Error('the fixture has wakes');
		const table = traitsTable(
			Array.from({ length: 3000 }, () => ({ ...wake, focus: 'dim' as const }))
		);
		expect(table.length).toBe(3 * TABLE_WIDTH * 4);
		expect(table.slice(2999 * 4, 3000 * 4)).toEqual(Float32Array.of(0, 0, 40, 32));
	});

	test('an instant is a day and an hour, before 1970 too', () => {
		expect(dayAndHour(Date.UTC(1924, 6, 20, 6, 30))).toEqual([-16601, 6.5]);
	});

	test('widths grow with the zoom between the stops, and no further', () => {
		expect([1, 2.5, 3.5, 4.5, 8, 9].map(widthAt)).toEqual([0.75, 0.75, 0.875, 1, 1.35, 1.35]);
	});
});
