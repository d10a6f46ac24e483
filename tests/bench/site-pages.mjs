// Builds and serves what the page is measured on: the built site, and parts of it by themselves.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { build } from 'vite';
import { buildWhereStale } from '../../src/cli/up-to-date.mjs';
import { staticSite } from '../../src/cli/static-site.mjs';
import { DIST, HERE, ROOT } from './build.mjs';

/** Pages of `site/`, each with a part of the site by itself. */
export async function serveParts() {
	// The project's tsconfig extends one that a fresh clone does not have yet.
	execFileSync('npx', ['svelte-kit', 'sync'], { cwd: ROOT, stdio: 'inherit' });
	execFileSync('npm', ['run', '--silent', 'basemap'], { cwd: ROOT, stdio: 'inherit' });
	await build({ configFile: join(HERE, 'site/vite.config.ts'), logLevel: 'warn' });
	const pages = sirv(join(DIST, 'site'));
	const files = sirv(join(ROOT, 'static'));
	return listen((request, response) => pages(request, response, () => files(request, response)));
}

/** The site as it is published. */
export async function serveSite() {
	buildWhereStale();
	return listen(staticSite(join(ROOT, 'build')));
}

/** @param {import('node:http').RequestListener} handle */
async function listen(handle) {
	const server = createServer(handle);
	await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
	const address = /** @type {import('node:net').AddressInfo} */ (server.address());
	return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
