import type { Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '../domain/time';
import { liveryOf, spanOf, type MapContent, type Spread, type Target } from './content';
import { UnitLayer } from './layers/units/unit-layer';
import { WakeLayer } from './layers/wakes/wake-layer';
import type { Palette } from './palette';
import { ABOVE_WAKES } from './style';
import { bandsOf, drawingOf } from './tracks/drawn-tracks';
import { BAND_LEVELS } from './tracks/levels';
import { TrackStore } from './tracks/track-store';
import type { Focus } from './tracks/traits';

/** All that changes with the instant: the tracks of the content, and the two layers that draw them. */
export class TrackLayers {
	readonly #map: MapLibre;
	readonly #tracks: TrackStore;
	readonly #bands: TrackStore;
	readonly #wakes: WakeLayer;
	readonly #units: UnitLayer;
	#content: MapContent = { visits: [], places: [], events: [] };
	#spreads: readonly Spread[] = [];
	#selected: string | null = null;
	#highlighted: string | null = null;
	#named: Promise<void> = Promise.resolve();

	constructor(map: MapLibre, palette: Palette) {
		const repaint = () => map.triggerRepaint();
		this.#map = map;
		this.#tracks = new TrackStore(repaint);
		this.#bands = new TrackStore(repaint, BAND_LEVELS);
		this.#wakes = new WakeLayer(palette, this.#tracks, this.#bands);
		this.#units = new UnitLayer(palette, this.#tracks);
	}

	/** A leg that cannot be drawn is left out and named in the console; the others do not suffer for it. */
	setContent(content: MapContent): void {
		this.#content = content;
		const { tracks, faults } = drawingOf(content);
		for (const fault of faults) console.error(fault);
		this.#tracks.set(tracks);
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
		this.#wakes.showInstant(instant);
		this.#units.showInstant(instant);
	}

	showSpreads(spreads: readonly Spread[]): void {
		this.#spreads = spreads;
		this.#bands.set(bandsOf(spreads, this.#content));
	}

	/** How long a wake takes to fade, in ms; null where it stays. */
	setTrail(length: number | null): void {
		this.#wakes.setTrail(length);
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

	/** So does one that is highlighted, beside it. */
	highlight(target: Target | null): void {
		const visit = visitOf(target);
		if (visit === this.#highlighted) return;
		this.#highlighted = visit;
		this.#focus();
	}

	#focus(): void {
		const [selected, highlighted] = [this.#selected, this.#highlighted];
		const focusOf = (visit: string): Focus =>
			selected === null && highlighted === null
				? ''
				: visit === selected || visit === highlighted
					? 'lit'
					: 'dim';
		this.#tracks.setLooks({ focusOf });
		this.#bands.setLooks({ focusOf });
		this.#units.select(highlighted ?? selected);
	}

	/** Whenever the style is new. */
	add(): void {
		this.#map.addLayer(this.#wakes, ABOVE_WAKES);
		this.#map.addLayer(this.#units);
	}

	remove(): void {
		for (const { id } of [this.#wakes, this.#units]) this.#map.removeLayer(id);
	}

	/** Resolves in a frame that has drawn every track and every name. */
	async drawn(): Promise<void> {
		await Promise.all([this.#tracks.built, this.#named]);
		do {
			this.#map.triggerRepaint();
			await this.#map.once('render');
		} while (!this.#wakes.drawn || !this.#units.drawn);
	}
}

function visitOf(target: Target | null): string | null {
	return target?.type === 'visit' ? target.id : null;
}
