import type { Insignia } from '../../../symbology/livery';
import type { UnitMark } from '../../../symbology/unit-mark';
import { drawUnit, UNIT_BOX } from '../../../symbology/glyphs';
import type { AtlasPalette } from '../../../symbology/palette';
import { Picture } from '../picture';

/** Pixels of the picture for each pixel on the screen: sharp on dense screens, and when the map swells it. */
const RATIO = 3;
const COLUMNS = 6;
const CELL = UNIT_BOX * RATIO;

export type DrawGlyph = (
	context: CanvasRenderingContext2D,
	mark: UnitMark,
	insignia: Insignia,
	palette: AtlasPalette
) => void;

/** One picture of all glyphs that were asked for, in the colours of a theme. */
export class GlyphSheet {
	readonly #picture = new Picture(true);
	#drawn = false;
	readonly #draw: DrawGlyph;
	readonly #glyphs: { readonly mark: UnitMark; readonly insignia: Insignia }[] = [];
	#palette: AtlasPalette;

	constructor(palette: AtlasPalette, draw: DrawGlyph = drawUnit) {
		this.#palette = palette;
		this.#draw = draw;
	}

	get columns(): number {
		return COLUMNS;
	}

	get rows(): number {
		return Math.max(1, Math.ceil(this.#glyphs.length / COLUMNS));
	}

	/** The number of a glyph's cell. */
	numberOf(mark: UnitMark, insignia: Insignia): number {
		const known = this.#glyphs.findIndex(
			(it) => it.mark === mark && it.insignia.party === insignia.party
		);
		if (known >= 0) return known;
		this.#glyphs.push({ mark, insignia });
		this.#drawn = false;
		return this.#glyphs.length - 1;
	}

	setPalette(palette: AtlasPalette): void {
		this.#palette = palette;
		this.#drawn = false;
	}

	/** The silhouettes have come. */
	redraw(): void {
		this.#drawn = false;
	}

	/** Those that were asked for: what has not been drawn by then is drawn when it is bound. */
	draw(): void {
		if (!this.#drawn) this.#drawAll();
		this.#drawn = true;
	}

	/** To texture unit 1. */
	bind(gl: WebGL2RenderingContext): void {
		this.draw();
		this.#picture.bind(gl);
	}

	delete(gl: WebGL2RenderingContext): void {
		this.#picture.delete(gl);
	}

	#drawAll(): void {
		const { canvas, context } = this.#picture;
		canvas.width = COLUMNS * CELL;
		canvas.height = this.rows * CELL;
		this.#glyphs.forEach(({ mark, insignia }, i) => {
			const [column, row] = [i % COLUMNS, Math.floor(i / COLUMNS)];
			context.setTransform(RATIO, 0, 0, RATIO, (column + 0.5) * CELL, (row + 0.5) * CELL);
			this.#draw(context, mark, insignia, this.#palette);
		});
		this.#picture.changed();
	}
}
