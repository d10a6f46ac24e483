import type { LayerSpecification } from 'maplibre-gl';
import { ITALIC, ROMAN } from '../fonts';
import type { Palette } from '../palette';
import { byLivery, byZoom } from './expressions';

/** The prism: a soft band along the stretch where the unit can be. */
export function spreadLayers({ livery }: Palette): LayerSpecification[] {
	return [
		{
			id: 'spread',
			type: 'line',
			source: 'moving',
			filter: ['==', ['get', 'role'], 'spread'],
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': byLivery(livery),
				'line-width': byZoom([2.5, 10], [8, 20]),
				'line-blur': 3,
				'line-opacity': 0.2
			}
		}
	];
}

export function unitLayers({ paper, livery, liveryInk }: Palette): LayerSpecification[] {
	const isUnit = ['==', ['get', 'role'], 'unit'] as ['==', ['get', string], string];
	return [
		{
			id: 'unit-halo',
			type: 'circle',
			source: 'moving',
			filter: isUnit,
			paint: {
				'circle-radius': byZoom([2.5, 11], [7, 20]),
				'circle-color': byLivery(livery),
				'circle-opacity': 0.14,
				'circle-blur': 0.35
			}
		},
		{
			id: 'unit-glyphs',
			type: 'symbol',
			source: 'moving',
			filter: isUnit,
			layout: {
				'icon-image': ['get', 'icon'],
				'icon-rotate': ['get', 'bearing'],
				'icon-rotation-alignment': 'map',
				'icon-size': byZoom(
					[2.5, ['match', ['get', 'state'], 'stop', 0.6, 0.68]],
					[7, ['match', ['get', 'state'], 'stop', 0.9, 1.1]]
				),
				'icon-allow-overlap': true,
				// Names of places make way for it.
				'icon-padding': 0
			}
		},
		{
			id: 'unit-names',
			type: 'symbol',
			source: 'moving',
			filter: isUnit,
			layout: {
				'text-field': ['get', 'label'],
				// Estimated positions stand in italics, as estimated dates do.
				'text-font': ['case', ['get', 'estimated'], ['literal', [ITALIC]], ['literal', [ROMAN]]],
				'text-size': byZoom([2.5, 13], [7, 16]),
				// Above, and elsewhere only where that would cover another name.
				'text-variable-anchor-offset': [
					...['bottom', [0, -1.25], 'top', [0, 1.25], 'left', [1.5, 0], 'right', [-1.5, 0]]
				] as ['bottom', [number, number]],
				'text-justify': 'auto',
				'text-max-width': 14,
				'text-line-height': 1.1,
				'text-allow-overlap': true
			},
			paint: { 'text-color': byLivery(liveryInk), 'text-halo-color': paper, 'text-halo-width': 2 }
		}
	];
}
