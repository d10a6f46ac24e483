/** The first canvas in the container, of an engine that keeps its own to itself. */
export function canvasIn(container: HTMLElement): HTMLCanvasElement {
	const canvas = container.querySelector('canvas');
	if (!canvas) throw new Error('the engine has made no canvas');
	return canvas;
}
