// Installs the peers where they are not there yet, and builds the page that measures.
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, loadConfigFromFile, runnerImport } from 'vite';

export const HERE = fileURLToPath(new URL('.', import.meta.url));
export const ROOT = join(HERE, '../..');
export const DIST = join(HERE, 'dist');

export function installPeers() {
	const here = (/** @type {string} */ name) => existsSync(join(HERE, 'node_modules', name));
	if (here('@cesium/engine') && here('lighthouse')) return;
	console.log('Installing the peers into tests/bench.');
	// Quiet: Cesium asks for a newer Node, but only for building itself.
	const args = ['install', '--no-audit', '--no-fund', '--loglevel=error'];
	execFileSync('npm', args, { cwd: HERE, stdio: 'inherit' });
}

export async function buildPage() {
	// The project's tsconfig extends one that a fresh clone does not have yet.
	execFileSync('npx', ['svelte-kit', 'sync'], { cwd: ROOT, stdio: 'inherit' });
	execFileSync('npm', ['run', '--silent', 'basemap'], { cwd: ROOT, stdio: 'inherit' });
	const configFile = join(HERE, 'vite.config.ts');
	await build({ configFile, logLevel: 'warn' });
	const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, configFile);
	const { module } = await runnerImport(join(HERE, 'record.ts'), {
		...loaded?.config,
		configFile: false
	});
	writeFileSync(join(DIST, 'record.json'), JSON.stringify(module.recordFilm()));
}
