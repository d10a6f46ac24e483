import { load as loadLanguage } from 'virtual:languages';
import type { ClientInit } from '@sveltejs/kit';
import { notePresses } from '$lib/ui/early-press';

notePresses();

/** How long a browser is waited for that does not tell what it paints, in ms. */
const PATIENCE = 1000;

/**
 * The page is woken once it can be seen, and once all of its scripts are there. Where one does not come the page stays as
 * the server wrote it, and says so: see src/app.html.
 */
export const init: ClientInit = async () => {
	// One after the other: a script that is run before the page is painted holds that up.
	await painted();
	await scripts();
	document.documentElement.classList.add('awake');
};

/**
 * What the server wrote is read meanwhile, and scripts take no time from painting it. A page in the background is painted
 * when it is looked at, and need not wait for it.
 */
function painted(): Promise<void> {
	return new Promise((resolve) => {
		if (document.visibilityState === 'hidden') return resolve();
		document.addEventListener('visibilitychange', () => resolve(), { once: true });
		const observer = new PerformanceObserver(() => {
			observer.disconnect();
			resolve();
		});
		observer.observe({ type: 'paint', buffered: true });
		setTimeout(resolve, PATIENCE);
	});
}

/** Those that the page names in its head, and its language; rejects where one does not come. */
async function scripts(): Promise<void> {
	const links = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]');
	await Promise.all([
		...Array.from(links, ({ href }) => import(/* @vite-ignore */ href)),
		loadLanguage[document.documentElement.lang]?.()
	]);
}
