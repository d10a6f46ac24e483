import workerUrl from './warm-up.worker?worker&url';

/**
 * Resolves when the browser's driver is awake and has drawn what the page shows. Asked before, it would have the page
 * stand still until then, for a second where there is no graphics card: the worker waits instead.
 */
export async function driverAwake(): Promise<void> {
	// New letters are set in the next frame, and drawn when it is over.
	await nextFrame();
	await nextFrame();
	await new Promise<void>((resolve) => {
		const worker = new Worker(workerUrl, { type: 'module' });
		worker.onmessage = worker.onerror = () => {
			worker.terminate();
			resolve();
		};
	});
	// The page's own first canvas asks once more.
	const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	pen?.getImageData(0, 0, 1, 1);
}

/** In a page that is not seen there are no frames. */
function nextFrame(): Promise<unknown> {
	if (document.visibilityState === 'hidden') return Promise.resolve();
	return new Promise(requestAnimationFrame);
}
