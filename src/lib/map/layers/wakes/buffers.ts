import { CORNERS, RECORD, type WakeGeometry } from './geometry';
import { ATTRIBUTES } from './shaders';
import { TABLE_WIDTH } from './traits';

const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** The tracks as they lie in the memory of the graphics card. */
export class WakeBuffers {
	readonly #gl: WebGL2RenderingContext;
	readonly #array: WebGLVertexArrayObject;
	readonly #records: WebGLBuffer;
	readonly #indices: WebGLBuffer;
	readonly #table: WebGLTexture;

	constructor(gl: WebGL2RenderingContext, { records, indices }: WakeGeometry) {
		this.#gl = gl;
		this.#array = gl.createVertexArray();
		this.#records = gl.createBuffer();
		this.#indices = gl.createBuffer();
		this.#table = gl.createTexture();

		gl.bindVertexArray(this.#array);
		gl.bindBuffer(gl.ARRAY_BUFFER, this.#records);
		gl.bufferData(gl.ARRAY_BUFFER, records, gl.STATIC_DRAW);
		gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, this.#indices);
		gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices, gl.STATIC_DRAW);
		// The same records read at four places on end.
		const attribute = (location: number, size: number, point: number, field = 0) => {
			gl.enableVertexAttribArray(location);
			const offset = (point * CORNERS * RECORD + field) * BYTES;
			gl.vertexAttribPointer(location, size, gl.FLOAT, false, RECORD * BYTES, offset);
		};
		attribute(ATTRIBUTES.before, 2, 0);
		attribute(ATTRIBUTES.from, 4, 1);
		attribute(ATTRIBUTES.to, 4, 2);
		attribute(ATTRIBUTES.after, 2, 3);
		attribute(ATTRIBUTES.track, 1, 1, 4);
		gl.bindVertexArray(null);
		gl.bindBuffer(gl.ARRAY_BUFFER, null);
	}

	/** What `traitsTable` answers. */
	setTable(table: Float32Array): void {
		const gl = this.#gl;
		gl.bindTexture(gl.TEXTURE_2D, this.#table);
		const rows = table.length / 4 / TABLE_WIDTH;
		gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, TABLE_WIDTH, rows, 0, gl.RGBA, gl.FLOAT, table);
		for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
			gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
	}

	/** Binds all of it, the table to the active texture unit. */
	bind(): void {
		this.#gl.bindVertexArray(this.#array);
		this.#gl.bindTexture(this.#gl.TEXTURE_2D, this.#table);
	}

	delete(): void {
		this.#gl.deleteVertexArray(this.#array);
		this.#gl.deleteBuffer(this.#records);
		this.#gl.deleteBuffer(this.#indices);
		this.#gl.deleteTexture(this.#table);
	}
}
