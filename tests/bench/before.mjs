// Another checkout of the project, measured in turn with this one: its map and its engines on the bench's own page.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { build, runnerImport } from 'vite';
import { DIST, HERE, ROOT } from './build.mjs';

/** What the checkout's bench has to know of the inside of its own map. */
const ENGINE = 'tests/bench/engines/ours.ts';

/**
 * Builds the page with the engines of the checkout. What they import is the checkout's: its sources, its record and its
 * libraries. The page's own programs are those of this bench.
 * @param {string} folder
 * @returns {Promise<string>} the folder of the page
 */
export async function buildBefore(folder) {
	const before = resolve(folder);
	const lacks = [ENGINE, 'node_modules/maplibre-gl'].find((it) => !existsSync(join(before, it)));
	if (lacks) throw new Error(`--before ${folder}: it has no ${lacks}.`);
	prepare(before);
	const { module } = await runnerImport(join(before, 'src/lib/geodata/vite-plugin.ts'));
	const outDir = join(DIST, 'before');
	await build({
		configFile: false,
		root: HERE,
		logLevel: 'warn',
		publicDir: false,
		plugins: [
			librariesOf(before),
			/** @type {any} */ (module).atlasPlugin({ folder: join(before, 'geodata') })
		],
		build: {
			outDir,
			assetsInlineLimit: 0,
			chunkSizeWarningLimit: Infinity,
			rolldownOptions: {
				// To read the record takes the most, here as everywhere.
				checks: { pluginTimings: false },
				input: join(HERE, 'before.html'),
				output: {
					codeSplitting: { groups: [{ name: 'atlas-data', test: /virtual:(atlas|language)/ }] }
				}
			}
		}
	});
	return outDir;
}

/** What git ignores and a build needs is made where it is not there yet; nothing else of the checkout is touched. */
function prepare(/** @type {string} */ before) {
	/** @type {[file: string, command: string, args: string[]][]} */
	const made = [
		['.svelte-kit/tsconfig.json', 'npx', ['svelte-kit', 'sync']],
		['static/basemap.pmtiles', 'npm', ['run', '--silent', 'basemap']]
	];
	for (const [file, command, args] of made) {
		if (existsSync(join(before, file))) continue;
		execFileSync(command, args, { cwd: before, stdio: 'inherit' });
	}
}

/**
 * Sources are those of the checkout that asks for them. Libraries are always the other one's: the page must listen to
 * the very MapLibre that its engines use.
 * @param {string} before
 * @returns {import('vite').Plugin}
 */
function librariesOf(before) {
	const within = (/** @type {string | undefined} */ file) => file?.startsWith(before + sep);
	const engine = join(before, ENGINE);
	return {
		name: 'before',
		enforce: 'pre',
		resolveId(source, importer) {
			const ask = (/** @type {string} */ id, from = importer) =>
				this.resolve(id, from, { skipSelf: true });
			if (source.startsWith('$before/'))
				return ask(source.replace('$before', join(before, 'tests/bench')));
			if (source.startsWith('$lib/'))
				return ask(source.replace('$lib', join(within(importer) ? before : ROOT, 'src/lib')));
			const library = /^[@\w]/.test(source) && !source.startsWith('virtual:');
			return importer && library && !within(importer) ? ask(source, engine) : undefined;
		}
	};
}
