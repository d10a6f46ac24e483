/** Work in steps, each so short that a page does not feel it. */
export type Steps<T> = Generator<void, T>;

/** How long the page is kept from anything else, in ms: half a frame. */
export const SLICE = 8;

/**
 * Does the work between other tasks. What fits in one slice is done at once. Undefined where it is given up, which it
 * is as soon as `wanted` says no. While `clear` says no it rests, a frame at a time.
 */
export async function inSlices<T>(
	steps: Steps<T>,
	wanted: () => boolean = () => true,
	clear: () => boolean = () => true
): Promise<T | undefined> {
	let begun = performance.now();
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
		if (clear() && performance.now() - begun < SLICE) continue;
		do await (clear() ? nextTask() : nextFrame());
		while (!clear() && wanted());
		if (!wanted()) return undefined;
		begun = performance.now();
	}
}

/** All of it at once. */
export function atOnce<T>(steps: Steps<T>): T {
	for (;;) {
		const { done, value } = steps.next();
		if (done) return value;
	}
}

export function nextFrame(): Promise<unknown> {
	return new Promise(requestAnimationFrame);
}

/** A message waits its turn behind the browser's own tasks, and, unlike a timer, no longer. */
export function nextTask(): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(null);
	});
}
