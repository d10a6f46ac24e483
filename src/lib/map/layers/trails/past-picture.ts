import { MINUTE, type Instant } from '../../../domain/time';
import { bisectRight } from 'd3-array';
import type { Ranges } from '../../tracks/geometry';
import { link, unlink, type Linking } from '../../tracks/program';

/** Draws what was not past at the one instant, and is at the other. */
export type DrawPast = (after: Instant, by: Instant) => void;

/** More than the graphics card, which reckons in float32, can be off by. */
const DOUBT = MINUTE;
/** Pictures that are kept of earlier times. */
const KEPT = 3;

/**
 * A picture of all trails that are past. They do not change while the camera stands still: each is drawn into it once,
 * and a frame costs what is under way, however much history lies behind. Where time goes back, it is begun again from
 * one of a few pictures of earlier times.
 */
export class PastPicture {
	readonly #gl: WebGL2RenderingContext;
	readonly #linking: Linking;
	readonly #shown: PictureUntil;
	#kept: PictureUntil[] = [];
	/** What they are pictures of: size, camera, colours, tracks. */
	#view: readonly number[] = [];

	/** `onready`: it can be shown. */
	constructor(gl: WebGL2RenderingContext, onready: () => void) {
		this.#gl = gl;
		this.#linking = link(gl, vertex, fragment, onready);
		this.#shown = new PictureUntil(gl);
	}

	get ready(): boolean {
		return this.#linking.state === 'linked';
	}

	/**
	 * Brings the picture to an instant and lays it over what is drawn. All is drawn anew where `view` has changed, which
	 * names all else that it depends on.
	 */
	show(view: readonly number[], by: Instant, { overs }: Ranges, draw: DrawPast): void {
		const gl = this.#gl;
		const shown = this.#shown;
		const { drawingBufferWidth: width, drawingBufferHeight: height } = gl;
		const sized = [width, height, ...view];
		if (!sized.every((it, i) => it === this.#view[i])) {
			this.#view = sized;
			this.#forget();
			shown.clear(width, height);
		} else if (goesBack(overs, shown.by, by)) {
			const earlier = this.#kept.findLast((kept) => kept.by <= by - DOUBT);
			if (earlier) shown.copy(earlier, width, height);
			else shown.clear(width, height);
			this.#keepOnTheWay(by, overs, draw);
		}
		shown.drawOn(by, draw);
		gl.bindFramebuffer(gl.FRAMEBUFFER, null);
		this.#lay();
	}

	delete(): void {
		unlink(this.#gl, this.#linking);
		this.#forget();
		this.#shown.delete();
	}

	/** The reader goes to and fro: what is drawn on the way is kept for the next time. */
	#keepOnTheWay(by: Instant, overs: Float64Array, draw: DrawPast): void {
		const { drawingBufferWidth: width, drawingBufferHeight: height } = this.#gl;
		for (let part = this.#kept.length + 1; part <= KEPT; part++) {
			const instant = overs[Math.floor((part / (KEPT + 1)) * overs.length)];
			if (instant === undefined || instant > by || instant < this.#shown.by) continue;
			this.#shown.drawOn(instant, draw);
			const kept = new PictureUntil(this.#gl);
			kept.clear(width, height);
			kept.copy(this.#shown, width, height);
			this.#kept.push(kept);
		}
	}

	#forget(): void {
		for (const kept of this.#kept) kept.delete();
		this.#kept = [];
	}

	/** One triangle over all the screen. */
	#lay(): void {
		const gl = this.#gl;
		gl.useProgram(this.#linking.program);
		gl.activeTexture(gl.TEXTURE1);
		gl.bindTexture(gl.TEXTURE_2D, this.#shown.texture);
		gl.uniform1i(gl.getUniformLocation(this.#linking.program, 'u_picture'), 1);
		gl.disable(gl.DEPTH_TEST);
		gl.bindVertexArray(null);
		gl.drawArrays(gl.TRIANGLES, 0, 3);
		gl.enable(gl.DEPTH_TEST);
		gl.activeTexture(gl.TEXTURE0);
	}
}

/** Whether a visit that is past at the one instant is not, or may not be, at the other. */
function goesBack(overs: Float64Array, from: Instant, to: Instant): boolean {
	const endsBy = (instant: Instant) => bisectRight(overs, instant);
	return to < from && endsBy(to - DOUBT) !== endsBy(from + DOUBT);
}

/** A picture as large as the map, of what is past at an instant. */
class PictureUntil {
	readonly texture: WebGLTexture;
	readonly #gl: WebGL2RenderingContext;
	readonly #framebuffer: WebGLFramebuffer;
	by: Instant = -Infinity;

	constructor(gl: WebGL2RenderingContext) {
		this.#gl = gl;
		this.texture = gl.createTexture();
		this.#framebuffer = gl.createFramebuffer();
	}

	/** Of nothing: before all history. */
	clear(width: number, height: number): void {
		const gl = this.#gl;
		this.by = -Infinity;
		gl.activeTexture(gl.TEXTURE1);
		gl.bindTexture(gl.TEXTURE_2D, this.texture);
		gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
		for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
			gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
		gl.bindFramebuffer(gl.FRAMEBUFFER, this.#framebuffer);
		const { FRAMEBUFFER, COLOR_ATTACHMENT0, TEXTURE_2D } = gl;
		gl.framebufferTexture2D(FRAMEBUFFER, COLOR_ATTACHMENT0, TEXTURE_2D, this.texture, 0);
		gl.activeTexture(gl.TEXTURE0);
	}

	/** Both as large as that. */
	copy(other: PictureUntil, width: number, height: number): void {
		const gl = this.#gl;
		this.by = other.by;
		gl.bindFramebuffer(gl.READ_FRAMEBUFFER, other.#framebuffer);
		gl.bindFramebuffer(gl.DRAW_FRAMEBUFFER, this.#framebuffer);
		const all = [0, 0, width, height] as const;
		gl.blitFramebuffer(...all, ...all, gl.COLOR_BUFFER_BIT, gl.NEAREST);
	}

	drawOn(by: Instant, draw: DrawPast): void {
		if (by <= this.by) return;
		const gl = this.#gl;
		gl.bindFramebuffer(gl.FRAMEBUFFER, this.#framebuffer);
		draw(this.by, by);
		this.by = by;
	}

	delete(): void {
		this.#gl.deleteTexture(this.texture);
		this.#gl.deleteFramebuffer(this.#framebuffer);
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
