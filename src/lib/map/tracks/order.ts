import { STEP } from './points';
import type { Steps } from '../../scheduler';

/**
 * The order of ascending numbers that come in runs, each ascending already: the indices of `values`, equal ones as they
 * come. `runs` says where each run begins, and after the last one where all end. Merges runs two by two.
 */
export function* mergedOrder(values: Float64Array, runs: readonly number[]): Steps<Uint32Array> {
	let from = new Uint32Array(values.length);
	for (let i = 0; i < from.length; i++) from[i] = i;
	let to = new Uint32Array(values.length);
	let bounds: readonly number[] = runs;
	while (bounds.length > 2) {
		const merged: number[] = [];
		for (let run = 0; run + 1 < bounds.length; run += 2) {
			const [start, middle] = [bounds[run] ?? 0, bounds[run + 1] ?? 0];
			const end = bounds[run + 2] ?? middle;
			yield* merge(values, from, to, start, middle, end);
			merged.push(start);
		}
		merged.push(values.length);
		[from, to, bounds] = [to, from, merged];
	}
	return from;
}

function* merge(
	values: Float64Array,
	from: Uint32Array,
	to: Uint32Array,
	...[start, middle, end]: [start: number, middle: number, end: number]
): Steps<void> {
	const valueAt = (place: number) => values[from[place] ?? 0] ?? 0;
	let [left, right] = [start, middle];
	for (let place = start; place < end; place++) {
		const takesLeft = left < middle && (right >= end || valueAt(left) <= valueAt(right));
		to[place] = from[takesLeft ? left++ : right++] ?? 0;
		if (place % STEP === 0) yield;
	}
	yield;
}
