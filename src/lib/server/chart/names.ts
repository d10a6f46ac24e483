import type { Frame } from './frame';
import { widthOf } from './letters';

/** Shares of the box's width and height, from its upper left corner. */
export type Point = readonly [x: number, y: number];

export interface Name {
	readonly text: string;
	readonly at: Point;
	/** Of the letters, in pixels. */
	readonly size: number;
	/** Pixels between its point and it; 0 for a name that stands on its point. */
	readonly gap: number;
	/** Degrees clockwise. */
	readonly lean?: number;
	/** How wide the box must be, in pixels, before it is of any use. */
	readonly least?: number;
	/** It belongs to the subject: it is kept where others would be left out, and not at an edge that may be covered. */
	readonly own: boolean;
	readonly style: string;
}

export interface Ring {
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

export interface PlacedName extends Name, Placing {
	/** It is shown where the box has at least this width, in pixels. */
	readonly from: number;
}

/** In pixels. */
type Area = readonly [left: number, top: number, right: number, bottom: number];

interface Standing extends PlacedName {
	readonly areaAt: (width: number) => Area;
}

/** Widths of the box at which names are tried, in pixels. Between two of them nothing new comes up. */
const WIDTHS = [330, 370, 420, 480, 560, 660, 780, 920, 1100, 1400];
/** How far beyond the box a subject's own name may reach: further out the window may end. */
const REACH = 27;

/**
 * Places names around their points, the first ones first. A name is shown from the width on at which it is clear of
 * all names before it and of the rings; `lines` it avoids if it can. A name that is never clear is left out, but not
 * a subject's own.
 */
export function placedNames(
	names: readonly Name[],
	{ rings, lines }: { rings: readonly Ring[]; lines: readonly Point[] },
	{ ratio, narrowest, widest }: Frame
): PlacedName[] {
	const between = WIDTHS.filter((width) => width > narrowest && width < widest);
	const widths = widest < 2000 ? [...between, widest] : between;
	const standing: Standing[] = [];

	function areaOf(
		{ text, at, size, lean = 0 }: Name,
		{ anchor, x, y }: Placing,
		width: number
	): Area {
		const length = widthOf(text, size);
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
			pointY + y + 0.26 * size + down
		];
	}

	function isClear(name: Name, area: Area, width: number): boolean {
		const height = width / ratio;
		const own = name.own && Math.max(width, height) > 2 * widthOf(name.text, name.size);
		if (own && !isWithin(area, [-REACH, -REACH, width + REACH, height + REACH])) return false;
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

/** Where a name may stand, the best first. */
function placingsOf({ size, gap }: Name): Placing[] {
	const middle = 0.33 * size;
	if (gap === 0) return [{ anchor: 'middle', x: 0, y: middle }];
	const [beside, above, below] = [0.75 * gap, -0.62 * gap, 0.62 * gap + 0.66 * size];
	return [
		{ anchor: 'start', x: gap, y: middle },
		{ anchor: 'end', x: -gap, y: middle },
		{ anchor: 'start', x: beside, y: above },
		{ anchor: 'start', x: beside, y: below },
		{ anchor: 'end', x: -beside, y: above },
		{ anchor: 'end', x: -beside, y: below },
		{ anchor: 'middle', x: 0, y: -gap - 1 },
		{ anchor: 'middle', x: 0, y: gap + 0.74 * size }
	];
}

function around([x, y]: Point, radius: number): Area {
	return [x - radius, y - radius, x + radius, y + radius];
}

function meet(a: Area, b: Area): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function isWithin(a: Area, b: Area): boolean {
	return a[0] >= b[0] && a[1] >= b[1] && a[2] <= b[2] && a[3] <= b[3];
}
