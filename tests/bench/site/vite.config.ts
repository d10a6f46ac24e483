import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { atlasPlugin } from '../../../src/lib/geodata/vite-plugin.ts';
import config from '../../../svelte.config.js';

const fileAt = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Parts of the site by themselves: the timeline with more than the record has, and the map with less. */
export default defineConfig({
	root: fileAt('.'),
	publicDir: false,
	plugins: [
		atlasPlugin({ folder: '../../../geodata' }),
		svelte({ configFile: false, compilerOptions: config.compilerOptions })
	],
	resolve: { alias: { $lib: fileAt('../../../src/lib') } },
	build: {
		outDir: fileAt('../dist/site'),
		emptyOutDir: true,
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: Infinity,
		rolldownOptions: {
			input: [fileAt('timeline.html'), fileAt('empty-map.html')],
			checks: { eval: false }
		}
	}
});
