import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../symbology/palette';
import { SWELL } from '../../symbology/widths';
import { byZoom } from './expressions';

const basemap = { source: 'basemap', 'source-layer': 'land' } as const;

/** Round joins look the same on a coast so detailed, and cost a third more of each frame where there is no GPU. */
const JOIN = 'bevel';

/** How the engraving swells with the zoom: full size where one coast fills the screen, a hint of it on the whole sea. */
function swelling(width: number) {
	return byZoom(...SWELL.map(([zoom, swell]) => [zoom, width * swell] as const));
}

export function seaLayers({ sea, lining: [outer, middle, inner] }: Palette): LayerSpecification[] {
	const lining = (id: string, color: string, width: number): LayerSpecification => ({
		id,
		type: 'line',
		...basemap,
		layout: { 'line-join': JOIN },
		paint: { 'line-color': color, 'line-width': swelling(width) }
	});
	return [
		{ id: 'sea', type: 'background', paint: { 'background-color': sea } },
		// Under the land, so that only the half on the water shows.
		lining('lining-outer', outer, 18),
		lining('lining-middle', middle, 11),
		lining('lining-inner', inner, 5)
	];
}

export function landLayers({ land, coast }: Palette): LayerSpecification[] {
	return [
		{ id: 'land', type: 'fill', ...basemap, paint: { 'fill-color': land } },
		{
			id: 'coast',
			type: 'line',
			...basemap,
			layout: { 'line-join': JOIN },
			paint: {
				'line-color': coast,
				'line-width': byZoom([2, 0.5], [4, 0.75], [7, 1])
			}
		},
		// Paints over the coast where the data cuts land at the antimeridian.
		{
			id: 'seam',
			type: 'line',
			source: 'basemap',
			'source-layer': 'seam',
			paint: { 'line-color': land, 'line-width': 2.5 }
		}
	];
}
