import type { Handle } from '@sveltejs/kit';

/** The faces in which a page's first words are set: asked for with the page, and not only when its styles are read. */
const FIRST_FACES = /\/(jost|spectral-roman)-latin\.[^/]+\.woff2$/;

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) => type === 'js' || type === 'css' || FIRST_FACES.test(path)
	});
