import type { LayerSpecification } from 'maplibre-gl';
import { ROMAN } from '../../fonts';
import type { Palette } from '../../../symbology/palette';
import { byZoom } from '../expressions';
import { aside, BY_RANK, inLanguage, named, NAMES, type NameLanguage } from './symbols';

/** Small spaced capitals; what depends on a state smaller and closer. */
export function stateNames({ state, land }: Palette, language: NameLanguage): LayerSpecification {
	const ofState = (size: number, other: number) =>
		['match', ['get', 'kind'], 'state', size, other] as ['match', ...never];
	return {
		id: 'names-states',
		...NAMES,
		filter: named('Point', 'state', 'territory'),
		layout: {
			'text-field': inLanguage('name', language),
			'text-font': ROMAN,
			'text-transform': 'uppercase',
			'text-size': byZoom([2, ofState(9, 8.5)], [4, ofState(10.5, 9)], [7, ofState(15, 12)]),
			'text-letter-spacing': byZoom([3, ofState(0.16, 0.1)], [6, ofState(0.34, 0.2)]),
			'text-line-height': 1.35,
			'text-max-width': 9,
			'text-variable-anchor-offset': aside('middle', 'north', 'south') as never,
			'text-padding': 5,
			'symbol-sort-key': BY_RANK
		},
		paint: { 'text-color': state, 'text-halo-color': land, 'text-halo-width': 1.2 }
	};
}
