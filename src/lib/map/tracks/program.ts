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
	readonly #uniforms = new Map<string, WebGLUniformLocation | null>();

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

	at(uniform: string): WebGLUniformLocation | null {
		const known = this.#uniforms.get(uniform);
		if (known !== undefined) return known;
		const location = this.#gl.getUniformLocation(this.#linking.program, uniform);
		this.#uniforms.set(uniform, location);
		return location;
	}

	/** What MapLibre's `projectTile` wants to know, for the world so many turns to the east. */
	setProjection({ defaultProjectionData: data }: CustomRenderMethodInput, turns: number): void {
		const gl = this.#gl;
		const main = turned(data.mainMatrix, turns);
		gl.uniformMatrix4fv(this.at('u_projection_matrix'), false, main);
		gl.uniformMatrix4fv(this.at('u_projection_fallback_matrix'), false, [...data.fallbackMatrix]);
		gl.uniform4fv(this.at('u_projection_tile_mercator_coords'), data.tileMercatorCoords);
		gl.uniform4fv(this.at('u_projection_clipping_plane'), data.clippingPlane);
		gl.uniform1f(this.at('u_projection_transition'), data.projectionTransition);
	}

	delete(): void {
		this.#gl.deleteProgram(this.#linking.program);
	}
}

/** A program that the driver is at work on, or done with. */
export interface Linking {
	readonly program: WebGLProgram;
	readonly shaders: readonly WebGLShader[];
	finished: boolean;
}

/** Starts on a program. The driver works on it beside the page, where it can. */
export function link(gl: WebGL2RenderingContext, vertex: string, fragment: string): Linking {
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
	const parallel = gl.getExtension('KHR_parallel_shader_compile');
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
