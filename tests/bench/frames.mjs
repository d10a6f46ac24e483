// Runs in a page: what its date and its map show after each frame.

/**
 * What a frame has left: the day that the slider says, the day that the map draws, whether anything was drawn on the
 * map, and after which frame the graphics card had done so.
 * @typedef {{ day: number, mapDay: number, drew: boolean, done: number | null }} Frame
 * @typedef {{ frame: number, x: number }} Move the frame before a move of the pointer, and its place
 */

/** To be run before any program of the page. Makes `window.watched`. */
export function watchFrames() {
	/** @type {Frame[]} */
	const frames = [];
	/** @type {Move[]} */
	const moves = [];
	/** @type {{ gl: WebGL2RenderingContext, fence: WebGLSync, of: Frame }[]} */
	let fences = [];
	/** A map may draw what moves on another canvas than what rests. @type {Set<WebGL2RenderingContext>} */
	const drawn = new Set();
	let mapDay = NaN;

	// The layers of units and trails are told the instant as a day and an hour. Units are the last to be drawn.
	const { prototype } = WebGL2RenderingContext;
	const { getUniformLocation, uniform2fv, drawElements, drawArrays } = prototype;
	const ofInstant = new WeakSet();
	prototype.getUniformLocation = function (program, name) {
		const location = getUniformLocation.call(this, program, name);
		if (location && name === 'u_now') ofInstant.add(location);
		return location;
	};
	prototype.uniform2fv = function (location, data, ...rest) {
		if (location && ofInstant.has(location)) mapDay = Array.from(data)[0] ?? NaN;
		uniform2fv.call(this, location, data, ...rest);
	};
	/** @param {WebGL2RenderingContext} gl */
	const draws = (gl) => drawn.add(gl);
	prototype.drawElements = function (...args) {
		draws(this);
		drawElements.apply(this, args);
	};
	prototype.drawArrays = function (...args) {
		draws(this);
		drawArrays.apply(this, args);
	};

	addEventListener('pointermove', ({ clientX }) => {
		moves.push({ frame: frames.length - 1, x: clientX });
	});

	const { port1, port2 } = new MessageChannel();
	// After the frame's own work, and before anything else.
	port1.onmessage = () => {
		const slider = document.querySelector('[role=slider], .ruler [aria-valuenow]');
		const day = Number(slider?.getAttribute('aria-valuenow') ?? NaN);
		/** @type {Frame} */
		const frame = { day, mapDay, drew: drawn.size > 0, done: null };
		frames.push(frame);
		const passed = fences.filter(
			({ gl, fence }) => gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED
		);
		fences = fences.filter((it) => !passed.includes(it));
		for (const { gl, fence, of } of passed) {
			gl.deleteSync(fence);
			// Where more than one canvas was drawn on, when the last is done.
			if (!fences.some((it) => it.of === of)) of.done = frames.length - 1;
		}
		for (const gl of drawn) {
			const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
			if (!fence) continue;
			gl.flush();
			fences.push({ gl, fence, of: frame });
		}
		drawn.clear();
	};
	requestAnimationFrame(function tick() {
		port2.postMessage(null);
		requestAnimationFrame(tick);
	});
	window.watched = { frames, moves };
}
