import { paceOf, type Schedule } from './schedule';
import { HOUR, type Instant } from './time';

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
		const length = leg.route.length;
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

/** When the schedule has the unit so many km from the start of the whole route; beyond that when it ends. */
export function dueAt({ stops, end }: Schedule, km: number): Instant {
	let start = 0;
	for (const [i, { leg, departure }] of stops.entries()) {
		const arrival = stops[i + 1]?.arrival;
		const length = leg && arrival ? leg.route.length : 0;
		if (arrival && length > 0 && km <= start + length) {
			const share = (km - start) / length;
			return departure.instant + share * (arrival.instant - departure.instant);
		}
		start += length;
	}
	return end;
}
