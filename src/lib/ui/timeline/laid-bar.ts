import type { Lane } from './timeline-content';
import { leftOfName, type NamePlace } from './lane-name';
import type { Strip } from './strip.svelte';
import { widthOf } from './writing';

/** Pixels between the drawing before a name and the name. */
const SIDE_GAP = 6;
/** Pixels beyond a name that keep it from its neighbours. */
const NAME_ROOM = 14;
/** What can be seen, and hit. */
const LEAST = 4;

/** The bar of a visit as it lies on the strip, held to its ends, in pixels. */
export interface LaidBar {
	readonly left: number;
	readonly right: number;
	readonly solid: { readonly left: number; readonly right: number } | null;
	/** Room for the name, with the drawing before it. */
	readonly words: number;
}

/** Null for a visit that no date bounds. */
export function laidBar({ name, side, bar }: Lane, strip: Strip): LaidBar | null {
	if (!bar) return null;
	const { from, to, solid } = bar;
	const left = strip.heldXOf(from);
	return {
		left,
		right: Math.max(strip.heldXOf(to), left + LEAST),
		solid: solid && { left: strip.heldXOf(solid[0]), right: strip.heldXOf(solid[1]) },
		words: (side ? side.width + SIDE_GAP : 0) + widthOf(name) + NAME_ROOM
	};
}

/** Where the name begins, if it stands beside its bar, and from where to where the two of them go. */
export function withName({ left, right, words }: LaidBar, place: NamePlace | undefined) {
	const name = place ? leftOfName(place, left, right, words) : null;
	return {
		left: name,
		from: Math.min(left, name ?? Infinity),
		to: Math.max(right, name === null ? -Infinity : name + words)
	};
}
