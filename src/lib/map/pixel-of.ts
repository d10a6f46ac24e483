import type { Map as MapLibre, Style } from 'maplibre-gl';
import type { LngLat } from '../domain/visit';
import { globeViewOf, isBehind } from './globe';
import type { Pixel } from './leg-index';

/** The pixel of a position, on the copy of the world nearest to a longitude; undefined where the globe hides it. */
export function pixelOf(
	map: MapLibre,
	[longitude, latitude]: LngLat,
	nearTo: number = map.getCenter().lng
): Pixel | undefined {
	if (isHidden(map, [longitude, latitude])) return undefined;
	const turns = Math.round((nearTo - longitude) / 360);
	return map.project([longitude + turns * 360, latitude]);
}

/** Whether the globe hides a position. A map without a style, as it is while its context is lost, hides nothing. */
export function isHidden(map: MapLibre, position: LngLat): boolean {
	// MapLibre's type does not say that there may be none; to ask such a map for its projection throws.
	const style = map.style as Style | null | undefined;
	return style?.getProjection()?.type === 'globe' && isBehind(position, globeViewOf(map));
}
