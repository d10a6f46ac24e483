import type { Box } from '../../domain/box';
import type { LngLat } from '../../domain/visit';
import type { Padding } from '../../scene/content';
import { globeZoom, onBall, radiusWithin } from '../globe';
import { mercatorOf, positionOf } from '../tracks/mercator';

/** Pixels around what is framed: room for names, and for the controls along the sides. */
export const MARGIN = 56;
/** The zooms between which the camera frames. */
export const NEAREST = 5;
export const FARTHEST = 1.2;
/** Pixels of the world at zoom 0. */
export const TILE = 512;

/**
 * At which centre and zoom of the flat map a box fills the window but for the padding. A box too large for the
 * farthest zoom still has its middle in the middle of what is clear.
 */
export function flatCamera(
	[west, south, east, north]: Box,
	{ width, height, padding }: { width: number; height: number; padding: Padding },
	nearest = NEAREST
): { center: [longitude: number, latitude: number]; zoom: number } {
	const [left, bottom] = mercatorOf([west, south]);
	const [right, top] = mercatorOf([east, north]);
	const world = Math.min(
		(width - padding.left - padding.right) / (right - left),
		(height - padding.top - padding.bottom) / (bottom - top)
	);
	const zoom = Math.max(FARTHEST, Math.min(nearest, Math.log2(world / TILE)));
	const pixel = 1 / (TILE * 2 ** zoom);
	const [longitude, latitude] = positionOf([
		(left + right) / 2 + ((padding.right - padding.left) / 2) * pixel,
		(top + bottom) / 2 + ((padding.bottom - padding.top) / 2) * pixel
	]);
	return { center: [longitude, latitude], zoom };
}

/** Panels may leave little of the map: at least a third of each side stays, whatever they say they cover. */
export function fitting(padding: Padding, width: number, height: number): Padding {
	const across = Math.min(1, (width * 2) / 3 / (padding.left + padding.right + 2 * MARGIN));
	const down = Math.min(1, (height * 2) / 3 / (padding.top + padding.bottom + 2 * MARGIN));
	return {
		top: (padding.top + MARGIN) * down,
		right: (padding.right + MARGIN) * across,
		bottom: (padding.bottom + MARGIN) * down,
		left: (padding.left + MARGIN) * across
	};
}

/**
 * Above which point of the globe, and how near, a box fills so many pixels. Never farther than where the whole face
 * of the globe is in view: what lies behind its edge stays there.
 */
export function globeCamera(
	box: Box,
	{
		width,
		height,
		distance,
		nearest = NEAREST
	}: { width: number; height: number; distance: number; nearest?: number }
): { center: [longitude: number, latitude: number]; zoom: number } {
	const [west, south, east, north] = box;
	const center: [number, number] = [(west + east) / 2, (south + north) / 2];
	const radii = outlineOf(box).flatMap((position) => {
		// `x` is drawn at distance · radius · x / (distance + radius · depth) pixels from the middle.
		const [x, y, z] = onBall(position, center);
		const depth = 1 - z;
		const largest = (part: number, room: number) => {
			const excess = distance * Math.abs(part) - room * depth;
			return excess > 0 ? (room * distance) / excess : Infinity;
		};
		// The horizon comes nearer as the globe grows.
		const horizon = depth > 0 ? (distance * Math.max(0, z)) / depth : Infinity;
		return [largest(x, width / 2), largest(y, height / 2), horizon];
	});
	const radius = Math.max(wholeGlobe({ width, height, distance }), Math.min(...radii));
	return { center, zoom: Math.min(nearest, globeZoom(radius, center[1])) };
}

/** The radius at which the whole face of the globe fills so many pixels. */
export function wholeGlobe({
	width,
	height,
	distance
}: {
	width: number;
	height: number;
	distance: number;
}): number {
	return radiusWithin(Math.min(width, height) / 2, distance);
}

/** Points of a box's edge. */
function outlineOf([west, south, east, north]: Box): LngLat[] {
	return Array.from({ length: 9 }, (_, eighth) => eighth / 8).flatMap((share): LngLat[] => {
		const [along, up] = [west + share * (east - west), south + share * (north - south)];
		return [
			[along, south],
			[along, north],
			[west, up],
			[east, up]
		];
	});
}
