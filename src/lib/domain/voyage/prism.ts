import { HOUR, type Instant } from '../time';
import type { Trajectory } from './trajectory';

/**
 * Where along all its passages a unit can have been at an instant, in km from the start of the first: the space–time
 * prism of time geography (Hägerstrand 1970), cut at that instant. It closes to a point at a fix and opens between fixes.
 */
export interface Prism {
	readonly nearest: number;
	readonly farthest: number;
}

/** The prism of a trajectory at `instant`, from the bounds of its passages and its top speed. */
export function prismAt(trajectory: Trajectory, instant: Instant): Prism {
	let start = 0;
	let nearest = Infinity;
	let farthest = 0;
	for (const { length, earliest, latest } of trajectory.passages) {
		const leaves = earliest ?? -Infinity;
		const arrives = latest ?? Infinity;
		if (instant >= leaves) farthest = start + Math.min(length, reach(instant - leaves));
		if (instant <= arrives)
			nearest = Math.min(nearest, start + Math.max(0, length - reach(arrives - instant)));
		start += length;
	}
	return { nearest: Math.min(nearest, start), farthest: Math.min(farthest, start) };

	function reach(time: number): number {
		return time > 0 ? (time / HOUR) * trajectory.topSpeed : 0;
	}
}

/** When the trajectory has the unit so many km from the start of its first passage; beyond that when it ends. */
export function dueAt(trajectory: Trajectory, km: number): Instant {
	let start = 0;
	for (const passage of trajectory.passages) {
		const { length } = passage;
		if (length > 0 && km <= start + length) {
			return passage.start + ((km - start) / length) * (passage.end - passage.start);
		}
		start += length;
	}
	return trajectory.end;
}

/** From where to where it can have been at an instant, told by when it is due there. */
export interface UncertaintyInterval {
	readonly from: Instant;
	readonly to: Instant;
}

/** How far it is uncertain where a unit is, while it is under way; null at a stop, in a gap and between samples. */
export function uncertaintyAt(
	trajectory: Trajectory,
	instant: Instant
): UncertaintyInterval | null {
	const stretch = trajectory.stretchAt(instant);
	if (stretch?.type !== 'passage' || stretch.basis[0] === 'sampled') return null;
	const { nearest, farthest } = prismAt(trajectory, instant);
	return { from: dueAt(trajectory, nearest), to: dueAt(trajectory, farthest) };
}
