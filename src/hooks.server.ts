import { languages } from 'virtual:languages';
import type { Handle } from '@sveltejs/kit';
import { chartOf } from '$lib/server/chart/charts';
import { pageColours } from '$lib/symbology/page-colours';
import { subjectOf } from '$lib/ui/links';

/** The faces in which a page's first words are set: asked for with the page, and not only when its styles are read. */
const FIRST_FACES = /\/(jost|spectral-roman)-latin\.[^/]+\.woff2$/;

/** The empty element of ui/Chart.svelte. */
const PLACEHOLDER = /(<div\b[^>]*\bdata-chart\b[^>]*>)(<\/div>)/;

/**
 * Writes the language and the page's colours into its first tag, and puts each page's chart into the page as it is written. Svelte never hears of it: its template has an empty element
 * there, so the chart is in no script, and what the server wrote stays when the page wakes up.
 */
export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		preload: ({ type, path }) => type === 'js' || type === 'css' || FIRST_FACES.test(path),
		transformPageChunk: ({ html }) =>
			html
				.replace(
					PLACEHOLDER,
					(_, open: string, close: string) =>
						open + chartOf(subjectOf(event.params), event.params.lang) + close
				)
				.replace('%lang%', event.params.lang ?? languages[0] ?? '')
				.replace('%colours%', pageColours())
	});
