import type { LayerSpecification } from 'maplibre-gl';
import { byZoom } from './expressions';

/** Small diamonds in a row above their place. They say that there is something to read, and no more. */
export function eventLayers(): LayerSpecification[] {
	return [
		{
			id: 'events',
			type: 'symbol',
			source: 'events',
			minzoom: 3,
			layout: {
				'icon-image': 'event',
				'icon-offset': ['get', 'shift'],
				'icon-allow-overlap': true,
				'icon-ignore-placement': true
			},
			paint: { 'icon-opacity': byZoom([3, 0.55], [5, 0.9]) }
		}
	];
}
