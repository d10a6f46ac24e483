import type { Map as MapLibre } from 'maplibre-gl';
import { SLICE } from '../../slices';
import { Fence } from '../tracks/fence';
import { PARALLEL } from '../tracks/program';

type ProgramCache = MapLibre['painter']['programCache'];
type Variant = Parameters<ProgramCache['getProgram']>[0];
type Program = ReturnType<ProgramCache['getProgram']>;

/**
 * MapLibre's programs while they come. MapLibre begins one in the middle of a frame and asks about it at once, and the
 * page stands still until the graphics card has done all that it was told before. Here the driver is asked between
 * frames, when it is done, and what a program would draw is left out until then: a program of which it is said that
 * nothing was made draws nothing. None of this is of MapLibre's public interface.
 */
export class ArrivingPrograms {
	readonly #gl: WebGL2RenderingContext;
	readonly #cache: ProgramCache;
	readonly #getProgram: ProgramCache['getProgram'];
	readonly #onready: () => void;
	readonly #onerror: (error: unknown) => void;
	readonly #parallel: KHR_parallel_shader_compile | null;
	readonly #coming = new Map<Program, Variant>();
	/** MapLibre asks for each shader once; to ask the driver which is which would be a question. */
	readonly #kinds = new WeakMap<WebGLShader, GLenum>();
	#behind: Fence | undefined;
	/** The fence has been set since the last frame. */
	#fresh = false;
	#ended = false;

	/** `onready`: all that were asked for are there. `onerror`: the driver refuses one. */
	constructor(
		gl: WebGL2RenderingContext,
		cache: ProgramCache,
		{ onready, onerror }: { onready: () => void; onerror: (error: unknown) => void }
	) {
		this.#gl = gl;
		this.#cache = cache;
		this.#getProgram = cache.getProgram.bind(cache);
		this.#onready = onready;
		this.#onerror = onerror;
		this.#parallel = gl.getExtension(PARALLEL);
		cache.getProgram = (variant) => {
			const program = this.#getProgram(variant);
			if (program.failedToCreate && !this.#coming.has(program)) this.#await(program, variant);
			return program;
		};
	}

	/** Draws a frame in which no program is asked about. */
	draw(frame: () => void): void {
		const gl = this.#gl;
		const createShader = gl.createShader.bind(gl);
		const noting = (kind: GLenum) => {
			const shader = createShader(kind);
			if (shader) this.#kinds.set(shader, kind);
			return shader;
		};
		standingIn(gl, { getProgramParameter: () => 0, createShader: noting }, frame);
	}

	/** The last frame may lack something. */
	get lacking(): boolean {
		return this.#coming.size > 0;
	}

	/** From now on each program is there when it is asked for; those that were are waited for. */
	end(): void {
		this.#ended = true;
		this.#cache.getProgram = this.#getProgram;
		if (!this.#gl.isContextLost())
			for (const [program, variant] of this.#coming) this.#finish(program, variant);
		this.#coming.clear();
	}

	#await(program: Program, variant: Variant): void {
		this.#coming.set(program, variant);
		if (this.#behind) return;
		this.#behind = new Fence(this.#gl);
		requestAnimationFrame(this.#look);
	}

	/**
	 * The graphics card has more to do than what this page's canvas tells it, and answers no question before that is done.
	 * It has nothing to do where it passes a fence within a frame.
	 */
	readonly #look = (): void => {
		// A context that is lost links nothing, and says so itself.
		if (this.#ended || this.#gl.isContextLost()) return;
		const passed = this.#behind?.passed;
		if (passed && this.#fresh) this.#finishThose();
		if (!this.lacking) {
			this.#behind = undefined;
			this.#onready();
			return;
		}
		if (passed) this.#behind = new Fence(this.#gl);
		this.#fresh = passed === true;
		requestAnimationFrame(this.#look);
	};

	#finishThose(): void {
		const began = performance.now();
		for (const [program, variant] of this.#coming) {
			if (!this.#isLinked(program)) continue;
			this.#coming.delete(program);
			this.#finish(program, variant);
			if (performance.now() - began > SLICE) return;
		}
	}

	#isLinked({ program }: Program): unknown {
		const [gl, parallel] = [this.#gl, this.#parallel];
		return !parallel || gl.getProgramParameter(program, parallel.COMPLETION_STATUS_KHR);
	}

	/** Has MapLibre make it once more, of what the driver has linked. What the driver refuses goes on drawing nothing. */
	#finish(unfinished: Program, variant: Variant): void {
		const { programs } = this.#cache as unknown as { programs: Record<string, Program> };
		const key = Object.keys(programs).find((it) => programs[it] === unfinished) ?? '';
		const shaders = this.#gl.getAttachedShaders(unfinished.program) ?? [];
		const made = {
			createProgram: () => unfinished.program,
			createShader: (kind: GLenum) => shaders.find((it) => this.#kinds.get(it) === kind) ?? null,
			...{ shaderSource() {}, compileShader() {}, attachShader() {}, linkProgram() {} }
		};
		delete programs[key];
		try {
			standingIn(this.#gl, made, () => this.#getProgram(variant));
		} catch (error) {
			programs[key] = unfinished;
			this.#onerror(error);
		}
	}
}

/** Does something while some of a context's methods do what they are told to here. */
function standingIn(
	gl: WebGL2RenderingContext,
	methods: Partial<WebGL2RenderingContext>,
	act: () => void
): void {
	const names = Object.keys(methods) as (keyof WebGL2RenderingContext)[];
	const own = Object.fromEntries(names.map((name) => [name, gl[name]]));
	Object.assign(gl, methods);
	try {
		act();
	} finally {
		// Put back and not deleted: a browser is slow with objects that lose properties.
		Object.assign(gl, own);
	}
}
