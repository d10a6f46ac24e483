/** What a label or a mark takes up, in pixels, y down. */
export interface LabelBox {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Whether they come nearer to each other than so many pixels. */
export function overlap(a: LabelBox, b: LabelBox, apart = 0): boolean {
	return (
		a.left < b.right + apart &&
		b.left < a.right + apart &&
		a.top < b.bottom + apart &&
		b.top < a.bottom + apart
	);
}

/** How much of both is the same, in square pixels. */
export function overlapOf(a: LabelBox, b: LabelBox): number {
	const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
	const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
	return Math.max(0, wide) * Math.max(0, high);
}

/** The same, seen from a point. */
export function boxFrom(x: number, y: number, { left, top, right, bottom }: LabelBox): LabelBox {
	return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
}

/** The square around a point. */
export function squareAround(x: number, y: number, radius: number): LabelBox {
	return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** The same with so much more on every side. */
export function grown({ left, top, right, bottom }: LabelBox, by: number): LabelBox {
	return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
