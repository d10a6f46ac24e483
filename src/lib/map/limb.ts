import type { Map as MapLibre } from 'maplibre-gl';
import { globeViewOf, outlineRadius } from './globe';

/** The edge of the globe: a double line around it, as around the hemispheres of old maps. */
export class Limb {
	readonly #map: MapLibre;
	readonly #ring = document.createElement('div');
	#shown = false;

	constructor(map: MapLibre) {
		this.#map = map;
		this.#ring.className = 'atlas-map-limb';
		this.#ring.hidden = true;
		// Below the canvas: names that reach beyond the globe are written over it.
		map.getCanvasContainer().before(this.#ring);
		for (const change of ['move', 'resize'] as const) map.on(change, () => this.#draw());
	}

	show(globe: boolean): void {
		this.#shown = globe;
		this.#ring.hidden = !globe;
		this.#draw();
	}

	#draw(): void {
		if (!this.#shown) return;
		const { clientWidth, clientHeight } = this.#map.getContainer();
		const { left = 0, right = 0, top = 0, bottom = 0 } = this.#map.getPadding();
		const radius = outlineRadius(globeViewOf(this.#map));
		const x = (clientWidth + left - right) / 2 - radius;
		const y = (clientHeight + top - bottom) / 2 - radius;
		const { style } = this.#ring;
		style.width = style.height = `${2 * radius}px`;
		style.transform = `translate(${x}px, ${y}px)`;
		// Beyond the corners there is nothing to see, and much to paint.
		style.visibility = radius > Math.hypot(clientWidth, clientHeight) ? 'hidden' : '';
	}
}
