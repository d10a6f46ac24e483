/** In this time a driver answers that has nothing else to do, in ms. */
const PROMPT = 8;
/** One that has always something else to do is not waited for. */
const MOST = 30;

/** Has the browser start its driver: the first context of a page waits for that, and then for what the driver draws. */
try {
	const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
	const pixel = new Uint8Array(4);
	const answers = () => {
		const asked = performance.now();
		gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
		return performance.now() - asked;
	};
	for (let asked = 0; asked < MOST && answers() > PROMPT; asked++);
} finally {
	postMessage('done');
}
