/** Takes the graphics card from a map. Answers how to give it back. */
export async function loseContext(canvas: HTMLCanvasElement): Promise<() => Promise<void>> {
	const context = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
	if (!context) throw new Error('no context to lose');
	const lost = new Promise((resolve) => canvas.addEventListener('webglcontextlost', resolve));
	context.loseContext();
	await lost;
	// The browser lets a context come back only once the event has been dealt with.
	await new Promise(requestAnimationFrame);
	return async () => {
		const restored = new Promise((resolve) => canvas.addEventListener('webglcontextrestored', resolve)); // prettier-ignore
		context.restoreContext();
		await restored;
	};
}
