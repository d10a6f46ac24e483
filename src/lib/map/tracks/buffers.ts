import { CORNERS, PER_SEGMENT, RECORD, type Range, type TrackGeometry } from './geometry';
import type { Steps } from './slices';

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

/** What is handed to the graphics card in one step, in bytes: about a millisecond's worth. */
const PIECE = 1 << 21;

/** A geometry in the memory of the graphics card. */
export class TrackBuffers {
	readonly #gl: WebGL2RenderingContext;
	readonly #records: WebGLBuffer;
	readonly #indices: WebGLBuffer;
	readonly #array: WebGLVertexArrayObject;

	private constructor(gl: WebGL2RenderingContext) {
		this.#gl = gl;
		this.#records = gl.createBuffer();
		this.#indices = gl.createBuffer();
		this.#array = gl.createVertexArray();
		this.#arrange();
	}

	/** Piece by piece. May run at any time: it binds nothing that MapLibre keeps count of. */
	static *upload(
		gl: WebGL2RenderingContext,
		{ records, indices }: TrackGeometry
	): Steps<TrackBuffers> {
		const buffers = new TrackBuffers(gl);
		let whole = false;
		try {
			yield* send(gl, buffers.#records, records);
			yield* send(gl, buffers.#indices, indices);
			whole = true;
			return buffers;
		} finally {
			if (!whole) buffers.delete();
		}
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

function* send(
	gl: WebGL2RenderingContext,
	buffer: WebGLBuffer,
	data: Float32Array | Uint32Array
): Steps<void> {
	const target = gl.COPY_WRITE_BUFFER;
	gl.bindBuffer(target, buffer);
	gl.bufferData(target, data.byteLength, gl.STATIC_DRAW);
	const piece = PIECE / data.BYTES_PER_ELEMENT;
	for (let start = 0; start < data.length; start += piece) {
		// Whoever had the page between two pieces may have bound another.
		gl.bindBuffer(target, buffer);
		const length = Math.min(piece, data.length - start);
		gl.bufferSubData(target, start * data.BYTES_PER_ELEMENT, data, start, length);
		gl.bindBuffer(target, null);
		yield;
	}
}
