import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { atlasPlugin } from '../../src/lib/geodata/vite-plugin.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The page that measures. Each engine is a chunk that only those who ask for it load. */
export default defineConfig({
	root: here,
	publicDir: false,
	plugins: [atlasPlugin({ folder: '../../geodata' })],
	resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
	build: {
		assetsInlineLimit: 0,
		chunkSizeWarningLimit: Infinity,
		rolldownOptions: {
			checks: { eval: false },
			output: { codeSplitting: { groups: [{ name: 'atlas-data', test: 'virtual:language' }] } }
		}
	}
});
