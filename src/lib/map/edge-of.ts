import type { LngLat } from '../domain/visit';
import type { Pixel } from './leg-index';

/** The part of the map that nothing covers, in pixels from the container's top left corner. */
export interface Clear {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** Where at the edge something stands for what lies beyond it, and in which direction that is, in degrees, 0 to the right. */
export interface Edge extends Pixel {
	readonly angle: number;
}

/** Pixels from the edge, which leave room for the controls of the map. */
const INSET = 24;

/**
 * The point of the edge in the direction of a position that is out of sight; undefined where it is in sight. `map` gives the
 * pixel of a position, or undefined for the far side of a globe, which is looked for below.
 */
export function edgeOf(
	map: { project(position: LngLat): Pixel | undefined },
	position: LngLat,
	{ left, top, right, bottom }: Clear
): Edge | undefined {
	if (right - left < 2 * INSET || bottom - top < 2 * INSET) return undefined;
	const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
	const pixel = map.project(position);
	if (pixel && pixel.x >= left && pixel.x <= right && pixel.y >= top && pixel.y <= bottom)
		return undefined;
	const [dx, dy] = pixel ? [pixel.x - middle.x, pixel.y - middle.y] : [0, 1];
	const [halfWidth, halfHeight] = [middle.x - left - INSET, middle.y - top - INSET];
	const share = Math.min(
		dx === 0 ? Infinity : halfWidth / Math.abs(dx),
		dy === 0 ? Infinity : halfHeight / Math.abs(dy)
	);
	return {
		x: middle.x + dx * share,
		y: middle.y + dy * share,
		angle: (Math.atan2(dy, dx) * 180) / Math.PI
	};
}
