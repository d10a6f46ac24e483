import type { Plugin } from 'vite';

/** Parts of MapLibre that the atlas has no use for. */
const UNUSED =
	/geolocate|user-location|popup|terrain|fullscreen|compass|logo|marker|cooperative|ctrl-globe|shrink|crosshair/;

/**
 * Leaves out what no reader needs to fetch: of MapLibre's style sheet the rules for controls that are not on the map,
 * mostly pictures, nine tenths of it; of our shaders comments and indents; of the library for tiles what browsers can do themselves.
 */
export function leanMapPlugin(): Plugin {
	return {
		name: 'lean-map',
		enforce: 'pre',
		transform(code, id) {
			if (id.endsWith('/maplibre-gl.css')) return withoutRules(code);
			if (id.endsWith('/pmtiles/dist/esm/index.js')) return withoutUnusedReaders(code);
			if (/\/layers\/.+\/shaders\.ts$/.test(id)) return withoutCommentsAndIndents(code);
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

function withoutCommentsAndIndents(code: string): string {
	return code.replace(/^[\t ]*\/\/.*\n/gm, '').replace(/^[\t ]+/gm, '');
}

/**
 * Every browser that can draw the map has had `DecompressionStream` for longer than the colours that the page is written in:
 * a decompressor in JavaScript would be fetched and never called. And what gives functions back their names, which keeps
 * readers for other maps and other hosts from being left out, changes nothing.
 */
function withoutUnusedReaders(code: string): string {
	return [
		[
			/import\{decompressSync as (\w+)\}from"fflate";/,
			'const $1=()=>{throw new Error("This browser cannot decompress tiles")};'
		],
		[
			/var (\w+)=\((\w+),\w+\)=>\w+\(\2,"name",\{[^}]*\}\);/,
			'/*#__NO_SIDE_EFFECTS__*/function $1(named){return named}'
		]
	].reduce((lean, [part, instead]) => {
		if (!(part as RegExp).test(lean))
			throw new Error(`pmtiles is not written as it was: ${String(part)}, in vite-plugin.ts`);
		return lean.replace(part as RegExp, instead as string);
	}, code);
}
