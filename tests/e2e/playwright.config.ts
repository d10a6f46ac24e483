import { defineConfig } from '@playwright/test';
import { chromiumArgs, findBrowser } from '../browser.mjs';

const port = Number(process.env.PORT ?? 4183);

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results/e2e',
	snapshotPathTemplate: '{testDir}/__screenshots__/{arg}{ext}',
	reporter: [['list'], ['json', { outputFile: '../../test-results/playwright.json' }]],
	// A page that comes, drawn by software, keeps more than one core busy and less than two; files are shared out.
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 15_000 },
	forbidOnly: true,
	use: {
		baseURL: `http://localhost:${port}`,
		viewport: { width: 1440, height: 900 },
		launchOptions: {
			executablePath: findBrowser()?.path,
			// Debian's Chromium would paint text and panels with the software GPU as well, which takes it much longer.
			args: [...chromiumArgs, '--disable-gpu-rasterization']
		},
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
