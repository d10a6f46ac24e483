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
	readonly #program: WebGLProgram;
	readonly #uniforms = new Map<string, WebGLUniformLocation | null>();

	/** Throws ShaderError where the driver refuses the shaders. */
	constructor(gl: WebGL2RenderingContext, shaderData: ShaderData, shaders: Shaders) {
		this.variant = shaderData.variantName;
		this.#gl = gl;
		this.#program = gl.createProgram();
		const compiled = [
			this.#compile(gl.VERTEX_SHADER, shaders.vertex(shaderData)),
			this.#compile(gl.FRAGMENT_SHADER, shaders.fragment)
		];
		gl.linkProgram(this.#program);
		for (const shader of compiled) gl.deleteShader(shader);
		// A context that is lost links nothing, and says so itself.
		if (!gl.getProgramParameter(this.#program, gl.LINK_STATUS) && !gl.isContextLost())
			throw new ShaderError(gl.getProgramInfoLog(this.#program) ?? 'no program');
	}

	use(): void {
		this.#gl.useProgram(this.#program);
	}

	at(uniform: string): WebGLUniformLocation | null {
		const known = this.#uniforms.get(uniform);
		if (known !== undefined) return known;
		const location = this.#gl.getUniformLocation(this.#program, uniform);
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
		this.#gl.deleteProgram(this.#program);
	}

	#compile(type: GLenum, source: string): WebGLShader {
		const gl = this.#gl;
		const shader = gl.createShader(type);
		if (!shader) throw new ShaderError('no shader');
		gl.shaderSource(shader, source);
		gl.compileShader(shader);
		if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost())
			throw new ShaderError(gl.getShaderInfoLog(shader) ?? 'no shader');
		gl.attachShader(this.#program, shader);
		return shader;
	}
}

/** A matrix, column by column, for a world that lies so many turns to the east. */
function turned(matrix: ArrayLike<number>, turns: number): number[] {
	return Array.from(matrix, (value, i) => (i < 12 ? value : value + turns * (matrix[i - 12] ?? 0)));
}
