import { HOUR, type Instant } from '../../../domain/time';
import type { MapLeg, Span } from '../../content';
import { mercatorOf } from './mercator';

/** A leg that has no fault, and when its visit is under way. */
export interface Track extends Pick<MapLeg, 'coordinates' | 'times'> {
	readonly span: Span;
}

/** Numbers in a record: x and y in Mercator 0–1, hours since the visit's start, distance since the leg's, track. */
export const RECORD = 5;
/** Records, all equal, of each point: one for each corner of the segment that begins there. */
export const CORNERS = 4;
/** Indices of a segment: two triangles. Instances would do with less, and take 5–14 times as long without a GPU. */
export const PER_SEGMENT = 6;

export interface WakeGeometry {
	/**
	 * The points of each track, between a copy of its first and one of its last. A vertex reads four points on end:
	 * the one before its segment, the segment's two, the one after. A copy says that nothing joins there.
	 */
	readonly records: Float32Array;
	/** PER_SEGMENT for each segment, which stand in the order of their starting. */
	readonly indices: Uint32Array;
	/** When each segment starts, ascending. */
	readonly starts: Float64Array;
	/** The latest end of the visits of this segment and of all before it, ascending. */
	readonly ends: Float64Array;
	/** What the tracks take up of the world from west to east, in Mercator 0–1; beyond that where they cross its edge. */
	readonly west: number;
	readonly east: number;
}

/** Takes time in proportion to the points, but for the sorting: about a second for a million. */
export function wakeGeometry(tracks: readonly Track[]): WakeGeometry {
	const slots = tracks.reduce(
		(sum, { times }) => sum + (times.length > 1 ? times.length + 2 : 0),
		0
	);
	const records = new Float32Array(slots * CORNERS * RECORD);
	const bases: number[] = [];
	const begins: number[] = [];
	const visitEnds: number[] = [];
	let slot = 0;
	let [west, east] = [Infinity, -Infinity];

	tracks.forEach(({ coordinates, times, span }, track) => {
		if (times.length < 2) return;
		const write = (x: number, y: number, time: Instant, distance: number) => {
			const record = [x, y, (time - span.start) / HOUR, distance, track];
			for (let corner = 0; corner < CORNERS; corner++)
				records.set(record, (slot * CORNERS + corner) * RECORD);
			slot++;
		};
		let [x, y, longitude, distance] = [0, 0, 0, 0];
		for (let i = 0; i < times.length; i++) {
			const [degrees, latitude] = coordinates[i] ?? [0, 0];
			// Never the long way round: 178 → -178 goes on to 182.
			longitude = i === 0 ? degrees : degrees + 360 * Math.round((longitude - degrees) / 360);
			const [nextX, nextY] = mercatorOf([longitude, latitude]);
			const time = times[i] ?? 0;
			const length = i === 0 ? 0 : Math.hypot(nextX - x, nextY - y);
			if (length > 0) {
				bases.push((slot - 2) * CORNERS);
				begins.push(times[i - 1] ?? 0);
				visitEnds.push(span.end);
			}
			[x, y, distance] = [nextX, nextY, distance + length];
			west = Math.min(west, x);
			east = Math.max(east, x);
			if (i === 0) write(x, y, time, distance);
			write(x, y, time, distance);
			if (i === times.length - 1) write(x, y, time, distance);
		}
	});

	const order = Uint32Array.from(begins.keys()).sort(
		(a, b) => (begins[a] ?? 0) - (begins[b] ?? 0) || a - b
	);
	const indices = new Uint32Array(order.length * PER_SEGMENT);
	const starts = new Float64Array(order.length);
	const ends = new Float64Array(order.length);
	let end = -Infinity;
	order.forEach((segment, rank) => {
		const base = bases[segment] ?? 0;
		indices.set([base, base + 1, base + 2, base + 2, base + 1, base + 3], rank * PER_SEGMENT);
		starts[rank] = begins[segment] ?? 0;
		ends[rank] = end = Math.max(end, visitEnds[segment] ?? 0);
	});
	return { records, indices, starts, ends, west, east };
}

/** Segments from `first` up to, but without, `end`. */
export interface Range {
	readonly first: number;
	readonly end: number;
}

/** All that has been sailed at `instant`. */
export function sailedRange({ starts }: WakeGeometry, instant: Instant): Range {
	return { first: 0, end: countUpTo(starts, instant, true) };
}

/** The same without what lies before the first segment of any visit that is still under way. */
export function underWayRange({ starts, ends }: WakeGeometry, instant: Instant): Range {
	const end = countUpTo(starts, instant, true);
	return { first: Math.min(end, countUpTo(ends, instant, false)), end };
}

/** How many of the ascending numbers are below `limit`, or not above it: bisection. */
export function countUpTo(ascending: Float64Array, limit: number, inclusive: boolean): number {
	let [low, high] = [0, ascending.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const value = ascending[middle] ?? Infinity;
		if (value < limit || (inclusive && value === limit)) low = middle + 1;
		else high = middle;
	}
	return low;
}
