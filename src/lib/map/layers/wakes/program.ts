import type { CustomRenderMethodInput } from 'maplibre-gl';
import { fragmentShader, vertexShader } from './shaders';

/** What a shader cannot be made of: the driver's own words. */
export class ShaderError extends Error {
	override readonly name = 'ShaderError';
}

/** The shaders for one of MapLibre's projections. */
export class WakeProgram {
	readonly variant: string;
	readonly #gl: WebGL2RenderingContext;
	readonly #program: WebGLProgram;
	readonly #uniforms = new Map<string, WebGLUniformLocation | null>();

	/** Throws ShaderError where the driver refuses the shaders. */
	constructor(gl: WebGL2RenderingContext, shaderData: CustomRenderMethodInput['shaderData']) {
		this.variant = shaderData.variantName;
		this.#gl = gl;
		this.#program = gl.createProgram();
		const shaders = [
			this.#compile(gl.VERTEX_SHADER, vertexShader(shaderData)),
			this.#compile(gl.FRAGMENT_SHADER, fragmentShader)
		];
		gl.linkProgram(this.#program);
		for (const shader of shaders) gl.deleteShader(shader);
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
