import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette';
import { byZoom } from './expressions';

const basemap = {
	type: 'line',
	source: 'basemap',
	'source-layer': 'frontiers',
	minzoom: 2
} as const;

const approximate: ExpressionSpecification = ['get', 'approximate'];

/** In widths of the line. */
const DASH_AND_DOT = [5, 1.8, 1.1, 1.8];
const DOTS = [1.4, 1.7];

/**
 * A band of the colour, as school atlases wash it along a frontier, and in it dash and dot; what is only about right is
 * dotted, and paler. Under all that the voyages draw.
 */
export function frontierLayers({ frontier }: Palette): LayerSpecification[] {
	const line = (
		id: string,
		filter: ExpressionSpecification,
		dashes: number[],
		opacity: number
	): LayerSpecification => ({
		id,
		...basemap,
		filter,
		paint: {
			'line-color': frontier,
			'line-opacity': opacity,
			'line-width': byZoom([2, 0.6], [4, 1], [6, 1.4], [9, 1.9]),
			'line-dasharray': dashes
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
		line('frontiers', ['!', approximate], DASH_AND_DOT, 1),
		line('frontiers-approximate', approximate, DOTS, 0.85)
	];
}
