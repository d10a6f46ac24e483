/** By zoom: of a glyph that moves and of one at a stop, in parts of its drawing; radius of the halo in pixels. */
export const UNIT_SIZES = {
	moving: [[2.5, 0.68], [7, 1.1]], // prettier-ignore
	moored: [[2.5, 0.6], [7, 0.9]], // prettier-ignore
	halo: [[2.5, 11], [7, 20]] // prettier-ignore
} as const;

/** Of a line of a name, in pixels. */
export const LEADING = 15;
/** Around its letters. */
export const HALO = 4;
/** Of a name of two lines, halo and all, in pixels of the style. */
export const NAME_HEIGHT = 2 * LEADING + 2 * HALO;

/** From the middle of a unit to the edge of its name: the part of half the glyph's square that any glyph keeps to, and pixels. */
export const CLEAR = { ofGlyph: 0.92, pixels: 1 } as const;
