/** An interval on an axis. */
export interface Interval {
	readonly start: number;
	readonly end: number;
}

/** The lane of each interval so that none overlaps another in its lane, earliest first, in as few lanes as it takes. */
export function lanesOf(intervals: readonly Interval[], gap = 0): number[] {
	const ends: number[] = [];
	const lanes = intervals.map(() => 0);
	const order = intervals.map((_, i) => i).sort((a, b) => startOf(a) - startOf(b));
	for (const i of order) {
		const free = ends.findIndex((end) => end + gap <= startOf(i));
		const lane = free === -1 ? ends.length : free;
		lanes[i] = lane;
		ends[lane] = (intervals[i] as Interval).end;
	}
	return lanes;

	function startOf(i: number): number {
		return (intervals[i] as Interval).start;
	}
}
