/** Tells when the graphics card has done all that it was told before the fence was set, without waiting for it. */
export class Fence {
	readonly #gl: WebGL2RenderingContext;
	#sync: WebGLSync | null;

	constructor(gl: WebGL2RenderingContext) {
		this.#gl = gl;
		this.#sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
		gl.flush();
	}

	/** Does not change within a task. */
	get passed(): boolean {
		const gl = this.#gl;
		if (!this.#sync || gl.isContextLost()) return true;
		if (gl.getSyncParameter(this.#sync, gl.SYNC_STATUS) !== gl.SIGNALED) return false;
		gl.deleteSync(this.#sync);
		this.#sync = null;
		return true;
	}
}
