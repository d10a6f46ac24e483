import { HOUR, type Instant } from '../../domain/time';
import { mercatorOf } from './mercator';
import { mergedOrder } from './order';
import { pointsOf, STEP, type Points } from './points';
import { atOnce, type Steps } from './slices';
import { thinned, type Coarseness } from './thin';
import type { Track } from './track';

/** Numbers in a record: x and y in Mercator 0–1, hours since the visit's start, distance since the leg's, track. */
export const RECORD = 5;
/** Records, all equal, of each point: one for each corner of the segment that begins there. */
export const CORNERS = 4;
/** Indices of a segment: two triangles. Instances would do with less, and take 5–14 times as long without a GPU. */
export const PER_SEGMENT = 6;

/** When the segments of a geometry begin and end: what a frame needs to know of them on this side. */
export interface Ranges {
	/** When each segment starts, ascending. */
	readonly starts: Float64Array;
	/** The latest end of this segment and of all before it, ascending. */
	readonly ends: Float64Array;
	/** The latest end of the visits of this segment and of all before it, ascending. */
	readonly visitEnds: Float64Array;
	/** What the tracks take up of the world from west to east, in Mercator 0–1; beyond that where they cross its edge. */
	readonly west: number;
	readonly east: number;
}

export interface TrackGeometry extends Ranges {
	/**
	 * The points of each track, between a copy of its first and one of its last. A vertex reads four points on end:
	 * the one before its segment, the segment's two, the one after. A copy says that nothing joins there.
	 */
	readonly records: Float32Array;
	/** PER_SEGMENT for each segment, which stand in the order of their starting. */
	readonly indices: Uint32Array;
}

/** The geometry of tracks, all at once. Every point counts. */
export function trackGeometry(tracks: readonly Track[]): TrackGeometry {
	return atOnce(geometryOf(tracks, atOnce(pointsOf(tracks)), { tolerance: 0, longest: 0 }));
}

/** `points` are those of the tracks. Time in proportion to the points, but for the merging: a second for a million. */
export function* geometryOf(
	tracks: readonly Track[],
	points: Points,
	coarseness: Coarseness
): Steps<TrackGeometry> {
	const { kept, firsts } = yield* thinned(points, coarseness);
	const countOf = (track: number) => (firsts[track + 1] ?? 0) - (firsts[track] ?? 0);
	const drawn = tracks.map((_, track) => track).filter((track) => countOf(track) > 1);
	const segments = drawn.reduce((sum, track) => sum + countOf(track) - 1, 0);

	const records = new Float32Array((segments + 3 * drawn.length) * CORNERS * RECORD);
	const bases = new Uint32Array(segments);
	const begins = new Float64Array(segments);
	const segmentEnds = new Float64Array(segments);
	const tracksOf = new Uint32Array(segments);
	const runs: number[] = [];
	const record: [number, number, number, number, number] = [0, 0, 0, 0, 0];
	let [slot, segment] = [0, 0];

	for (const track of drawn) {
		const { span, behind } = tracks[track] as Track;
		const [first, last] = [firsts[track] ?? 0, (firsts[track + 1] ?? 0) - 1];
		runs.push(segment);
		const write = (at: number, from?: readonly [x: number, y: number]) => {
			const point = kept[at] ?? 0;
			const time = points.time[point] ?? 0;
			record[0] = from?.[0] ?? points.x[point] ?? 0;
			record[1] = from?.[1] ?? points.y[point] ?? 0;
			record[2] = (time - span.start) / HOUR;
			record[3] = points.distance[point] ?? 0;
			record[4] = track;
			for (let corner = 0; corner < CORNERS; corner++)
				records.set(record, (slot * CORNERS + corner) * RECORD);
			slot++;
			return time;
		};
		write(first, behind && mercatorOf(behind));
		let before = write(first);
		for (let at = first + 1; at <= last; at++, segment++) {
			if (at % STEP === 0) yield;
			bases[segment] = (slot - 2) * CORNERS;
			begins[segment] = before;
			segmentEnds[segment] = before = write(at);
			tracksOf[segment] = track;
		}
		write(last);
		if (slot % 64 === 0) yield;
	}
	runs.push(segments);

	const order = yield* mergedOrder(begins, runs);
	const indices = new Uint32Array(segments * PER_SEGMENT);
	const [starts, ends, visitEnds] = [0, 1, 2].map(() => new Float64Array(segments)) as [
		...[Float64Array, Float64Array, Float64Array]
	];
	let [end, visitEnd] = [-Infinity, -Infinity];
	for (let rank = 0; rank < segments; rank++) {
		if (rank % STEP === 0) yield;
		const which = order[rank] ?? 0;
		const base = bases[which] ?? 0;
		const place = rank * PER_SEGMENT;
		indices[place] = base;
		indices[place + 1] = indices[place + 4] = base + 1;
		indices[place + 2] = indices[place + 3] = base + 2;
		indices[place + 5] = base + 3;
		starts[rank] = begins[which] ?? 0;
		ends[rank] = end = Math.max(end, segmentEnds[which] ?? 0);
		const visit = tracks[tracksOf[which] ?? 0]?.span.end ?? 0;
		visitEnds[rank] = visitEnd = Math.max(visitEnd, visit);
	}
	const { west, east } = points;
	return { records, indices, starts, ends, visitEnds, west, east };
}

/** Segments from `first` up to, but without, `end`. */
export interface Range {
	readonly first: number;
	readonly end: number;
}

/** All that has been sailed at `instant`, or only what was not yet over at `since`. */
export function sailedRange(
	{ starts, ends }: Ranges,
	instant: Instant,
	since: Instant = -Infinity
): Range {
	const end = countUpTo(starts, instant, true);
	return { first: Math.min(end, countUpTo(ends, since, false)), end };
}

/** The same without what lies before the first segment of any visit that is still under way. */
export function underWayRange({ starts, visitEnds }: Ranges, instant: Instant): Range {
	const end = countUpTo(starts, instant, true);
	return { first: Math.min(end, countUpTo(visitEnds, instant, false)), end };
}

/** What has not been sailed to its end: from the first segment that is being sailed on. */
export function aheadRange({ starts, ends }: Ranges, instant: Instant): Range {
	return { first: countUpTo(ends, instant, false), end: starts.length };
}

/** How many of the ascending numbers are below `limit`, or not above it: bisection. */
export function countUpTo(ascending: ArrayLike<number>, limit: number, inclusive: boolean): number {
	let [low, high] = [0, ascending.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const value = ascending[middle] ?? Infinity;
		if (value < limit || (inclusive && value === limit)) low = middle + 1;
		else high = middle;
	}
	return low;
}
