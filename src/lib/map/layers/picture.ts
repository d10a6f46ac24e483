/** A picture for the graphics card: sent when it has changed. */
export class Picture {
	readonly canvas: HTMLCanvasElement;
	readonly context: CanvasRenderingContext2D;
	readonly #smooth: boolean;
	#texture: WebGLTexture | undefined;
	#sent = false;

	/** `smooth`: it is drawn smaller than it is; otherwise pixel by pixel. */
	constructor(smooth: boolean) {
		this.#smooth = smooth;
		this.canvas = document.createElement('canvas');
		// In the page's own memory: it is read once it is written, and from there the card has it at once.
		const context = this.canvas.getContext('2d', { willReadFrequently: true });
		if (!context) throw new Error('The browser gives no 2D canvas to draw glyphs on');
		this.context = context;
	}

	changed(): void {
		this.#sent = false;
	}

	/** To texture unit 1. */
	bind(gl: WebGL2RenderingContext): void {
		this.#texture ??= gl.createTexture();
		gl.activeTexture(gl.TEXTURE1);
		gl.bindTexture(gl.TEXTURE_2D, this.#texture);
		if (this.#sent) return;
		this.#sent = true;
		gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, true);
		gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, gl.RGBA, gl.UNSIGNED_BYTE, this.canvas);
		gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
		const [less, more] = this.#smooth
			? [gl.LINEAR_MIPMAP_LINEAR, gl.LINEAR]
			: [gl.NEAREST, gl.NEAREST];
		gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, less);
		gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, more);
		if (this.#smooth) gl.generateMipmap(gl.TEXTURE_2D);
	}

	delete(gl: WebGL2RenderingContext): void {
		gl.deleteTexture(this.#texture ?? null);
		this.#texture = undefined;
		this.#sent = false;
	}
}
