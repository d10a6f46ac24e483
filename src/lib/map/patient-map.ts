import { Map as MapLibre, type MapOptions } from 'maplibre-gl';
import { Fence } from './tracks/fence';

/**
 * A map that, until it is drawn whole for the first time, begins a frame only when the graphics card is done with the
 * one before. MapLibre asks about each new program in the middle of a frame, and the page stands still until the card
 * has done all that was asked of it before.
 */
export class PatientMap extends MapLibre {
	#drawing: Fence | undefined;
	#waiting = false;

	constructor(options: MapOptions) {
		super(options);
		const gl = this.getCanvas().getContext('webgl2');
		if (!gl) return;
		const drawn = () => (this.#drawing = new Fence(gl));
		this.on('render', drawn);
		this.once('idle', () => {
			this.off('render', drawn);
			this.#drawing = undefined;
		});
	}

	override triggerRepaint(): void {
		// MapLibre calls this while it is constructed.
		if (!(#drawing in this) || !this.#drawing || this.#drawing.passed) {
			super.triggerRepaint();
		} else if (!this.#waiting) {
			this.#waiting = true;
			requestAnimationFrame(() => {
				this.#waiting = false;
				this.triggerRepaint();
			});
		}
	}
}
