import type { Instant } from '$lib/domain/time';
import type { Timescale } from '$lib/domain/timescale';

/** Something that takes time. */
export interface DenseStretch {
	readonly from: Instant;
	readonly to: Instant;
	/** What it counts. */
	readonly weight: number;
}

/** What the stretches count together, on the mean, in each of `count` equal parts of an axis. */
export function densityOf(
	axis: Timescale,
	stretches: readonly DenseStretch[],
	count: number
): Float64Array {
	// Each stretch is added at its two ends; what is between them follows by summing up.
	const changes = new Float64Array(count + 2);
	const partOf = (instant: Instant) => (axis(instant) / axis.duration) * count;
	const add = (part: number, weight: number) => {
		const whole = Math.min(count, Math.floor(part));
		const into = part - whole;
		changes[whole] = (changes[whole] ?? 0) + weight * (1 - into);
		changes[whole + 1] = (changes[whole + 1] ?? 0) + weight * into;
	};
	for (const { from, to, weight } of stretches) {
		add(partOf(from), weight);
		add(partOf(to), -weight);
	}
	let sum = 0;
	return Float64Array.from({ length: count }, (_, i) => (sum += changes[i] as number));
}
