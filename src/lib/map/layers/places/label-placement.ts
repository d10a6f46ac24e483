import { boxFrom, squareAround, overlap, type LabelBox } from '../label-box';

/** A name that looks for room beside its place; pixels, y down, of a flat map at one zoom. */
export interface PlaceLabel {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	/** Size of its letters: how far from the place it stands depends on it. */
	readonly size: number;
	/** Radius of the mark that it belongs to, which no other name may cover. */
	readonly radius: number;
	/** The names of higher ranks choose first. */
	readonly rank: number;
	/** It stands to the right of its place, whatever other name is there. */
	readonly fixed?: boolean;
	readonly room?: LabelRoom;
}

/** What a name has to do with near the edge of what is seen; in pixels from its place. */
export interface LabelRoom {
	/** What is seen of the map: beyond that a name would be cut. */
	readonly within: LabelBox;
	/** What lies over it there. */
	readonly covers: readonly LabelBox[];
}

/** Where a name stands: from its place to its upper left corner, and how its lines are set. */
export interface StandingLabel {
	readonly offset: readonly [x: number, y: number];
	readonly align: 'left' | 'center' | 'right';
}

interface Anchor {
	/** The point of the name that is nearest to its place, in parts of the name from its upper left corner. */
	readonly at: readonly [x: number, y: number];
	/** From the place to that point, in ems. */
	readonly ems: readonly [x: number, y: number];
}

/** In the order in which they are tried: beside the place, above, below, aslant. */
const ANCHORS: readonly Anchor[] = [
	{ at: [0, 0.5], ems: [0.95, 0] },
	{ at: [1, 0.5], ems: [-0.95, 0] },
	{ at: [0.5, 1], ems: [0, -0.7] },
	{ at: [0.5, 0], ems: [0, 0.7] },
	{ at: [0, 1], ems: [0.5, -0.4] },
	{ at: [0, 0], ems: [0.5, 0.4] },
	{ at: [1, 1], ems: [-0.5, -0.4] },
	{ at: [1, 0], ems: [-0.5, 0.4] }
];
const ALIGNS = { 0: 'left', 0.5: 'center', 1: 'right' } as const;
/** Between one name and another, in pixels. */
const APART = 3;

/**
 * Where each name stands, in the order given; undefined where there is no room for it. No name covers another, nor the mark
 * of another place. All the world is placed at once, whatever is in sight: a name keeps its place while the map is moved.
 * Only where there is no other room a name is cut, or covers the mark of a place of a lower rank.
 */
export function placeLabels(labels: readonly PlaceLabel[]): (StandingLabel | undefined)[] {
	const marks = labels.map(({ x, y, radius }) => squareAround(x, y, radius));
	const standings: (StandingLabel | undefined)[] = labels.map(() => undefined);
	const taken: LabelBox[] = [];
	const order = labels
		.map((label, index) => ({ label, index }))
		.sort(
			(a, b) =>
				Number(b.label.fixed ?? false) - Number(a.label.fixed ?? false) ||
				b.label.rank - a.label.rank
		);
	for (const { label, index } of order) {
		const boxes = ANCHORS.map((anchor) => boxAt(label, offsetOf(label, anchor)));
		const isFree = (box: LabelBox) => !taken.some((other) => overlap(box, other, APART));
		const isWhole = (box: LabelBox) => isInRoom(box, label);
		const isClear = (box: LabelBox, rank: number) =>
			labels.every(({ rank: other }, i) => {
				const mark = marks[i];
				return i === index || other < rank || !mark || !overlap(box, mark);
			});
		const first = (...suits: ((box: LabelBox) => boolean)[]) => {
			const found = boxes.findIndex((box) => suits.every((suit) => suit(box)));
			return found >= 0 ? found : undefined;
		};
		const isClearOfAll = (box: LabelBox) => isClear(box, -Infinity);
		const isClearOfHigher = (box: LabelBox) => isClear(box, label.rank);
		const chosen = label.fixed
			? (first(isWhole) ?? 0)
			: (first(isFree, isWhole, isClearOfAll) ??
				first(isFree, isWhole, isClearOfHigher) ??
				first(isFree, isClearOfHigher) ??
				-1);
		const [box, anchor] = [boxes[chosen], ANCHORS[chosen]];
		if (!box || !anchor) continue;
		taken.push(box);
		standings[index] = {
			offset: offsetOf(label, anchor),
			align: ALIGNS[anchor.at[0] as keyof typeof ALIGNS]
		};
	}
	return standings;
}

function offsetOf({ width, height, size }: PlaceLabel, { at, ems }: Anchor): [number, number] {
	return [ems[0] * size - at[0] * width, ems[1] * size - at[1] * height];
}

function boxAt(
	{ x, y, width, height }: PlaceLabel,
	[left, top]: readonly [number, number]
): LabelBox {
	return { left: x + left, top: y + top, right: x + left + width, bottom: y + top + height };
}

function isInRoom(box: LabelBox, { x, y, room }: PlaceLabel): boolean {
	if (!room) return true;
	const { left, top, right, bottom } = boxFrom(x, y, box);
	const { within, covers } = room;
	return (
		left >= within.left &&
		right <= within.right &&
		top >= within.top &&
		bottom <= within.bottom &&
		!covers.some((cover) => overlap({ left, top, right, bottom }, cover))
	);
}
