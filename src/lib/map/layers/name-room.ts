import type { GeoJSONSource, LayerSpecification, Map as MapLibre } from 'maplibre-gl';
import type { LngLat } from '../../domain/visit';

/** A name that stands on the map without MapLibre's knowing of it; pixels of the style. */
export interface TakenRoom {
	readonly position: LngLat;
	/** From the position to the middle of the name, to the right and down. */
	readonly offset: readonly [x: number, y: number];
	readonly width: number;
	readonly height: number;
}

export const NAME_ROOM = 'name-room';
const IMAGE = new RegExp(`^${NAME_ROOM} (\\d+) (\\d+)$`);

/** To lie on top of all, so that it is placed before all. */
export function nameRoomLayers(): LayerSpecification[] {
	return [
		{
			id: NAME_ROOM,
			type: 'symbol',
			source: NAME_ROOM,
			layout: {
				'icon-image': ['get', 'image'],
				'icon-offset': ['get', 'offset'],
				'icon-allow-overlap': true
			},
			paint: { 'icon-opacity': 0 }
		}
	];
}

/** An image of the size that its id says, and empty; undefined for another's id. */
export function nameRoomImage(id: string) {
	const [width, height] = (IMAGE.exec(id) ?? []).slice(1).map(Number);
	return width && height ? { width, height, data: new Uint8Array(4 * width * height) } : undefined;
}

/**
 * Keeps the names of the basemap off those of places and of units: for each of these it has a symbol of that size to place
 * first, and nothing to draw. It does not follow the film: it is for when that rests.
 */
export class NameRoom {
	readonly #map: MapLibre;
	/** What is shown, as it is written. */
	#shown = '[]';

	constructor(map: MapLibre) {
		this.#map = map;
	}

	/** Names stand there at the moment. */
	show(names: readonly TakenRoom[]): void {
		const source = this.#map.getSource<GeoJSONSource>(NAME_ROOM);
		if (!source) return;
		const features = names.map(featureOf);
		const shown = JSON.stringify(features);
		if (shown === this.#shown) return;
		this.#shown = shown;
		source.setData({ type: 'FeatureCollection', features });
	}

	/** The style is new, and has nothing of this. */
	forget(): void {
		this.#shown = '[]';
	}
}

function featureOf({ position, offset, width, height }: TakenRoom): GeoJSON.Feature {
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates: [...position] },
		properties: {
			image: `${NAME_ROOM} ${Math.ceil(width)} ${Math.ceil(height)}`,
			offset: [...offset]
		}
	};
}
