import type { Map as MapLibre } from 'maplibre-gl';
import type { LngLat } from '../domain/visit';
import type { MapContent, Padding, Target } from './content';

/** West, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** The waters of the visits: Gibraltar's longitude to the Caucasus, the Libyan shore to Leningrad. */
export const THEATRE: Box = [-5.5, 31.2, 42, 60.6];
const MARGIN = 28;
const NEAREST = 5;
const MILLISECONDS = 900;

export function boxOf(coordinates: readonly LngLat[]): Box | undefined {
	if (coordinates.length === 0) return undefined;
	const longitudes = coordinates.map(([longitude]) => longitude);
	const latitudes = coordinates.map(([, latitude]) => latitude);
	return [
		Math.min(...longitudes),
		Math.min(...latitudes),
		Math.max(...longitudes),
		Math.max(...latitudes)
	];
}

/** What a frame must hold, or undefined for a target that is nowhere on the map. */
export function boxOfTarget(target: Target, content: MapContent): Box | undefined {
	switch (target.type) {
		case 'visit':
			return boxOf(
				content.visits
					.filter(({ id }) => id === target.id)
					.flatMap(({ legs, stops }) => [...stops, ...legs.flatMap((leg) => leg.coordinates)])
			);
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

/** Moves the camera so that what is framed lies clear of the panels, and keeps it so until the reader moves the map. */
export class Framing {
	readonly #map: MapLibre;
	readonly #still: boolean;
	#padding: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
	#box: Box | null = THEATRE;
	/** Whether the first view has been drawn: it is framed, whatever it is of. */
	#opened = false;

	/** `still`: the camera jumps instead of gliding. */
	constructor(map: MapLibre, still: boolean) {
		this.#map = map;
		this.#still = still;
		this.#go(false);
		map.on('movestart', ({ originalEvent }) => {
			if (originalEvent) this.#box = null;
		});
		map.on('resize', () => this.#go(false));
		map.once('load', () => (this.#opened = true));
	}

	pad(padding: Padding): void {
		const before = this.#padding;
		if (Object.entries(padding).every(([side, pixels]) => before[side as keyof Padding] === pixels))
			return;
		this.#padding = padding;
		this.#go(this.#map.loaded());
	}

	/** Brings a box into view. A single point that the reader already sees moves nothing. */
	show(box: Box): void {
		if (this.#opened && this.#sees(box)) return;
		this.#box = box;
		this.#go(this.#map.isStyleLoaded() === true);
	}

	#sees([west, south, east, north]: Box): boolean {
		if (west !== east || south !== north) return false;
		const { x, y } = this.#map.project([west, south]);
		const { clientWidth, clientHeight } = this.#map.getContainer();
		const { top, right, bottom, left } = this.#padding;
		return (
			x > left + MARGIN &&
			x < clientWidth - right - MARGIN &&
			y > top + MARGIN &&
			y < clientHeight - bottom - MARGIN
		);
	}

	#go(glide: boolean): void {
		if (!this.#box) return;
		const [west, south, east, north] = this.#box;
		const { clientWidth, clientHeight } = this.#map.getContainer();
		if (clientWidth < 8 || clientHeight < 8) return;
		const camera = this.#map.cameraForBounds([west, south, east, north], {
			padding: fitting(this.#padding, clientWidth, clientHeight),
			maxZoom: NEAREST
		});
		if (!camera) return;
		if (glide && !this.#still) this.#map.easeTo({ ...camera, duration: MILLISECONDS });
		else this.#map.jumpTo(camera);
	}
}
