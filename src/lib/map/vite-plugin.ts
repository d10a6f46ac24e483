import type { Plugin } from 'vite';

/** Parts of MapLibre that the atlas has no use for. */
const UNUSED =
	/geolocate|user-location|popup|terrain|fullscreen|compass|logo|marker|cooperative|ctrl-globe|shrink|crosshair/;

/**
 * Leaves out what no reader needs to fetch: of MapLibre's style sheet the rules for controls that are not on the map,
 * mostly pictures, nine tenths of it; of our shaders the comments.
 */
export function leanMapPlugin(): Plugin {
	return {
		name: 'lean-map',
		enforce: 'pre',
		transform(code, id) {
			if (id.endsWith('/maplibre-gl.css')) return withoutRules(code);
			if (/\/layers\/.+\/shaders\.ts$/.test(id)) return withoutCommentLines(code);
			return undefined;
		}
	};
}

/** Without the rules all of whose selectors name an unused part. */
function withoutRules(css: string): string {
	return css.replace(/([^{}]+)\{[^{}]*\}/g, (rule, selectors: string) =>
		selectors.split(',').every((selector) => UNUSED.test(selector)) ? '' : rule
	);
}

function withoutCommentLines(code: string): string {
	return code.replace(/^[\t ]*\/\/.*\n/gm, '');
}
