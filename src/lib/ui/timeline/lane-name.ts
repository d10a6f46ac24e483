/** From the left edge of the timeline to a name that stays there. */
const INSET = 4;

/**
 * Where the name of a visit stands, on the line above its bar: where the bar begins; so that it ends with the years of
 * the visit; or at the left or the right edge of the timeline, while the bar runs out of sight there. `before` and
 * `after`: the whole bar is out of sight, and the name at the edge says so. `none`: there is no room for it.
 */
export type NamePlace = 'start' | 'end' | 'leftEdge' | 'rightEdge' | 'before' | 'after' | 'none';

/** A stretch of the timeline, in pixels from its left edge. */
export interface Stretch {
	readonly left: number;
	readonly right: number;
}

/**
 * A name never leaves the years in which its visit took place, nor the timeline, which is `width` wide; it takes
 * `words`. All in pixels.
 */
export function placeOfName(bar: Stretch, years: Stretch, words: number, width: number): NamePlace {
	if (bar.right < 0) return 'before';
	if (bar.left > width) return 'after';
	const from = Math.max(years.left, bar.left < 0 ? INSET : 0);
	const to = Math.min(years.right, width);
	if (to - from < words) return 'none';
	if (bar.left >= 0 && bar.left + words <= to) return 'start';
	if (bar.left < 0 && INSET + words <= to) return 'leftEdge';
	return years.right <= width ? 'end' : 'rightEdge';
}

/** Where a name begins that moves with its bar; null for the others. */
export function leftOfName(
	place: NamePlace,
	bar: Stretch,
	years: Stretch,
	words: number
): number | null {
	if (place === 'start') return bar.left;
	return place === 'end' ? years.right - words : null;
}
