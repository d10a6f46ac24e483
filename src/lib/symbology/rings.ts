import { atZoom, type ZoomStop } from './at-zoom';

/** By the number of visits that call at a place, in pixels at zoom 5: the radius of its ring, and how thick its line is. */
const RADII = [[0, 2.6], [1, 3.1], [4, 4.4], [10, 5.6]] as const; // prettier-ignore
const STROKES = [[1, 1.2], [6, 2]] as const; // prettier-ignore

/** For whoever draws such a ring, in pixels. */
export function ringOf(calls: number): { readonly radius: number; readonly stroke: number } {
	return { radius: atZoom(RADII, calls), stroke: atZoom(STROKES, calls) };
}

/** By zoom: how much larger a ring is than at zoom 5, and a mark of an area than its drawing. */
export const RING_SCALES: readonly ZoomStop[] = [[2.5, 0.72], [5, 1], [8, 1.25]]; // prettier-ignore
export const AREA_SCALES: readonly ZoomStop[] = [[2.5, 0.7], [7, 1.1]]; // prettier-ignore

/** The same on a chart, which is smaller and has no zoom: its radius, in pixels. */
export function chartRadiusOf(calls: number): number {
	return Math.min(5, 2.4 + 0.36 * calls);
}

/** Below it events are too many for their room, and not drawn. */
export const EVENTS_FROM = 3;
/** Small diamonds say that there is something to read, and no more: how strong they are, by zoom. */
export const EVENT_OPACITIES: readonly ZoomStop[] = [[EVENTS_FROM, 0.55], [5, 0.9]]; // prettier-ignore

/** An event: a path around its point, in pixels. */
export const DIAMOND = 'M0-3.6 3.2 0 0 3.6-3.2 0Z';

/** The mark of an area, which no ring can enclose, in pixels at zoom 5: its radius, the width of its outline, dash and gap. */
export const AREA_RADIUS = 5.5;
export const AREA_STROKE = 1.4;

export const AREA_DASHES = [2.4, 1.9] as const;
