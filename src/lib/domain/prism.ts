import { paceOf, type Schedule } from './schedule';
import { HOUR, type Instant } from './time';
import { lengthOf, stretchOf } from './track';
import type { LngLat } from './visit';

/**
 * Where along the whole route a unit can have been at an instant, in km from its start: the space–time prism of time
 * geography (Hägerstrand 1970), cut at that instant. It closes to a point at a fix and opens between fixes.
 */
export interface Prism {
	readonly nearest: number;
	readonly farthest: number;
}

/** The prism of a visit at `instant`, from the windows of its stops and its top speed. */
export function prismAt(schedule: Schedule, instant: Instant): Prism {
	const { top } = paceOf(schedule.visit);
	let start = 0;
	let nearest = Infinity;
	let farthest = 0;
	schedule.stops.forEach(({ leg, departure }, i) => {
		if (!leg) return;
		const length = lengthOf(leg.route);
		const leaves = departure.earliest ?? -Infinity;
		const arrives = schedule.stops[i + 1]?.arrival.latest ?? Infinity;
		if (instant >= leaves) farthest = start + Math.min(length, reach(instant - leaves));
		if (instant <= arrives) {
			nearest = Math.min(nearest, start + Math.max(0, length - reach(arrives - instant)));
		}
		start += length;
	});
	return { nearest: Math.min(nearest, start), farthest: Math.min(farthest, start) };

	function reach(time: number): number {
		return time > 0 ? (time / HOUR) * top : 0;
	}
}

/** The stretches of route inside a prism, one line for each leg that it touches. */
export function stretchesOf(schedule: Schedule, { nearest, farthest }: Prism): LngLat[][] {
	let start = 0;
	return schedule.stops.flatMap(({ leg }) => {
		if (!leg) return [];
		const length = lengthOf(leg.route);
		const from = Math.max(0, nearest - start);
		const to = Math.min(length, farthest - start);
		start += length;
		return to > from ? [stretchOf(leg.route, from, to)] : [];
	});
}
