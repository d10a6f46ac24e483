import { ATTRIBUTES } from './place-shaders';

/** Numbers of a corner. */
const STRIDE = ATTRIBUTES.reduce((sum, { size }) => sum + size, 0);
/** Two triangles, by the corners -1 to 1 of a square. */
const CORNERS = [
	[-1, -1],
	[1, -1],
	[-1, 1],
	[-1, 1],
	[1, -1],
	[1, 1]
] as const;

/** What is drawn at a place as one rectangle: see the shader's attributes. */
export interface Quad {
	readonly point: readonly [x: number, y: number];
	readonly shift: readonly [x: number, y: number];
	/** What a corner, each way -1 or 1, is in the shader. */
	readonly spot: (x: number, y: number) => readonly [x: number, y: number];
	readonly look: readonly [number, number, number, number];
}

/** A few rectangles, which the graphics card gets anew whenever one of them has changed. */
export class Quads {
	readonly #gl: WebGL2RenderingContext;
	readonly #buffer: WebGLBuffer;
	readonly #array: WebGLVertexArrayObject;
	#count = 0;

	constructor(gl: WebGL2RenderingContext) {
		this.#gl = gl;
		this.#buffer = gl.createBuffer();
		this.#array = gl.createVertexArray();
		gl.bindVertexArray(this.#array);
		gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
		let offset = 0;
		ATTRIBUTES.forEach(({ size }, location) => {
			const bytes = Float32Array.BYTES_PER_ELEMENT;
			gl.enableVertexAttribArray(location);
			gl.vertexAttribPointer(location, size, gl.FLOAT, false, STRIDE * bytes, offset * bytes);
			offset += size;
		});
		gl.bindVertexArray(null);
	}

	/** Within a frame: what is bound afterwards is not what was before. */
	set(quads: readonly Quad[]): void {
		const gl = this.#gl;
		this.#count = quads.length;
		const numbers = quads.flatMap(({ point, shift, spot, look }) =>
			CORNERS.flatMap(([x, y]) => [...point, ...shift, ...spot(x, y), ...look])
		);
		gl.bindBuffer(gl.ARRAY_BUFFER, this.#buffer);
		gl.bufferData(gl.ARRAY_BUFFER, new Float32Array(numbers), gl.DYNAMIC_DRAW);
	}

	draw(): void {
		if (this.#count === 0) return;
		this.#gl.bindVertexArray(this.#array);
		this.#gl.drawArrays(this.#gl.TRIANGLES, 0, this.#count * CORNERS.length);
	}

	delete(): void {
		this.#gl.deleteVertexArray(this.#array);
		this.#gl.deleteBuffer(this.#buffer);
	}
}
