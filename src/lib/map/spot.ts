import { Marker, type Map as MapLibre } from 'maplibre-gl';
import type { LngLat } from '../domain/visit';

/** A ring around a position that something else on the page is about. It is in nobody's way. */
export class Spot {
	readonly #map: MapLibre;
	readonly #marker: Marker;

	constructor(map: MapLibre) {
		this.#map = map;
		const element = document.createElement('div');
		element.className = 'atlas-map-spot';
		element.ariaHidden = 'true';
		this.#marker = new Marker({ element, opacityWhenCovered: '0' });
	}

	/** Nothing where no position is given. */
	show(position?: LngLat): void {
		if (!position) this.#marker.remove();
		else this.#marker.setLngLat([...position]).addTo(this.#map);
	}
}
