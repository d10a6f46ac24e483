import type { LngLat } from '$lib/domain/visit';
import type { Box } from '$lib/domain/box';
import { FARTHEST, MARGIN, NEAREST, TILE } from '$lib/map/camera/framing';
import { mercatorOf } from '$lib/map/tracks/mercator';

/** Shares of the box's width and height, from its upper left corner. */
export type Point = readonly [x: number, y: number];

/** On Mercator's plane, 0–1 from west to east and from north to south; x goes on past either end. */
export type Rect = readonly [left: number, top: number, right: number, bottom: number];

/** What of the plane a chart shows, and at which size. */
export interface Frame {
	/** What fills the clear part of the window. */
	readonly box: Rect;
	/** Its width for a height of 1. */
	readonly ratio: number;
	/** Pixels of its width at the nearest and the farthest zoom. */
	readonly widest: number;
	readonly narrowest: number;
	/** How wide it is, in pixels, in the window that the chart is drawn for; and a pixel of that window on the plane. */
	readonly width: number;
	readonly pixel: number;
	/** What can be seen around it in that window, and in any other. */
	readonly near: Rect;
	readonly far: Rect;
}

/** The sides in pixels, and how much of them the panels cover. */
interface ChartWindow {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly bottom: number;
}

const USUAL: ChartWindow = { width: 1440, height: 900, left: 416, bottom: 168 };
const OTHERS: readonly ChartWindow[] = [
	{ ...USUAL, width: 3440, height: 1440 },
	{ ...USUAL, width: 1024, height: 1366 },
	{ width: 390, height: 844, left: 0, bottom: 312 }
];
/** A point gets so many pixels, so that there is something to be a fraction of. */
const LEAST = 64;

export function frameOf([west, south, east, north]: Box): Frame {
	const [left, bottom] = mercatorOf([west, south]);
	const [right, top] = mercatorOf([east, north]);
	const least = LEAST / (TILE * 2 ** NEAREST);
	const box = grown(
		[left, top, right, bottom],
		Math.max(0, least - (right - left)) / 2,
		Math.max(0, least - (bottom - top)) / 2
	);
	const across = box[2] - box[0];
	const near = seenIn(USUAL, box);
	return {
		box,
		ratio: across / (box[3] - box[1]),
		widest: across * TILE * 2 ** NEAREST,
		narrowest: across * TILE * 2 ** FARTHEST,
		width: across * worldIn(USUAL, box),
		pixel: 1 / worldIn(USUAL, box),
		near,
		far: OTHERS.map((other) => seenIn(other, box)).reduce(union, near)
	};
}

export function grown([left, top, right, bottom]: Rect, across: number, down = across): Rect {
	return [left - across, top - down, right + across, bottom + down];
}

export function overlaps(a: Rect, b: Rect): boolean {
	return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function union(a: Rect, b: Rect): Rect {
	return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Pixels of the whole world where the box fills what is clear. */
function worldIn({ width, height, left, bottom }: ChartWindow, box: Rect): number {
	const fitting = Math.min(
		(width - left - 2 * MARGIN) / (box[2] - box[0]),
		(height - bottom - 2 * MARGIN) / (box[3] - box[1])
	);
	return Math.max(TILE * 2 ** FARTHEST, Math.min(TILE * 2 ** NEAREST, fitting));
}

function seenIn(window: ChartWindow, box: Rect): Rect {
	const pixel = 1 / worldIn(window, box);
	const { width, height, left, bottom } = window;
	const x = (box[0] + box[2] - (width + left) * pixel) / 2;
	const y = (box[1] + box[3] - (height - bottom) * pixel) / 2;
	return [x, y, x + width * pixel, y + height * pixel];
}

/** Of a position the share of the box, in the world in which it is nearest to the box's middle. */
export function shareOf(position: LngLat, { box: [left, top, right, bottom] }: Frame): Point {
	const [x, y] = mercatorOf(position);
	const turns = Math.round((left + right) / 2 - x);
	return [(x + turns - left) / (right - left), (y - top) / (bottom - top)];
}

/** Whether any window shows a point that is a share of the box. */
export function isSeen([x, y]: Point, { box, far }: Frame): boolean {
	const [left, top, right, bottom] = box;
	const [across, down] = [left + x * (right - left), top + y * (bottom - top)];
	return across > far[0] && across < far[2] && down > far[1] && down < far[3];
}
