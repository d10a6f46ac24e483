import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapContent } from './content';
import { eventFeatures, placeFeatures } from './features';
import { FONT_FACES } from './fonts';
import { eventLayers } from './layers/events';
import { frontierLayers } from './layers/frontiers';
import { graticule, graticuleLayers, harbourGraticule } from './layers/graticule';
import { landLayers, seaLayers } from './layers/land';
import { placeLayers, placeNameLayers } from './layers/places';
import { waterFeatures, waterLayers, type Language } from './layers/waters';
import type { Palette } from './palette';

/** The wakes lie right below it, the units on top of all. They are no part of the style: MapLibre has them from `AtlasMap`. */
export const ABOVE_WAKES = 'place-glow';

/** Every layer but the wakes and the units, bottom to top. Names higher up win over names below. */
export function layers(palette: Palette): LayerSpecification[] {
	return [
		...seaLayers(palette),
		...landLayers(palette),
		...frontierLayers(palette),
		...graticuleLayers(palette),
		...waterLayers(palette),
		...placeLayers(palette),
		...eventLayers(),
		...placeNameLayers(palette)
	];
}

export interface StyleData {
	readonly content: MapContent;
	readonly language: Language;
	/** Address of the basemap's tiles with {z}, {x} and {y}. */
	readonly tiles: string;
}

export function style(
	palette: Palette,
	{ content, language, tiles }: StyleData
): StyleSpecification {
	return {
		version: 8,
		'font-faces': FONT_FACES,
		sources: {
			basemap: { type: 'vector', tiles: [tiles], minzoom: 0, maxzoom: 5 },
			graticule: { type: 'geojson', data: graticule() },
			'graticule-harbour': { type: 'geojson', data: harbourGraticule() },
			waters: { type: 'geojson', data: waterFeatures(language) },
			places: { type: 'geojson', data: placeFeatures(content) },
			events: { type: 'geojson', data: eventFeatures(content) }
		},
		layers: layers(palette)
	};
}
