import type { Frame, Point } from './frame';
import { widthOf } from './glyph-widths';

export interface ChartName {
	/** In lines. */
	readonly text: readonly string[];
	readonly at: Point;
	/** Of the letters, in pixels. */
	readonly size: number;
	/** Pixels between its point and it; 0 for a name that stands on its point. */
	readonly gap: number;
	/** Between letters, in shares of the size. */
	readonly spacing?: number;
	/** Degrees clockwise. */
	readonly lean?: number;
	/** How wide the box must be, in pixels, before it is of any use. */
	readonly least?: number;
	/** It belongs to the subject: it is kept where others would be left out, and not at an edge that may be covered. */
	readonly own: boolean;
	readonly style: string;
}

export interface ChartRing {
	readonly at: Point;
	/** In pixels. */
	readonly radius: number;
}

/** Where a name stands: pixels from its point to where its letters begin, end or have their middle. */
export interface Placing {
	readonly anchor: 'start' | 'middle' | 'end';
	readonly x: number;
	readonly y: number;
}

export interface PlacedChartName extends ChartName, Placing {
	/** It is shown where the box has at least this width, in pixels. */
	readonly from: number;
}

/** In pixels. */
type TakenArea = readonly [left: number, top: number, right: number, bottom: number];

interface StandingName extends PlacedChartName {
	readonly areaAt: (width: number) => TakenArea;
}

/** Widths of the box at which names are tried, in pixels. Between two of them nothing new comes up. */
const SMALLEST = 330;
const WIDTHS = [370, 420, 480, 560, 660, 780, 920, 1100, 1400];
/** How far beyond the box a subject's own name may reach: further out the window may end. */
const REACH = 27;
/** The narrowest window: of a box that is too large even at the farthest zoom it shows this much. */
const PHONE = 390;
/** From line to line, in shares of the size. */
export const LEADING = 1.12;

/**
 * Places names around their points, the first ones first. A name is shown from the width on at which it is clear of
 * all names before it and of the rings; `lines` it avoids if it can. A name that is never clear is left out, but not
 * a subject's own.
 */
export function placedNames(
	names: readonly ChartName[],
	{ rings, lines }: { rings: readonly ChartRing[]; lines: readonly Point[] },
	{ ratio, narrowest, widest }: Frame
): PlacedChartName[] {
	const least = Math.min(widest, Math.max(narrowest, SMALLEST));
	const widths = [least, ...WIDTHS.filter((width) => width > least && width < widest)];
	if (widest < 2000 && widest > least) widths.push(widest);
	const standing: StandingName[] = [];

	function areaOf(name: ChartName, { anchor, x, y }: Placing, width: number): TakenArea {
		const { text, at, size, lean = 0 } = name;
		const length = lengthOf(name);
		const left = x - { start: 0, middle: length / 2, end: length }[anchor];
		const [cos, sin] = [
			Math.cos((lean * Math.PI) / 180),
			Math.sin((Math.abs(lean) * Math.PI) / 180)
		];
		const [across, down] = [(length * (1 - cos)) / 2, (length * sin) / 2];
		const [pointX, pointY] = [at[0] * width, (at[1] * width) / ratio];
		return [
			pointX + left + across - 2,
			pointY + y - 0.8 * size - down,
			pointX + left + length - across + 2,
			pointY + y + (0.26 + (text.length - 1) * LEADING) * size + down
		];
	}

	function isClear(name: ChartName, area: TakenArea, width: number): boolean {
		const height = width / ratio;
		const reach = width > narrowest ? REACH : Math.min(REACH, (PHONE - width) / 2);
		const box: TakenArea = [-reach, -REACH, width + reach, height + REACH];
		const roomy = Math.max(width, height) > 2 * lengthOf(name);
		if (name.own && roomy && !isWithin(area, box)) return false;
		return (
			!standing.some((other) => other.from <= width && meet(area, other.areaAt(width))) &&
			!rings.some(
				({ at: [x, y], radius }) =>
					(x !== name.at[0] || y !== name.at[1]) &&
					meet(area, around([x * width, y * height], radius + 1))
			)
		);
	}

	for (const name of names) {
		const usable = widths.filter((width) => width >= (name.least ?? 0));
		const tried = placingsOf(name).map((placing, rank) => {
			const clear = usable.map((width) => isClear(name, areaOf(name, placing, width), width));
			const covered = clear.lastIndexOf(false) + 1;
			const widest = usable.at(-1) ?? 0;
			const area = areaOf(name, placing, Math.min(widest, 700));
			const crossed = lines.some(([x, y]) =>
				meet(area, around([x * Math.min(widest, 700), (y * Math.min(widest, 700)) / ratio], 1))
			);
			return { placing, covered, cost: covered + (crossed ? 1.5 : 0) + rank * 0.1 };
		});
		const best = tried.reduce((a, b) => (b.cost < a.cost ? b : a));
		const never = best.covered >= usable.length;
		if (never && !name.own) continue;
		const from = never ? widths.at(-1) : usable[best.covered];
		const { placing } = best;
		standing.push({
			...name,
			...placing,
			from: from === undefined || from === widths[0] ? 0 : from,
			areaAt: (width) => areaOf(name, placing, width)
		});
	}
	return standing;
}

/** The pixels from its first letter to its last. */
function lengthOf({ text, size, spacing = 0 }: ChartName): number {
	return Math.max(...text.map((line) => widthOf(line, size) + line.length * spacing * size));
}

/** Where a name may stand, the best first. */
function placingsOf({ text, size, gap }: ChartName): Placing[] {
	const more = (text.length - 1) * LEADING * size;
	const middle = 0.33 * size - more / 2;
	if (gap === 0) return [{ anchor: 'middle', x: 0, y: middle }];
	const [beside, above, below] = [0.75 * gap, -0.62 * gap - more, 0.62 * gap + 0.66 * size];
	return [
		{ anchor: 'start', x: gap, y: middle },
		{ anchor: 'end', x: -gap, y: middle },
		{ anchor: 'start', x: beside, y: above },
		{ anchor: 'start', x: beside, y: below },
		{ anchor: 'end', x: -beside, y: above },
		{ anchor: 'end', x: -beside, y: below },
		{ anchor: 'middle', x: 0, y: -gap - 1 - more },
		{ anchor: 'middle', x: 0, y: gap + 0.74 * size }
	];
}

/** A text in as many lines as it takes, none longer than so many times the size if a word is not. */
export function linesOf(text: string, longest: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const before = lines.at(-1);
		if (before !== undefined && widthOf(`${before} ${word}`, 1) <= longest)
			lines[lines.length - 1] = `${before} ${word}`;
		else lines.push(word);
	}
	return lines;
}

function around([x, y]: Point, radius: number): TakenArea {
	return [x - radius, y - radius, x + radius, y + radius];
}

function meet(a: TakenArea, b: TakenArea): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function isWithin(a: TakenArea, b: TakenArea): boolean {
	return a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
}
