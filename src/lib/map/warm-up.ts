import workerUrl from './warm-up.worker?worker&url';

/**
 * Resolves when the browser's driver is awake, beside the page. Without it the page stands still while the map asks for
 * its context: for half a second where there is no graphics card, for some ten milliseconds where there is one.
 */
export function driverAwake(): Promise<void> {
	return new Promise((resolve) => {
		const worker = new Worker(workerUrl, { type: 'module' });
		worker.onmessage = worker.onerror = () => {
			worker.terminate();
			resolve();
		};
	});
}
