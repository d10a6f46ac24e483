/**
 * Fills the screen with the page where the browser lets it, and returns what ends that. `onleft`: the reader has left it
 * by the browser's own means.
 */
export function fillScreen(onleft: () => void): () => void {
	const filled = ask();
	const look = () => {
		if (!document.fullscreenElement) onleft();
	};
	document.addEventListener('fullscreenchange', look);
	return () => {
		document.removeEventListener('fullscreenchange', look);
		void filled.then(() => document.fullscreenElement && document.exitFullscreen());
	};
}

/** A frame, a telephone or a reader may forbid it: the window is filled in any case, and nothing else is lost. */
async function ask(): Promise<void> {
	try {
		await document.documentElement.requestFullscreen();
	} catch (refusal) {
		console.info('The page does not fill the screen:', refusal);
	}
}
