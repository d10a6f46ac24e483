import type { CustomRenderMethodInput } from 'maplibre-gl';

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

	constructor(gl: WebGL2RenderingContext, shaderData: ShaderData, shaders: Shaders) {
		this.variant = shaderData.variantName;
		this.#gl = gl;
		this.#linking = link(gl, shaders.vertex(shaderData), shaders.fragment);
	}

	/**
	 * Whether the driver is done. Asking for anything else before makes the page wait for it, and asking for the first
	 * time later makes it wait for all that is being drawn. Throws ShaderError where the driver refuses the shaders.
	 */
	get ready(): boolean {
		return isLinked(this.#gl, this.#linking);
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

	/** What MapLibre's `projectTile` wants to know, for the world so many turns to the east. */
	setProjection({ defaultProjectionData: data }: CustomRenderMethodInput, turns: number): void {
		this.setFloats('u_projection_matrix', turned(data.mainMatrix, turns), 16);
		this.setFloats('u_projection_fallback_matrix', [...data.fallbackMatrix], 16);
		this.setFloats('u_projection_tile_mercator_coords', [...data.tileMercatorCoords], 4);
		this.setFloats('u_projection_clipping_plane', [...data.clippingPlane], 4);
		this.setFloats('u_projection_transition', [data.projectionTransition], 1);
	}

	delete(): void {
		this.#gl.deleteProgram(this.#linking.program);
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

const PARALLEL = 'KHR_parallel_shader_compile';

/** A program that the driver is at work on, or done with. */
export interface Linking {
	readonly program: WebGLProgram;
	readonly shaders: readonly WebGLShader[];
	finished: boolean;
}

/** Starts on a program. The driver works on it beside the page, where it can. */
export function link(gl: WebGL2RenderingContext, vertex: string, fragment: string): Linking {
	// Asked for before there is anything to link, or the browser keeps no count of how far the driver is.
	gl.getExtension(PARALLEL);
	const program = gl.createProgram();
	const shaders = (
		[
			[gl.VERTEX_SHADER, vertex],
			[gl.FRAGMENT_SHADER, fragment]
		] as const
	).map(([type, source]) => {
		const shader = gl.createShader(type);
		if (!shader) throw new ShaderError('no shader');
		gl.shaderSource(shader, source);
		gl.compileShader(shader);
		gl.attachShader(program, shader);
		return shader;
	});
	gl.linkProgram(program);
	return { program, shaders, finished: false };
}

/** Whether the driver is done with it. Throws ShaderError where it refuses the shaders. */
export function isLinked(gl: WebGL2RenderingContext, linking: Linking): boolean {
	if (linking.finished) return true;
	const { program, shaders } = linking;
	const parallel = gl.getExtension(PARALLEL);
	if (parallel && !gl.getProgramParameter(program, parallel.COMPLETION_STATUS_KHR)) return false;
	linking.finished = true;
	// A context that is lost links nothing, and says so itself.
	if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
		const words = [...shaders.map((it) => gl.getShaderInfoLog(it)), gl.getProgramInfoLog(program)];
		throw new ShaderError(words.filter(Boolean).join('\n') || 'no program');
	}
	for (const shader of shaders) gl.deleteShader(shader);
	return true;
}

/** A matrix, column by column, for a world that lies so many turns to the east. */
function turned(matrix: ArrayLike<number>, turns: number): number[] {
	return Array.from(matrix, (value, i) => (i < 12 ? value : value + turns * (matrix[i - 12] ?? 0)));
}
