import type { Instant } from '$lib/domain/time';
import type { Span, Timescale } from '$lib/domain/timescale';

/** A label of the axis, at a share (0–1) of the film. */
export interface AxisLabel {
	readonly share: number;
	readonly year: number;
}

/** Where the film shortens history: each empty span as a share of the film. */
export function breaksOf(scale: Timescale): { share: number; span: Span }[] {
	return scale.spans
		.filter((span) => span.empty && span.end - span.start > 0)
		.map((span) => ({ share: (span.start + span.end) / 2 / scale.duration, span }));
}

/**
 * Years to write under the axis: where each stretch with something in it begins, and each New Year inside one, those
 * dropped that would stand closer than `apart` (a share of the film) to the one before.
 */
export function labelsOf(scale: Timescale, apart: number): AxisLabel[] {
	const instants = scale.spans
		.filter((span) => !span.empty)
		.flatMap(({ from, to }) => [from, ...newYearsBetween(from, to)]);
	const labels: AxisLabel[] = [];
	for (const instant of instants) {
		const label = {
			share: scale(instant) / scale.duration,
			year: new Date(instant).getUTCFullYear()
		};
		const last = labels[labels.length - 1];
		if (!last || (label.year !== last.year && label.share - last.share >= apart)) labels.push(label);
	}
	return labels;
}

function newYearsBetween(from: Instant, to: Instant): Instant[] {
	const first = new Date(from).getUTCFullYear() + 1;
	const last = new Date(to).getUTCFullYear();
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Date.UTC(first + i, 0, 1));
}
