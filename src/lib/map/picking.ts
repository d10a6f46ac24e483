import type { Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '../domain/time';
import type { LngLat } from '../domain/visit';
import {
	spanOf,
	type MapContent,
	type Picked,
	type PickedVisit,
	type Subject
} from '../scene/content';
import { eventMarks } from './features';
import { EVENTS_FROM } from '../symbology/rings';
import { LegIndex, type LegHit, type Pixel, type IndexView } from './leg-index';
import { phaseOf, type Phase } from './phase';
import { isHidden, pixelOf } from './pixel-of';
import { unitsAt } from './whereabouts';

/** A thing with a mark on the map: where, and how far the mark stands from there, in pixels. */
interface PickableMark {
	readonly id: string;
	readonly position: LngLat;
	readonly shift?: readonly [x: number, y: number];
}

/** How near a click must come, in pixels. */
interface Reach {
	readonly mark: number;
	readonly line: number;
}

/** What is drawn of the atlas at the moment. */
export interface PickingScene {
	readonly instant: Instant;
	readonly selected: Subject | null;
	/** How long a trail takes to fade, in ms; null where it stays. */
	readonly fade: number | null;
}

const MOUSE: Reach = { mark: 14, line: 6 };
const TOUCH: Reach = { mark: 22, line: 12 };

/** How many pixels farther away a line may lie and still be meant: what is drawn strongest comes first. */
const FAINTNESS: Readonly<Record<Phase, number>> = {
	sailing: 0,
	sailed: 0,
	past: 1,
	ahead: 1,
	still: 2.5
};
const NOT_SELECTED = 3;
/** Two lines so near each other are one on the screen. */
const SAME = 0.5;
/** Of building the index, between two frames. */
const MILLISECONDS = 8;

/** Answers what lies under a pixel: a place before a unit, a unit before an event, and lines last. */
export class Picking {
	readonly #map: MapLibre;
	readonly #content: MapContent;
	readonly #places: readonly PickableMark[];
	readonly #events: readonly PickableMark[];
	readonly #legs: LegIndex;
	readonly #view: IndexView;

	constructor(map: MapLibre, content: MapContent) {
		this.#map = map;
		this.#content = content;
		this.#places = content.places;
		this.#events = eventMarks(content.events);
		this.#legs = new LegIndex(content.visits);
		this.#build();
		this.#view = {
			project: ([longitude, latitude]) => map.project([longitude, latitude]),
			unproject: ({ x, y }) => map.unproject([x, y]).toArray(),
			hides: (position) => isHidden(map, position)
		};
	}

	/** Builds what lines are found with, a little in each frame: the pointer is on its way. */
	#build(): void {
		const build = () => {
			const end = performance.now() + MILLISECONDS;
			let done = false;
			while (!done && performance.now() < end) done = this.#legs.buildOn();
			if (!done) requestAnimationFrame(build);
		};
		build();
	}

	/** What is there. */
	at(pixel: Pixel, scene: PickingScene, touch: boolean): Picked | null {
		const reach = touch ? TOUCH : MOUSE;
		const place = this.#nearest(this.#places, pixel, reach.mark);
		const event =
			this.#map.getZoom() >= EVENTS_FROM
				? this.#nearest(this.#events, pixel, touch ? 12 : 7)
				: null;
		// A diamond is small and stands close to its place: hit it and it is meant.
		if (event && (!place || event.distance < place.distance))
			return { type: 'event', id: event.id };
		if (place) return { type: 'place', id: place.id };
		const unit = this.#unitAt(pixel, scene.instant, reach.mark + 4);
		if (unit) return unit;
		return lineOf(this.#legs.near(pixel, reach.line, this.#view), scene);
	}

	#nearest(
		marks: readonly PickableMark[],
		pixel: Pixel,
		reach: number
	): { id: string; distance: number } | null {
		const [longitude] = this.#view.unproject(pixel);
		let best: { id: string; distance: number } | null = null;
		for (const { id, position, shift = [0, 0] } of marks) {
			const drawn = pixelOf(this.#map, position, longitude);
			if (!drawn) continue;
			const distance = Math.hypot(drawn.x + shift[0] - pixel.x, drawn.y + shift[1] - pixel.y);
			if (distance <= reach && distance < (best?.distance ?? Infinity)) best = { id, distance };
		}
		return best;
	}

	#unitAt(pixel: Pixel, instant: Instant, reach: number): PickedVisit | null {
		const units = unitsAt(this.#content, instant).map((unit) => ({ ...unit, id: unit.visit }));
		const { id } = this.#nearest(units, pixel, reach) ?? {};
		const unit = units.find((it) => it.id === id);
		if (!unit) return null;
		const { visit, leg } = unit;
		return { type: 'visit', id: visit, on: 'unit', instant, ...(leg === undefined ? {} : { leg }) };
	}
}

/** Which of the legs within reach is meant. Where one lies on another: that which is sailed nearest to the shown instant. */
function lineOf(
	hits: readonly LegHit[],
	{ instant, selected, fade }: PickingScene
): PickedVisit | null {
	const ranked = hits
		.filter((hit) => fade === null || hit.instant > instant - fade)
		.map((hit) => {
			const leg = hit.visit.legs[hit.leg];
			const phase = leg ? phaseOf(leg, spanOf(hit.visit), instant) : 'still';
			const isSelected = selected?.type === 'visit' && selected.id === hit.visit.id;
			return { hit, rank: hit.distance + FAINTNESS[phase] + (isSelected ? 0 : NOT_SELECTED) };
		})
		.sort((a, b) => a.rank - b.rank);
	const first = ranked[0];
	if (!first) return null;
	const away = ({ hit }: { hit: LegHit }) => Math.abs(hit.instant - instant);
	const { hit } = ranked
		.filter(({ rank }) => rank - first.rank < SAME)
		.reduce((a, b) => (away(b) < away(a) ? b : a));
	return { type: 'visit', id: hit.visit.id, on: 'line', leg: hit.leg, instant: hit.instant };
}
