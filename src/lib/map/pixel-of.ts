import type { Map as MapLibre } from 'maplibre-gl';
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

/** Whether the globe hides a position. */
export function isHidden(map: MapLibre, position: LngLat): boolean {
	return map.getProjection()?.type === 'globe' && isBehind(position, globeViewOf(map));
}
