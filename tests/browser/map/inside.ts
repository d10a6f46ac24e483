import { Map as MapLibre } from 'maplibre-gl';
import { vi } from 'vitest';

/** AtlasMap keeps its map to itself. This is the next one that is given a style. */
export function insideOfNext(): Promise<MapLibre> {
	const { setStyle } = MapLibre.prototype;
	return new Promise((resolve) => {
		vi.spyOn(MapLibre.prototype, 'setStyle').mockImplementation(function (
			this: MapLibre,
			...style
		) {
			resolve(this);
			return setStyle.apply(this, style);
		});
	});
}
