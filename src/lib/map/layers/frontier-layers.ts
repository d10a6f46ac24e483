import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../symbology/palette';
import { APPROXIMATE_OPACITY, FRONTIER_DASHES, type Dashes } from '../../symbology/patterns';
import { byZoom } from './expressions';

const basemap = {
	type: 'line',
	source: 'basemap',
	'source-layer': 'frontiers',
	minzoom: 2
} as const;

const approximate: ExpressionSpecification = ['get', 'approximate'];

/**
 * A band of the colour, as school atlases wash it along a frontier, and in it dash and dot; what is only about right is
 * dotted, and paler. Under all that the voyages draw.
 */
export function frontierLayers({ frontier }: Palette): LayerSpecification[] {
	const line = (
		id: string,
		filter: ExpressionSpecification,
		dashes: Dashes,
		opacity: number
	): LayerSpecification => ({
		id,
		...basemap,
		filter,
		paint: {
			'line-color': frontier,
			'line-opacity': opacity,
			'line-width': byZoom([2, 0.6], [4, 1], [6, 1.4], [9, 1.9]),
			'line-dasharray': [...dashes]
		}
	});
	return [
		{
			id: 'frontier-bands',
			...basemap,
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': frontier,
				'line-opacity': ['case', approximate, 0.16, 0.24],
				'line-width': byZoom([2, 1.5], [4, 3.4], [6, 6], [9, 10])
			}
		},
		line('frontiers', ['!', approximate], FRONTIER_DASHES.drawn, 1),
		line('frontiers-approximate', approximate, FRONTIER_DASHES.approximate, APPROXIMATE_OPACITY)
	];
}
