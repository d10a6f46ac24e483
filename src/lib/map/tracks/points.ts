import { mercatorOf } from './mercator';
import type { Steps } from '../../scheduler';
import type { Track } from './track';

/** The points of all tracks on end. */
export interface Points {
	/** Mercator 0–1; beyond that where a track crosses the edge of the world: 178 → -178 goes on to 182. */
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly time: Float64Array;
	/** Since the track's first point, in Mercator. */
	readonly distance: Float64Array;
	/** Where each track begins, and after the last one where all end. */
	readonly firsts: Uint32Array;
	/** What the tracks take up of the world from west to east. */
	readonly west: number;
	readonly east: number;
}

/** Points that are dealt with in one step. */
export const STEP = 1 << 14;

/** So many zeros. A step of its own: to have much memory takes time. */
export function* numbers(count: number): Steps<Float64Array> {
	yield;
	return new Float64Array(count);
}

/** Time in proportion to the points: about a fifth of a second for a million. */
export function* pointsOf(tracks: readonly Track[]): Steps<Points> {
	const firsts = new Uint32Array(tracks.length + 1);
	tracks.forEach(({ times }, i) => (firsts[i + 1] = (firsts[i] ?? 0) + times.length));
	const count = firsts[tracks.length] ?? 0;
	const x = yield* numbers(count);
	const y = yield* numbers(count);
	const time = yield* numbers(count);
	const distance = yield* numbers(count);
	let [west, east] = [Infinity, -Infinity];
	let point = 0;
	for (const { coordinates, times } of tracks) {
		let longitude = 0;
		for (let i = 0; i < times.length; i++, point++) {
			const [degrees, latitude] = coordinates[i] ?? [0, 0];
			longitude = i === 0 ? degrees : degrees + 360 * Math.round((longitude - degrees) / 360);
			const [here, down] = mercatorOf([longitude, latitude]);
			x[point] = here;
			y[point] = down;
			time[point] = times[i] ?? 0;
			if (i > 0) {
				const far = Math.hypot(here - (x[point - 1] ?? 0), down - (y[point - 1] ?? 0));
				distance[point] = (distance[point - 1] ?? 0) + far;
			}
			west = Math.min(west, here);
			east = Math.max(east, here);
			if (point % STEP === 0) yield;
		}
	}
	return { x, y, time, distance, firsts, west, east };
}
