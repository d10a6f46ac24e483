import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../../src/lib/domain/visit';
import {
	aheadRange,
	CORNERS,
	geometryOf,
	PER_SEGMENT,
	RECORD,
	sailedRange,
	underWayRange,
	type GeometrySink,
	type Ranges
} from '../../../src/lib/map/tracks/geometry';
import { pointsOf } from '../../../src/lib/map/tracks/points';
import { atOnce } from '../../../src/lib/scheduler';
import type { Track } from '../../../src/lib/map/tracks/track';
import { HOUR } from '../content';

interface TrackGeometry extends Ranges {
	readonly records: Float32Array;
	readonly indices: Uint32Array;
}

/** The whole geometry, of every point. */
function trackGeometry(tracks: readonly Track[]): TrackGeometry {
	let [records, indices] = [new Float32Array(), new Uint32Array()];
	const sink: GeometrySink = {
		open(recordCount, indexCount) {
			records = new Float32Array(recordCount);
			indices = new Uint32Array(indexCount);
		},
		records: (at, block) => records.set(block, at),
		indices: (at, block) => indices.set(block, at)
	};
	const everything = { tolerance: 0, longest: 0 };
	const ranges = atOnce(geometryOf(tracks, atOnce(pointsOf(tracks)), everything, sink));
	return { ...ranges, records, indices };
}

/** A track along the equator, bent so that no point can be left out, an hour for each point unless `hours` says otherwise. */
function track(longitudes: number[], hours: number[] = longitudes.map((_, i) => i)): Track {
	const times = hours.map((hour) => hour * HOUR);
	return {
		coordinates: longitudes.map((longitude): LngLat => [longitude, Math.sin(longitude) / 100]),
		times,
		span: { start: times[0] ?? 0, end: times.at(-1) ?? 0 }
	};
}

/** What the corner of a segment reads: the four points on end, and its track. */
function readBy({ records, indices }: TrackGeometry, segment: number, vertex = 0) {
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

const segments = ({ starts }: TrackGeometry) => starts.length;

describe('the geometry of tracks', () => {
	test('gives each segment its ends, its neighbours, its times and its distances', () => {
		const geometry = trackGeometry([track([0, 10, 20, 30])]);
		expect(segments(geometry)).toBe(3);
		expect(readBy(geometry, 1)).toMatchObject({
			longitudes: [0, 10, 20, 30],
			hours: [1, 2],
			track: 0
		});
		expect(readBy(geometry, 1).distances[1]).toBeCloseTo(20 / 360);
	});

	test('repeats the first and the last point: nothing joins there', () => {
		const geometry = trackGeometry([track([0, 10, 20])]);
		expect(readBy(geometry, 0).longitudes).toEqual([0, 0, 10, 20]);
		expect(readBy(geometry, 1).longitudes).toEqual([0, 10, 20, 20]);
	});

	test('makes two triangles of the four corners', () => {
		const geometry = trackGeometry([track([0, 10, 20])]);
		for (const segment of [0, 1]) {
			const corners = [0, 1, 2, 3, 4, 5].map((vertex) => readBy(geometry, segment, vertex).corner);
			expect(corners).toEqual([0, 1, 2, 2, 1, 3]);
		}
	});

	test('never reads past its records', () => {
		const { records, indices } = trackGeometry([track([0, 10]), track([5, 6, 7])]);
		expect((Math.max(...indices) + 3 * CORNERS + 1) * RECORD).toBeLessThanOrEqual(records.length);
	});

	test('sorts the segments of all tracks by their start', () => {
		const geometry = trackGeometry([
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
		const geometry = trackGeometry([
			{ coordinates, times, span: { start, end: start + 2000 * HOUR } }
		]);
		expect(readBy(geometry, 0).hours).toEqual([1000.5, 1001]);
	});

	test('crosses the date line the short way, whichever way the longitudes are written', () => {
		for (const longitudes of [
			[178, -178, -170],
			[178, 182, 190]
		])
			expect(readBy(trackGeometry([track(longitudes)]), 0).longitudes).toEqual([
				178, 178, 182, 190
			]);
		const westward = trackGeometry([track([-178, 178])]);
		expect(readBy(westward, 0).longitudes).toEqual([-178, -178, -182, -182]);
		expect(westward.west).toBeLessThan(0);
	});

	test('a track of one point, or of none, is nothing, and takes nothing from the others', () => {
		const geometry = trackGeometry([track([0]), track([]), track([0, 10])]);
		expect(segments(geometry)).toBe(1);
		expect(readBy(geometry, 0).track).toBe(2);
	});

	test('a stay is a segment without length: the unit waits there', () => {
		const geometry = trackGeometry([track([0, 10, 10, 20])]);
		expect(segments(geometry)).toBe(3);
		expect(readBy(geometry, 1)).toMatchObject({ longitudes: [0, 10, 10, 20], hours: [1, 2] });
		expect(readBy(geometry, 1).distances[0]).toBe(readBy(geometry, 1).distances[1]);
	});

	test('at a stop one can tell where the ship came from', () => {
		const moored: Track = { ...track([5, 5]), behind: [3, 0] };
		expect(readBy(trackGeometry([moored]), 0).longitudes).toEqual([3, 5, 5, 5]);
	});

	test('a leap between equal times is there at once', () => {
		const geometry = trackGeometry([track([0, 10, 20], [0, 1, 1])]);
		expect(readBy(geometry, 1).hours).toEqual([1, 1]);
	});

	test('the poles stay on the map', () => {
		const polar = { ...track([0, 10]), coordinates: [[0, 90] as const, [0, -90] as const] };
		expect(trackGeometry([polar]).records.every(Number.isFinite)).toBe(true);
	});

	test('is handed on whole, however many blocks it takes', () => {
		const { records, indices } = trackGeometry(
			Array.from({ length: 300 }, (_, i) => track(Array.from({ length: 200 }, (_, k) => i + k)))
		);
		expect(records.filter((_, i) => i % RECORD === 4 && records[i] === 299)).toHaveLength(
			202 * CORNERS
		);
		expect(indices.at(-1)).toBeGreaterThan(records.length / RECORD / 2);
	});

	test('a million points are drawn, in order', () => {
		const longitudes = Array.from({ length: 1_000_000 }, (_, i) => (i * 7) % 10);
		const geometry = trackGeometry([track(longitudes)]);
		expect(segments(geometry)).toBe(999_999);
		expect(geometry.starts.at(-1)).toBe(999_998 * HOUR);
	});
});

describe('what a frame draws', () => {
	// The first visit lasts three hours, the second ends after it, the third begins when both are over.
	const geometry = trackGeometry([
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

	test('what fades is drawn only while something of it is left', () => {
		expect(sailedRange(geometry, 5 * HOUR, 2.6 * HOUR)).toEqual({ first: 3, end: 5 });
		expect(sailedRange(geometry, 50 * HOUR, 49 * HOUR)).toEqual({ first: 5, end: 5 });
	});

	test('of the segments that are sailed at an instant, none is left out', () => {
		for (let hour = -1; hour <= 102; hour += 0.25) {
			const { first, end } = sailedRange(geometry, hour * HOUR, hour * HOUR);
			const drawn = Array.from({ length: end - first }, (_, i) => readBy(geometry, first + i));
			const heads = [0, 1, 2].filter((it) => drawn.some(({ track }) => track === it));
			const starts = [0, 1.5, 100];
			const under = [3, 5, 101].flatMap((over, it) =>
				(starts[it] ?? 0) <= hour && hour <= over ? [it] : []
			);
			expect(heads, `hour ${hour}`).toEqual(expect.arrayContaining(under));
		}
	});

	test('what lies ahead begins with the first segment that is not over', () => {
		expect(aheadRange(geometry, -HOUR)).toEqual({ first: 0, end: segments(geometry) });
		expect(aheadRange(geometry, 2.5 * HOUR)).toEqual({ first: 2, end: 6 });
		expect(aheadRange(geometry, 200 * HOUR)).toEqual({ first: 6, end: 6 });
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
