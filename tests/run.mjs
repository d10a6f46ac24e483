// npm test: everything that must hold, one step after the other, with the sum of the tests in the last line.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findOrInstallBrowser } from './browser.mjs';

const RESULTS = 'test-results';
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

const browser = findOrInstallBrowser();
console.log(`Browser: ${browser.path} (${browser.from})`);
const env = { ...process.env, CHROME_PATH: browser.path };

// The standard views are compared from when `npm run goldens` has first recorded them.
const goldens = existsSync('tests/goldens/__screenshots__') ? ['goldens'] : [];

/** @type {{ name: string, command: string[], count?: () => { passed: number, failed: number } }[]} */
const steps = [
	{ name: 'types', command: ['npm', 'run', '--silent', 'check'] },
	{ name: 'the record', command: ['npm', 'run', '--silent', 'geodata'] },
	{ name: 'the basemap', command: ['npm', 'run', '--silent', 'basemap'] },
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
			const { numPassedTests, numFailedTests, numFailedTestSuites } = read('vitest.json');
			return { passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites) };
		}
	},
	{ name: 'the build', command: ['npm', 'run', '--silent', 'build'] },
	{
		name: 'end-to-end tests',
		command: ['npx', 'playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'],
		count: () => {
			const { expected, unexpected, flaky } = read('playwright.json').stats;
			return { passed: expected, failed: unexpected + flaky };
		}
	}
];

const sum = { passed: 0, failed: 0 };
for (const { name, command, count } of steps) {
	console.log(`\n▸ ${name}`);
	const [program, ...args] = command;
	const { status } = spawnSync(/** @type {string} */ (program), args, { stdio: 'inherit', env });
	const counted = count?.() ?? { passed: 0, failed: 0 };
	sum.passed += counted.passed;
	// A step that fails without a failed test (a crash, a fault in the record) counts as one.
	sum.failed += status === 0 ? counted.failed : Math.max(1, counted.failed);
	if (status !== 0) console.log(`▸ ${name}: failed`);
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exitCode = sum.failed === 0 ? 0 : 1;

/** @param {string} name */
function read(name) {
	const path = `${RESULTS}/${name}`;
	if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8'));
	return {
		numPassedTests: 0,
		numFailedTests: 1,
		numFailedTestSuites: 1,
		stats: { expected: 0, unexpected: 1, flaky: 0 }
	};
}
