import '../../../src/lib/fonts/fonts.css';
import { Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '$lib/domain/time';
import { AtlasMap } from '$lib/map/atlas-map';
import type { MapContent } from '$lib/map/content';
import { WakeLayer } from '$lib/map/layers/wakes/wake-layer';
import { mapLabels } from '$lib/ui/map-labels';
import type { Engine, Stage } from './engine';
import { mapThatIsMade } from './made-map';

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
	const mapOf = mapThatIsMade(MapLibre.prototype);
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
	const map = mapOf();
	return {
		atlas: made,
		map,
		ready,
		instant: () => told.instant,
		canvases: [map.getCanvas()]
	};
}

/** What the wakes are told: AtlasMap says to nobody which instant it shows. */
function listenToWakes() {
	const { showInstant } = WakeLayer.prototype;
	const told = { instant: NaN };
	WakeLayer.prototype.showInstant = function (instant) {
		told.instant = instant;
		showInstant.call(this, instant);
	};
	return told;
}
