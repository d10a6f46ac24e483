import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * A static host for the built site in `folder`, as a handler for node:http: files, pages without `.html`, 404.html for
 * the rest. `base` is the sub-folder that the site was built for.
 */
export function staticSite(folder, base = '') {
	const notFound = readFileSync(join(folder, '404.html'));
	const serve = sirv(folder, {
		extensions: ['html'],
		etag: true,
		// Looks into the folder at each request: a build made meanwhile is served.
		dev: true,
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
