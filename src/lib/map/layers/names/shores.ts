import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { WATER } from '../../fonts';
import type { Palette } from '../../../symbology/palette';
import { byZoom } from '../expressions';
import { aside, BY_RANK, named, NAMES, withModern, type NameLanguage } from './symbols';

/** From this zoom on there is room for today's name. */
const MODERN = 7;

/**
 * Small italics on the water: capes, islands, narrow waters, what is named in a harbour. An anchor marks where a source
 * says that ships lay, a fainter one where that only follows.
 */
export function shoreNames(
	{ water, quietInk, land, sea }: Palette,
	language: NameLanguage
): LayerSpecification {
	const ashore: ExpressionSpecification = [
		'in',
		['get', 'kind'],
		['literal', ['cape', 'island', 'mountain']]
	];
	return {
		id: 'names-shores',
		...NAMES,
		minzoom: 3,
		filter: named(
			'Point',
			'island',
			'cape',
			'mountain',
			'sea',
			'gulf',
			'strait',
			'canal',
			'harbour'
		),
		layout: {
			'icon-image': ['case', ['has', 'berth'], 'berth', ''],
			'text-field': withModern(language, WATER, MODERN),
			'text-font': WATER,
			'text-size': byZoom([4, 10.5], [7, 12.5], [11, 14]),
			'text-letter-spacing': 0.02,
			'text-variable-anchor-offset': aside('middle') as never,
			'text-justify': 'auto',
			'text-line-height': 1.1,
			'text-max-width': 8,
			'text-padding': 3,
			'symbol-sort-key': BY_RANK
		},
		paint: {
			'text-color': ['case', ashore, quietInk, water],
			'text-halo-color': ['case', ['all', ashore, ['!', ['has', 'side']]], land, sea],
			'text-halo-width': 1.2,
			'icon-opacity': ['match', ['get', 'berth'], 'attested', 1, 0.55]
		}
	};
}
