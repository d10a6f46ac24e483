import { Map as MapLibre, type MapOptions } from 'maplibre-gl';
import { nextTask } from '../../slices';
import { ArrivingPrograms } from './arriving-programs';
import { FirstPainting } from './first-painting';
import { lettersInSlices } from './letters-in-slices';
import { Fence } from '../tracks/fence';

/**
 * A map that, until it is drawn whole for the first time, leaves the page time for other things: it begins a frame only
 * when all tiles that it has asked for have come and the graphics card is done with the frame before, draws with the
 * programs that are there, and of what it has not drawn before only a little at a time.
 */
export class PatientMap extends MapLibre {
	/** Undefined from then on. */
	#painting: FirstPainting | undefined;
	#programs: ArrivingPrograms | undefined;
	#drawing: Fence | undefined;
	/** Until there is a style there is nothing to draw. */
	#styled = false;
	#waiting = false;

	constructor(options: MapOptions) {
		super(options);
		this.once('style.load', () => {
			lettersInSlices(this.style.glyphManager);
			// To take in the style was enough for one task.
			void nextTask().then(() => {
				this.#styled = true;
				this.triggerRepaint();
			});
		});
		const gl = this.getCanvas().getContext('webgl2');
		if (gl) this.#drawByAndBy(gl);
	}

	#drawByAndBy(gl: WebGL2RenderingContext): void {
		const programs = new ArrivingPrograms(gl, this.painter.programCache, {
			onready: () => this.triggerRepaint(),
			onerror: (error) => this.fire('error', { error })
		});
		const painting = new FirstPainting(this.painter, (frame) => programs.draw(frame));
		const drawn = () => {
			this.#drawing = new Fence(gl);
			if (painting.unfinished) this.triggerRepaint();
		};
		const end = () => {
			this.off('render', drawn);
			this.#painting = this.#programs = this.#drawing = undefined;
			painting.end();
			programs.end();
		};
		this.#painting = painting;
		this.#programs = programs;
		this.on('render', drawn);
		this.once('idle', end);
		// What cannot be had is not waited for.
		this.once('error', end);
		// MapLibre goes on with another painter.
		this.once('webglcontextlost', end);
	}

	override loaded(): boolean {
		const lacking = #styled in this && (this.#painting?.unfinished || this.#programs?.lacking);
		return !lacking && super.loaded();
	}

	override triggerRepaint(): void {
		// MapLibre calls this while it is constructed.
		if (!(#styled in this) || !this.#styled || this.#waiting) return;
		if (!this.#painting || this.#canGoOn()) {
			super.triggerRepaint();
			return;
		}
		this.#waiting = true;
		requestAnimationFrame(() => {
			this.#waiting = false;
			this.triggerRepaint();
		});
	}

	/** There is nothing to wait for, and more to draw than the last time. */
	#canGoOn(): boolean {
		if (this.#drawing && !this.#drawing.passed) return false;
		return Object.values(this.style.tileManagers).every(
			(tiles) => tiles.getSource().loaded() && tiles.areTilesLoaded()
		);
	}
}
