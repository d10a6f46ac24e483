import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapContent } from './content';
import { collection, eventFeatures, placeFeatures } from './features';
import { eventLayers } from './layers/events';
import { frontierLayers } from './layers/frontiers';
import { graticule, graticuleLayers, HARBOUR_SOURCE } from './layers/graticule';
import { landLayers, seaLayers } from './layers/land';
import { NAME_ROOM, nameRoomLayers } from './layers/units/name-room';
import { placeLayers, placeNameLayers } from './layers/places';
import { nameLayers } from './layers/names/name-layers';
import type { Language } from './layers/names/symbols';
import type { Palette } from './palette';

/** The last zoom of the basemap's tiles; nearer ones are drawn from it. */
export const BASEMAP_ZOOM = 5;

/** The wakes lie right below it, the units on top of all. They are no part of the style: MapLibre has them from `AtlasMap`. */
export const ABOVE_WAKES = 'place-glow';

/** Every layer but the wakes and the units, bottom to top. Names higher up win over names below. */
export function layers(palette: Palette, language: Language = 'en'): LayerSpecification[] {
	return [
		...seaLayers(palette),
		...landLayers(palette),
		...frontierLayers(palette),
		...graticuleLayers(palette),
		...nameLayers(palette, language),
		...placeLayers(palette),
		...eventLayers(),
		...placeNameLayers(palette),
		...nameRoomLayers()
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
		sources: {
			basemap: { type: 'vector', tiles: [tiles], minzoom: 0, maxzoom: BASEMAP_ZOOM },
			graticule: { type: 'geojson', data: graticule() },
			[HARBOUR_SOURCE]: { type: 'geojson', data: collection([]) },
			places: { type: 'geojson', data: placeFeatures(content) },
			events: { type: 'geojson', data: eventFeatures(content) },
			[NAME_ROOM]: { type: 'geojson', data: collection([]) }
		},
		layers: layers(palette, language)
	};
}
