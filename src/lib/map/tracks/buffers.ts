import { Fence } from './fence';
import { CORNERS, PER_SEGMENT, RECORD, type GeometrySink, type Range } from './geometry';

/** Where the attributes lie, whichever the program: one vertex array serves all. */
export const ATTRIBUTES = { before: 0, from: 1, to: 2, after: 3, track: 4 } as const;

/** The same in GLSL: four points on end, of which the middle two are a segment, and the track they belong to. */
export const ATTRIBUTE_DECLARATIONS = `
layout(location = ${ATTRIBUTES.before}) in vec2 a_before;
layout(location = ${ATTRIBUTES.from}) in vec4 a_from;
layout(location = ${ATTRIBUTES.to}) in vec4 a_to;
layout(location = ${ATTRIBUTES.after}) in vec2 a_after;
layout(location = ${ATTRIBUTES.track}) in float a_track;
`;

/** Bytes. */
const SMALL = 1 << 18;

let made = 0;

/** A geometry in the memory of the graphics card, which it takes as it is made. */
export class TrackBuffers implements GeometrySink {
	/** No other buffers have or had it. */
	readonly number = ++made;
	readonly #gl: WebGL2RenderingContext;
	readonly #records: WebGLBuffer;
	readonly #indices: WebGLBuffer;
	readonly #array: WebGLVertexArrayObject;
	#sent: Fence | undefined;

	constructor(gl: WebGL2RenderingContext) {
		this.#gl = gl;
		this.#records = gl.createBuffer();
		this.#indices = gl.createBuffer();
		this.#array = gl.createVertexArray();
		this.#arrange();
	}

	open(records: number, indices: number): void {
		this.#within(this.#records, (gl, target) => {
			gl.bufferData(target, records * Float32Array.BYTES_PER_ELEMENT, gl.STATIC_DRAW);
		});
		this.#within(this.#indices, (gl, target) => {
			gl.bufferData(target, indices * Uint32Array.BYTES_PER_ELEMENT, gl.STATIC_DRAW);
		});
	}

	records(at: number, block: Float32Array): void {
		this.#send(this.#records, at, block);
	}

	indices(at: number, block: Uint32Array): void {
		this.#send(this.#indices, at, block);
	}

	bind(): void {
		this.#gl.bindVertexArray(this.#array);
	}

	draw({ first, end }: Range): void {
		if (end <= first) return;
		const gl = this.#gl;
		const offset = first * PER_SEGMENT * Uint32Array.BYTES_PER_ELEMENT;
		gl.drawElements(gl.TRIANGLES, (end - first) * PER_SEGMENT, gl.UNSIGNED_INT, offset);
	}

	delete(): void {
		this.#gl.deleteVertexArray(this.#array);
		this.#gl.deleteBuffer(this.#records);
		this.#gl.deleteBuffer(this.#indices);
	}

	/** Whether the graphics card has taken what it was sent: more on top of it would make the page wait. */
	get clear(): boolean {
		return this.#sent?.passed ?? true;
	}

	#send(buffer: WebGLBuffer, at: number, block: Float32Array | Uint32Array): void {
		this.#within(buffer, (gl, target) =>
			gl.bufferSubData(target, at * block.BYTES_PER_ELEMENT, block)
		);
		// What is small goes by without notice.
		if (block.byteLength > SMALL) this.#sent = new Fence(this.#gl);
	}

	/** With a buffer bound where MapLibre keeps no count: it may be in the middle of anything. */
	#within(buffer: WebGLBuffer, use: (gl: WebGL2RenderingContext, target: GLenum) => void): void {
		const gl = this.#gl;
		gl.bindBuffer(gl.COPY_WRITE_BUFFER, buffer);
		use(gl, gl.COPY_WRITE_BUFFER);
		gl.bindBuffer(gl.COPY_WRITE_BUFFER, null);
	}

	/** The same records read at four places on end. Leaves the context as it was. */
	#arrange(): void {
		const gl = this.#gl;
		const bound: WebGLVertexArrayObject | null = gl.getParameter(gl.VERTEX_ARRAY_BINDING);
		const boundBuffer: WebGLBuffer | null = gl.getParameter(gl.ARRAY_BUFFER_BINDING);
		gl.bindVertexArray(this.#array);
		gl.bindBuffer(gl.ARRAY_BUFFER, this.#records);
		gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#indices);
		const attribute = (location: number, size: number, point: number, field = 0) => {
			gl.enableVertexAttribArray(location);
			const bytes = Float32Array.BYTES_PER_ELEMENT;
			const offset = (point * CORNERS * RECORD + field) * bytes;
			gl.vertexAttribPointer(location, size, gl.FLOAT, false, RECORD * bytes, offset);
		};
		attribute(ATTRIBUTES.before, 2, 0);
		attribute(ATTRIBUTES.from, 4, 1);
		attribute(ATTRIBUTES.to, 4, 2);
		attribute(ATTRIBUTES.after, 2, 3);
		attribute(ATTRIBUTES.track, 1, 1, 4);
		gl.bindVertexArray(bound);
		gl.bindBuffer(gl.ARRAY_BUFFER, boundBuffer);
	}
}
