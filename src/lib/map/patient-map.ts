import { Map as MapLibre, type MapOptions } from 'maplibre-gl';
import { Fence } from './tracks/fence';

/** How long new programs may take in a frame, in ms. Half of what is left of it on a screen with sixty frames a second. */
const PATIENCE = 8;

/**
 * A map that, until it is drawn whole for the first time, leaves the page time for other things. MapLibre asks about
 * each new program in the middle of a frame, and the page stands still until the card has done all that was asked of it
 * before. So this map begins a frame only when the graphics card is done with the one before, and leaves layers to the
 * next frame where programs have taken long in this one.
 */
export class PatientMap extends MapLibre {
	#drawing: Fence | undefined;
	#waiting = false;
	/** Some layers are left to the next frame. */
	#partly = false;

	constructor(options: MapOptions) {
		super(options);
		const gl = this.getCanvas().getContext('webgl2');
		if (!gl) return;
		const atOnce = this.#drawByAndBy();
		const drawn = () => {
			this.#drawing = new Fence(gl);
			if (this.#partly) this.triggerRepaint();
		};
		const end = () => {
			this.off('render', drawn);
			this.#drawing = undefined;
			this.#partly = false;
			atOnce();
		};
		this.on('render', drawn);
		this.once('idle', end);
		// MapLibre goes on with another painter.
		this.once('webglcontextlost', end);
	}

	/** Returns what ends it. None of what it listens to is of MapLibre's public interface. */
	#drawByAndBy(): () => void {
		const { painter } = this;
		const { programCache } = painter;
		const { render, renderLayer } = painter;
		const { getProgram } = programCache;
		let spent = 0;
		painter.render = (...scene) => {
			this.#partly = false;
			spent = 0;
			render.apply(painter, scene);
		};
		painter.renderLayer = (...layer) => {
			this.#partly ||= spent > PATIENCE;
			if (!this.#partly) renderLayer.apply(painter, layer);
		};
		programCache.getProgram = (variant) => {
			const began = performance.now();
			const program = getProgram.call(programCache, variant);
			spent += performance.now() - began;
			return program;
		};
		return () => {
			Object.assign(painter, { render, renderLayer });
			Object.assign(programCache, { getProgram });
		};
	}

	override loaded(): boolean {
		return !(#partly in this && this.#partly) && super.loaded();
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
