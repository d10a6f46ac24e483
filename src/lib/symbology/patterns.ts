import type { Evidence } from '../domain/visit';

/** How a line is drawn. Disputed tracks are documented, more than once: they are drawn as documented. */
export type Pattern = 'solid' | 'dashed' | 'dotted';

export function patternOf(evidence: Evidence): Pattern {
	return evidence === 'inferred' ? 'dashed' : evidence === 'conjectural' ? 'dotted' : 'solid';
}

/**
 * What interrupts a line: lengths of dash and gap in turn, in widths of the line. A dash of no length has round ends: it
 * is a dot.
 */
export type Dashes = readonly number[];

export const DASHES = {
	solid: [],
	dashed: [3.2, 1.5],
	dotted: [0, 1.9]
} as const satisfies Record<Pattern, Dashes>;

/** Of frontiers: dash and dot; dots where they are drawn by eye or only about right. */
export const FRONTIER_DASHES = {
	drawn: [5, 1.8, 1.1, 1.8],
	approximate: [1.4, 1.7]
} as const satisfies Record<string, Dashes>;

/** How strong a frontier that is only about right is drawn. */
export const APPROXIMATE_OPACITY = 0.85;

/** Dashes of a line so many pixels wide as `stroke-dasharray` of SVG takes them; undefined for a solid line. */
export function dashArray(dashes: Dashes, width: number): string | undefined {
	if (dashes.length === 0) return undefined;
	return dashes.map((length) => Number((length * width).toFixed(1))).join(' ');
}
