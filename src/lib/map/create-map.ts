import 'maplibre-gl/dist/maplibre-gl.css';
import './atlas-map.css';
import {
	AttributionControl,
	GPUInitializationError,
	Map as MapLibre,
	NavigationControl,
	setWorkerUrl
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { NEAREST_ZOOM } from '../domain/names';
import type { Compass } from './degrees';
import { FARTHEST } from './camera/framing';
import { ScaleBar, type ScaleWords } from './scale-bar';
import { BASEMAP_ZOOM } from './style';

setWorkerUrl(workerUrl);

/**
 * Rejects where MapLibre's worker does not come, for which it would wait without a word. The browser has it in its cache
 * for both.
 */
export async function workerThere(): Promise<void> {
	const { ok, status } = await fetch(workerUrl, { cache: 'force-cache' });
	if (!ok) throw new Error(`${workerUrl} could not be loaded: HTTP ${status}`);
}

/** Pixels of width below which the credit is folded away and the scale is short. The style sheet says the same. */
const NARROW = 1100;

export interface MapOptions {
	readonly container: HTMLElement;
	/** The camera jumps, colours change at once. */
	readonly reducedMotion: boolean;
	/** What is written on the map's edge, and what assistive technology reads. `chart` names the canvas, which takes the keyboard. */
	readonly labels: {
		readonly chart: string;
		readonly zoomIn: string;
		readonly zoomOut: string;
		readonly credit: string;
		readonly globe: string;
		/** Behind the degrees at the map's frame. */
		readonly compass: Compass;
		readonly scale: ScaleWords;
	};
}

/**
 * MapLibre's map as the atlas wants it: north up, quiet controls, and no style yet; undefined where the browser has no
 * WebGL 2.
 */
export function createMap({ container, reducedMotion, labels }: MapOptions): MapLibre | undefined {
	container.classList.add('atlas-map');
	try {
		const map = new MapLibre({
			container,
			// Of our own making, and proved by tests.
			validateStyle: false,
			// The page says what the reader wants: it knows the system's setting, and has one of its own.
			reduceMotion: reducedMotion,
			// A name that fades has the whole map drawn again and again.
			fadeDuration: 0,
			minZoom: FARTHEST,
			maxZoom: NEAREST_ZOOM,
			// Cut further, the last tiles would cut the lines that names run along, and set each name once in every piece.
			zoomLevelsToOverscale: NEAREST_ZOOM - BASEMAP_ZOOM,
			maxPitch: 0,
			dragRotate: false,
			touchPitch: false,
			pitchWithRotate: false,
			attributionControl: false,
			locale: {
				'Map.Title': labels.chart,
				'NavigationControl.ZoomIn': labels.zoomIn,
				'NavigationControl.ZoomOut': labels.zoomOut,
				'AttributionControl.ToggleAttribution': labels.credit
			}
		});
		map.touchZoomRotate.disableRotation();
		map.keyboard.disableRotation();
		const compact = container.clientWidth < NARROW;
		map.addControl(
			new AttributionControl({ compact, customAttribution: 'Natural Earth' }),
			'bottom-right'
		);
		// It opens by itself until the map is first dragged.
		if (compact) container.querySelector<HTMLElement>('.maplibregl-ctrl-attrib-button')?.click();
		map.addControl(new ScaleBar(labels.scale), 'bottom-right');
		map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
		// MapLibre calls the canvas a region; the region is the element that holds the map and its state.
		map.getCanvas().setAttribute('role', 'application');
		return map;
	} catch (error) {
		if (!(error instanceof GPUInitializationError)) throw error;
		return undefined;
	}
}

/** Of colours, when the theme changes. */
export function transitionOf(reducedMotion: boolean) {
	return { duration: reducedMotion ? 0 : 300, delay: 0 };
}
