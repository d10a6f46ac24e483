import { defineConfig } from '@playwright/test';
import { chromiumArgs, findBrowser } from '../browser.mjs';

const port = Number(process.env.PORT ?? 4183);

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results/e2e',
	snapshotPathTemplate: '{testDir}/__screenshots__/{arg}{ext}',
	reporter: [['list'], ['json', { outputFile: '../../test-results/playwright.json' }]],
	// Software WebGL takes a whole core: more pages at once only wait for each other.
	workers: 1,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	forbidOnly: true,
	use: {
		baseURL: `http://localhost:${port}`,
		viewport: { width: 1440, height: 900 },
		launchOptions: { executablePath: findBrowser()?.path, args: chromiumArgs },
		screenshot: 'only-on-failure'
	},
	webServer: {
		command: 'node src/cli/start.mjs',
		cwd: '../..',
		env: { PORT: String(port) },
		url: `http://localhost:${port}/`,
		reuseExistingServer: false,
		timeout: 120_000
	}
});
