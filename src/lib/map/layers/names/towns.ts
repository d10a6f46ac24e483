import type { LayerSpecification } from 'maplibre-gl';
import { ROMAN, WATER } from '../../fonts';
import type { Palette } from '../../../symbology/palette';
import { byZoom } from '../expressions';
import { aside, BY_RANK, named, NAMES, withModern, type NameLanguage } from './symbols';

/** From this zoom on there is room for a town's name of today. */
const MODERN = 6;

/** Towns to find one's way by, each with a dot: quieter than the places of the record. */
export function townNames(
	{ quietInk, paper }: Palette,
	language: NameLanguage
): LayerSpecification {
	return {
		id: 'names-towns',
		...NAMES,
		minzoom: 3,
		filter: named('Point', 'town', 'aerodrome'),
		layout: {
			'icon-image': 'town',
			'icon-size': byZoom([3, 0.8], [8, 1.2]),
			'icon-padding': 1,
			'text-field': withModern(language, WATER, MODERN),
			'text-font': ROMAN,
			'text-size': byZoom([3, 9.5], [5, 11], [8, 13]),
			'text-variable-anchor-offset': aside(
				...(['east', 'west', 'north-east', 'south-east', 'north-west', 'south-west'] as const),
				...(['south', 'north'] as const)
			) as never,
			'text-justify': 'auto',
			'text-line-height': 1.1,
			'text-max-width': 9,
			'text-padding': 2,
			'symbol-sort-key': BY_RANK
		},
		paint: { 'text-color': quietInk, 'text-halo-color': paper, 'text-halo-width': 1.2 }
	};
}
