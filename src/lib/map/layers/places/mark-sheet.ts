import { drawMark, MARK_BOX, type PlaceMark } from '../../../symbology/glyphs';
import type { Palette } from '../../../symbology/palette';
import { Picture } from '../picture';

/** Pixels of the picture for each pixel on the screen: sharp on dense screens. */
const RATIO = 3;
const CELL = MARK_BOX * RATIO;

/** In the order in which they stand in the picture, side by side. */
export const MARKS: readonly PlaceMark[] = ['area', 'event', 'meant-event'];

/** One picture of the marks that are no rings, in the colours of a theme. */
export class MarkSheet {
	readonly #picture = new Picture(true);
	#palette: Palette | undefined;

	/** To texture unit 1. */
	bind(gl: WebGL2RenderingContext, palette: Palette): void {
		if (palette !== this.#palette) this.#draw(palette);
		this.#picture.bind(gl);
	}

	delete(gl: WebGL2RenderingContext): void {
		this.#picture.delete(gl);
	}

	#draw(palette: Palette): void {
		this.#palette = palette;
		const { canvas, context } = this.#picture;
		canvas.width = MARKS.length * CELL;
		canvas.height = CELL;
		MARKS.forEach((mark, i) => {
			context.setTransform(RATIO, 0, 0, RATIO, (i + 0.5) * CELL, 0.5 * CELL);
			// No mark is drawn with the dashes of the one before.
			context.save();
			drawMark(mark, context, palette);
			context.restore();
		});
		this.#picture.changed();
	}
}
