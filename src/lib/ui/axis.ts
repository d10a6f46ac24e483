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
 * Years to write under the axis, each once, where its first thing stands. Those that would stand closer than `apart` (a
 * share of the film) to one already written are dropped; `first` are written before the `others`.
 */
export function labelsOf(
	scale: Timescale,
	first: readonly Instant[],
	others: readonly Instant[],
	apart: number
): AxisLabel[] {
	const yearOf = (instant: Instant) => new Date(instant).getUTCFullYear();
	const openings = new Map<number, Instant>();
	for (const instant of [...first, ...others, ...newYears(scale)].sort((a, b) => a - b)) {
		if (!openings.has(yearOf(instant))) openings.set(yearOf(instant), instant);
	}
	const labels: AxisLabel[] = [];
	for (const year of new Set([...first.map(yearOf), ...openings.keys()])) {
		const share = scale(openings.get(year) ?? 0) / scale.duration;
		if (labels.every((label) => Math.abs(label.share - share) >= apart))
			labels.push({ share, year });
	}
	return labels.sort((a, b) => a.share - b.share);
}

/** Each New Year inside a stretch that the film does not shorten. */
function newYears({ spans }: Timescale): Instant[] {
	return spans
		.filter((span) => !span.empty)
		.flatMap(({ from, to }) => {
			const next = new Date(from).getUTCFullYear() + 1;
			const count = Math.max(0, new Date(to).getUTCFullYear() - next + 1);
			return Array.from({ length: count }, (_, i) => Date.UTC(next + i, 0, 1));
		});
}
