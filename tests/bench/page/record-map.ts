import { createLocale } from '$lib/locale/locale';
import { words } from '$lib/locale/words.en';
import '../../../src/lib/fonts/fonts.css';
import { Map as MapLibre } from 'maplibre-gl';
import type { Instant } from '$lib/domain/time';
import { AtlasMap } from '$lib/map/atlas-map';
import type { MapContent } from '$lib/scene/content';
import { UnitLayer } from '$lib/map/layers/units/unit-layer';
import { mapLabels } from '$lib/ui/map-labels';
import type { Stage } from './engine';
import { mapThatIsMade } from './made-map';

/** The atlas's map as the site shows it, and what the bench has to know of its inside. */
export interface RecordMap {
	readonly atlas: AtlasMap;
	readonly map: MapLibre;
	/** Resolves when the land, the ways and the names have been drawn. */
	readonly ready: Promise<void>;
	/** Tells of each frame that has drawn the units, which lie on top of all. */
	onDrawn(tell: (instant: Instant) => void): void;
}

export async function recordMap(
	{ container }: Pick<Stage, 'container'>,
	atlas: MapContent,
	begin: (atlas: AtlasMap) => void
): Promise<RecordMap> {
	const onDrawn = listenToUnits();
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
		labels: mapLabels(createLocale('en', words)),
		onpick: () => {},
		onready,
		onmissing: (error) => onfail(`part of it: ${String(error)}`),
		onfail
	});
	begin(made);
	return { atlas: made, map: mapOf(), ready, onDrawn };
}

/** AtlasMap says to nobody what it has drawn, but the layer of the units is told the instant, and to draw. */
function listenToUnits() {
	const { showInstant, render } = UnitLayer.prototype;
	let instant = NaN;
	let tell: (instant: Instant) => void = () => {};
	UnitLayer.prototype.showInstant = function (next) {
		instant = next;
		showInstant.call(this, next);
	};
	UnitLayer.prototype.render = function (...frame) {
		render.apply(this, frame);
		tell(instant);
	};
	return (listener: typeof tell) => (tell = listener);
}
