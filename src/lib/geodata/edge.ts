/** A straight line between two points of a flat map, in degrees. */
export type Edge = readonly [x1: number, y1: number, x2: number, y2: number];

/** The share of the way along `line` at which it meets `other`; Infinity where it does not. */
export function meeting(line: Edge, other: Edge): number {
	const [dx, dy] = [line[2] - line[0], line[3] - line[1]];
	const [ex, ey] = [other[2] - other[0], other[3] - other[1]];
	const cross = dx * ey - dy * ex;
	if (cross === 0) return Infinity;
	const [ox, oy] = [other[0] - line[0], other[1] - line[1]];
	const along = (ox * ey - oy * ex) / cross;
	const within = (ox * dy - oy * dx) / cross;
	return along >= 0 && along <= 1 && within >= 0 && within <= 1 ? along : Infinity;
}
