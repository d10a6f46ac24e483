import type { Map as MapLibre } from 'maplibre-gl';
import { boxAround } from '../domain/box';
import type { Instant } from '../domain/time';
import type { LngLat } from '../domain/visit';
import { nextTask } from '../scheduler';
import {
	NO_PADDING,
	type Hovered,
	type MapContent,
	type Padding,
	type Picked,
	type VisitUncertainty,
	type Subject
} from '../scene/content';
import { around, boxOfSubject } from './camera/boxes';
import { Camera } from './camera/camera';
import type { Following } from './camera/following';
import { DegreeFrame } from './degree-frame';
import { loadLetters } from './fonts';
import { createMap, workerThere, type MapOptions } from './create-map';
import type { NameLanguage } from './layers/names/symbols';
import type { Pixel } from './leg-index';
import type { Legend } from './legend';
import type { Limb } from './limb';
import { Loading } from './arrival/loading';
import { MapStyle } from './map-style';
import { colour } from './map-colours';
import { MovingLayers } from './moving-layers';
import type { DrawnNames } from './record-names';
import type { Theme } from '../symbology/palette';
import type { PickingScene } from './picking';
import { pixelOf } from './pixel-of';
import { followPixelRatio } from './pixel-ratio';
import { Pointer } from './pointer';
import { ProjectionSwitch, type Projection } from './projection';
import { driverAwake } from './arrival/warm-up';

export interface AtlasMapOptions extends MapOptions {
	readonly atlas: MapContent;
	readonly theme: Theme;
	/** Of the names on the map; English where it is not given. */
	readonly language?: NameLanguage;
	/** Address of the PMTiles archive, absolute or relative to the page. */
	readonly basemapUrl: string;
	/** A click or tap on something. */
	onpick(picked: Picked): void;
	/** The pointer has come to something, moved along a line, or left it. Pixels from the container's top left corner. */
	onhover?(picked: Picked | null, pixel: Pixel): void;
	/** The reader has used the switch on the map. */
	onprojection?(projection: Projection): void;
	/**
	 * The camera has come to rest: what it looks at, in the middle of the map or of the globe, and the zoom. `own`: the
	 * reader has chosen that.
	 */
	onview?(centre: LngLat, zoom: number, own: boolean): void;
	/** The camera moves: called with each frame in which it does. */
	onmove?(): void;
	/** The reader has moved the map: what is under way is followed no longer. */
	onyield?(): void;
	/** How much of the map is there: rises to 1, which it reaches when everything has been drawn. Never without WebGL. */
	onprogress?(share: number): void;
	/** Everything has been drawn once. */
	onready(): void;
	/** A part that was wanted later has not come: the map is as it was without it. */
	onmissing(error: unknown): void;
	/**
	 * `webgl`: there is no map at all. `script`: nor is there where what reads the map's files does not come. `basemap`: the
	 * land is missing, the rest is drawn.
	 */
	onfail(reason: 'webgl' | 'basemap' | 'script'): void;
}

/**
 * The map. Every setter may be called at any time: the last value is kept, and drawn as soon as the style can take
 * it. Where WebGL is missing all of them do nothing.
 */
export class AtlasMap {
	readonly #options: AtlasMapOptions;
	readonly #map: MapLibre | undefined;
	readonly #camera: Camera | undefined;
	/** Fetched when the reader first asks for it. */
	#following: Following | undefined;
	#followed = false;
	#first: string | null = null;
	readonly #loading: Loading | undefined;
	#content: MapContent;
	/** The same, of the visits only those that are shown. */
	#shown: MapContent;
	/** The visits that are shown; null where all are. */
	#only: ReadonlySet<string> | null = null;
	readonly #moving: MovingLayers | undefined;
	readonly #style: MapStyle | undefined;
	readonly #pointer: Pointer | undefined;
	#limb: Limb | undefined;
	#frame: DegreeFrame | undefined;
	#switch: ProjectionSwitch | undefined;
	#projection: Projection = 'flat';
	#instant: Instant = -Infinity;
	#fade: number | null = null;
	#intervals: readonly VisitUncertainty[] = [];
	#padding: Padding = NO_PADDING;
	#selected: Subject | null = null;
	#reducedMotion: boolean;
	/** Settled when everything has been drawn once. */
	#whole: Promise<void> | undefined;
	#gone = false;

	/** Resolves with a map when the letters that it writes with are there, and nothing makes the page wait for its context. */
	static async create(options: AtlasMapOptions): Promise<AtlasMap> {
		await loadLetters(options.language ?? 'en');
		await driverAwake();
		// In a few tasks: each takes as long as a page can be kept waiting.
		const map = createMap(options);
		await nextTask();
		const atlasMap = new AtlasMap(options, map);
		await nextTask();
		atlasMap.#style?.load();
		return atlasMap;
	}

	private constructor(options: AtlasMapOptions, map: MapLibre | undefined) {
		this.#options = options;
		this.#content = this.#shown = options.atlas;
		this.#reducedMotion = options.reducedMotion;
		colour(options.container, options.theme);
		options.container.dataset.projection = this.#projection;
		this.#map = map;
		if (!map) {
			// The caller has no map yet to hear of it.
			queueMicrotask(() => options.onfail('webgl'));
			return;
		}
		this.#camera = new Camera(map, options.atlas.extent, options.reducedMotion, () =>
			this.#giveWay()
		);
		void workerThere().catch(() => options.onfail('script'));
		this.#pointer = new Pointer(map, this.#shown, {
			onmissing: (error) => options.onmissing(error),
			scene: () => this.#scene(),
			onpick: (picked) => options.onpick(picked),
			onhover: (picked, pixel) => {
				this.#moving?.hover(picked);
				options.onhover?.(picked, pixel);
			}
		});
		this.#frame = new DegreeFrame(map, options.labels.compass);
		this.#switch = new ProjectionSwitch(options.labels.globe, (projection) => {
			this.setProjection(projection);
			options.onprojection?.(projection);
		});
		map.addControl(this.#switch, 'bottom-right');
		this.#moving = new MovingLayers(map, options.theme);
		this.#show();
		if (options.onprogress) {
			const built = () => this.#moving?.built ?? Promise.resolve();
			this.#loading = new Loading(map, built, options.onprogress);
		}
		followPixelRatio(map);
		this.#style = new MapStyle(map, this.#moving, {
			theme: options.theme,
			language: options.language ?? 'en',
			reducedMotion: options.reducedMotion,
			basemapUrl: options.basemapUrl,
			ondressed: () => this.#project(),
			ondrawn: () => void (this.#whole ??= this.#tellWhole(map))
		});
		this.#listen(map);
	}

	/** Draws each trail up to the instant, the way ahead, and each unit where it is. */
	showInstant(instant: Instant): void {
		this.#instant = instant;
		this.#moving?.showInstant(instant);
		this.#following?.showInstant(instant);
	}

	/** The stretches where units can be at the shown instant. */
	showIntervals(intervals: readonly VisitUncertainty[]): void {
		this.#intervals = intervals;
		this.#moving?.showIntervals(intervals);
	}

	/** How long a trail takes to fade, in ms; null where it stays. */
	setFade(length: number | null): void {
		this.#fade = length;
		this.#moving?.setFade(length);
	}

	/**
	 * Other words, another record, or other times for it: replaces all that is drawn, keeps camera, instant and
	 * selection. What was drawn before stays until the new can be drawn.
	 */
	setContent(content: MapContent, language = this.#style?.language): void {
		if (content === this.#content && language === this.#style?.language) return;
		if (language) this.#style?.setLanguage(language);
		this.#content = content;
		this.#show();
		void this.#style?.rewrite();
	}

	/**
	 * Draws these visits and no other, and follows and picks no other. Places that they do not call at step back, and
	 * can still be picked. Null shows all.
	 */
	showOnly(visits: readonly string[] | null): void {
		const only = visits && new Set(visits);
		if (areEqual(only, this.#only)) return;
		this.#only = only;
		this.#show();
	}

	setTheme(theme: Theme): void {
		colour(this.#options.container, theme);
		this.#style?.setTheme(theme);
	}

	/** Rolls the map up into a globe, or flattens it. What is framed stays framed. */
	setProjection(projection: Projection): void {
		if (projection === this.#projection) return;
		this.#projection = projection;
		this.#options.container.dataset.projection = projection;
		this.#switch?.show(projection);
		if (this.#style?.dressed) this.#project();
	}

	/** From now on the camera jumps and colours change at once, or no longer. */
	setReducedMotion(reduced: boolean): void {
		if (reduced === this.#reducedMotion) return;
		this.#reducedMotion = reduced;
		this.#camera?.setStill(reduced);
		this.#style?.setReducedMotion(reduced);
	}

	/** Emphasises a place, or a visit's way while all others step back. */
	select(target: Subject | null): void {
		this.#selected = target;
		this.#moving?.select(target);
	}

	/**
	 * Emphasises what is pointed at elsewhere on the page, beside what is selected and what is pointed at on the map:
	 * places as if the pointer were on them, visits' ways as if they were selected. Moves nothing.
	 */
	highlight(lit: Hovered): void {
		this.#moving?.highlight(lit);
	}

	/**
	 * Keeps what is under way in view, until the reader moves the map: then `onyield` is called, and nothing is followed
	 * until this is asked for again. Where nothing is under way the camera stays. Of what lies too far apart to be seen
	 * together, the visit `first` is followed, or else that which began last.
	 */
	follow(following: boolean, first: string | null = null): void {
		this.#followed = following;
		this.#first = first;
		if (following && !this.#following)
			void this.#fetchFollowing().catch((error: unknown) => this.#options.onmissing(error));
		this.#following?.putFirst(first);
		this.#following?.follow(following);
	}

	/** Shows what the reader has asked for: a centre and a zoom. */
	look(centre: LngLat, zoom: number): void {
		this.#camera?.look(centre, zoom);
	}

	/** Brings a position into view, with the coasts around it. */
	bringIntoView(position: LngLat): void {
		this.#camera?.show(around(position));
	}

	async #fetchFollowing(): Promise<void> {
		const { Following } = await import('./camera/following');
		const [map, camera] = [this.#map, this.#camera];
		if (!map || !camera) return;
		this.#following ??= new Following(map, camera, this.#shown);
		this.#following.showInstant(this.#instant);
		this.#following.putFirst(this.#first);
		this.#following.follow(this.#followed);
	}

	/**
	 * Brings targets into view. Nothing moves for a place that is seen already, for what is nowhere on the map, or while
	 * the camera follows something.
	 */
	frame(...targets: readonly Subject[]): void {
		if (this.#following?.busy) return;
		const boxes = targets.flatMap((target) => {
			const box = boxOfSubject(target, this.#content);
			return box ? [box] : [];
		});
		const box = boxAround(boxes);
		if (box) this.#camera?.show(box);
	}

	/** Unless the camera follows something. */
	frameTheatre(): void {
		if (this.#following?.busy) return;
		this.#camera?.show(this.#content.extent);
	}

	/** How many pixels of each side lie under panels. What is framed stays framed. */
	setPadding(padding: Padding): void {
		this.#padding = padding;
		this.#camera?.pad(padding);
		this.#moving?.setPadding(padding);
		const { style } = this.#options.container;
		style.setProperty('--map-right', `${padding.right}px`);
		style.setProperty('--map-bottom', `${padding.bottom}px`);
	}

	/** The pixel of a position, from the container's top left corner; undefined on a globe's far side and without a map. */
	project(position: LngLat): Pixel | undefined {
		return this.#map && pixelOf(this.#map, position);
	}

	/** What of its language the map speaks at the moment, in the part that no panel covers; undefined where it is not drawn. */
	async legend(): Promise<Legend | undefined> {
		const { legendOn } = await import('./legend-view');
		if (!this.#map || !this.#style?.dressed) return undefined;
		return legendOn(this.#map, {
			content: this.#shown,
			instant: this.#instant,
			fade: this.#fade,
			intervals: this.#intervals,
			padding: this.#padding
		});
	}

	/** The names of the record that are drawn at the moment, and where; undefined without a map. */
	names(): DrawnNames | undefined {
		return this.#moving?.names();
	}

	/** Resolves when nothing is left to load, to move or to draw. */
	async settled(): Promise<void> {
		const map = this.#map;
		if (!map) return;
		await Promise.all([this.#moving?.drawn(), this.#style?.lettered]);
		map.triggerRepaint();
		await map.once('idle');
		// At rest names make way for those of units, which takes another frame.
		map.triggerRepaint();
		await map.once('idle');
	}

	destroy(): void {
		this.#gone = true;
		this.#style?.end();
		this.#moving?.destroy();
		this.#map?.remove();
	}

	#listen(map: MapLibre): void {
		const { onfail } = this.#options;
		map.on('moveend', () => this.#tellView(map));
		map.on('move', () => this.#options.onmove?.());
		let missing = false;
		map.on('error', (event) => {
			// Of a map that is taken away while it loads.
			if (this.#gone) return;
			const basemap = 'sourceId' in event && event.sourceId === 'basemap';
			// One tile after the other would say the same.
			if (basemap && missing) return;
			console.error(event.error);
			if (!basemap) return;
			missing = true;
			onfail('basemap');
		});
	}

	#tellView(map: MapLibre): void {
		const { lng, lat } = map.getCenter();
		this.#options.onview?.([lng, lat], map.getZoom(), this.#camera?.own ?? false);
	}

	/** All that draws visits, finds them or moves with them gets those that are shown. */
	#show(): void {
		const only = this.#only;
		const visits = this.#content.visits.filter(({ id }) => !only || only.has(id));
		const shown = { ...this.#content, visits, events: only ? [] : this.#content.events };
		this.#shown = shown;
		this.#moving?.setContent(shown, only && new Set(visits.flatMap(({ places }) => places)));
		this.#following?.setContent(shown);
		this.#pointer?.setContent(shown);
	}

	#giveWay(): void {
		if (this.#following?.giveWay()) this.#options.onyield?.();
	}

	async #tellWhole(map: MapLibre): Promise<void> {
		await this.#moving?.drawn();
		this.#tellView(map);
		this.#loading?.end();
		this.#options.onready();
	}

	/** The projection that is wanted, on the map as it has just been styled. */
	#project(): void {
		const globe = this.#projection === 'globe';
		this.#map?.setProjection({ type: globe ? 'globe' : 'mercator' });
		this.#camera?.setGlobe(globe);
		void this.#drawLimb().catch((error: unknown) => this.#options.onmissing(error));
		this.#frame?.show(!globe);
	}

	/** Fetched when first there is a globe. */
	async #drawLimb(): Promise<void> {
		if (this.#projection === 'globe' && !this.#limb) {
			const { Limb } = await import('./limb');
			if (this.#map && !this.#gone) this.#limb ??= new Limb(this.#map);
		}
		// It may have been flattened meanwhile.
		this.#limb?.show(this.#projection === 'globe');
	}

	/** Null where nothing is drawn. */
	#scene(): PickingScene | null {
		if (!this.#style?.dressed) return null;
		return { instant: this.#instant, selected: this.#selected, fade: this.#fade };
	}
}

function areEqual(a: ReadonlySet<string> | null, b: ReadonlySet<string> | null): boolean {
	if (!a || !b) return a === b;
	return a.size === b.size && [...a].every((id) => b.has(id));
}
