// Finds a Chromium for the tests, or installs one.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** For a machine without a graphics card or network: software WebGL, and none of Chromium's own requests. */
export const chromiumArgs = [
	'--no-sandbox',
	'--use-angle=swiftshader',
	'--enable-unsafe-swiftshader',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run'
];

/**
 * The browser to test with: CHROME_PATH, an installed Chrome or Chromium, or Playwright's own.
 * @returns {{ path: string, from: string } | undefined}
 */
export function findBrowser() {
	if (process.env.CHROME_PATH) {
		if (!existsSync(process.env.CHROME_PATH)) {
			throw new Error(`CHROME_PATH is ${process.env.CHROME_PATH}, but there is no such file.`);
		}
		return { path: process.env.CHROME_PATH, from: 'CHROME_PATH' };
	}
	for (const name of ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser']) {
		const path = which(name);
		if (path) return { path, from: 'installed' };
	}
	const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
	if (existsSync(mac)) return { path: mac, from: 'installed' };
	const own = chromium.executablePath();
	return existsSync(own) ? { path: own, from: "Playwright's" } : undefined;
}

/**
 * Like findBrowser, but installs one where there is none: Debian's as root on Debian, otherwise Playwright's.
 * @returns {{ path: string, from: string }}
 */
export function findOrInstallBrowser() {
	const found = findBrowser();
	if (found) return found;
	const options = /** @type {const} */ ({ stdio: 'inherit' });
	try {
		if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
			console.log('No browser found: installing chromium with apt-get.');
			execFileSync('apt-get', ['update', '-qq'], options);
			execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], options);
		} else {
			console.log("No browser found: installing Playwright's Chromium.");
			execFileSync('npx', ['playwright', 'install', 'chromium'], options);
		}
	} catch (cause) {
		throw new Error(
			'There is no browser to test with, and installing one failed (above). ' +
				'Install Chrome or Chromium, or set CHROME_PATH to one.',
			{ cause }
		);
	}
	const installed = findBrowser();
	if (!installed)
		throw new Error('A browser was installed but is not found: set CHROME_PATH to it.');
	return { ...installed, from: `${installed.from}, just now` };
}

/** @param {string} name */
function which(name) {
	try {
		return execFileSync('which', [name], { encoding: 'utf8', stdio: 'pipe' }).trim();
	} catch {
		return undefined; // `which` exits with 1 for "not there": that is the answer
	}
}
