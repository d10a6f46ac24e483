import type { CustomRenderMethodInput } from 'maplibre-gl';
import { Fence } from './fence';

type ShaderData = CustomRenderMethodInput['shaderData'];

/** The two shaders of a program, in GLSL 3.00 ES. The vertex shader depends on MapLibre's projection. */
export interface Shaders {
	readonly vertex: (shaderData: ShaderData) => string;
	readonly fragment: string;
}

/** What a shader cannot be made of: the driver's own words. */
export class ShaderError extends Error {
	override readonly name = 'ShaderError';
}

/** Shaders for one of MapLibre's projections. */
export class TrackProgram {
	readonly variant: string;
	readonly #gl: WebGL2RenderingContext;
	readonly #linking: Linking;
	readonly #locations = new Map<string, WebGLUniformLocation | null>();
	/** What each uniform was set to last: it keeps that, and a call to the driver costs more than a look. */
	readonly #set = new Map<string, readonly number[]>();
	/** The frame and the world that the projection was set for last. */
	#projected: { readonly input: CustomRenderMethodInput; readonly turns: number } | undefined;

	/** `onready`: it can be used, or never will. */
	constructor(
		gl: WebGL2RenderingContext,
		shaderData: ShaderData,
		shaders: Shaders,
		onready: () => void
	) {
		this.variant = shaderData.variantName;
		this.#gl = gl;
		this.#linking = link(gl, shaders.vertex(shaderData), shaders.fragment, onready);
	}

	get ready(): boolean {
		return this.#linking.state === 'linked';
	}

	/** It never will be ready, and is not to be waited for. */
	get refused(): boolean {
		return this.#linking.state === 'refused';
	}

	use(): void {
		this.#gl.useProgram(this.#linking.program);
	}

	/** A number, or as many as `each` says at a time: 2, 3, 4 of a vector, 16 of a matrix. */
	setFloats(uniform: string, numbers: readonly number[], each: 1 | 2 | 3 | 4 | 16): void {
		if (this.#isSet(uniform, numbers)) return;
		const gl = this.#gl;
		const at = this.#locationOf(uniform);
		switch (each) {
			case 1:
				return gl.uniform1fv(at, numbers);
			case 2:
				return gl.uniform2fv(at, numbers);
			case 3:
				return gl.uniform3fv(at, numbers);
			case 4:
				return gl.uniform4fv(at, numbers);
			case 16:
				return gl.uniformMatrix4fv(at, false, numbers);
		}
	}

	setInt(uniform: string, number: number): void {
		if (!this.#isSet(uniform, [number])) this.#gl.uniform1i(this.#locationOf(uniform), number);
	}

	/** What MapLibre's `projectTile` wants to know in a frame, for the world so many turns to the east. */
	setProjection(input: CustomRenderMethodInput, turns: number): void {
		if (this.#projected?.input === input && this.#projected.turns === turns) return;
		this.#projected = { input, turns };
		const { defaultProjectionData: data } = input;
		this.setFloats('u_projection_matrix', turned(data.mainMatrix, turns), 16);
		this.setFloats('u_projection_fallback_matrix', [...data.fallbackMatrix], 16);
		this.setFloats('u_projection_tile_mercator_coords', [...data.tileMercatorCoords], 4);
		this.setFloats('u_projection_clipping_plane', [...data.clippingPlane], 4);
		this.setFloats('u_projection_transition', [data.projectionTransition], 1);
	}

	delete(): void {
		unlink(this.#gl, this.#linking);
	}

	#isSet(uniform: string, numbers: readonly number[]): boolean {
		const last = this.#set.get(uniform);
		if (last && last.length === numbers.length && last.every((it, i) => it === numbers[i]))
			return true;
		this.#set.set(uniform, numbers);
		return false;
	}

	#locationOf(uniform: string): WebGLUniformLocation | null {
		const known = this.#locations.get(uniform);
		if (known !== undefined) return known;
		const location = this.#gl.getUniformLocation(this.#linking.program, uniform);
		this.#locations.set(uniform, location);
		return location;
	}
}

/** A layer's program: MapLibre's projection of the moment has one, and another takes its place. */
export class Programs {
	readonly #shaders: Shaders;
	#program: TrackProgram | undefined;

	constructor(shaders: Shaders) {
		this.#shaders = shaders;
	}

	/** The one to draw a frame with, in use; undefined while the driver is at work on it, and where it refuses it. */
	use(
		gl: WebGL2RenderingContext,
		{ shaderData }: CustomRenderMethodInput,
		onready: () => void
	): TrackProgram | undefined {
		if (this.#program?.variant !== shaderData.variantName) {
			this.#program?.delete();
			this.#program = new TrackProgram(gl, shaderData, this.#shaders, onready);
		}
		if (!this.#program.ready) return undefined;
		this.#program.use();
		return this.#program;
	}

	/** The one that was asked for last never will be ready, and is not to be waited for. */
	get refused(): boolean {
		return this.#program?.refused ?? false;
	}

	delete(): void {
		this.#program?.delete();
		this.#program = undefined;
	}
}

const PARALLEL = 'KHR_parallel_shader_compile';

/** A program that the driver is at work on, or done with. */
export interface Linking {
	readonly program: WebGLProgram;
	state: 'linking' | 'linked' | 'refused' | 'deleted';
}

/**
 * Starts on a program. The driver works on it beside the page, where it can, and is asked between frames: a question in
 * a frame would wait for all that is being drawn. Where the driver refuses the shaders a ShaderError is reported there, as if it
 * had not been caught, and nothing is drawn with them.
 */
export function link(
	gl: WebGL2RenderingContext,
	vertex: string,
	fragment: string,
	onready: () => void
): Linking {
	// Asked for before there is anything to link, or the browser keeps no count of how far the driver is.
	const parallel = gl.getExtension(PARALLEL);
	const program = gl.createProgram();
	const shaders = [
		compile(gl, gl.VERTEX_SHADER, vertex),
		compile(gl, gl.FRAGMENT_SHADER, fragment)
	];
	for (const shader of shaders) gl.attachShader(program, shader);
	gl.linkProgram(program);
	const linking: Linking = { program, state: 'linking' };
	let behind = new Fence(gl);
	requestAnimationFrame(function look() {
		// A context that is lost links nothing, and says so itself.
		if (linking.state === 'deleted' || gl.isContextLost()) return;
		const done = !parallel || gl.getProgramParameter(program, parallel.COMPLETION_STATUS_KHR);
		if (!done || !behind.passed) {
			// Other programs may be waiting behind this one: the question comes when there is nothing left.
			if (!done && behind.passed) behind = new Fence(gl);
			requestAnimationFrame(look);
			return;
		}
		if (!gl.getProgramParameter(program, gl.LINK_STATUS)) {
			const logs = [...shaders.map((it) => gl.getShaderInfoLog(it)), gl.getProgramInfoLog(program)];
			linking.state = 'refused';
			reportError(new ShaderError(logs.filter(Boolean).join('\n') || 'no program'));
			onready();
			return;
		}
		for (const shader of shaders) gl.deleteShader(shader);
		linking.state = 'linked';
		onready();
	});
	return linking;
}

export function unlink(gl: WebGL2RenderingContext, linking: Linking): void {
	linking.state = 'deleted';
	gl.deleteProgram(linking.program);
}

function compile(gl: WebGL2RenderingContext, type: GLenum, source: string): WebGLShader {
	const shader = gl.createShader(type);
	if (!shader) throw new ShaderError('no shader');
	gl.shaderSource(shader, source);
	gl.compileShader(shader);
	return shader;
}

/** A matrix, column by column, for a world that lies so many turns to the east. */
function turned(matrix: ArrayLike<number>, turns: number): number[] {
	return Array.from(matrix, (value, i) => (i < 12 ? value : value + turns * (matrix[i - 12] ?? 0)));
}
