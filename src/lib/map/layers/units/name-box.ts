import type { LngLat } from '../../../domain/visit';
import { UNIT_BOX } from '../../../symbology/glyphs';
import type { Pixel } from '../../leg-index';
import type { NameSide } from '../../tracks/traits';
import { atZoom } from '../../../symbology/at-zoom';
import { CLEAR, NAME_HEIGHT, UNIT_SIZES } from './sizes';

/** The name of a unit as it is drawn beside it; pixels of the style. */
export interface UnitName {
	readonly side: NameSide;
	readonly width: number;
	/** Of its lines, without what is empty above and below them. */
	readonly height: number;
}

/** A name, and what it is the name of. */
export interface NamedUnit extends UnitName {
	readonly position: LngLat;
	readonly moored: boolean;
}

/** Pixels from the map's top left corner. */
export interface Edges {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

export function isWithin({ x, y }: Pixel, { top, right, bottom, left }: Edges): boolean {
	return x >= left && x <= right && y >= top && y <= bottom;
}

/**
 * The middle of a name whose unit is at that pixel, as the shader has it: where the unit is in the part that no panel
 * covers, all of its name is.
 */
export function middleOf(
	{ side, width, moored }: Omit<NamedUnit, 'position' | 'height'>,
	unit: Pixel,
	clear: Edges,
	zoom: number
): Pixel {
	const size = atZoom(moored ? UNIT_SIZES.moored : UNIT_SIZES.moving, zoom);
	const apart = CLEAR.ofGlyph * size * (UNIT_BOX / 2) + CLEAR.pixels;
	const aside = apart + width / 2;
	const over = apart + CLEAR.ofName * NAME_HEIGHT;
	const shift = { above: [0, -over], below: [0, over], right: [aside, 0], left: [-aside, 0] }[side];
	const [x, y] = [unit.x + (shift[0] ?? 0), unit.y + (shift[1] ?? 0)];
	if (!isWithin(unit, clear)) return { x, y };
	const within = (at: number, length: number, start: number, end: number) =>
		Math.max(start + length / 2, Math.min(at, end - length / 2));
	return {
		x: within(x, width, clear.left, clear.right),
		y: within(y, NAME_HEIGHT, clear.top, clear.bottom)
	};
}
