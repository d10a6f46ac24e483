import type { Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '../domain/time';
import type { Livery } from '../symbology/livery';
import {
	spanOf,
	type Hovered,
	type MapContent,
	type Padding,
	type VisitUncertainty,
	type Subject
} from '../scene/content';
import { PlaceLayer } from './layers/places/place-layer';
import { UnitLayer } from './layers/units/unit-layer';
import { TrailLayer } from './layers/trails/trail-layer';
import { MovingSheet } from './moving-sheet/moving-sheet';
import { paletteOf, type Theme } from '../symbology/palette';
import { pixelOf } from './pixel-of';
import { RecordNames, type DrawnNames } from './record-names';
import { drawingOf, sailingTime, type BandTrack } from './tracks/drawn-tracks';
import { BAND_LEVELS } from './tracks/levels';
import { TrackStore } from './tracks/track-store';
import type { Focus } from './tracks/traits';

/** All that is drawn of the content: the trails, the places on them, and on top the units. */
export class MovingLayers {
	readonly #map: MapLibre;
	readonly #sheet: MovingSheet;
	readonly #tracks: TrackStore;
	readonly #bands: TrackStore;
	readonly #trails: TrailLayer;
	readonly #places: PlaceLayer;
	readonly #units: UnitLayer;
	readonly #names: RecordNames;
	#bandTracks: ReadonlyMap<string, BandTrack> = new Map();
	#intervals: readonly VisitUncertainty[] = [];
	#selected: string | null = null;
	#lit: ReadonlySet<string> = new Set();
	#named: Promise<void> = Promise.resolve();
	#liveries: readonly Livery[] = [];
	#theme: Theme;

	constructor(map: MapLibre, theme: Theme) {
		this.#map = map;
		this.#theme = theme;
		const palette = paletteOf(theme, this.#liveries);
		this.#sheet = new MovingSheet(map, () => this.#names.settle());
		const repaint = () => this.#sheet.triggerRepaint();
		this.#tracks = new TrackStore(repaint);
		this.#bands = new TrackStore(repaint, BAND_LEVELS);
		this.#trails = new TrailLayer(palette, this.#tracks, this.#bands);
		this.#units = new UnitLayer(palette, this.#tracks);
		this.#places = new PlaceLayer(palette, {
			project: (position) => pixelOf(map, position),
			surroundings: () => this.#names.surroundings(),
			onplaced: () => this.#names.makeRoom()
		});
		this.#names = new RecordNames(map, this.#places, this.#units);
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
		this.#names.setVisits(content.visits);
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
		this.#names.showInstant(instant);
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
	setPadding(padding: Padding): void {
		this.#units.setPadding(this.#names.setPadding(padding));
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
		this.#names.forget();
		this.#sheet.add(this.#trails, this.#places, this.#units);
		// Before the map's own names are placed, where they take longer to come.
		void this.#units.prepared.then(() => this.#names.settle());
	}

	/** The map is about to lose its style. */
	remove(): void {
		this.#sheet.remove();
	}

	destroy(): void {
		this.#names.destroy();
		this.#sheet.destroy();
	}

	/** The names of the record as the last frame had them. */
	names(): DrawnNames {
		return this.#names.drawn();
	}

	/** Resolves in the task of a frame that has drawn every track, every band and every name. */
	async drawn(): Promise<void> {
		await Promise.all([this.#tracks.built, this.#bands.built, this.#named]);
		const layers = [this.#trails, this.#places, this.#units];
		do await this.#sheet.nextFrame();
		while (!layers.every(({ drawn }) => drawn));
		this.#names.settle();
		// Names of places may stand elsewhere now, and those of units keep clear of them.
		await this.#sheet.nextFrame();
		this.#names.settle();
	}
}
