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
	/** @type {WebGL2RenderingContext | undefined} */
	let drawn;
	let mapDay = NaN;

	// The layers of units and wakes are told the instant as a day and an hour. Units are the last to be drawn.
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
	const draws = (gl) => (drawn = gl);
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
		const slider = document.querySelector('[role=slider]');
		const day = Number(slider?.getAttribute('aria-valuenow') ?? NaN);
		/** @type {Frame} */
		const frame = { day, mapDay, drew: drawn !== undefined, done: null };
		frames.push(frame);
		fences = fences.filter(({ gl, fence, of }) => {
			if (gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) return true;
			gl.deleteSync(fence);
			of.done = frames.length - 1;
			return false;
		});
		const fence = drawn?.fenceSync(drawn.SYNC_GPU_COMMANDS_COMPLETE, 0);
		if (drawn && fence) {
			drawn.flush();
			fences.push({ gl: drawn, fence, of: frame });
		}
		drawn = undefined;
	};
	requestAnimationFrame(function tick() {
		port2.postMessage(null);
		requestAnimationFrame(tick);
	});
	window.watched = { frames, moves };
}
