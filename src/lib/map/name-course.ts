import type { LngLat } from '../domain/visit';
import { mercatorOf } from './tracks/mercator';

/** On Mercator's plane, 0–1. */
export type PlanePoint = readonly [x: number, y: number];

/** Pieces that a stretch between two points of the gazetteer is drawn in. */
const PIECES = 8;

/** The course of a name as a smooth curve through its points (Catmull and Rom, 1974); a point stays one. */
export function curveOf(course: readonly LngLat[]): PlanePoint[] {
	const points = course.map(mercatorOf);
	const [first, last] = [points[0], points.at(-1)];
	if (!first || !last || points.length === 1) return points;
	const curve = points.slice(1).flatMap((end, i): PlanePoint[] => {
		const start = points[i] ?? end;
		const [before, after] = [points[i - 1] ?? start, points[i + 2] ?? end];
		return Array.from({ length: PIECES }, (_, piece) => {
			const t = piece / PIECES;
			const along = (axis: 0 | 1) => between(before[axis], start[axis], end[axis], after[axis], t);
			return [along(0), along(1)];
		});
	});
	return [...curve, last];
}

function between(p0: number, p1: number, p2: number, p3: number, t: number): number {
	const [a, b, c] = [2 * p0 - 5 * p1 + 4 * p2 - p3, p2 - p0, 3 * (p1 - p2) + p3 - p0];
	return p1 + (b * t + a * t ** 2 + c * t ** 3) / 2;
}

/** The middle of a curve, by its length, and how it leans there: radians clockwise. */
export function middleOf(curve: readonly PlanePoint[]): { at: PlanePoint; lean: number } {
	let left = lengthOf(curve) / 2;
	for (const [i, end] of curve.entries()) {
		const start = curve[i - 1];
		if (!start) continue;
		const length = distance(start, end);
		if (length >= left && length > 0)
			return { at: towards(start, end, left), lean: lean(start, end) };
		left -= length;
	}
	return { at: curve[0] ?? [0, 0], lean: 0 };
}

/**
 * A curve so long to either side of its middle: cut there, or drawn on straight. Its points are at least `step` apart:
 * rounded to the units of a tile, nearer ones would turn the line about.
 */
export function reaching(curve: readonly PlanePoint[], reach: number, step: number): PlanePoint[] {
	const { at } = middleOf(curve);
	const half = lengthOf(curve) / 2;
	const [back, on] = [curve.toReversed(), curve].map((way) =>
		upTo([at, ...beyond(way, half, step)], reach)
	) as [PlanePoint[], PlanePoint[]];
	return [...back.toReversed(), ...on.slice(1)];
}

/** Points of a curve after `from` along it, each at least a step from the one before; the end in any case. */
function beyond(curve: readonly PlanePoint[], from: number, step: number): PlanePoint[] {
	let [gone, last] = [0, from];
	const kept = curve.filter((point, i) => {
		gone += distance(curve[i - 1] ?? point, point);
		if (gone < last + step) return false;
		last = gone;
		return true;
	});
	return kept.length > 0 ? kept : curve.slice(-1);
}

function upTo(curve: readonly PlanePoint[], reach: number): PlanePoint[] {
	const kept: PlanePoint[] = [];
	let left = reach;
	for (const [i, point] of curve.entries()) {
		const before = curve[i - 1];
		const length = before ? distance(before, point) : 0;
		if (before && (length > left || i === curve.length - 1))
			return [...kept, towards(before, point, left)];
		left -= length;
		kept.push(point);
	}
	return kept;
}

function lengthOf(curve: readonly PlanePoint[]): number {
	return curve.reduce((sum, point, i) => sum + distance(curve[i - 1] ?? point, point), 0);
}

function distance([ax, ay]: PlanePoint, [bx, by]: PlanePoint): number {
	return Math.hypot(bx - ax, by - ay);
}

function lean([ax, ay]: PlanePoint, [bx, by]: PlanePoint): number {
	return Math.atan2(by - ay, bx - ax);
}

/** The point so far from the start on the way to the end, or on beyond it. */
function towards(start: PlanePoint, end: PlanePoint, far: number): PlanePoint {
	const share = far / (distance(start, end) || 1);
	return [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
}
