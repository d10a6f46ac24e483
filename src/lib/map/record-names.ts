import type { Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '../domain/time';
import type { LngLat } from '../domain/visit';
import { NO_PADDING, type MapVisit, type Padding } from '../scene/content';
import { coversOf } from './covers';
import { squareAround, grown, type LabelBox } from './layers/label-box';
import { NameRoom, type TakenRoom } from './layers/name-room';
import type { PlaceLayer } from './layers/places/place-layer';
import type { NameInSight, Surroundings } from './layers/places/place-names';
import { bestSide, glyphReach, isWithin, nameBox, type UnitName } from './layers/units/name-box';
import type { UnitLayer } from './layers/units/unit-layer';
import type { Pixel } from './leg-index';
import { pixelOf } from './pixel-of';
import { unitAt } from './whereabouts';

/** In pixels: how broad the map's own frame is at the least, with the air that names need within it. */
const FRAME = 8;
/** Of the square that a glyph keeps to, the part that it fills for the most part: no name is read through that. */
const FILLED = 0.6;

/** Around the letters of a place's name, in pixels. */
const PAPER = 4;

/** A unit on the screen that has a name; `reach`: half the side of the square that its glyph keeps to. */
interface UnitOnScreen {
	readonly visit: string;
	readonly position: LngLat;
	readonly pixel: Pixel;
	readonly moored: boolean;
	readonly reach: number;
	readonly name: UnitName;
	/** Where the name stands; undefined where the unit is not in the part that no panel covers. */
	readonly box?: LabelBox;
}

/** A name that is drawn on the map at the moment, in pixels from its upper left corner. */
export interface DrawnName {
	/** Of the visit or the place. */
	readonly id: string;
	readonly text: string;
	readonly box: LabelBox;
}

/** The names that are drawn of the record, and the part of the map where they can be read. */
export interface DrawnNames {
	readonly clear: LabelBox;
	/** What lies over the map within it. */
	readonly covers: readonly LabelBox[];
	/** Each with the square that its unit's glyph keeps to. */
	readonly units: readonly (DrawnName & { readonly glyph: LabelBox })[];
	readonly places: readonly DrawnName[];
}

/** Where the names of the record stand: those of units off glyphs and places, the basemap's off both. */
export class RecordNames {
	readonly #map: MapLibre;
	readonly #places: PlaceLayer;
	readonly #units: UnitLayer;
	/** In the names of the basemap. */
	readonly #room: NameRoom;
	#visits: readonly MapVisit[] = [];
	#instant: Instant = -Infinity;
	#padding: Padding = NO_PADDING;
	/** What lay over the map when all rested last. */
	#covers: readonly LabelBox[] = [];
	/** Which units lay still when their names found their sides last. */
	#moored: ReadonlySet<string> = new Set();
	#gone = false;

	constructor(map: MapLibre, places: PlaceLayer, units: UnitLayer) {
		this.#map = map;
		this.#places = places;
		this.#units = units;
		this.#room = new NameRoom(map);
	}

	setVisits(visits: readonly MapVisit[]): void {
		this.#visits = visits;
	}

	showInstant(instant: Instant): void {
		this.#instant = instant;
	}

	/** How many pixels of each side lie under panels, as the names have it: where there is no panel the map has a frame. */
	setPadding({ top, right, bottom, left }: Padding): Padding {
		const framed = (side: number) => Math.max(FRAME, side);
		return (this.#padding = {
			top: framed(top),
			right: framed(right),
			bottom: framed(bottom),
			left: framed(left)
		});
	}

	/** The style is new, and knows of no names. */
	forget(): void {
		this.#room.forget();
	}

	destroy(): void {
		this.#gone = true;
	}

	/** The names of the record as the last frame had them. */
	drawn(): DrawnNames {
		return {
			clear: this.#clear,
			covers: this.#covers,
			units: this.#unitsOnScreen().flatMap(({ visit: id, name, box, pixel, reach }) =>
				box ? [{ id, text: name.text, box, glyph: squareAround(pixel.x, pixel.y, reach) }] : []
			),
			places: this.#places.namesInSight().map(({ name: { place }, box }) => ({
				id: place.id,
				text: place.name,
				box
			}))
		};
	}

	/** For when all rests: every name finds the side where it is read best, and the basemap's make way. */
	settle(): void {
		if (this.#gone) return;
		this.#covers = coversOf(this.#map);
		this.#places.keepWithin();
		this.#chooseSides();
		this.makeRoom();
	}

	/** The names of units come to stand where they cover no name of a place, no other unit and no other's name. */
	#chooseSides(): void {
		if (this.#gone) return;
		const [units, clear, zoom] = [this.#unitsOnScreen(), this.#clear, this.#map.getZoom()];
		this.#moored = mooredOf(units);
		// With the paper around their letters.
		const taken = [
			...this.#covers,
			...this.#places.namesInSight(true).map(({ box }) => grown(box, PAPER))
		];
		const glyphs = units.map(({ pixel, reach }) => squareAround(pixel.x, pixel.y, reach));
		const sides = units.map(({ visit, name, pixel, moored }, i) => {
			const unit = { ...name, pixel, moored };
			const others = glyphs.filter((_, other) => other !== i);
			const side = bestSide(unit, [...taken, ...others], clear, zoom);
			const box = nameBox({ ...unit, side }, clear, zoom);
			if (box) taken.push(box);
			return [visit, side] as const;
		});
		this.#units.setSides(new Map(sides));
	}

	/** The names of the basemap make way for those of places and units as they stand now. */
	makeRoom(): void {
		if (this.#gone) return;
		this.#room.show([
			...this.#covers.map((box) => this.#roomUnder(box)),
			...this.#places.namesInSight().map(roomOfPlace),
			...this.#unitsOnScreen().flatMap((unit) => roomOfUnit(unit) ?? [])
		]);
	}

	/** What names of places have to do with in a frame. */
	surroundings(): Surroundings {
		const units = this.#unitsOnScreen();
		// One that has come to a port finds its name's side there, and keeps it until it leaves.
		const moored = mooredOf(units);
		if (moored.size !== this.#moored.size || [...moored].some((it) => !this.#moored.has(it))) {
			this.#moored = moored;
			queueMicrotask(() => this.#chooseSides());
		}
		const written = units.flatMap(({ box, pixel: { x, y }, reach }) => [
			...(box ? [box] : []),
			squareAround(x, y, FILLED * reach)
		]);
		return { clear: this.#clear, covers: this.#covers, written, units };
	}

	/** Held by the middle of what lies over it, until all rests again. */
	#roomUnder({ left, top, right, bottom }: LabelBox): TakenRoom {
		const { lng, lat } = this.#map.unproject([(left + right) / 2, (top + bottom) / 2]);
		return {
			position: [lng, lat],
			offset: [0, 0],
			width: right - left,
			height: bottom - top
		};
	}

	/** The part of the map that no panel covers. */
	get #clear(): LabelBox {
		const { clientWidth: width, clientHeight: height } = this.#map.getContainer();
		const { top, right, bottom, left } = this.#padding;
		return { top, right: width - right, bottom: height - bottom, left };
	}

	/** Those with names, of which there are never many. */
	#unitsOnScreen(): UnitOnScreen[] {
		const map = this.#map;
		const { clientWidth: right, clientHeight: bottom } = map.getContainer();
		const [clear, zoom] = [this.#clear, map.getZoom()];
		return this.#visits.flatMap((visit): UnitOnScreen[] => {
			const name = this.#units.nameOf(visit.id);
			const at = name && unitAt(visit, this.#instant);
			const pixel = at && pixelOf(map, at.position);
			if (!name || !pixel || !isWithin(pixel, { top: 0, right, bottom, left: 0 })) return [];
			const moored = at.leg === undefined;
			const reach = glyphReach(moored, zoom);
			const box = nameBox({ ...name, pixel, moored }, clear, zoom);
			const unit = { visit: visit.id, position: at.position, pixel, moored, reach, name };
			return [box ? { ...unit, box } : unit];
		});
	}
}

function mooredOf(units: readonly UnitOnScreen[]): Set<string> {
	return new Set(units.filter(({ moored }) => moored).map(({ visit }) => visit));
}

function roomOfPlace({ name: { place, offset, width, height }, standing }: NameInSight): TakenRoom {
	const [x, y] = [offset[0] + standing.push[0], offset[1] + standing.push[1]];
	const middle = [Math.round(x + width / 2), Math.round(y + height / 2)] as const;
	return { position: place.position, offset: middle, width, height };
}

function roomOfUnit({ position, pixel, box }: UnitOnScreen): TakenRoom | undefined {
	if (!box) return undefined;
	const { left, top, right, bottom } = box;
	const middle = [(left + right) / 2 - pixel.x, (top + bottom) / 2 - pixel.y] as const;
	const offset = [Math.round(middle[0]), Math.round(middle[1])] as const;
	return { position, offset, width: right - left, height: bottom - top };
}
