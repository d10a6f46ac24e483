import { bisectLeft, bisectRight } from 'd3-array';
import { HOUR, type Instant } from '../../domain/time';
import { mercatorOf } from './mercator';
import { mergedOrder } from './order';
import { numbers, STEP, type Points } from './points';
import type { Steps } from '../../scheduler';
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
	/** When visits end, ascending, each instant once. */
	readonly overs: Float64Array;
	/** What the tracks take up of the world from west to east, in Mercator 0–1; beyond that where they cross its edge. */
	readonly west: number;
	readonly east: number;
}

/** Takes a geometry as it is made, a block at a time. A block is written anew for the next one: it has to be used at once. */
export interface GeometrySink {
	/** How many numbers of each there will be. */
	open(records: number, indices: number): void;
	/**
	 * The points of each track, between a copy of its first and one of its last. A vertex reads four points on end:
	 * the one before its segment, the segment's two, the one after. A copy says that nothing joins there.
	 */
	records(at: number, block: Float32Array): void;
	/** PER_SEGMENT for each segment, which stand in the order of their starting. */
	indices(at: number, block: Uint32Array): void;
}

/** Numbers in a block at most: two megabytes of them. */
const BLOCK = RECORD * CORNERS * 25_600;

/**
 * Makes the geometry of tracks. `points` are those of the tracks. Time in proportion to the points, but for the merging:
 * a second for a million. Nothing large is held: memory asked for in one piece is what makes a page stop.
 */
export function* geometryOf(
	tracks: readonly Track[],
	points: Points,
	coarseness: Coarseness,
	sink: GeometrySink
): Steps<Ranges> {
	const { kept, firsts } = yield* thinned(points, coarseness);
	const countOf = (track: number) => (firsts[track + 1] ?? 0) - (firsts[track] ?? 0);
	const drawn = tracks.map((_, track) => track).filter((track) => countOf(track) > 1);
	const segments = drawn.reduce((sum, track) => sum + countOf(track) - 1, 0);
	const recordNumbers = (segments + 3 * drawn.length) * CORNERS * RECORD;
	const indexNumbers = segments * PER_SEGMENT;
	sink.open(recordNumbers, indexNumbers);

	const bases = new Uint32Array(segments);
	const begins = yield* numbers(segments);
	const segmentEnds = yield* numbers(segments);
	const tracksOf = new Uint32Array(segments);
	const runs: number[] = [];
	const records = new Block(new Float32Array(Math.min(BLOCK, recordNumbers)), (at, block) =>
		sink.records(at, block)
	);
	let [slot, segment] = [0, 0];

	for (const track of drawn) {
		const { span, behind } = tracks[track] as Track;
		const [first, last] = [firsts[track] ?? 0, (firsts[track + 1] ?? 0) - 1];
		runs.push(segment);
		const write = (at: number, from?: readonly [x: number, y: number]) => {
			const point = kept[at] ?? 0;
			const time = points.time[point] ?? 0;
			const x = from?.[0] ?? points.x[point] ?? 0;
			const y = from?.[1] ?? points.y[point] ?? 0;
			const hours = (time - span.start) / HOUR;
			const distance = points.distance[point] ?? 0;
			for (let corner = 0; corner < CORNERS; corner++) {
				records.push(x);
				records.push(y);
				records.push(hours);
				records.push(distance);
				records.push(track);
			}
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
		if (track % 64 === 0) yield;
	}
	records.flush();
	runs.push(segments);

	const order = yield* mergedOrder(begins, runs);
	const indices = new Block(new Uint32Array(Math.min(BLOCK, indexNumbers)), (at, block) =>
		sink.indices(at, block)
	);
	const starts = yield* numbers(segments);
	const ends = yield* numbers(segments);
	const visitEnds = yield* numbers(segments);
	let [end, visitEnd] = [-Infinity, -Infinity];
	for (let rank = 0; rank < segments; rank++) {
		if (rank % STEP === 0) yield;
		const which = order[rank] ?? 0;
		const base = bases[which] ?? 0;
		for (const corner of TRIANGLES) indices.push(base + corner);
		starts[rank] = begins[which] ?? 0;
		ends[rank] = end = Math.max(end, segmentEnds[which] ?? 0);
		const visit = tracks[tracksOf[which] ?? 0]?.span.end ?? 0;
		visitEnds[rank] = visitEnd = Math.max(visitEnd, visit);
	}
	indices.flush();
	const overs = Float64Array.from(new Set(tracks.map(({ span }) => span.end))).sort();
	const { west, east } = points;
	return { starts, ends, visitEnds, overs, west, east };
}

const TRIANGLES = [0, 1, 2, 2, 1, 3];

/** Collects numbers and hands them on whenever it is full. */
class Block<Numbers extends Float32Array | Uint32Array> {
	readonly #numbers: Numbers;
	readonly #handOn: (at: number, block: Numbers) => void;
	#count = 0;
	#at = 0;

	constructor(numbers: Numbers, handOn: (at: number, block: Numbers) => void) {
		this.#numbers = numbers;
		this.#handOn = handOn;
	}

	push(number: number): void {
		this.#numbers[this.#count++] = number;
		if (this.#count === this.#numbers.length) this.flush();
	}

	flush(): void {
		if (this.#count === 0) return;
		this.#handOn(this.#at, this.#numbers.subarray(0, this.#count) as Numbers);
		this.#at += this.#count;
		this.#count = 0;
	}
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
	const end = bisectRight(starts, instant);
	return { first: Math.min(end, bisectLeft(ends, since)), end };
}

/** The same without what lies before the first segment of any visit that is still under way. */
export function underWayRange({ starts, visitEnds }: Ranges, instant: Instant): Range {
	const end = bisectRight(starts, instant);
	return { first: Math.min(end, bisectLeft(visitEnds, instant)), end };
}

/** All that can have become past after one instant and by another: with what is under way among it. */
export function pastRange({ starts, visitEnds }: Ranges, after: Instant, by: Instant): Range {
	const end = bisectRight(starts, by);
	return { first: Math.min(end, bisectLeft(visitEnds, after)), end };
}

/** What has not been sailed to its end: from the first segment that is being sailed on. */
export function aheadRange({ starts, ends }: Ranges, instant: Instant): Range {
	return { first: bisectLeft(ends, instant), end: starts.length };
}
