import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { collection } from './features';
import { frontierLayers } from './layers/frontier-layers';
import { graticule, graticuleLayers, HARBOUR_SOURCE } from './layers/graticule';
import { landLayers, seaLayers } from './layers/land-layers';
import { NAME_ROOM, nameRoomLayers } from './layers/name-room';
import { nameLayers } from './layers/names/name-layers';
import type { NameLanguage } from './layers/names/symbols';
import type { Palette } from '../symbology/palette';

/** The last zoom of the basemap's tiles; nearer ones are drawn from it. */
export const BASEMAP_ZOOM = 5;

/** Every layer but those of the moving sheet, bottom to top. Names higher up win over names below. */
export function layers(palette: Palette, language: NameLanguage = 'en'): LayerSpecification[] {
	return [
		...seaLayers(palette),
		...landLayers(palette),
		...frontierLayers(palette),
		...graticuleLayers(palette),
		...nameLayers(palette, language),
		...nameRoomLayers()
	];
}

export interface StyleData {
	readonly language: NameLanguage;
	/** Address of the basemap's tiles with {z}, {x} and {y}. */
	readonly tiles: string;
}

export function style(palette: Palette, { language, tiles }: StyleData): StyleSpecification {
	return {
		version: 8,
		sources: {
			basemap: { type: 'vector', tiles: [tiles], minzoom: 0, maxzoom: BASEMAP_ZOOM },
			graticule: { type: 'geojson', data: graticule() },
			[HARBOUR_SOURCE]: { type: 'geojson', data: collection([]) },
			[NAME_ROOM]: { type: 'geojson', data: collection([]) }
		},
		layers: layers(palette, language)
	};
}
