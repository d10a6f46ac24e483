import { DAY, type Instant } from '$lib/domain/time';
import type { LngLat } from '$lib/domain/visit';
import atlasFile from '../../../geodata/atlas.json';
import { randomsOf } from './random';

/** What every engine draws: the line up to the instant, and a mark at its end while it is under way. */
export interface Track {
	readonly coordinates: readonly LngLat[];
	/** One for each coordinate, ascending. */
	readonly times: readonly Instant[];
	/** The number of its livery among those of the atlas. */
	readonly livery: number;
}

/** Pixels. */
export const LINE_WIDTH = 3;
export const MARK_RADIUS = 5;

/** The whole theatre on 1280 × 720, for engines that count zooms from 512-pixel tiles. */
export const CAMERA = { center: [18, 46] as [number, number], zoom: 3.2 };

/** West, south, east and north of what that camera shows. */
export const VIEW = [-30.97, 23.68, 66.97, 61.95] as const;

/** Those of the parties, and of the air. */
export const COLOURS: readonly string[] = [
	...Object.values(atlasFile.parties),
	atlasFile.media.air
].map(({ livery }) => livery.light.line);

/** `#rrggbb`. */
export const colorOf = ({ livery }: Track) => COLOURS[livery] ?? '#000000';

/** Red, green and blue, 0–255. */
export function rgbOf(track: Track): [red: number, green: number, blue: number] {
	const value = parseInt(colorOf(track).slice(1), 16);
	return [value >> 16, (value >> 8) & 255, value & 255];
}

const VERTICES = 200;
const STEP_KM = 20;
const SAILING = 20 * DAY;
const KM_PER_DEGREE = 111.2;
const BOX = { west: -10, east: 45, south: 30, north: 61 };
const SEED = 1924;

/** The year in which all synthetic tracks begin and end. */
export const YEAR = { start: Date.UTC(1924, 0, 1), end: Date.UTC(1925, 0, 1) };

/** As AIS would give them: a vertex each 20 km, on a course that turns little by little. The same for the same count. */
export function syntheticTracks(count: number): Track[] {
	const random = randomsOf(SEED);
	const between = (from: number, to: number) => from + random() * (to - from);
	return Array.from({ length: count }, (_, index): Track => {
		const departure = between(YEAR.start, YEAR.end - SAILING);
		const times: Instant[] = [];
		const coordinates: LngLat[] = [];
		let [longitude, latitude] = [between(BOX.west, BOX.east), between(BOX.south, BOX.north)];
		let course = between(0, 2 * Math.PI);
		let turn = 0;
		for (let i = 0; i < VERTICES; i++) {
			coordinates.push([longitude, latitude]);
			times.push(departure + (i / (VERTICES - 1)) * SAILING);
			turn = 0.9 * turn + between(-0.06, 0.06);
			course += turn;
			const degrees = STEP_KM / KM_PER_DEGREE;
			const north = degrees * Math.cos(course);
			const east = (degrees * Math.sin(course)) / Math.cos((latitude * Math.PI) / 180);
			// At the edge of the theatre it turns back as light does from a mirror.
			const over = latitude + north > BOX.north || latitude + north < BOX.south;
			const past = longitude + east > BOX.east || longitude + east < BOX.west;
			if (over) course = Math.PI - course;
			else latitude += north;
			if (past) course = -course;
			else longitude += east;
			if (over || past) turn = -turn;
		}
		return { coordinates, times, livery: index % 2 };
	});
}
