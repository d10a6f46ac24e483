import { UNIT_BOX } from '../../../symbology/glyphs';
import { atZoom } from '../../../symbology/at-zoom';
import type { Pixel } from '../../leg-index';
import { SIDES, type NameSide } from '../../tracks/traits';
import { overlapOf, type LabelBox } from '../label-box';
import { CLEAR, UNIT_SIZES } from './sizes';

/** The name of a unit as it is drawn beside it; pixels of the style. */
export interface UnitName {
	/** Where it stands if it can. */
	readonly side: NameSide;
	readonly text: string;
	readonly width: number;
	/** Of its lines, without what is empty above and below them. */
	readonly height: number;
}

/** A unit on the screen, and its name. */
export interface NamedUnit extends UnitName {
	readonly pixel: Pixel;
	readonly moored: boolean;
}

export function isWithin({ x, y }: Pixel, { top, right, bottom, left }: LabelBox): boolean {
	return x >= left && x <= right && y >= top && y <= bottom;
}

/** Half the side of the square around a unit that its glyph keeps to, however it is turned. */
export function glyphReach(moored: boolean, zoom: number): number {
	const size = atZoom(moored ? UNIT_SIZES.moored : UNIT_SIZES.moving, zoom);
	return CLEAR.ofGlyph * size * (UNIT_BOX / 2);
}

/**
 * Where a name stands, as the shader has it: beside the glyph on its side and, where the part that no panel covers
 * (`clear`) ends before it does, on the next side where it fits; along that side it is pushed to where all of it is seen.
 * Undefined where the unit is not in that part: it is not named there.
 */
export function nameBox(
	{ side, width, height, pixel: { x, y }, moored }: NamedUnit,
	clear: LabelBox,
	zoom: number
): LabelBox | undefined {
	if (!isWithin({ x, y }, clear)) return undefined;
	const apart = glyphReach(moored, zoom) + CLEAR.pixels;
	const middle = { above: [0, -1], below: [0, 1], right: [1, 0], left: [-1, 0] } as const;
	const fits = {
		above: y - apart - height >= clear.top,
		below: y + apart + height <= clear.bottom,
		right: x + apart + width <= clear.right,
		left: x - apart - width >= clear.left
	};
	const [across, down] = middle[sidesFrom(side).find((it) => fits[it]) ?? side];
	const within = (at: number, length: number, start: number, end: number) =>
		Math.max(start, Math.min(at - length / 2, end - length));
	const left = within(x + across * (apart + width / 2), width, clear.left, clear.right);
	const top = within(y + down * (apart + height / 2), height, clear.top, clear.bottom);
	return { left, top, right: left + width, bottom: top + height };
}

/** That side, the one across from it, and the other two: the sides stand in pairs. */
function sidesFrom(side: NameSide): NameSide[] {
	const number = SIDES.indexOf(side);
	return [number, number ^ 1, number ^ 2, number ^ 3].map((it) => SIDES[it] ?? side);
}

/**
 * On which side a name covers the least of what is there; where that is the same on several, it stays where it is, or
 * comes to stand on the first in the order of the sides.
 */
export function bestSide(
	unit: NamedUnit,
	taken: readonly LabelBox[],
	clear: LabelBox,
	zoom: number
): NameSide {
	const covered = (side: NameSide) => {
		const box = nameBox({ ...unit, side }, clear, zoom);
		return box ? taken.reduce((sum, other) => sum + overlapOf(box, other), 0) : 0;
	};
	return sidesFrom(unit.side)
		.map((side) => ({ side, covered: covered(side) }))
		.reduce((best, it) => (it.covered < best.covered ? it : best)).side;
}
