import '../../../src/lib/fonts/fonts.css';
import type { Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '$lib/domain/time';
import { AtlasMap } from '$lib/map/atlas-map';
import type { MapContent } from '$lib/map/content';
import { WakeLayer } from '$lib/map/layers/wakes/wake-layer';
import { mapLabels } from '$lib/ui/map-labels';
import type { Engine, Stage } from './engine';

/** The atlas's map as the site shows it, and what the bench has to know of its inside. */
export interface RecordMap {
	readonly atlas: AtlasMap;
	readonly map: MapLibre;
	/** Resolves when the land, the ways and the names have been drawn. */
	readonly ready: Promise<void>;
	/** What the wakes were told last. */
	instant(): Instant;
	readonly canvases: Engine['canvases'];
}

export async function recordMap(
	{ container }: Pick<Stage, 'container'>,
	atlas: MapContent,
	begin: (atlas: AtlasMap) => void
): Promise<RecordMap> {
	const told = listenToWakes();
	let onready = () => {};
	let onfail: (reason: string) => void = () => {};
	const ready = new Promise<void>((resolve, reject) => {
		onready = resolve;
		onfail = (reason) => reject(new Error(`the map has no ${reason}`));
	});
	const made = await AtlasMap.create({
		container,
		atlas,
		theme: 'light',
		basemapUrl: '/basemap.pmtiles',
		reducedMotion: false,
		labels: mapLabels,
		onpick: () => {},
		onready,
		onfail
	});
	begin(made);
	const map = await told.map;
	return {
		atlas: made,
		map,
		ready,
		instant: () => told.instant,
		canvases: [map.getCanvas()]
	};
}

/** AtlasMap keeps its map to itself. MapLibre hands it to the layer of the wakes, which we can listen to. */
function listenToWakes() {
	const { onAdd, showInstant } = WakeLayer.prototype;
	const told = { instant: NaN, map: Promise.resolve() as unknown as Promise<MapLibre> };
	told.map = new Promise((resolve) => {
		WakeLayer.prototype.onAdd = function (map, gl) {
			onAdd.call(this, map, gl);
			resolve(map);
		};
	});
	WakeLayer.prototype.showInstant = function (instant) {
		told.instant = instant;
		showInstant.call(this, instant);
	};
	return told;
}
