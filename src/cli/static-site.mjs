import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/** Their names change with their contents. */
const FOR_EVER = '/_app/immutable/';

/**
 * A static host for the built site in `folder`, as a handler for node:http: files, as the build compressed them where the
 * browser takes that, pages without `.html`, 404.html for the rest. `base` is the sub-folder that the site was built for.
 *
 * @param {string} folder
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function staticSite(folder, base = '') {
	const notFound = readFileSync(join(folder, '404.html'));
	const serve = sirv(folder, {
		extensions: ['html'],
		etag: true,
		gzip: true,
		brotli: true,
		// Looks into the folder at each request: a build made meanwhile is served.
		dev: true,
		setHeaders: (response, path) => {
			if (path.startsWith(FOR_EVER))
				response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
		},
		onNoMatch: (_, response) => {
			response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
			response.end(notFound);
		}
	});
	return (request, response) => {
		if (base && request.url?.startsWith(base)) request.url = request.url.slice(base.length) || '/';
		serve(request, response);
	};
}
