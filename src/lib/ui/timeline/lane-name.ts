/** Room between a bar and its name. */
const GAP = 6;
/** From the left edge of a bar, or of the timeline, to a name that stands on the bar. */
const INSET = 4;

/**
 * Where the name of a bar stands: after it, before it, at its left end, or at the left edge of the timeline while the
 * bar runs out of sight there. `before` and `after`: the whole bar is out of sight, and the name at the edge says so.
 */
export type NamePlace = 'right' | 'left' | 'on' | 'edge' | 'before' | 'after';

/** All in pixels from the left edge of the timeline, which is so wide. */
export function placeOfName(left: number, right: number, words: number, width: number): NamePlace {
	if (right < 0) return 'before';
	if (left > width) return 'after';
	if (right + GAP + words < width) return 'right';
	if (left - words - GAP > 0) return 'left';
	return left >= 0 ? 'on' : 'edge';
}

/** Where a name begins that stands beside its bar, or on it; null for the others. */
export function leftOfName(
	place: NamePlace,
	left: number,
	right: number,
	words: number
): number | null {
	switch (place) {
		case 'right':
			return right + GAP;
		case 'left':
			return left - words - GAP;
		case 'on':
			return left + INSET;
		default:
			return null;
	}
}
