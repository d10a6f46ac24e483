import type { GeoJSONSource, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { Instant } from '../domain/time';
import type { LngLat } from '../domain/visit';
import { basemapTiles } from './basemap';
import {
	liveryOf,
	spanOf,
	type MapContent,
	type Padding,
	type Spread,
	type Target
} from './content';
import { eventFeatures, placeFeatures } from './features';
import { boxOfTarget, Framing, THEATRE } from './framing';
import { createMap, type MapOptions } from './create-map';
import { drawGlyph, GLYPHS } from './glyphs';
import { otherNames, selectedName } from './layers/places';
import { UnitLayer } from './layers/units/unit-layer';
import { WakeLayer } from './layers/wakes/wake-layer';
import { waterFeatures, type Language } from './layers/waters';
import { PALETTES, type Theme } from './palette';
import { Picking, type Pixel } from './picking';
import { ABOVE_WAKES, layers } from './style';
import { faultsOf } from './track';
import { bandsOf, tracksOf } from './tracks/drawn-tracks';
import { BAND_LEVELS } from './tracks/levels';
import { TrackStore } from './tracks/track-store';
import type { Focus } from './tracks/traits';
import { unitsAt } from './whereabouts';

export interface AtlasMapOptions extends MapOptions {
	readonly atlas: MapContent;
	/** Of the names of seas; English where it is not given. */
	readonly language?: Language;
	/** Address of the PMTiles archive, absolute or relative to the page. */
	readonly basemapUrl: string;
	/** A click or tap on something. */
	onpick(target: Target): void;
	/** The pointer has come to something, or left it. */
	onhover?(target: Target | null): void;
	/** The camera has come to rest: what lies in the middle of the container, and the zoom. */
	onview?(centre: LngLat, zoom: number): void;
	/** Everything has been drawn once. */
	onready(): void;
	/** `webgl`: there is no map at all. `basemap`: the land is missing, the rest is drawn. */
	onfail(reason: 'webgl' | 'basemap'): void;
}

/**
 * The map. Every setter may be called at any time: the last value is kept, and drawn as soon as the style can take
 * it. Where WebGL is missing all of them do nothing.
 */
export class AtlasMap {
	readonly #options: AtlasMapOptions;
	readonly #map: MapLibre | undefined;
	readonly #framing: Framing | undefined;
	#content: MapContent;
	readonly #tracks = new TrackStore(() => this.#map?.triggerRepaint());
	readonly #bands = new TrackStore(() => this.#map?.triggerRepaint(), BAND_LEVELS);
	readonly #wakes: WakeLayer;
	readonly #units: UnitLayer;
	#picking: Picking | undefined;
	#named: Promise<void> = Promise.resolve();
	#theme: Theme;
	#language: Language;
	#instant: Instant = -Infinity;
	#selected: Target | null = null;
	#hovered: Target | null = null;
	#styled = false;

	constructor(options: AtlasMapOptions) {
		this.#options = options;
		this.#content = options.atlas;
		this.#theme = options.theme;
		const palette = PALETTES[options.theme];
		this.#wakes = new WakeLayer(palette, this.#tracks, this.#bands);
		this.#units = new UnitLayer(palette, this.#tracks);
		this.#language = options.language ?? 'en';
		options.container.classList.add('atlas-map');
		options.container.dataset.theme = this.#theme;
		this.#map = createMap(options, {
			content: this.#content,
			language: this.#language,
			tiles: basemapTiles(options.basemapUrl)
		});
		if (!this.#map) {
			// The caller has no map yet to hear of it.
			queueMicrotask(() => options.onfail('webgl'));
			return;
		}
		this.#framing = new Framing(this.#map, options.reducedMotion);
		this.#picking = new Picking(this.#map, options.atlas);
		this.#setTracks(options.atlas);
		this.#listen(this.#map);
	}

	/** Draws each wake up to the instant, the way ahead, and each unit where it is. */
	showInstant(instant: Instant): void {
		this.#instant = instant;
		this.#wakes.showInstant(instant);
		this.#units.showInstant(instant);
	}

	/** The stretches where units can be at the shown instant. */
	showSpreads(spreads: readonly Spread[]): void {
		this.#bands.set(bandsOf(spreads, this.#content));
	}

	/** How long a wake takes to fade, in ms; null where it stays. */
	setTrail(length: number | null): void {
		this.#wakes.setTrail(length);
	}

	/** Other words or another record: replaces all that is drawn, keeps camera, instant and selection. */
	setContent(content: MapContent, language: Language = this.#language): void {
		this.#content = content;
		this.#language = language;
		if (!this.#map) return;
		this.#setTracks(content);
		this.#picking = new Picking(this.#map, content);
		if (!this.#styled) return;
		this.#source('places')?.setData(placeFeatures(content));
		this.#source('events')?.setData(eventFeatures(content));
		this.#source('waters')?.setData(waterFeatures(language));
		this.#map.removeFeatureState({ source: 'places' });
		this.#mark(this.#selected, 'selected', true);
	}

	setTheme(theme: Theme): void {
		if (theme === this.#theme) return;
		this.#theme = theme;
		this.#wakes.setPalette(PALETTES[theme]);
		this.#units.setPalette(PALETTES[theme]);
		this.#options.container.dataset.theme = theme;
		if (this.#styled) this.#paint();
	}

	/** Emphasises a place, or a visit's way while all others step back. */
	select(target: Target | null): void {
		if (this.#styled) this.#mark(this.#selected, 'selected', false);
		this.#selected = target;
		const focusOf = (visit: string) => focusIn(visit, target);
		this.#tracks.setLooks({ focusOf });
		this.#bands.setLooks({ focusOf });
		this.#units.select(target?.type === 'visit' ? target.id : null);
		if (!this.#styled) return;
		this.#mark(target, 'selected', true);
		this.#nameSelected();
	}

	/** Brings a target into view. Nothing moves for a place that is seen already, or for what is nowhere on the map. */
	frame(target: Target): void {
		const box = boxOfTarget(target, this.#content);
		if (box) this.#framing?.show(box);
	}

	frameTheatre(): void {
		this.#framing?.show(THEATRE);
	}

	/** How many pixels of each side lie under panels. What is framed stays framed. */
	setPadding(padding: Padding): void {
		this.#framing?.pad(padding);
		const { style } = this.#options.container;
		style.setProperty('--map-right', `${padding.right}px`);
		style.setProperty('--map-bottom', `${padding.bottom}px`);
	}

	/** The pixel of a position, from the container's top left corner; undefined where there is no map. */
	project(position: LngLat): Pixel | undefined {
		return this.#picking?.project(position);
	}

	/** Resolves when nothing is left to load, to move or to draw. */
	async settled(): Promise<void> {
		const map = this.#map;
		if (!map) return;
		await this.#whole();
		map.triggerRepaint();
		await map.once('idle');
	}

	destroy(): void {
		this.#styled = false;
		this.#map?.remove();
	}

	#listen(map: MapLibre): void {
		const { onpick, onready, onfail } = this.#options;
		map.setMissingStyleImageResolver((id) => {
			const glyph = drawGlyph(id, PALETTES[this.#theme]);
			if (glyph) map.addImage(id, glyph.image, { pixelRatio: glyph.pixelRatio });
		});
		// Also after a lost context, when MapLibre has rebuilt the style without any feature's state.
		map.on('style.load', () => this.#resume());
		map.on('webglcontextlost', () => (this.#styled = false));
		// Before MapLibre hears of it: it would warn that it cannot bring this layer back. We do, with the style.
		map
			.getCanvas()
			.addEventListener('webglcontextlost', () => this.#styled && this.#removeLayers(map), {
				capture: true
			});
		map.on('moveend', () => this.#tellView(map));
		map.once('load', () => {
			this.#tellView(map);
			void this.#whole().then(onready);
		});
		let missing = false;
		map.on('error', (event) => {
			if ('sourceId' in event && event.sourceId === 'basemap') {
				if (!missing) onfail('basemap');
				missing = true;
			} else {
				console.error(event.error);
			}
		});
		map.on('click', (event) => {
			const target = this.#under(event);
			if (target) onpick(target);
		});
		map.on('mousemove', (event) => this.#hover(map.isMoving() ? null : this.#under(event)));
		map.on('mouseout', () => this.#hover(null));
	}

	#tellView(map: MapLibre): void {
		const { clientWidth, clientHeight } = this.#options.container;
		const { lng, lat } = map.unproject([clientWidth / 2, clientHeight / 2]);
		this.#options.onview?.([lng, lat], map.getZoom());
	}

	#resume(): void {
		this.#styled = true;
		this.#map?.addLayer(this.#wakes, ABOVE_WAKES);
		this.#map?.addLayer(this.#units);
		this.#paint();
		this.#mark(this.#selected, 'selected', true);
		this.#nameSelected();
	}

	#removeLayers(map: MapLibre): void {
		for (const { id } of [this.#wakes, this.#units]) map.removeLayer(id);
	}

	#setTracks(content: MapContent): void {
		tellFaults(content);
		this.#tracks.set(tracksOf(content));
		const visits = content.visits.flatMap((visit) => {
			const span = spanOf(visit);
			return span ? [{ ...visit, span, livery: liveryOf(visit) }] : [];
		});
		this.#named = this.#units.setVisits(visits);
	}

	/** When every track and every name is there. */
	async #whole(): Promise<void> {
		await Promise.all([this.#tracks.built, this.#named]);
	}

	#paint(): void {
		const map = this.#map;
		if (!map) return;
		for (const { id, paint = {} } of layers(PALETTES[this.#theme])) {
			for (const [property, value] of Object.entries(paint)) {
				const now = map.getPaintProperty(id, property as never);
				if (JSON.stringify(now) !== JSON.stringify(value))
					map.setPaintProperty(id, property as never, value as never);
			}
		}
		for (const id of GLYPHS) {
			const glyph = map.hasImage(id) && drawGlyph(id, PALETTES[this.#theme]);
			if (glyph) map.updateImage(id, glyph.image);
		}
	}

	#nameSelected(): void {
		const place = this.#selected?.type === 'place' ? this.#selected.id : null;
		this.#map?.setFilter('place-name-selected', selectedName(place));
		this.#map?.setFilter('place-name-selected-weight', selectedName(place));
		this.#map?.setFilter('place-names', otherNames(place));
	}

	#under({ point, originalEvent }: MapMouseEvent): Target | null {
		const touch = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
		return (
			(this.#styled && this.#picking?.at(point, unitsAt(this.#content, this.#instant), touch)) ||
			null
		);
	}

	#hover(target: Target | null): void {
		if (target?.id === this.#hovered?.id && target?.type === this.#hovered?.type) return;
		this.#mark(this.#hovered, 'hover', false);
		this.#hovered = target;
		this.#mark(target, 'hover', true);
		if (this.#map) this.#map.getCanvas().style.cursor = target ? 'pointer' : '';
		this.#options.onhover?.(target);
	}

	/** Feature ids of places are their index plus one. */
	#mark(target: Target | null, state: 'selected' | 'hover', value: boolean): void {
		if (target?.type !== 'place') return;
		const index = this.#content.places.findIndex(({ id }) => id === target.id);
		if (index >= 0)
			this.#map?.setFeatureState({ source: 'places', id: index + 1 }, { [state]: value });
	}

	#source(id: string): GeoJSONSource | undefined {
		return this.#map?.getSource<GeoJSONSource>(id);
	}
}

/** A leg that cannot be drawn is left out; the others do not suffer for it. */
function tellFaults(content: MapContent): void {
	for (const fault of faultsOf(content)) console.error(fault);
}

function focusIn(visit: string, selected: Target | null): Focus {
	if (selected?.type !== 'visit') return '';
	return selected.id === visit ? 'lit' : 'dim';
}
