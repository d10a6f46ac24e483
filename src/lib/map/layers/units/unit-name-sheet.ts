import { SANS } from '../../fonts';
import type { AtlasPalette } from '../../../symbology/palette';
import type { Steps } from '../../../scheduler';
import { cutTo, linesOf } from '../name-lines';
import { Picture } from '../picture';
import { HALO, LEADING, NAME_HEIGHT } from './sizes';

const SIZE = 14;
/** Of a line, in pixels: longer names take two. */
const WIDEST = 150;
/** Of any line: what has no place to break, or is too long for two lines, is cut. */
export const MOST = 264;
/** Of the picture, in pixels of the screen. */
const WIDTH = 1024;

/** What is written: estimated positions stand in italics, as estimated dates do. */
export interface UnitNameText {
	readonly text: string;
	readonly italic: boolean;
	readonly livery: string;
}

/** Where a name stands in the picture, in pixels of the screen. */
export interface Cell {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly lines: number;
}

/** One picture of the names that are shown. */
export class NameSheet {
	readonly picture = new Picture(false);

	/** Writes them all anew, no line wider than `most`. Answers where each stands; one for which there is no room is nowhere. */
	*write(
		names: readonly UnitNameText[],
		palette: AtlasPalette,
		{ ratio, most }: { ratio: number; most: number }
	): Steps<(Cell | undefined)[]> {
		const { canvas } = this.picture;
		const high = Math.ceil(NAME_HEIGHT * ratio);
		let [x, y] = [0, 0];
		const cells: (Cell | undefined)[] = [];
		const written: string[][] = [];
		for (const name of names) {
			const lines = this.#linesOf(name, most);
			const wide = Math.max(...lines.map((line) => this.#widthOf(line))) + 2 * HALO;
			yield;
			const width = Math.ceil(wide * ratio);
			const fits = width <= WIDTH;
			if (fits && x + width > WIDTH) [x, y] = [0, y + high];
			cells.push(fits ? { x, y, width, lines: lines.length } : undefined);
			written.push(lines);
			if (fits) x += width;
		}
		canvas.width = WIDTH;
		canvas.height = y + high;
		for (const [i, name] of names.entries()) {
			const cell = cells[i];
			if (cell) this.#write(name, written[i] ?? [], cell, palette, ratio);
			yield;
		}
		this.picture.changed();
		return cells;
	}

	#linesOf(name: UnitNameText, most: number): string[] {
		this.picture.context.font = fontOf(name);
		const widthOf = (text: string) => this.#widthOf(text);
		return linesOf(name.text, widthOf, Math.min(WIDEST, most)).map((line) =>
			cutTo(line, widthOf, most)
		);
	}

	/** In the letters that were set last. */
	#widthOf(text: string): number {
		return this.picture.context.measureText(text).width;
	}

	/** In the middle of its cell. */
	#write(
		{ italic, livery }: UnitNameText,
		lines: readonly string[],
		cell: Cell,
		palette: AtlasPalette,
		ratio: number
	): void {
		const { context } = this.picture;
		context.setTransform(ratio, 0, 0, ratio, cell.x, cell.y);
		context.font = fontOf({ italic });
		context.textAlign = 'center';
		context.textBaseline = 'middle';
		context.lineJoin = 'round';
		context.lineWidth = HALO;
		context.strokeStyle = palette.paper;
		context.fillStyle = palette.liveryInk[livery] ?? palette.ink;
		const middle = cell.width / ratio / 2;
		const at = (i: number) => NAME_HEIGHT / 2 + (i - (lines.length - 1) / 2) * LEADING;
		lines.forEach((line, i) => context.strokeText(line, middle, at(i)));
		lines.forEach((line, i) => context.fillText(line, middle, at(i)));
	}
}

function fontOf({ italic }: Pick<UnitNameText, 'italic'>): string {
	return `${italic ? 'italic ' : ''}500 ${SIZE}px "${SANS}", sans-serif`;
}
