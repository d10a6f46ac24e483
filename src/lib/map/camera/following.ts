import type { Map as MapLibre } from 'maplibre-gl';
import { boxAround, boxOf, type Box } from '../../domain/box';
import type { Instant } from '../../domain/time';
import type { LngLat } from '../../domain/visit';
import { spanOf, type MapContent, type MapLeg, type MapVisit } from '../../scene/content';
import { around } from './boxes';
import { unitAt, unitsAt } from '../whereabouts';
import type { Camera } from './camera';

/** How far apart what is shown together may lie, in degrees of longitude and latitude: beyond that ships are specks. */
const TOGETHER = { wide: 48, high: 28 };

/**
 * The box around what is under way: the whole of each leg that is sailed, and the surroundings of each unit that lies
 * still. Undefined where nothing is under way. It changes only when a leg or a stay begins or ends. `first` is the visit
 * that is shown in any case, or else that which began last; others are as far as they lie near enough.
 */
export function boxUnderWay(
	{ visits }: MapContent,
	instant: Instant,
	first: string | null = null
): Box | undefined {
	const under = visits.flatMap((visit) => {
		const box = boxOfVisit(visit, instant);
		return box ? [{ id: visit.id, box, began: spanOf(visit)?.start ?? -Infinity }] : [];
	});
	const rank = (it: (typeof under)[number]) => (it.id === first ? Infinity : it.began);
	const [shown, ...others] = under.sort((a, b) => rank(b) - rank(a));
	return others.reduce<Box | undefined>((box, it) => {
		const both = box && boxAround([box, it.box]);
		return both && isNear(both) ? both : box;
	}, shown?.box);
}

function isNear([west, south, east, north]: Box): boolean {
	return east - west <= TOGETHER.wide && north - south <= TOGETHER.high;
}

function boxOfVisit(visit: MapVisit, instant: Instant): Box | undefined {
	const unit = unitAt(visit, instant);
	const leg = unit?.leg === undefined ? undefined : visit.legs[unit.leg];
	if (leg) return boxOfLeg(leg);
	return unit && !unit.over ? around(unit.position) : undefined;
}

const legBoxes = new WeakMap<MapLeg, Box>();

/** Asked for in every frame. */
function boxOfLeg(leg: MapLeg): Box | undefined {
	const box = legBoxes.get(leg) ?? boxOf(leg.coordinates);
	if (box) legBoxes.set(leg, box);
	return box;
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
	#first: string | null = null;
	#following = false;

	constructor(map: MapLibre, camera: Camera, content: MapContent) {
		this.#map = map;
		this.#camera = camera;
		this.#content = content;
		map.on('moveend', () => this.#look());
	}

	/** Whether the camera is taken: something is followed. */
	get busy(): boolean {
		return this.#following && this.#box() !== undefined;
	}

	/** Which visit is kept in view in any case; null for that which began last. */
	putFirst(visit: string | null): void {
		if (visit === this.#first) return;
		this.#first = visit;
		this.#look();
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
		const box = this.#box();
		const framed = this.#camera.box;
		if (!box || areSame(box, framed)) return;
		if (framed && this.#map.isMoving() && this.#keepsInView(framed, box)) return;
		this.#camera.follow(box);
	}

	#box(): Box | undefined {
		return boxUnderWay(this.#content, this.#instant, this.#first);
	}

	/** Whether a frame has all that the next one would have. */
	#keepsInView(framed: Box, next: Box): boolean {
		return unitsAt(this.#content, this.#instant)
			.filter(({ position }) => holds(next, position))
			.every(({ position }) => holds(framed, position));
	}
}
