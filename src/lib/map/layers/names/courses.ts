import type { LayerSpecification } from 'maplibre-gl';
import { WATER } from '../../fonts';
import type { Palette } from '../../../symbology/palette';
import { byZoom } from '../expressions';
import { BY_RANK, inLanguage, named, NAMES, type NameLanguage } from './symbols';

/** Small italics along a river, an island, a bay of a harbour. */
export function courseNames(
	{ water, quietInk, land, sea }: Palette,
	language: NameLanguage
): LayerSpecification {
	return {
		id: 'names-courses',
		...NAMES,
		minzoom: 3,
		filter: named('LineString', 'river', 'island', 'harbour'),
		layout: {
			'symbol-placement': 'line-center',
			'text-field': inLanguage('name', language),
			'text-font': WATER,
			'text-size': byZoom([4, 10.5], [7, 13], [11, 14.5]),
			'text-letter-spacing': 0.06,
			'text-max-angle': 60,
			'text-padding': 4,
			'symbol-sort-key': BY_RANK
		},
		paint: {
			'text-color': ['match', ['get', 'kind'], 'island', quietInk, water],
			'text-halo-color': ['match', ['get', 'kind'], 'harbour', sea, land],
			'text-halo-width': 1.2
		}
	};
}
