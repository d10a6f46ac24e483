import type { Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '../domain/time';
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
import type { PlacedName } from './layers/places/place-name-sheet';
import { isWithin, middleOf, type NamedUnit } from './layers/units/name-box';
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

/** The name of a unit on the screen: where its unit is, and where its middle. */
interface NameOnScreen {
	readonly unit: NamedUnit;
	readonly pixel: Pixel;
	readonly middle: Pixel;
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
			covers: () => this.#namesOnScreen().map(boxOf),
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

	/** How many pixels of each side lie under panels. */
	setPadding(padding: Padding): void {
		this.#padding = padding;
		this.#units.setPadding(padding);
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

	/** For when all rests: names of places make way for those of units as they stand now, and the basemap's for both. */
	#settleNames(): void {
		if (this.#gone) return;
		this.#places.makeWay(this.#namesOnScreen().map(roomOfUnit));
		this.#makeRoom();
	}

	/** The names of the basemap make way for those of places and units as they stand now. */
	#makeRoom(): void {
		if (this.#gone) return;
		this.#room.show([
			...this.#places.names.map(roomOfPlace),
			...this.#namesOnScreen().map(roomOfUnit)
		]);
	}

	/** Those of units that are seen. */
	#namesOnScreen(): NameOnScreen[] {
		const map = this.#map;
		const { clientWidth: width, clientHeight: height } = map.getContainer();
		const { top, right, bottom, left } = this.#padding;
		const clear = { top, right: width - right, bottom: height - bottom, left };
		const zoom = map.getZoom();
		return this.#visits.flatMap((visit): NameOnScreen[] => {
			const name = this.#units.nameOf(visit.id);
			const at = name && unitAt(visit, this.#instant);
			const pixel = at && pixelOf(map, at.position);
			if (!name || !pixel || !isWithin(pixel, { top: 0, right: width, bottom: height, left: 0 }))
				return [];
			const unit = { ...name, position: at.position, moored: at.leg === undefined };
			return [{ unit, pixel, middle: middleOf(unit, pixel, clear, zoom) }];
		});
	}

	/** Resolves in the task of a frame that has drawn every track, every band and every name. */
	async drawn(): Promise<void> {
		await Promise.all([this.#tracks.built, this.#bands.built, this.#named]);
		const layers = [this.#trails, this.#places, this.#units];
		do await this.#sheet.nextFrame();
		while (!layers.every(({ drawn }) => drawn));
		this.#settleNames();
	}
}

function boxOf({ unit: { width, height }, middle: { x, y } }: NameOnScreen) {
	return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function roomOfPlace({ place, offset: [x, y], width, height }: PlacedName): TakenRoom {
	const offset = [Math.round(x + width / 2), Math.round(y + height / 2)] as const;
	return { position: place.position, offset, width, height };
}

function roomOfUnit({ unit, pixel, middle }: NameOnScreen): TakenRoom {
	const { position, width, height } = unit;
	const offset = [Math.round(middle.x - pixel.x), Math.round(middle.y - pixel.y)] as const;
	return { position, offset, width, height };
}
