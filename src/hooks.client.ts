import type { ClientInit } from '@sveltejs/kit';

/**
 * The page is woken once it has been painted: what the server wrote can be read meanwhile. A page in the background is
 * painted when it is looked at, and need not wait for it.
 */
export const init: ClientInit = () =>
	new Promise((resolve) => {
		if (document.visibilityState === 'hidden') return resolve();
		// After the frame, and not in it.
		requestAnimationFrame(() => setTimeout(resolve));
	});
