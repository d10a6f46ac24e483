import { yearsOf } from './calendar';
import type { Lane } from './timeline-content';
import { leftOfName, type NamePlace, type Stretch } from './lane-name';
import type { Strip } from './strip.svelte';

/** Pixels between the drawing before a name and the name. */
const SIDE_GAP = 6;
/** Pixels beyond a name that keep it from its neighbours. */
const NAME_ROOM = 8;
/** What can be seen, and hit. */
const LEAST = 4;

/** A way to write the name of a visit. */
export interface NameForm {
	readonly text: string;
	/** With the drawing of the ship or aircraft before it. */
	readonly drawn: boolean;
	/** In pixels, with the drawing and some room. */
	readonly width: number;
}

/** The bar of a visit as it lies on the strip, held to its ends, in pixels. */
export interface LaidBar extends Stretch {
	readonly solid: Stretch | null;
	/** The years in which the visit took place. */
	readonly years: Stretch;
	/** From what says most to what takes least. */
	readonly names: readonly NameForm[];
}

/** Null for a visit that no date bounds. */
export function laidBar({ name, shortName, side, bar }: Lane, strip: Strip): LaidBar | null {
	if (!bar) return null;
	const { from, to, solid } = bar;
	const left = strip.heldXOf(from);
	const [first, last] = yearsOf(from, to);
	const written = (text: string, drawing = 0): NameForm => ({
		text,
		drawn: drawing > 0,
		width: drawing + strip.widthOf(text) + NAME_ROOM
	});
	return {
		left,
		right: Math.max(strip.heldXOf(to), left + LEAST),
		solid: solid && { left: strip.heldXOf(solid[0]), right: strip.heldXOf(solid[1]) },
		years: { left: strip.heldXOf(first), right: strip.heldXOf(last) },
		names: [
			...(side ? [written(name, side.width + SIDE_GAP)] : []),
			written(name),
			...(shortName === undefined ? [] : [written(shortName)])
		]
	};
}

/** Where the name begins, if it moves with its bar, and from where to where the two of them go. */
export function withName(bar: LaidBar, name: NameForm | undefined, place: NamePlace | undefined) {
	// At the end of its years a name needs no room beyond it, and so reaches over its bar.
	const words = name && name.width - NAME_ROOM;
	const left = words && place ? leftOfName(place, bar, bar.years, words) : null;
	return {
		left,
		from: Math.min(bar.left, left ?? Infinity),
		to: Math.max(bar.right, left === null || !name ? -Infinity : left + name.width)
	};
}
