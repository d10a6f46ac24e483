import type { Map as MapLibre } from 'maplibre-gl';
import type { Box } from '../../domain/box';
import type { LngLat } from '../../domain/visit';
import { NO_PADDING, type Padding } from '../../scene/content';
import { cameraDistance, globeViewOf, globeZoom, isBehind } from '../globe';
import { FARTHEST, fitting, flatCamera, globeCamera, MARGIN, NEAREST, wholeGlobe } from './framing';

/** How the camera goes somewhere. */
interface Glide {
	readonly duration: number;
	readonly easing?: (share: number) => number;
}

/** MapLibre takes no lower limit than this. */
const LEAST = -2;
const GLIDE: Glide = { duration: 900 };
/** So slow that a film can be watched meanwhile. */
const FOLLOWING = { duration: 1700 };
/** What the film tells stands over the lower end of the map: what is followed keeps clear of it. Pixels. */
const TOLD = 96;
/** A ship that lies in a port is shown with the coasts around, which say where that is. */
const FOLLOWED_NEAREST = 4.6;

const setOut = (share: number) => (share < 0.5 ? 4 * share ** 3 : 1 - 4 * (1 - share) ** 3);
/** From full speed: the camera is under way already. */
const goOn = (share: number) => 1 - (1 - share) ** 3;

/** Moves the camera so that what is framed lies clear of the panels, and keeps it so until the reader moves the map. */
export class Camera {
	readonly #map: MapLibre;
	readonly #ongiveway: () => void;
	#still: boolean;
	#padding: Padding = NO_PADDING;
	#globe = false;
	#box: Box | null;
	#nearest = NEAREST;
	/** Whether the first view has been drawn: it is framed, whatever it is of. */
	#opened = false;

	/** Whether what is framed is followed. */
	#follows = false;
	/** Whether the reader has chosen what is seen. */
	#own = false;

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

	/** Whether the reader has chosen what is seen, and nothing has been framed since. */
	get own(): boolean {
		return this.#own;
	}

	/** Shows what the reader has asked for, from now on. */
	look(center: LngLat, zoom: number): void {
		this.#box = null;
		this.#own = true;
		this.#map.jumpTo({ center: [...center], zoom });
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
		// With what is framed the middle of a globe glides, and how far it may be comes once it is there.
		if (this.#box) this.#go(glide);
		if (this.#globe && this.#box && this.#map.isMoving())
			this.#map.once('moveend', () => this.#globe && this.#centre());
		else if (this.#globe) this.#centre();
	}

	setGlobe(globe: boolean): void {
		if (globe === this.#globe) return;
		this.#globe = globe;
		this.#centre();
		this.#go();
	}

	/**
	 * A globe stands in the middle of what the panels leave, and the reader can go no farther from it than where it fills
	 * that; the flat map lies under the panels.
	 */
	#centre(): void {
		this.#map.setPadding(this.#globe ? this.#clear() : NO_PADDING);
		// MapLibre counts the least zoom of a globe at the equator.
		const least = this.#globe ? globeZoom(wholeGlobe(this.#globeRoom()), 0) : FARTHEST;
		if (Number.isFinite(least)) this.#map.setMinZoom(Math.max(LEAST, least));
	}

	#clear(): Padding {
		const { clientWidth, clientHeight } = this.#map.getContainer();
		const { bottom } = this.#padding;
		const padding = { ...this.#padding, bottom: bottom + (this.#follows ? TOLD : 0) };
		return fitting(padding, clientWidth, clientHeight);
	}

	/** Brings a box into view. A single point that the reader already sees moves nothing. */
	show(box: Box): void {
		const [west, south, east, north] = box;
		if (this.#opened && west === east && south === north && this.#sees([west, south])) return;
		this.#frame(box, NEAREST, false);
		this.#go(this.#map.isStyleLoaded() ? GLIDE : undefined);
	}

	/** Brings a box into view slowly, and not too near. Where the camera is on its way already, it turns without a halt. */
	follow(box: Box): void {
		this.#frame(box, FOLLOWED_NEAREST, true);
		const easing = this.#map.isMoving() ? goOn : setOut;
		this.#go(this.#opened ? { ...FOLLOWING, easing } : undefined);
	}

	#giveWay(): void {
		this.#box = null;
		this.#own = true;
		this.#ongiveway();
	}

	/** The camera stays where it is, and nothing is kept in view any more. */
	release(): void {
		this.#box = null;
		this.#map.stop();
	}

	#frame(box: Box, nearest: number, follows: boolean): void {
		this.#box = box;
		this.#follows = follows;
		this.#own = false;
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
		return {
			...globeCamera(box, { ...this.#globeRoom(), nearest: this.#nearest }),
			padding: this.#clear()
		};
	}

	/** What a globe has to itself, in pixels. */
	#globeRoom(): { width: number; height: number; distance: number } {
		const { top, right, bottom, left } = this.#clear();
		const { clientWidth, clientHeight } = this.#map.getContainer();
		return {
			width: clientWidth - left - right,
			height: clientHeight - top - bottom,
			distance: cameraDistance(this.#map)
		};
	}
}
