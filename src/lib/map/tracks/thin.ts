import { STEP, type Points } from './points';
import type { Steps } from '../../scheduler';

/** Which points of each track are drawn: indices into `Points`, and where each track begins among them. */
export interface Thinned {
	readonly kept: Uint32Array;
	readonly firsts: Uint32Array;
}

/** What may be left out. Both in Mercator. */
export interface Coarseness {
	/** How far from its place, in x and in y, a unit may be drawn. */
	readonly tolerance: number;
	/** How far apart kept points may be: on a globe a long way is no straight line. */
	readonly longest: number;
}

/** A span of numbers that only narrows. */
interface Interval {
	low: number;
	high: number;
}

/**
 * Leaves out the points that do not show: a unit that goes evenly from one kept point to the next is at no instant
 * farther than the tolerance from where it really is, neither in x nor in y. One pass: the velocities that,
 * from the last kept point, pass all points since within the tolerance are an interval that only narrows. (The
 * distance is the synchronous Euclidean one of Meratnia and de By 2004, here for each coordinate.)
 */
export function* thinned(points: Points, { tolerance, longest }: Coarseness): Steps<Thinned> {
	const { x, y, time, firsts } = points;
	const tracks = firsts.length - 1;
	const kept = new Uint32Array(x.length);
	const keptFirsts = new Uint32Array(tracks + 1);
	let count = 0;

	for (let track = 0; track < tracks; track++) {
		const first = firsts[track] ?? 0;
		const last = (firsts[track + 1] ?? 0) - 1;
		let anchor = first;
		let speeds = anySpeeds();
		if (last >= first) kept[count++] = first;
		for (let point = first + 1; point <= last; point++) {
			if (point % STEP === 0) yield;
			if (!narrow(speeds, anchor, point)) {
				speeds = anySpeeds();
				if (anchor !== point - 1) kept[count++] = anchor = point - 1;
				// A leap takes no time and has no speed: it is kept as it is.
				if (!narrow(speeds, anchor, point)) kept[count++] = anchor = point;
			}
		}
		if (anchor < last) kept[count++] = last;
		keptFirsts[track + 1] = count;
	}
	return { kept: kept.slice(0, count), firsts: keptFirsts };

	/** False, and nothing narrowed, where an even way from the anchor to the point misses a point between them. */
	function narrow(speeds: { x: Interval; y: Interval }, anchor: number, point: number): boolean {
		const took = (time[point] ?? 0) - (time[anchor] ?? 0);
		const [far, down] = [(x[point] ?? 0) - (x[anchor] ?? 0), (y[point] ?? 0) - (y[anchor] ?? 0)];
		if (took === 0) return far === 0 && down === 0;
		if (anchor !== point - 1 && Math.hypot(far, down) > longest) return false;
		if (!holds(speeds.x, far / took) || !holds(speeds.y, down / took)) return false;
		squeeze(speeds.x, (far - tolerance) / took, (far + tolerance) / took);
		squeeze(speeds.y, (down - tolerance) / took, (down + tolerance) / took);
		return true;
	}
}

function anySpeeds(): { x: Interval; y: Interval } {
	return { x: { low: -Infinity, high: Infinity }, y: { low: -Infinity, high: Infinity } };
}

function holds({ low, high }: Interval, value: number): boolean {
	return value >= low && value <= high;
}

function squeeze(interval: Interval, low: number, high: number): void {
	if (low > interval.low) interval.low = low;
	if (high < interval.high) interval.high = high;
}
