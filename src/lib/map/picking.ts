import type { Map as MapLibre } from 'maplibre-gl';
import type { LngLat } from '../domain/visit';
import type { MapContent, Target } from './content';
import type { UnitAt } from './whereabouts';
import { eventFeatures } from './features';

export interface Pixel {
	readonly x: number;
	readonly y: number;
}

/** A thing with a mark on the map: where, and how far the mark stands from there, in pixels. */
interface Mark {
	readonly id: string;
	readonly position: LngLat;
	readonly shift?: readonly [x: number, y: number];
}

/** How near a click must come, in pixels. */
interface Reach {
	readonly mark: number;
	readonly line: number;
}

const MOUSE: Reach = { mark: 14, line: 6 };
const TOUCH: Reach = { mark: 22, line: 12 };

/** Answers what lies under a pixel: a place before a unit, a unit before an event, and lines last. */
export class Picking {
	readonly #map: MapLibre;
	readonly #places: readonly Mark[];
	readonly #events: readonly Mark[];

	constructor(map: MapLibre, content: MapContent) {
		this.#map = map;
		this.#places = content.places;
		this.#events = eventFeatures(content).features.map(({ geometry, properties }) => ({
			id: properties?.id,
			position: geometry.coordinates as unknown as LngLat,
			shift: properties?.shift
		}));
	}

	at(pixel: Pixel, units: readonly UnitAt[], touch: boolean): Target | null {
		const reach = touch ? TOUCH : MOUSE;
		const place = this.#nearest(this.#places, pixel, reach.mark);
		const event =
			this.#map.getZoom() >= 3 ? this.#nearest(this.#events, pixel, touch ? 12 : 7) : null;
		// A diamond is small and stands close to its place: hit it and it is meant.
		if (event && (!place || event.distance < place.distance))
			return { type: 'event', id: event.id };
		if (place) return { type: 'place', id: place.id };
		const marks = units.map(({ visit, position }) => ({ id: visit, position }));
		const unit = this.#nearest(marks, pixel, reach.mark + 4);
		if (unit) return { type: 'visit', id: unit.id };
		return this.#lineAt(pixel, reach.line);
	}

	#nearest(
		marks: readonly Mark[],
		pixel: Pixel,
		reach: number
	): { id: string; distance: number } | null {
		let best: { id: string; distance: number } | null = null;
		for (const { id, position, shift = [0, 0] } of marks) {
			const { x, y } = this.project(position);
			const distance = Math.hypot(x + shift[0] - pixel.x, y + shift[1] - pixel.y);
			if (distance <= reach && distance < (best?.distance ?? Infinity)) best = { id, distance };
		}
		return best;
	}

	#lineAt(_pixel: Pixel, _reach: number): Target | null {
		return null;
	}

	/** The pixel of a position, on the copy of the world nearest to the middle of the map. */
	project([longitude, latitude]: LngLat): Pixel {
		const turns = Math.round((this.#map.getCenter().lng - longitude) / 360);
		return this.#map.project([longitude + turns * 360, latitude]);
	}
}
