import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { WATER } from '../../fonts';
import type { Palette } from '../../../symbology/palette';
import { byZoom } from '../expressions';
import { BY_RANK, inLanguage, named, NAMES, type NameLanguage } from './symbols';

/** From an ocean to the other waters: a value for each. Small seas are as gulfs. */
function by(ocean: number, sea: number, gulf: number, strait: number): ExpressionSpecification {
	const seas: ExpressionSpecification = ['case', ['==', ['get', 'rank'], 1], sea, gulf];
	return ['match', ['get', 'kind'], 'ocean', ocean, 'sea', seas, 'gulf', gulf, strait];
}

/** Spaced italics along a curve, as charts name water; wider apart the nearer the map is. */
export function waterNames({ water, sea }: Palette, language: NameLanguage): LayerSpecification {
	return {
		id: 'names-waters',
		...NAMES,
		filter: named('LineString', 'ocean', 'sea', 'gulf', 'strait', 'canal'),
		layout: {
			'symbol-placement': 'line-center',
			'text-field': inLanguage('name', language),
			'text-font': WATER,
			'text-size': byZoom(
				[2, by(14, 12, 11, 10.5)],
				[4, by(18, 14, 11.5, 11)],
				[7, by(26, 22, 16, 13.5)]
			),
			'text-letter-spacing': byZoom([3, by(0.2, 0.1, 0.06, 0.05)], [6, by(0.5, 0.38, 0.2, 0.12)]),
			'text-max-angle': 60,
			'text-padding': 6,
			'symbol-sort-key': BY_RANK
		},
		paint: { 'text-color': water, 'text-halo-color': sea, 'text-halo-width': 1 }
	};
}
