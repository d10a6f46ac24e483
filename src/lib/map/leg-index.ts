import Flatbush from 'flatbush';
import type { Instant } from '../domain/time';
import type { LngLat } from '../domain/visit';
import type { MapLeg, MapVisit } from '../scene/content';
import { mercatorOf, positionOf } from './tracks/mercator';
import { faultOf } from './track-fault';

export interface Pixel {
	readonly x: number;
	readonly y: number;
}

/** What is known of the camera: where a position is drawn, and which position is drawn at a pixel. */
export interface IndexView {
	/** On the copy of the world that the longitude names: 190 is drawn a world's width east of -170. */
	project(position: LngLat): Pixel;
	/** The nearest position on the earth for a pixel beside the globe. */
	unproject(pixel: Pixel): LngLat;
	/** Whether the position lies on the far side of a globe. */
	hides(position: LngLat): boolean;
}

/** A leg that passes near a pixel. */
export interface LegHit {
	readonly visit: MapVisit;
	/** Counts from 0 in the visit's legs. */
	readonly leg: number;
	/** When it passes the point that is nearest to the pixel. */
	readonly instant: Instant;
	/** From the pixel to that point, in pixels. */
	readonly distance: number;
}

interface IndexedTrack extends Pick<MapLeg, 'coordinates' | 'times'> {
	readonly visit: MapVisit;
	readonly leg: number;
}

/** Segments in a run. More build faster, fewer answer faster. */
const RUN = 16;
/** Points that are looked at in one step of building, or somewhat more: no step comes near the length of a frame. */
const STEP = 20_000;
/** Degrees. A longer segment is drawn along Mercator's straight line, and that is none on a globe. */
const STRAIGHT = 2;

/**
 * Finds the legs that are drawn near a pixel, wherever the camera stands. What is indexed are the boxes, in degrees,
 * around runs of segments; what is measured is the line on the screen. A leg with a fault is not drawn, nor found.
 */
export class LegIndex {
	readonly #tracks: IndexedTrack[] = [];
	/** Of each run: its track, and its first segment. */
	#runs = { track: new Uint32Array(), first: new Uint32Array() };
	#boxes: Flatbush | undefined;
	readonly #steps: Generator<void>;

	constructor(visits: readonly MapVisit[]) {
		this.#steps = this.#build(visits);
	}

	/** Does the next step of building, and tells whether it was the last. */
	buildOn(): boolean {
		return this.#steps.next().done === true;
	}

	/** Takes time in proportion to the points: for a million 50 to 150 ms, which `buildOn` takes in small steps. */
	*#build(visits: readonly MapVisit[]): Generator<void> {
		let points = 0;
		for (const visit of visits) {
			for (const [leg, { coordinates, times }] of visit.legs.entries()) {
				if (coordinates.length > 1 && !faultOf(visit, leg))
					this.#tracks.push({ visit, leg, coordinates, times });
				points += coordinates.length;
				if (points < STEP) continue;
				points = 0;
				yield;
			}
		}
		const count = this.#tracks.reduce((sum, track) => sum + runsIn(track), 0);
		if (count === 0) return;
		const boxes = new Flatbush(count);
		const runs = { track: new Uint32Array(count), first: new Uint32Array(count) };
		for (const [number, track] of this.#tracks.entries()) {
			for (let first = 0; first < track.coordinates.length - 1; first += RUN) {
				const run = addBox(boxes, track.coordinates, first);
				runs.track[run] = number;
				runs.first[run] = first;
				if (run % (STEP / RUN) === 0) yield;
			}
		}
		boxes.finish();
		this.#runs = runs;
		this.#boxes = boxes;
	}

	/**
	 * The legs drawn within `reach` pixels, each where it comes nearest; the nearest leg first. What is not built yet is
	 * built at once.
	 */
	near(pixel: Pixel, reach: number, view: IndexView): LegHit[] {
		while (!this.buildOn());
		const boxes = this.#boxes;
		if (!boxes) return [];
		const area = areaAround(pixel, reach, view);
		const best = new Map<IndexedTrack, LegHit>();
		// The same water again for each turn round the earth: tracks go on beyond 180°.
		const [from, to] = [Math.ceil((boxes.minX - area.east) / 360), (boxes.maxX - area.west) / 360];
		for (let turn = from; turn <= to; turn++) {
			const [west, east] = [area.west + turn * 360, area.east + turn * 360];
			for (const run of boxes.search(west, area.south, east, area.north)) {
				const track = this.#tracks[this.#runs.track[run] ?? 0];
				if (!track) continue;
				const first = this.#runs.first[run] ?? 0;
				const hit = nearestOf(track, first, pixel, area, view);
				if (hit && hit.distance <= reach && hit.distance < (best.get(track)?.distance ?? Infinity))
					best.set(track, hit);
			}
		}
		return [...best.values()].sort((a, b) => a.distance - b.distance);
	}
}

function runsIn({ coordinates }: IndexedTrack): number {
	return Math.ceil((coordinates.length - 1) / RUN);
}

/** Unwrapped from the run's own first point: 178 → -178 goes on to 182. */
function addBox(boxes: Flatbush, coordinates: readonly LngLat[], first: number): number {
	const last = Math.min(first + RUN, coordinates.length - 1);
	let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
	let longitude = coordinates[first]?.[0] ?? 0;
	for (let i = first; i <= last; i++) {
		const point = coordinates[i];
		if (!point) continue;
		longitude = beside(longitude, point[0]);
		if (longitude < west) west = longitude;
		if (longitude > east) east = longitude;
		if (point[1] < south) south = point[1];
		if (point[1] > north) north = point[1];
	}
	return boxes.add(west, south, east, north);
}

/** The same longitude, at most half a turn from another. */
function beside(other: number, longitude: number): number {
	const away = longitude - other;
	return away > 180 || away < -180 ? longitude - 360 * Math.round(away / 360) : longitude;
}

/** Degrees; east and west may lie beyond 180. */
interface SearchArea {
	readonly west: number;
	readonly south: number;
	readonly east: number;
	readonly north: number;
	/** The longitude under the pixel. */
	readonly longitude: number;
}

const AROUND = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);
/** Between the eight directions, and where the earth curves away, there is a little more. */
const SLACK = 1.3;

/** All that is drawn within `reach` pixels, and some more: the box around a circle on the sphere. */
function areaAround(pixel: Pixel, reach: number, view: IndexView): SearchArea {
	const [longitude, latitude] = view.unproject(pixel);
	const radius =
		SLACK *
		Math.max(
			...AROUND.map((angle) => {
				const x = pixel.x + reach * Math.cos(angle);
				const y = pixel.y + reach * Math.sin(angle);
				return degreesBetween([longitude, latitude], view.unproject({ x, y }));
			})
		);
	const overPole = Math.abs(latitude) + radius >= 90;
	const wide = overPole
		? 180
		: degrees(Math.asin(Math.min(1, Math.sin(radians(radius)) / Math.cos(radians(latitude)))));
	return {
		west: longitude - wide,
		south: latitude - radius,
		east: longitude + wide,
		north: latitude + radius,
		longitude
	};
}

/** Of the run that begins with segment `first`, where it is drawn nearest to the pixel; undefined where nowhere near. */
function nearestOf(
	{ coordinates, times, visit, leg }: IndexedTrack,
	first: number,
	pixel: Pixel,
	area: SearchArea,
	view: IndexView
): LegHit | undefined {
	let hit: LegHit | undefined;
	const last = Math.min(first + RUN, coordinates.length - 1);
	for (let i = first; i < last; i++) {
		const segment = segmentIn(area, coordinates[i], coordinates[i + 1]);
		if (!segment) continue;
		const { distance, share } = nearestOn(segment, pixel, view);
		if (distance >= (hit?.distance ?? Infinity)) continue;
		const [departs = 0, arrives = 0] = [times[i], times[i + 1]];
		hit = { visit, leg, instant: departs + share * (arrives - departs), distance };
	}
	return hit;
}

type LegSegment = readonly [from: LngLat, to: LngLat];

/** The copy of a segment that lies under the pixel, or undefined where it passes by the area. */
function segmentIn(area: SearchArea, from?: LngLat, to?: LngLat): LegSegment | undefined {
	if (!from || !to) return undefined;
	if (Math.max(from[1], to[1]) < area.south || Math.min(from[1], to[1]) > area.north)
		return undefined;
	const end = beside(from[0], to[0]);
	const turns = 360 * Math.round((area.longitude - (from[0] + end) / 2) / 360);
	const [a, b] = [from[0] + turns, end + turns];
	if (Math.max(a, b) < area.west || Math.min(a, b) > area.east) return undefined;
	return [
		[a, from[1]],
		[b, to[1]]
	];
}

/** `share`: how much of the segment, 0–1, lies before the point that is nearest to the pixel. */
function nearestOn([from, to]: LegSegment, pixel: Pixel, view: IndexView) {
	const pieces = Math.max(
		1,
		Math.ceil(Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1])) / STRAIGHT)
	);
	const [a, b] = [mercatorOf(from), mercatorOf(to)];
	const at = (share: number): LngLat =>
		share === 0
			? from
			: share === 1
				? to
				: positionOf([a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]);
	let nearest = { distance: Infinity, share: 0 };
	for (let piece = 0; piece < pieces; piece++) {
		const [begin, end] = [at(piece / pieces), at((piece + 1) / pieces)];
		const { distance, share } = nearestBetween(view.project(begin), view.project(end), pixel);
		if (distance < nearest.distance && !view.hides(share < 0.5 ? begin : end))
			nearest = { distance, share: (piece + share) / pieces };
	}
	return nearest;
}

function nearestBetween(from: Pixel, to: Pixel, { x, y }: Pixel) {
	const [across, down] = [to.x - from.x, to.y - from.y];
	const length = across * across + down * down;
	const along = length && ((x - from.x) * across + (y - from.y) * down) / length;
	const share = Math.max(0, Math.min(1, along));
	const distance = Math.hypot(from.x + share * across - x, from.y + share * down - y);
	return { distance, share };
}

/** Along the great circle. */
function degreesBetween(a: LngLat, b: LngLat): number {
	const [south, north] = [radians(a[1]), radians(b[1])];
	const half = (angle: number) => Math.sin(angle / 2) ** 2;
	const chord =
		half(north - south) + Math.cos(south) * Math.cos(north) * half(radians(b[0] - a[0]));
	return degrees(2 * Math.asin(Math.min(1, Math.sqrt(chord))));
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const degrees = (radians: number) => (radians * 180) / Math.PI;
