import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { atlasPlugin } from './src/lib/geodata/vite-plugin.ts';
import { recordFolder } from './src/cli/record-folder.mjs';
import { chromiumArgs, findBrowser } from './tests/browser.mjs';

/** A browser of a project's own: Vitest writes the project's name into it. */
const browser = () => ({
	enabled: true,
	headless: true,
	screenshotFailures: false,
	provider: playwright({
		launchOptions: { executablePath: findBrowser()?.path, args: chromiumArgs },
		// What is larger would be photographed smaller than it is.
		contextOptions: { viewport: { width: 1440, height: 900 } }
	}),
	instances: [{ browser: 'chromium' as const }]
});
const bundled = [
	'edtf',
	'maplibre-gl',
	'flatbush',
	'@turf/bearing',
	'@turf/destination',
	'@turf/distance',
	...['chevron-left', 'chevron-right', 'minus', 'move-horizontal', 'plus', 'share-2', 'x'].map(
		(icon) => `@lucide/svelte/icons/${icon}`
	)
];

export default defineConfig({
	plugins: [atlasPlugin({ folder: recordFolder }), sveltekit()],
	server: { fs: { allow: [recordFolder] } },
	// Nothing inline: the Content-Security-Policy takes fonts and images only from files.
	build: {
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: 1500,
		// Changes with its own releases only, and is not to be counted as ours.
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						{ name: 'maplibre-gl', test: /node_modules.maplibre-gl/ },
						// What nearly every page needs, in one file: smaller than in many, and asked for once.
						{
							name: 'shared',
							test: /src.lib.(domain|locale|state|ui|atlas|scheduler)|svelte|clsx|devalue/,
							minShareCount: 3
						},
						// The same of the map: what is fetched later needs a part of it.
						{ name: 'map', test: /src.lib.map/, minShareCount: 2 }
					]
				}
			}
		}
	},
	test: {
		expect: { requireAssertions: true },
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					// The whole record is read in a second, and in many where others draw maps beside.
					testTimeout: 60_000,
					include: [
						'tests/*.test.ts',
						'tests/{domain,geodata,locale,map,server,state,ui}/**/*.test.ts'
					]
				}
			},
			{
				extends: true,
				optimizeDeps: { include: bundled },
				test: { name: 'browser', include: ['tests/browser/**/*.test.ts'], browser: browser() }
			},
			{
				extends: true,
				optimizeDeps: { include: bundled },
				test: { name: 'goldens', include: ['tests/goldens/**/*.test.ts'], browser: browser() }
			}
		]
	}
});
