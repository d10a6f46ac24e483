import type { Map as MapLibre } from 'maplibre-gl';
import { SLICE } from '../../slices';

type Painter = MapLibre['painter'];

/** What a frame has left to the next: some layers that are new, or to draw all of them together. */
type Left = 'some' | 'all' | undefined;

/**
 * MapLibre's painter while it draws for the first time, which takes much longer than ever after. Layers that it has not
 * drawn before are spread over frames, which need not be seen; then one has them all. None of this is of MapLibre's public
 * interface.
 */
export class FirstPainting {
	readonly #painter: Painter;
	readonly #own: Pick<Painter, 'render' | 'renderLayer'>;
	/** The layers that have been drawn, each with so many tiles. */
	readonly #known = new Set<string>();
	#left: Left;

	/** `around`: does the drawing of a frame. */
	constructor(painter: Painter, around: (frame: () => void) => void) {
		this.#painter = painter;
		const { render, renderLayer } = painter;
		this.#own = { render, renderLayer };
		painter.render = (...scene) => {
			const resuming = this.#left === 'some';
			this.#left = resuming ? 'all' : undefined;
			const began = performance.now();
			let fresh = 0;
			painter.renderLayer = (...drawn) => {
				const [, , { id }, tiles, { currentPass }] = drawn;
				const key = `${currentPass} ${id} ${tiles?.length}`;
				if (this.#known.has(key)) {
					if (this.#left === undefined) renderLayer.apply(painter, drawn);
				} else if (fresh > 0 && performance.now() - began > SLICE) {
					this.#left = 'some';
				} else if (this.#left !== 'some') {
					fresh++;
					this.#known.add(key);
					renderLayer.apply(painter, drawn);
				}
			};
			around(() => render.apply(painter, scene));
		};
	}

	/** Whether the last frame has left something to the next. */
	get unfinished(): boolean {
		return this.#left !== undefined;
	}

	end(): void {
		this.#left = undefined;
		Object.assign(this.#painter, this.#own);
	}
}
