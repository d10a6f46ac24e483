// On what it was measured.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { HERE, ROOT } from './build.mjs';

const PEERS = [
	'maplibre-gl',
	'@deck.gl/core',
	'leaflet',
	'leaflet-timedimension',
	'@cesium/engine'
];

/** What else the machine did before. */
const [load = 0] = loadavg();

/**
 * Lines of Markdown.
 * @param {{ browser?: string, renderer?: string }} measured
 * @param {readonly string[]} packages
 */
export function machine({ browser, renderer }, packages = PEERS) {
	const [cpu] = cpus();
	const versions = packages.map((name) => `${name} ${versionOf(name)}`);
	return [
		`- ${new Date().toISOString().slice(0, 10)}, commit ${commitOf(HERE)}`,
		`- ${cpu?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, ${system()}; load before the run ${load.toFixed(1)}`,
		`- Node ${process.versions.node}, Chromium ${browser ?? '?'}, WebGL: ${renderer ?? '?'}`,
		`- ${versions.join(', ')}`
	];
}

/** @param {string} name */
function versionOf(name) {
	const file = [HERE, ROOT]
		.map((folder) => join(folder, 'node_modules', name, 'package.json'))
		.find(existsSync);
	return file ? JSON.parse(readFileSync(file, 'utf8')).version : '?';
}

/** @param {string} folder of a checkout */
export function commitOf(folder) {
	try {
		const options = /** @type {const} */ ({ cwd: folder, encoding: 'utf8', stdio: 'pipe' });
		const changed = execFileSync('git', ['status', '--porcelain', '-uno'], options) !== '';
		const hash = execFileSync('git', ['rev-parse', '--short', 'HEAD'], options).trim();
		return hash + (changed ? ' with changes' : '');
	} catch {
		return 'unknown'; // a copy without its history
	}
}

function system() {
	const file = '/etc/os-release';
	const name = existsSync(file) && /^PRETTY_NAME="(.*)"$/m.exec(readFileSync(file, 'utf8'))?.[1];
	return `${name || type()} (${type()} ${release()})`;
}
