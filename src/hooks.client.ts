import type { ClientInit } from '@sveltejs/kit';
import { notePresses } from '$lib/ui/early-press';

notePresses();

/** How long a browser is waited for that does not tell what it paints, in ms. */
const PATIENCE = 1000;

/**
 * The page is woken once it can be seen: what the server wrote is read meanwhile, and scripts take no time from painting
 * it. A page in the background is painted when it is looked at, and need not wait for it.
 */
export const init: ClientInit = () =>
	new Promise((resolve) => {
		if (document.visibilityState === 'hidden') return resolve();
		document.addEventListener('visibilitychange', () => resolve(), { once: true });
		const observer = new PerformanceObserver(() => {
			observer.disconnect();
			resolve();
		});
		observer.observe({ type: 'paint', buffered: true });
		setTimeout(resolve, PATIENCE);
	});
