// npm test: everything that must hold. Ends with the last lines of each step that failed and the sum of the tests.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findOrInstallBrowser } from './browser.mjs';

const RESULTS = 'test-results';
/** How much a step that failed says once more at the end. */
const SHOWN_LINES = 60;
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const browser = findOrInstallBrowser();
console.log(`Browser: ${browser.path} (${browser.from})`);
const env = { ...process.env, CHROME_PATH: browser.path };

// The standard views are compared from when `npm run goldens` has first recorded them.
const goldens = existsSync('tests/goldens/__screenshots__') ? ['goldens'] : [];

/** @typedef {{ name: string, command: string[], env?: Record<string, string>, count?: () => { passed: number, failed: number } }} Step */

/** Another record, whose site the end-to-end tests open too. */
const ATLANTIC = {
	RECORD: 'tests/fixtures/atlases/atlantic-1919',
	OUT: `${RESULTS}/atlantic-1919`
};

/**
 * Stages follow each other; the lanes of a stage run beside each other, the steps of a lane one after the other. What
 * draws maps has a stage of its own, as it uses each core there is.
 * @type {Step[][][]}
 */
const stages = [
	[
		[{ name: 'types', command: ['npm', 'run', '--silent', 'check'] }],
		[
			{ name: 'the record', command: ['npm', 'run', '--silent', 'geodata'] },
			{
				name: 'another record',
				command: ['npm', 'run', '--silent', 'geodata'],
				env: ATLANTIC
			},
			// First, because the basemap is cut for the record that is built last.
			{
				name: 'the build of another record',
				command: ['npm', 'run', '--silent', 'build'],
				env: ATLANTIC
			},
			// Cuts the basemap too, and the end-to-end tests find the site built.
			{ name: 'the build', command: ['npm', 'run', '--silent', 'build'] }
		]
	],
	[
		[
			{
				name: 'unit and browser tests',
				command: [
					'npx',
					'vitest',
					'run',
					...['node', 'browser', ...goldens].map((project) => `--project=${project}`),
					'--reporter=default',
					'--reporter=json',
					`--outputFile.json=${RESULTS}/vitest.json`
				],
				count: () => {
					const { numPassedTests, numFailedTests } = read('vitest.json');
					return { passed: numPassedTests, failed: numFailedTests };
				}
			}
		]
	],
	[
		[
			{
				name: 'end-to-end tests',
				command: ['npx', 'playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
				count: () => {
					const { expected, unexpected, flaky } = read('playwright.json').stats;
					return { passed: expected, failed: unexpected + flaky };
				}
			}
		]
	]
];

const sum = { passed: 0, failed: 0 };
/** @type {string[]} */
const failures = [];
for (const lanes of stages) {
	await Promise.all(
		lanes.map(async (steps) => {
			for (const step of steps) await take(step, lanes.length > 1 ? `${step.name}: ` : '');
		})
	);
}
for (const failure of failures) console.log(`\n${failure}`);
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/**
 * Runs a step and adds it to the sum.
 * @param {Step} step
 * @param {string} mark before each line that it says
 */
async function take({ name, command, env: own, count }, mark) {
	console.log(`\n▸ ${name}`);
	const begun = performance.now();
	const { status, output } = await run(command, { ...env, ...own }, mark);
	const seconds = Math.round((performance.now() - begun) / 1000);
	console.log(`▸ ${name}: ${status === 0 ? 'done' : 'failed'} after ${seconds} s`);
	const counted = count?.() ?? { passed: 0, failed: 0 };
	sum.passed += counted.passed;
	// A step that fails without a failed test (a crash, a fault in the record) counts as one.
	sum.failed += status === 0 ? counted.failed : Math.max(1, counted.failed);
	if (status !== 0) {
		const last = output.trimEnd().split('\n').slice(-SHOWN_LINES);
		failures.push([`▸ ${name}: failed (${status}), and said last:`, ...last].join('\n'));
	}
}

/**
 * Runs a command and shows what it says, as it says it.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @param {string} mark before each line of it
 * @returns {Promise<{ status: number | string, output: string }>} its exit status or what ended it, and what it said
 */
function run([program = '', ...args], env, mark) {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, { stdio: ['inherit', 'pipe', 'pipe'], env });
		let output = '';
		for (const stream of [child.stdout, child.stderr]) {
			stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
				output += text;
				process.stdout.write(mark ? text.replaceAll(/^(?=.)/gm, mark) : text);
			});
		}
		child.on('error', reject);
		child.on('close', (code, signal) => resolve({ status: code ?? signal ?? 'unknown', output }));
	});
}

/** @param {string} name */
function read(name) {
	const path = `${RESULTS}/${name}`;
	if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
	return {
		numPassedTests: 0,
		numFailedTests: 1,
		stats: { expected: 0, unexpected: 1, flaky: 0 }
	};
}
