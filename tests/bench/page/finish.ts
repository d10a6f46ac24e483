/** Waits for all that was drawn: to answer one pixel, the canvas has to be done. */
export function finishCanvas(canvas: HTMLCanvasElement | undefined): void {
	const gl = canvas?.getContext('webgl2');
	if (!gl) {
		canvas?.getContext('2d')?.getImageData(0, 0, 1, 1);
		return;
	}
	const bound: WebGLFramebuffer | null = gl.getParameter(gl.READ_FRAMEBUFFER_BINDING);
	gl.bindFramebuffer(gl.READ_FRAMEBUFFER, null);
	gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
	gl.bindFramebuffer(gl.READ_FRAMEBUFFER, bound);
}
