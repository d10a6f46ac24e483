import type { Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '../domain/time';
import {
	liveryOf,
	spanOf,
	type MapContent,
	type MapVisit,
	type Padding,
	type Spread,
	type Target
} from './content';
import { NameRoom } from './layers/units/name-room';
import { UnitLayer } from './layers/units/unit-layer';
import { WakeLayer } from './layers/wakes/wake-layer';
import type { Palette } from './palette';
import { ABOVE_WAKES } from './style';
import { drawingOf, sailingTime, type BandTrack } from './tracks/drawn-tracks';
import { BAND_LEVELS } from './tracks/levels';
import { TrackStore } from './tracks/track-store';
import type { Focus } from './tracks/traits';
import { unitAt } from './whereabouts';

/** All that changes with the instant: the tracks of the content, and the two layers that draw them. */
export class TrackLayers {
	readonly #map: MapLibre;
	readonly #tracks: TrackStore;
	readonly #bands: TrackStore;
	readonly #wakes: WakeLayer;
	readonly #units: UnitLayer;
	#bandTracks: ReadonlyMap<string, BandTrack> = new Map();
	#spreads: readonly Spread[] = [];
	#selected: string | null = null;
	#lit: ReadonlySet<string> = new Set();
	#named: Promise<void> = Promise.resolve();
	#visits: readonly MapVisit[] = [];
	#instant: Instant = -Infinity;
	readonly #room: NameRoom;

	constructor(map: MapLibre, palette: Palette) {
		const repaint = () => map.triggerRepaint();
		this.#map = map;
		this.#room = new NameRoom(map);
		this.#tracks = new TrackStore(repaint);
		this.#bands = new TrackStore(repaint, BAND_LEVELS);
		this.#wakes = new WakeLayer(palette, this.#tracks, this.#bands);
		this.#units = new UnitLayer(palette, this.#tracks);
	}

	/** A leg that cannot be drawn is left out and named in the console; the others do not suffer for it. */
	setContent(content: MapContent): void {
		const { tracks, bandTracks, faults } = drawingOf(content);
		for (const fault of faults) console.error(fault);
		this.#tracks.set(tracks);
		this.#bands.set(bandTracks);
		this.#visits = content.visits;
		this.#bandTracks = new Map(bandTracks.map((track) => [track.visit, track]));
		const visits = content.visits.flatMap((visit) => {
			const span = spanOf(visit);
			return span ? [{ ...visit, span, livery: liveryOf(visit) }] : [];
		});
		this.#named = this.#units.setVisits(visits);
		this.showSpreads(this.#spreads);
	}

	/** Resolves when there is something to draw at every level of detail. */
	get built(): Promise<void> {
		return this.#tracks.built;
	}

	showInstant(instant: Instant): void {
		if (instant === this.#instant) return;
		this.#instant = instant;
		this.#room.show([]);
		this.#wakes.showInstant(instant);
		this.#units.showInstant(instant);
	}

	showSpreads(spreads: readonly Spread[]): void {
		this.#spreads = spreads;
		const bands = spreads.flatMap(({ visit, from, to }) => {
			const track = this.#bandTracks.get(visit);
			return track ? [{ visit, from: sailingTime(track, from), to: sailingTime(track, to) }] : [];
		});
		this.#wakes.showBands(bands);
	}

	/** How long a wake takes to fade, in ms; null where it stays. */
	setTrail(length: number | null): void {
		this.#wakes.setTrail(length);
	}

	/** How many pixels of each side lie under panels. */
	setPadding(padding: Padding): void {
		this.#units.setPadding(padding);
		this.#room.setPadding(padding);
	}

	setPalette(palette: Palette): void {
		this.#wakes.setPalette(palette);
		this.#units.setPalette(palette);
	}

	/** A visit that is selected stands out, and the others step back. */
	select(target: Target | null): void {
		this.#selected = visitOf(target);
		this.#focus();
	}

	/** So do those that are lit, beside it. */
	highlight(visits: ReadonlySet<string>): void {
		if (visits.size === 0 && this.#lit.size === 0) return;
		this.#lit = visits;
		this.#focus();
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
		this.#map.addLayer(this.#wakes, ABOVE_WAKES);
		this.#map.addLayer(this.#units);
		// Before the map's own names are placed, where they take longer to come.
		void this.#units.prepared.then(() => this.makeRoom());
	}

	remove(): void {
		for (const { id } of [this.#wakes, this.#units]) this.#map.removeLayer(id);
	}

	/** The names of the basemap and of places make way for those of units as they stand now: for when all rests. */
	makeRoom(): void {
		const units = this.#visits.flatMap((visit) => {
			const [name, unit] = [this.#units.nameOf(visit.id), unitAt(visit, this.#instant)];
			if (!name || !unit) return [];
			return [{ ...name, position: unit.position, moored: unit.leg === undefined }];
		});
		this.#room.show(units);
	}

	/** Resolves in a frame that has drawn every track, every band and every name. */
	async drawn(): Promise<void> {
		await Promise.all([this.#tracks.built, this.#bands.built, this.#named]);
		do {
			this.#map.triggerRepaint();
			await this.#map.once('render');
		} while (!this.#wakes.drawn || !this.#units.drawn);
	}
}

function visitOf(target: Target | null): string | null {
	return target?.type === 'visit' ? target.id : null;
}
