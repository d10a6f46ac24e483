import type { GeoJSONSource, Map as MapLibre, MapMouseEvent } from 'maplibre-gl';
import type { Instant } from '../domain/time';
import type { LngLat } from '../domain/visit';
import { basemapTiles } from './basemap';
import type { MapContent, Padding, Picked, Spread, Target } from './content';
import { eventFeatures, placeFeatures } from './features';
import { boxOfTarget, Framing, THEATRE } from './framing';
import { createMap, type MapOptions } from './create-map';
import { drawGlyph, GLYPHS } from './glyphs';
import { otherNames, selectedName } from './layers/places';
import { waterFeatures, type Language } from './layers/waters';
import type { Pixel } from './leg-index';
import { Limb } from './limb';
import { PALETTES, type Theme } from './palette';
import { Picking } from './picking';
import { ProjectionSwitch, type Projection } from './projection';
import { layers } from './style';
import { TrackLayers } from './track-layers';

export interface AtlasMapOptions extends MapOptions {
	readonly atlas: MapContent;
	/** Of the names of seas; English where it is not given. */
	readonly language?: Language;
	/** Address of the PMTiles archive, absolute or relative to the page. */
	readonly basemapUrl: string;
	/** A click or tap on something. */
	onpick(picked: Picked): void;
	/** The pointer has come to something, moved along a line, or left it. Pixels from the container's top left corner. */
	onhover?(picked: Picked | null, pixel: Pixel): void;
	/** The reader has used the switch on the map. */
	onprojection?(projection: Projection): void;
	/** The camera has come to rest: what it looks at, in the middle of the map or of the globe, and the zoom. */
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
	readonly #tracks: TrackLayers | undefined;
	#picking: Picking | undefined;
	#limb: Limb | undefined;
	#switch: ProjectionSwitch | undefined;
	#projection: Projection = 'flat';
	#theme: Theme;
	#language: Language;
	#instant: Instant = -Infinity;
	#selected: Target | null = null;
	#hovered: Target | null = null;
	/** The last movement of the pointer, while it is over the map. */
	#pointed: MapMouseEvent | undefined;
	#styled = false;

	constructor(options: AtlasMapOptions) {
		this.#options = options;
		this.#content = options.atlas;
		this.#theme = options.theme;
		this.#language = options.language ?? 'en';
		options.container.classList.add('atlas-map');
		options.container.dataset.theme = this.#theme;
		options.container.dataset.projection = this.#projection;
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
		this.#limb = new Limb(this.#map);
		this.#switch = new ProjectionSwitch(options.labels.globe, (projection) => {
			this.setProjection(projection);
			options.onprojection?.(projection);
		});
		this.#map.addControl(this.#switch, 'bottom-right');
		this.#tracks = new TrackLayers(this.#map, PALETTES[options.theme]);
		this.#tracks.setContent(options.atlas);
		this.#listen(this.#map);
	}

	/** Draws each wake up to the instant, the way ahead, and each unit where it is. */
	showInstant(instant: Instant): void {
		this.#instant = instant;
		this.#tracks?.showInstant(instant);
	}

	/** The stretches where units can be at the shown instant. */
	showSpreads(spreads: readonly Spread[]): void {
		this.#tracks?.showSpreads(spreads);
	}

	/** How long a wake takes to fade, in ms; null where it stays. */
	setTrail(length: number | null): void {
		this.#tracks?.setTrail(length);
	}

	/** Other words or another record: replaces all that is drawn, keeps camera, instant and selection. */
	setContent(content: MapContent, language: Language = this.#language): void {
		this.#content = content;
		this.#language = language;
		if (!this.#map) return;
		this.#tracks?.setContent(content);
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
		this.#tracks?.setPalette(PALETTES[theme]);
		this.#options.container.dataset.theme = theme;
		if (this.#styled) this.#paint();
	}

	/** Rolls the map up into a globe, or flattens it. What is framed stays framed. */
	setProjection(projection: Projection): void {
		if (projection === this.#projection) return;
		this.#projection = projection;
		this.#options.container.dataset.projection = projection;
		this.#switch?.show(projection);
		if (this.#styled) this.#project();
	}

	/** Emphasises a place, or a visit's way while all others step back. */
	select(target: Target | null): void {
		if (this.#styled) this.#mark(this.#selected, 'selected', false);
		this.#selected = target;
		this.#tracks?.select(target);
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

	/** The pixel of a position, from the container's top left corner; undefined on a globe's far side and without a map. */
	project(position: LngLat): Pixel | undefined {
		return this.#picking?.project(position);
	}

	/** Resolves when nothing is left to load, to move or to draw. */
	async settled(): Promise<void> {
		const map = this.#map;
		if (!map) return;
		await this.#tracks?.drawn();
		map.triggerRepaint();
		await map.once('idle');
	}

	destroy(): void {
		this.#styled = false;
		this.#pointed = undefined;
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
			.addEventListener('webglcontextlost', () => this.#styled && this.#tracks?.remove(), {
				capture: true
			});
		map.on('moveend', () => this.#tellView(map));
		map.once('load', () => {
			this.#tellView(map);
			void this.#tracks?.drawn().then(onready);
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
			const pick = () => {
				const picked = this.#under(event);
				if (picked) onpick(picked);
				return picked !== null;
			};
			if (!pick() && !this.#picking?.findsLines) void this.#prepare().then(pick);
		});
		map.on('touchstart', () => void this.#prepare());
		map.on('mousemove', (event) => {
			const look = () => this.#hover(map.isMoving() ? null : this.#under(event), event.point);
			this.#pointed = event;
			look();
			if (!this.#picking?.findsLines)
				void this.#prepare().then(() => event === this.#pointed && look());
		});
		map.on('mouseout', ({ point }) => {
			this.#pointed = undefined;
			this.#hover(null, point);
		});
	}

	/** Where lines cannot be found, marks still are. */
	async #prepare(): Promise<void> {
		await this.#picking?.prepare().catch((error: unknown) => console.error(error));
	}

	#tellView(map: MapLibre): void {
		const { lng, lat } = map.getCenter();
		this.#options.onview?.([lng, lat], map.getZoom());
	}

	#resume(): void {
		this.#styled = true;
		this.#tracks?.add();
		this.#project();
		this.#paint();
		this.#mark(this.#selected, 'selected', true);
		this.#nameSelected();
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

	/** The projection that is wanted, on the map as it has just been styled. */
	#project(): void {
		const globe = this.#projection === 'globe';
		this.#map?.setProjection({ type: globe ? 'globe' : 'mercator' });
		this.#framing?.setGlobe(globe);
		this.#limb?.show(globe);
	}

	#under({ point, originalEvent }: MapMouseEvent): Picked | null {
		if (!this.#styled || !this.#picking) return null;
		const touch = 'pointerType' in originalEvent && originalEvent.pointerType === 'touch';
		const scene = { instant: this.#instant, selected: this.#selected };
		return this.#picking.at(point, scene, touch);
	}

	#hover(picked: Picked | null, pixel: Pixel): void {
		if (!picked && !this.#hovered) return;
		this.#mark(this.#hovered, 'hover', false);
		this.#hovered = picked;
		this.#mark(picked, 'hover', true);
		if (this.#map) this.#map.getCanvas().style.cursor = picked ? 'pointer' : '';
		this.#options.onhover?.(picked, pixel);
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
