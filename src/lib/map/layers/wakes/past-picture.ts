import { MINUTE, type Instant } from '../../../domain/time';
import { countUpTo, type Ranges } from '../../tracks/geometry';
import { finish, link, type Linking } from '../../tracks/program';

/** Draws what was not past at the one instant, and is at the other. */
export type DrawPast = (after: Instant, by: Instant) => void;

/** More than the graphics card, which reckons in float32, can be off by. */
const DOUBT = MINUTE;

/**
 * A picture of all wakes that are past. They do not change while the camera stands still: each is drawn into it once,
 * and a frame costs what is under way, however much history lies behind.
 */
export class PastPicture {
	readonly #gl: WebGL2RenderingContext;
	readonly #linking: Linking;
	readonly #texture: WebGLTexture;
	readonly #framebuffer: WebGLFramebuffer;
	/** What it is a picture of: size, camera, colours, tracks. */
	#view = '';
	/** It holds what was past then. */
	#by: Instant = -Infinity;

	constructor(gl: WebGL2RenderingContext) {
		this.#gl = gl;
		this.#linking = link(gl, vertex, fragment);
		this.#texture = gl.createTexture();
		this.#framebuffer = gl.createFramebuffer();
	}

	/**
	 * Brings the picture to an instant and lays it over what is drawn. All is drawn anew where time has gone back past
	 * the end of a visit, or `view` has changed, which names all else that it depends on.
	 */
	show(view: string, by: Instant, { overs }: Ranges, draw: DrawPast): void {
		const gl = this.#gl;
		const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
		const sized = `${width} ${height} ${view}`;
		const endsBy = (instant: Instant) => countUpTo(overs, instant, true);
		const back = by < this.#by && endsBy(by - DOUBT) !== endsBy(this.#by + DOUBT);
		gl.bindFramebuffer(gl.FRAMEBUFFER, this.#framebuffer);
		if (sized !== this.#view || back) {
			this.#clear(width, height);
			this.#by = -Infinity;
		}
		if (by > this.#by) {
			draw(this.#by, by);
			this.#by = by;
		}
		this.#view = sized;
		gl.bindFramebuffer(gl.FRAMEBUFFER, null);
		this.#lay();
	}

	delete(): void {
		this.#gl.deleteProgram(this.#linking.program);
		this.#gl.deleteTexture(this.#texture);
		this.#gl.deleteFramebuffer(this.#framebuffer);
	}

	#clear(width: number, height: number): void {
		const gl = this.#gl;
		gl.activeTexture(gl.TEXTURE1);
		gl.bindTexture(gl.TEXTURE_2D, this.#texture);
		gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
		for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
			gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
		gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, this.#texture, 0);
		gl.activeTexture(gl.TEXTURE0);
	}

	/** One triangle over all the screen. */
	#lay(): void {
		const gl = this.#gl;
		finish(gl, this.#linking);
		gl.useProgram(this.#linking.program);
		gl.activeTexture(gl.TEXTURE1);
		gl.bindTexture(gl.TEXTURE_2D, this.#texture);
		gl.uniform1i(gl.getUniformLocation(this.#linking.program, 'u_picture'), 1);
		gl.disable(gl.DEPTH_TEST);
		gl.bindVertexArray(null);
		gl.drawArrays(gl.TRIANGLES, 0, 3);
		gl.enable(gl.DEPTH_TEST);
		gl.activeTexture(gl.TEXTURE0);
	}
}

const vertex = `#version 300 es
void main() {
	gl_Position = vec4(vec2(gl_VertexID & 1, gl_VertexID >> 1) * 4.0 - 1.0, 0.0, 1.0);
}
`;

const fragment = `#version 300 es
precision highp float;
uniform sampler2D u_picture;
out vec4 fragColor;
void main() {
	fragColor = texelFetch(u_picture, ivec2(gl_FragCoord.xy), 0);
}
`;
