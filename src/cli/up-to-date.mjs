import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { recordFolder } from './record-folder.mjs';

const SOURCES = [
	'src',
	recordFolder,
	'static',
	'package.json',
	'svelte.config.js',
	'vite.config.ts'
];

/** Builds the site where it is missing or older than what it is made from. */
export function buildWhereStale() {
	// That of another record is cut anew, and then the site is older than it.
	execFileSync('npm', ['run', '--silent', 'basemap'], { stdio: 'inherit' });
	const built = existsSync('build/index.html') ? statSync('build/index.html').mtimeMs : 0;
	if (SOURCES.some((path) => newest(path) > built)) {
		execFileSync('npm', ['run', 'build'], { stdio: 'inherit' });
	}
}

/** @param {string} path */
function newest(path) {
	if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
	const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
	return Math.max(0, ...files.map((file) => statSync(join(path, file)).mtimeMs));
}
