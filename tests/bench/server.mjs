// Serves the built page and remembers what was asked for.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { DIST, HERE, ROOT } from './build.mjs';

const CESIUM = join(HERE, 'node_modules/@cesium/engine');
/** @type {[prefix: string, folder: string][]} */
const CESIUMS = [
	['/cesium/Assets/', join(CESIUM, 'Source/Assets')],
	['/cesium/ThirdParty/', join(CESIUM, 'Source/ThirdParty')],
	['/cesium/Workers/', join(CESIUM, 'Build/Workers')]
];

/** The page's own program, and the record as it is compiled: no engine needs them. */
const NOT_THE_ENGINE = /\/assets\/(index|before|atlas-data)-/;

/**
 * @param {{ page?: string, checkout?: string }} [of] the folder of the built page, and the checkout whose basemap it is
 */
export async function serve({ page = DIST, checkout = ROOT } = {}) {
	const all = /** @type {typeof CESIUMS} */ ([
		...CESIUMS,
		['/basemap.pmtiles', join(checkout, 'static')],
		// The same film for all.
		['/record.json', DIST],
		['/', page]
	]);
	const folders = all.map(([prefix, folder]) => ({ prefix, handle: sirv(folder) }));
	/** @type {Map<string, string>} */
	const asked = new Map();
	const server = createServer((request, response) => {
		const url = (request.url ?? '/').split('?')[0] ?? '/';
		const found = folders.find(({ prefix }) => url.startsWith(prefix));
		const [, folder] = all.find(([prefix]) => url.startsWith(prefix)) ?? ['', page];
		const inside = url.startsWith('/cesium/') ? url.split('/').slice(3).join('/') : url;
		asked.set(url, join(folder, inside));
		if (url.startsWith('/cesium/')) request.url = `/${inside}`;
		found?.handle(request, response, () => {
			response.statusCode = 404;
			response.end();
		});
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	return {
		origin: `http://127.0.0.1:${address.port}`,
		/** From now on. */
		forget: () => asked.clear(),
		/** Of all programs and style sheets that were asked for, compressed: kB. */
		shipped() {
			const programs = [...asked].filter(
				([url]) => /\.(m?js|css|wasm)$/.test(url) && !NOT_THE_ENGINE.test(url)
			);
			const bytes = programs.map(([, file]) => gzipSync(readFileSync(file)).length);
			return bytes.reduce((sum, size) => sum + size, 0) / 1000;
		},
		close: () => server.close()
	};
}
