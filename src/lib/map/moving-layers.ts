import type { Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '../domain/time';
import type { LngLat } from '../domain/visit';
import type { Livery } from '../symbology/livery';
import {
	NO_PADDING,
	spanOf,
	type Hovered,
	type MapContent,
	type MapVisit,
	type Padding,
	type VisitUncertainty,
	type Subject
} from '../scene/content';
import { NameRoom, type TakenRoom } from './layers/name-room';
import { PlaceLayer } from './layers/places/place-layer';
import { around, grown, type LabelBox } from './layers/label-box';
import type { NameInSight, Surroundings } from './layers/places/place-names';
import { bestSide, glyphReach, isWithin, nameBox, type UnitName } from './layers/units/name-box';
import { UnitLayer } from './layers/units/unit-layer';
import { TrailLayer } from './layers/trails/trail-layer';
import type { Pixel } from './leg-index';
import { MovingSheet } from './moving-sheet/moving-sheet';
import { paletteOf, type Theme } from '../symbology/palette';
import { pixelOf } from './pixel-of';
import { drawingOf, sailingTime, type BandTrack } from './tracks/drawn-tracks';
import { BAND_LEVELS } from './tracks/levels';
import { TrackStore } from './tracks/track-store';
import type { Focus } from './tracks/traits';
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
	/** Each with the square that its unit's glyph keeps to. */
	readonly units: readonly (DrawnName & { readonly glyph: LabelBox })[];
	readonly places: readonly DrawnName[];
}

/** All that is drawn of the content: the trails, the places on them, and on top the units. */
export class MovingLayers {
	readonly #map: MapLibre;
	readonly #sheet: MovingSheet;
	readonly #tracks: TrackStore;
	readonly #bands: TrackStore;
	readonly #trails: TrailLayer;
	readonly #places: PlaceLayer;
	readonly #units: UnitLayer;
	/** In the names of the basemap. */
	readonly #room: NameRoom;
	#bandTracks: ReadonlyMap<string, BandTrack> = new Map();
	#intervals: readonly VisitUncertainty[] = [];
	#selected: string | null = null;
	#lit: ReadonlySet<string> = new Set();
	#named: Promise<void> = Promise.resolve();
	#visits: readonly MapVisit[] = [];
	#liveries: readonly Livery[] = [];
	#theme: Theme;
	#instant: Instant = -Infinity;
	#padding: Padding = NO_PADDING;
	/** Which units lay still when their names found their sides last. */
	#moored: ReadonlySet<string> = new Set();
	#gone = false;

	constructor(map: MapLibre, theme: Theme) {
		this.#map = map;
		this.#theme = theme;
		const palette = paletteOf(theme, this.#liveries);
		this.#sheet = new MovingSheet(map, () => this.#settleNames());
		const repaint = () => this.#sheet.triggerRepaint();
		this.#room = new NameRoom(map);
		this.#tracks = new TrackStore(repaint);
		this.#bands = new TrackStore(repaint, BAND_LEVELS);
		this.#trails = new TrailLayer(palette, this.#tracks, this.#bands);
		this.#units = new UnitLayer(palette, this.#tracks);
		this.#places = new PlaceLayer(palette, {
			project: (position) => pixelOf(map, position),
			surroundings: () => this.#surroundings(),
			onplaced: () => this.#makeRoom()
		});
	}

	/**
	 * A leg that cannot be drawn is left out and named in the console; the others do not suffer for it. `called`: the places
	 * that shown visits call at, the others step back; null where none does.
	 */
	setContent(content: MapContent, called: ReadonlySet<string> | null): void {
		if (content.liveries !== this.#liveries) {
			this.#liveries = content.liveries;
			this.setTheme(this.#theme);
		}
		const { tracks, bandTracks, faults } = drawingOf(content);
		for (const fault of faults) console.error(fault);
		this.#tracks.set(tracks);
		this.#bands.set(bandTracks);
		this.#places.setContent(content, called);
		this.#visits = content.visits;
		this.#bandTracks = new Map(bandTracks.map((track) => [track.visit, track]));
		const visits = content.visits.flatMap((visit) => {
			const span = spanOf(visit);
			return span ? [{ ...visit, span, livery: visit.insignia.livery }] : [];
		});
		this.#named = this.#units.setVisits(visits);
		this.showIntervals(this.#intervals);
	}

	/** Resolves when there is something to draw at every level of detail. */
	get built(): Promise<void> {
		return this.#tracks.built;
	}

	showInstant(instant: Instant): void {
		this.#instant = instant;
		this.#trails.showInstant(instant);
		this.#units.showInstant(instant);
	}

	showIntervals(intervals: readonly VisitUncertainty[]): void {
		this.#intervals = intervals;
		const bands = intervals.flatMap(({ visit, from, to }) => {
			const track = this.#bandTracks.get(visit);
			return track ? [{ visit, from: sailingTime(track, from), to: sailingTime(track, to) }] : [];
		});
		this.#trails.showBands(bands);
	}

	/** How long a trail takes to fade, in ms; null where it stays. */
	setFade(length: number | null): void {
		this.#trails.setFade(length);
	}

	/** How many pixels of each side lie under panels. Where there is no panel the map has a frame. */
	setPadding({ top, right, bottom, left }: Padding): void {
		const framed = (side: number) => Math.max(FRAME, side);
		this.#padding = {
			top: framed(top),
			right: framed(right),
			bottom: framed(bottom),
			left: framed(left)
		};
		this.#units.setPadding(this.#padding);
	}

	setTheme(theme: Theme): void {
		this.#theme = theme;
		const palette = paletteOf(theme, this.#liveries);
		for (const layer of [this.#trails, this.#places, this.#units]) layer.setPalette(palette);
	}

	/** The letters of another language have come. */
	rewrite(): void {
		this.#places.rewrite();
	}

	/** A place or visit that is selected stands out, and the other visits step back. */
	select(target: Subject | null): void {
		this.#selected = target?.type === 'visit' ? target.id : null;
		this.#places.select(target);
		this.#focus();
	}

	/** So do those that are lit, beside it. */
	highlight({ visits, places }: Hovered): void {
		this.#places.highlight(places);
		if (visits.size === 0 && this.#lit.size === 0) return;
		this.#lit = visits;
		this.#focus();
	}

	/** The pointer is on it, on the map. */
	hover(target: Subject | null): void {
		this.#places.hover(target);
	}

	#focus(): void {
		const [selected, lit] = [this.#selected, this.#lit];
		const focusOf = (visit: string): Focus =>
			selected === null && lit.size === 0
				? ''
				: visit === selected || lit.has(visit)
					? 'lit'
					: 'dim';
		this.#tracks.setLooks({ focusOf });
		this.#bands.setLooks({ focusOf });
		const [only] = lit;
		this.#units.select(lit.size === 1 && only !== undefined ? only : selected);
	}

	/** Whenever the style is new. */
	add(): void {
		this.#room.forget();
		this.#sheet.add(this.#trails, this.#places, this.#units);
		// Before the map's own names are placed, where they take longer to come.
		void this.#units.prepared.then(() => this.#settleNames());
	}

	/** The map is about to lose its style. */
	remove(): void {
		this.#sheet.remove();
	}

	destroy(): void {
		this.#gone = true;
		this.#sheet.destroy();
	}

	/** The names of the record as the last frame had them. */
	names(): DrawnNames {
		return {
			clear: this.#clear,
			units: this.#unitsOnScreen().flatMap(({ visit: id, name, box, pixel, reach }) =>
				box ? [{ id, text: name.text, box, glyph: around(pixel.x, pixel.y, reach) }] : []
			),
			places: this.#places.namesInSight().map(({ name: { place }, box }) => ({
				id: place.id,
				text: place.name,
				box
			}))
		};
	}

	/** For when all rests: every name finds the side where it is read best, and the basemap's make way. */
	#settleNames(): void {
		if (this.#gone) return;
		this.#places.keepWithin();
		this.#chooseSides();
		this.#makeRoom();
	}

	/** The names of units come to stand where they cover no name of a place, no other unit and no other's name. */
	#chooseSides(): void {
		if (this.#gone) return;
		const [units, clear, zoom] = [this.#unitsOnScreen(), this.#clear, this.#map.getZoom()];
		this.#moored = mooredOf(units);
		// With the paper around their letters.
		const taken = this.#places.namesInSight(true).map(({ box }) => grown(box, PAPER));
		const glyphs = units.map(({ pixel, reach }) => around(pixel.x, pixel.y, reach));
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
	#makeRoom(): void {
		if (this.#gone) return;
		this.#room.show([
			...this.#places.namesInSight().map(roomOfPlace),
			...this.#unitsOnScreen().flatMap((unit) => roomOfUnit(unit) ?? [])
		]);
	}

	/** What names of places have to do with in a frame. */
	#surroundings(): Surroundings {
		const units = this.#unitsOnScreen();
		// One that has come to a port finds its name's side there, and keeps it until it leaves.
		const moored = mooredOf(units);
		if (moored.size !== this.#moored.size || [...moored].some((it) => !this.#moored.has(it))) {
			this.#moored = moored;
			queueMicrotask(() => this.#chooseSides());
		}
		const written = units.flatMap(({ box, pixel: { x, y }, reach }) => [
			...(box ? [box] : []),
			around(x, y, FILLED * reach)
		]);
		return { clear: this.#clear, written, units };
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

	/** Resolves in the task of a frame that has drawn every track, every band and every name. */
	async drawn(): Promise<void> {
		await Promise.all([this.#tracks.built, this.#bands.built, this.#named]);
		const layers = [this.#trails, this.#places, this.#units];
		do await this.#sheet.nextFrame();
		while (!layers.every(({ drawn }) => drawn));
		this.#settleNames();
		// Names of places may stand elsewhere now, and those of units keep clear of them.
		await this.#sheet.nextFrame();
		this.#settleNames();
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
