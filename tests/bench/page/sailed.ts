import type { Instant } from '$lib/domain/time';
import type { LngLat } from '$lib/domain/visit';
import type { Track } from './tracks';

/** Where the track's ship is, or undefined before it departs and after it arrives. */
export function headOf({ coordinates, times }: Track, instant: Instant): LngLat | undefined {
	const next = countUpTo(times, instant);
	const [from, to] = [coordinates[next - 1], coordinates[next]];
	const [left, arrives] = [times[next - 1], times[next]];
	if (!from || !to || left === undefined || arrives === undefined) return undefined;
	const share = (instant - left) / (arrives - left);
	return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/** The track up to the instant; empty before it departs. */
export function sailedOf(track: Track, instant: Instant): readonly LngLat[] {
	const { coordinates, times } = track;
	const count = countUpTo(times, instant);
	if (count === 0 || count === times.length) return count === 0 ? [] : coordinates;
	const head = headOf(track, instant);
	const sailed = coordinates.slice(0, count);
	return head ? [...sailed, head] : sailed;
}

/** How many of the ascending times are not after the instant. */
function countUpTo(times: readonly Instant[], instant: Instant): number {
	let [low, high] = [0, times.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((times[middle] ?? Infinity) <= instant) low = middle + 1;
		else high = middle;
	}
	return low;
}
