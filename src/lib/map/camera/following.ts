import type { Map as MapLibre } from 'maplibre-gl';
import { boxAround, boxOf, type Box } from '../../domain/box';
import type { Instant } from '../../domain/time';
import type { LngLat } from '../../domain/visit';
import type { MapContent, MapLeg, MapVisit } from '../../scene/content';
import { unitAt, unitsAt } from '../whereabouts';
import type { Camera } from './camera';

/** What is shown around a unit that lies still, in degrees of latitude on either side. */
const SURROUNDINGS = 2;

/**
 * The box around what is under way: the whole of each leg that is sailed, and the surroundings of each unit that lies
 * still. Undefined where nothing is under way. It changes only when a leg or a stay begins or ends.
 */
export function boxUnderWay({ visits }: MapContent, instant: Instant): Box | undefined {
	const boxes = visits.flatMap((visit) => {
		const box = boxOfVisit(visit, instant);
		return box ? [box] : [];
	});
	return boxAround(boxes);
}

function boxOfVisit(visit: MapVisit, instant: Instant): Box | undefined {
	const unit = unitAt(visit, instant);
	const leg = unit?.leg === undefined ? undefined : visit.legs[unit.leg];
	return leg ? boxOfLeg(leg) : unit && around(unit.position);
}

const legBoxes = new WeakMap<MapLeg, Box>();

/** Asked for in every frame. */
function boxOfLeg(leg: MapLeg): Box | undefined {
	const box = legBoxes.get(leg) ?? boxOf(leg.coordinates);
	if (box) legBoxes.set(leg, box);
	return box;
}

function around([longitude, latitude]: LngLat): Box {
	const wide = SURROUNDINGS / Math.cos((latitude * Math.PI) / 180);
	return [longitude - wide, latitude - SURROUNDINGS, longitude + wide, latitude + SURROUNDINGS];
}

function holds([west, south, east, north]: Box, [longitude, latitude]: LngLat): boolean {
	return west <= longitude && longitude <= east && south <= latitude && latitude <= north;
}

function areSame(a: Box, b: Box | null): boolean {
	return b !== null && a.every((degrees, side) => degrees === b[side]);
}

/**
 * Keeps what is under way in view. The camera makes one way at a time: it goes on to what has got under way meanwhile
 * once it has arrived, or at once where it would lose a unit from view.
 */
export class Following {
	readonly #map: MapLibre;
	readonly #camera: Camera;
	#content: MapContent;
	#instant: Instant = -Infinity;
	#following = false;

	constructor(map: MapLibre, camera: Camera, content: MapContent) {
		this.#map = map;
		this.#camera = camera;
		this.#content = content;
		map.on('moveend', () => this.#look());
	}

	/** Whether the camera is taken: something is followed. */
	get busy(): boolean {
		return this.#following && boxUnderWay(this.#content, this.#instant) !== undefined;
	}

	follow(following: boolean): void {
		if (following === this.#following) return;
		this.#following = following;
		if (following) this.#look();
		else this.#camera.release();
	}

	/** Leaves the camera to the reader, who has it already. Tells whether anything was followed until now. */
	giveWay(): boolean {
		const followed = this.#following;
		this.#following = false;
		return followed;
	}

	setContent(content: MapContent): void {
		this.#content = content;
		this.#look();
	}

	showInstant(instant: Instant): void {
		this.#instant = instant;
		this.#look();
	}

	#look(): void {
		if (!this.#following) return;
		const box = boxUnderWay(this.#content, this.#instant);
		const framed = this.#camera.box;
		if (!box || areSame(box, framed)) return;
		if (framed && this.#map.isMoving() && this.#keepsInView(framed)) return;
		this.#camera.follow(box);
	}

	#keepsInView(framed: Box): boolean {
		return unitsAt(this.#content, this.#instant).every(({ position }) => holds(framed, position));
	}
}
