// npm start: serves the built site, and builds it first where it is missing or older than what it is made from.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { staticSite } from './static-site.mjs';

const SOURCES = ['src', 'geodata', 'static', 'package.json', 'svelte.config.js', 'vite.config.ts'];

/** @param {string} path */
function newest(path) {
	if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
	const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
	return Math.max(0, ...files.map((file) => statSync(join(path, file)).mtimeMs));
}

const built = existsSync('build/index.html') ? statSync('build/index.html').mtimeMs : 0;
if (SOURCES.some((path) => newest(path) > built)) {
	execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
}

const port = Number(process.env.PORT ?? 4173);
createServer(staticSite('build', process.env.BASE_PATH)).listen(port, () => {
	console.log(`Ports of Call: http://localhost:${port}${process.env.BASE_PATH ?? ''}`);
});
