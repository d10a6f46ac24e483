import type { Map as MapLibre } from 'maplibre-gl';
import { boxOf, type Box } from '../domain/box';
import type { LngLat } from '../domain/visit';
import {
	NO_PADDING,
	type MapContent,
	type MapVisit,
	type Padding,
	type Subject
} from '../scene/content';
import { cameraDistance, globeViewOf, globeZoom, isBehind, onBall, radiusWithin } from './globe';
import { mercatorOf, positionOf } from './tracks/mercator';

/** Pixels around what is framed. */
export const MARGIN = 28;
/** The zooms between which the camera frames. */
export const NEAREST = 5;
export const FARTHEST = 1.2;
/** Pixels of the world at zoom 0. */
export const TILE = 512;

/** How the camera goes somewhere. */
interface Glide {
	readonly duration: number;
	readonly easing?: (share: number) => number;
}

const GLIDE: Glide = { duration: 900 };
/** So slow that a film can be watched meanwhile. */
const FOLLOWING = { duration: 1700 };
/** A ship that lies in a port is shown with the coasts around, which say where that is. */
const FOLLOWED_NEAREST = 4.6;

const setOut = (share: number) => (share < 0.5 ? 4 * share ** 3 : 1 - 4 * (1 - share) ** 3);
/** From full speed: the camera is under way already. */
const goOn = (share: number) => 1 - (1 - share) ** 3;

/** What a frame must hold, or undefined for a target that is nowhere on the map. */
export function boxOfSubject(target: Subject, content: MapContent): Box | undefined {
	switch (target.type) {
		case 'visit':
			return boxOf(content.visits.filter(({ id }) => id === target.id).flatMap(wayOf));
		case 'place':
			return boxOf(
				content.places.filter(({ id }) => id === target.id).map(({ position }) => position)
			);
		case 'event':
			return boxOf(
				content.events.filter(({ id }) => id === target.id).map(({ position }) => position)
			);
	}
}

/** All that a visit's frame must hold, without a leap at the antimeridian. */
function wayOf({ legs, stops }: MapVisit): LngLat[] {
	const way: LngLat[] = [];
	for (const { coordinates } of legs) {
		const start = coordinates[0]?.[0] ?? 0;
		const turn = turnTo(way.at(-1)?.[0] ?? start, start);
		way.push(...coordinates.map(([longitude, latitude]): LngLat => [longitude + turn, latitude]));
	}
	const [west, , east] = boxOf(way.length > 0 ? way : stops.slice(0, 1)) ?? [0, 0, 0, 0];
	const middle = (west + east) / 2;
	return [...way, ...stops.map(([x, y]): LngLat => [x + turnTo(middle, x), y])];
}

/** The whole turns, in degrees, that bring a longitude nearest to another. */
function turnTo(to: number, longitude: number): number {
	return 360 * Math.round((to - longitude) / 360);
}

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
	const whole = radiusWithin(Math.min(width, height) / 2, distance);
	const radius = Math.max(whole, Math.min(...radii));
	return { center, zoom: Math.min(nearest, globeZoom(radius, center[1])) };
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

/** Moves the camera so that what is framed lies clear of the panels, and keeps it so until the reader moves the map. */
export class Framing {
	readonly #map: MapLibre;
	readonly #ongiveway: () => void;
	#still: boolean;
	#padding: Padding = NO_PADDING;
	#globe = false;
	#box: Box | null;
	#nearest = NEAREST;
	/** Whether the first view has been drawn: it is framed, whatever it is of. */
	#opened = false;

	/** `box`: what is framed at first. `still`: the camera jumps instead of gliding. `ongiveway`: the reader moves the map. */
	constructor(map: MapLibre, box: Box, still: boolean, ongiveway: () => void) {
		this.#map = map;
		this.#box = box;
		this.#still = still;
		this.#ongiveway = ongiveway;
		this.#go();
		map.on('movestart', ({ originalEvent }) => {
			if (originalEvent) this.#giveWay();
		});
		// Of the movement that a single turn of the wheel starts MapLibre does not say that it is the reader's.
		map.on('wheel', () => this.#giveWay());
		map.on('resize', () => {
			if (this.#globe) this.#centre();
			this.#go();
		});
		map.once('load', () => (this.#opened = true));
	}

	/** What is kept in view; null once the reader has moved the map. */
	get box(): Box | null {
		return this.#box;
	}

	/** A glide that is under way ends where it leads to. */
	setStill(still: boolean): void {
		this.#still = still;
		if (still && this.#map.isMoving()) this.#go();
	}

	pad(padding: Padding): void {
		const before = this.#padding;
		if (Object.entries(padding).every(([side, pixels]) => before[side as keyof Padding] === pixels))
			return;
		this.#padding = padding;
		const glide = this.#map.loaded() ? GLIDE : undefined;
		if (this.#box) this.#go(glide);
		else if (this.#globe) this.#centre();
	}

	setGlobe(globe: boolean): void {
		if (globe === this.#globe) return;
		this.#globe = globe;
		this.#centre();
		this.#go();
	}

	/** A globe stands in the middle of what the panels leave; the flat map lies under them. */
	#centre(): void {
		this.#map.setPadding(this.#globe ? this.#clear() : NO_PADDING);
	}

	#clear(): Padding {
		const { clientWidth, clientHeight } = this.#map.getContainer();
		return fitting(this.#padding, clientWidth, clientHeight);
	}

	/** Brings a box into view. A single point that the reader already sees moves nothing. */
	show(box: Box): void {
		const [west, south, east, north] = box;
		if (this.#opened && west === east && south === north && this.#sees([west, south])) return;
		this.#frame(box, NEAREST);
		this.#go(this.#map.isStyleLoaded() ? GLIDE : undefined);
	}

	/** Brings a box into view slowly, and not too near. Where the camera is on its way already, it turns without a halt. */
	follow(box: Box): void {
		this.#frame(box, FOLLOWED_NEAREST);
		const easing = this.#map.isMoving() ? goOn : setOut;
		this.#go(this.#opened ? { ...FOLLOWING, easing } : undefined);
	}

	#giveWay(): void {
		this.#box = null;
		this.#ongiveway();
	}

	/** The camera stays where it is, and nothing is kept in view any more. */
	release(): void {
		this.#box = null;
		this.#map.stop();
	}

	#frame(box: Box, nearest: number): void {
		this.#box = box;
		this.#nearest = nearest;
	}

	#sees(position: LngLat): boolean {
		if (this.#globe && isBehind(position, globeViewOf(this.#map))) return false;
		const { x, y } = this.#map.project([...position]);
		const { clientWidth, clientHeight } = this.#map.getContainer();
		const { top, right, bottom, left } = this.#padding;
		return (
			x > left + MARGIN &&
			x < clientWidth - right - MARGIN &&
			y > top + MARGIN &&
			y < clientHeight - bottom - MARGIN
		);
	}

	/** At once where there is no glide. */
	#go(glide?: Glide): void {
		const camera = this.#box && this.#cameraFor(this.#box);
		if (!camera) return;
		// It is for the page to say whether things move, not for the system.
		if (glide && !this.#still) this.#map.easeTo({ ...camera, ...glide, essential: true });
		else this.#map.jumpTo(camera);
	}

	/** Undefined where the map has no size yet. */
	#cameraFor(box: Box) {
		const { clientWidth, clientHeight } = this.#map.getContainer();
		if (clientWidth < 8 || clientHeight < 8) return undefined;
		return this.#globe ? this.#aboveGlobe(box) : this.#aboveMap(box);
	}

	#aboveMap(box: Box) {
		const { clientWidth, clientHeight } = this.#map.getContainer();
		return flatCamera(
			box,
			{ width: clientWidth, height: clientHeight, padding: this.#clear() },
			this.#nearest
		);
	}

	#aboveGlobe(box: Box) {
		const padding = this.#clear();
		const { clientWidth, clientHeight } = this.#map.getContainer();
		return {
			...globeCamera(box, {
				width: clientWidth - padding.left - padding.right,
				height: clientHeight - padding.top - padding.bottom,
				distance: cameraDistance(this.#map),
				nearest: this.#nearest
			}),
			padding
		};
	}
}
