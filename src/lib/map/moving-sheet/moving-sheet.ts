import type {
	CustomLayerInterface,
	CustomRenderMethodInput,
	LngLatBounds,
	Map as MapLibre
} from 'maplibre-gl';
import type { Ground, MovingLayer } from './ground';

/** After so many of the browser's frames in which there was nothing to draw all rests: a slow film does not. */
const REST = 20;

/** What the sheet is drawn with: the camera of the last frame of the map below it. */
interface SheetView {
	readonly input: CustomRenderMethodInput;
	readonly zoom: number;
	readonly bounds: LngLatBounds;
}

/**
 * A transparent canvas above MapLibre's for all that moves while the camera rests. MapLibre draws everything anew for
 * anything that changes; here an instant of the film draws the sheet alone. When the camera moves, both are drawn in the
 * same task, so that nothing trails behind the coast.
 *
 * A small layer on top of the map hands the sheet the camera of each of the map's frames. Where the browser has no second
 * context to give, or has taken it back, the layers are drawn by the map itself until there is one again.
 */
export class MovingSheet implements Ground {
	readonly #map: MapLibre;
	readonly #canvas = document.createElement('canvas');
	/** From bottom to top. */
	readonly #layers: MovingLayer[] = [];
	readonly #onrest: () => void;
	readonly #feed: CustomLayerInterface;
	/** Undefined while the layers are drawn by the map. */
	#gl: WebGL2RenderingContext | undefined;
	/** The map has a style that layers can be added to. */
	#styled = false;
	#view: SheetView | undefined;
	/** The camera has been moved and the map has not been drawn since: it will be, and the sheet with it. */
	#moved = false;
	/** There is something to draw that the last frame did not have. */
	#stale = false;
	/** A frame has been asked for: nothing is drawn twice before it. */
	#frame: number | undefined;
	/** A frame has been left to the map, which is in motion. */
	#left = false;
	/** Frames since something was drawn. */
	#still = 0;
	#drawn: (() => void)[] = [];

	/** `onrest`: neither the film nor the camera has moved for a moment. */
	constructor(map: MapLibre, onrest: () => void) {
		this.#map = map;
		this.#onrest = onrest;
		this.#canvas.className = 'atlas-map-sheet';
		this.#canvas.ariaHidden = 'true';
		this.#feed = {
			id: 'moving-sheet',
			type: 'custom',
			renderingMode: '2d',
			render: (_, input) => this.#drawWith(input)
		};
		this.#canvas.addEventListener('webglcontextlost', (event) => {
			// Or the browser would never give it back.
			event.preventDefault();
			this.#drawIn(undefined);
		});
		this.#canvas.addEventListener('webglcontextrestored', () => this.#drawIn(this.#context()));
		map.on('move', () => (this.#moved = true));
		map.on('idle', () => this.#stir());
	}

	/** The style is new: from now on these are drawn, from bottom to top. */
	add(...layers: readonly MovingLayer[]): void {
		this.#styled = true;
		if (this.#layers.length === 0) {
			this.#layers.push(...layers);
			this.#map.getCanvasContainer().append(this.#canvas);
			this.#fit();
			this.#drawIn(this.#context());
		} else {
			for (const layer of this.#onMap) this.#map.addLayer(layer);
		}
	}

	/** The map is about to lose its style: MapLibre cannot bring such layers back. What is on the sheet stays. */
	remove(): void {
		if (!this.#styled) return;
		for (const { id } of this.#onMap) this.#map.removeLayer(id);
		this.#styled = false;
	}

	/** For good. A browser has few contexts to give: this one is given back. */
	destroy(): void {
		this.#styled = false;
		if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
		const gl = this.#gl;
		this.#gl = undefined;
		if (gl) {
			for (const layer of this.#layers) layer.onRemove(this, gl);
			gl.getExtension('WEBGL_lose_context')?.loseContext();
		}
		this.#canvas.remove();
	}

	/** Draws the layers, at once where nothing has been drawn since the last frame of the browser, otherwise in the next. */
	triggerRepaint(): void {
		if (!this.#gl) {
			this.#map.triggerRepaint();
			return;
		}
		if (this.#stale) return;
		this.#stale = true;
		if (this.#frame !== undefined) return;
		if (this.#leftToMap || document.visibilityState === 'hidden') this.#askFrame();
		// All that is told in one go is drawn in one.
		else queueMicrotask(() => this.#stale && this.#draw());
	}

	getZoom(): number {
		return this.#view?.zoom ?? this.#map.getZoom();
	}

	getBounds(): LngLatBounds {
		return this.#view?.bounds ?? this.#map.getBounds();
	}

	/** Resolves in the task that has drawn the next frame. */
	async nextFrame(): Promise<void> {
		const frame = new Promise<void>((resolve) => this.#drawn.push(resolve));
		if (this.#view) this.triggerRepaint();
		else this.#map.triggerRepaint();
		await frame;
	}

	/** What MapLibre draws of this. */
	get #onMap(): readonly CustomLayerInterface[] {
		return this.#gl ? [this.#feed] : [...this.#layers, this.#told];
	}

	/** Draws nothing: it says that the map has drawn the layers. */
	readonly #told: CustomLayerInterface = {
		id: 'moving-layers-drawn',
		type: 'custom',
		renderingMode: '2d',
		render: () => this.#tellDrawn()
	};

	/** From now on the layers are drawn with this context, or by the map where there is none. */
	#drawIn(gl: WebGL2RenderingContext | undefined): void {
		const [map, before] = [this.#map, this.#gl];
		if (before) for (const layer of this.#layers) layer.onRemove(this, before);
		if (this.#styled) for (const { id } of this.#onMap) if (map.getLayer(id)) map.removeLayer(id);
		this.#gl = gl;
		this.#canvas.hidden = !gl;
		if (gl) for (const layer of this.#layers) layer.onAdd(this, gl);
		if (this.#styled) for (const layer of this.#onMap) map.addLayer(layer);
		map.triggerRepaint();
	}

	/** None where the browser has none to give. */
	#context(): WebGL2RenderingContext | undefined {
		const gl = this.#canvas.getContext('webgl2', { antialias: false, depth: false });
		return gl && !gl.isContextLost() ? gl : undefined;
	}

	/** While the map is in motion its own next frame draws the sheet. */
	get #leftToMap(): boolean {
		return this.#moved || this.#map.isMoving();
	}

	#askFrame(): void {
		this.#frame ??= requestAnimationFrame(() => {
			this.#frame = undefined;
			if (!this.#stale) this.#stayStill();
			// A map that is held has no frames of its own: then it is waited for once.
			else if (this.#leftToMap && !this.#left) {
				this.#left = true;
				this.#askFrame();
			} else this.#draw();
		});
	}

	#stayStill(): void {
		this.#still++;
		if (this.#still < REST) this.#askFrame();
		else if (this.#still === REST) this.#onrest();
	}

	/** Something has been drawn. */
	#stir(): void {
		this.#still = 0;
		this.#askFrame();
	}

	/** Within a frame of the map. */
	#drawWith(input: CustomRenderMethodInput): void {
		this.#view = { input, zoom: this.#map.getZoom(), bounds: this.#map.getBounds() };
		this.#moved = false;
		this.#fit();
		this.#draw();
	}

	/** As large as the map's own canvas, as far as the browser goes along. */
	#fit(): void {
		const { width, height, style } = this.#map.getCanvas();
		const canvas = this.#canvas;
		if (canvas.width !== width) canvas.width = width;
		if (canvas.height !== height) canvas.height = height;
		if (canvas.style.width !== style.width) canvas.style.width = style.width;
		if (canvas.style.height !== style.height) canvas.style.height = style.height;
	}

	#draw(): void {
		const [gl, view] = [this.#gl, this.#view];
		if (!gl || !view || gl.isContextLost()) return;
		this.#stale = this.#left = false;
		gl.bindFramebuffer(gl.FRAMEBUFFER, null);
		gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
		gl.clearColor(0, 0, 0, 0);
		gl.clear(gl.COLOR_BUFFER_BIT);
		gl.enable(gl.BLEND);
		gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
		for (const layer of this.#layers) layer.render(gl, view.input);
		this.#tellDrawn();
	}

	#tellDrawn(): void {
		const drawn = this.#drawn;
		this.#drawn = [];
		for (const tell of drawn) tell();
		this.#stir();
	}
}
