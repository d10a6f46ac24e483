/** Has the browser start its driver: the first context of a page waits for that. */
try {
	new OffscreenCanvas(1, 1).getContext('webgl2');
} finally {
	postMessage('done');
}
