import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ForSite } from './catalogue';
import { runnerImport, type Plugin, type ResolvedConfig, type ViteDevServer } from 'vite';

/** Modules of the record that hold data. */
const DATA = {
	'virtual:records': ({ records }: ForSite) => records,
	'virtual:names': ({ names }: ForSite) => names
};
/** The module of one language: `virtual:language/fr`. */
const LANGUAGE = 'virtual:language/';
/** What the film tells in one language: `virtual:narration/fr`. */
const NARRATION = 'virtual:narration/';
/** The languages of the site, and how each is fetched. */
const LANGUAGES = 'virtual:languages';
/** The address of the record's silhouettes, which are served as they are; undefined where it has none. */
const SILHOUETTES = 'virtual:silhouettes';
const resolved = (name: string) => `\0${name}`;

/**
 * The compiled record as modules: `virtual:languages`, the languages of the site and how to fetch each, its words with the
 * outline that every page needs, and what the film tells in it; `virtual:records`, all of the record by language, and
 * `virtual:names`, what the map names beside it, for what is made at build time and never sent; `virtual:silhouettes`.
 * While the record has a fault, builds stop and the dev server does not start; a fault made while it runs is shown over the
 * page until it is mended. `folder` is relative to Vite's root.
 */
export function atlasPlugin({ folder }: { folder: string }): Plugin {
	let config: ResolvedConfig;
	let code: Promise<ForSite> | null = null;
	const path = () => resolve(config.root, folder);
	const compiled = () => (code ??= compiledIn(path()));

	return {
		name: 'atlas',
		configResolved(resolved) {
			config = resolved;
		},
		async buildStart() {
			// Not under Vitest: a fault in the record is one failing test, not a reason to run none.
			if (!process.env.VITEST) await compiled();
		},
		resolveId: (id) => (isOurs(id) ? resolved(id) : undefined),
		load: async (id) => {
			if (!id.startsWith('\0') || !isOurs(id.slice(1))) return undefined;
			return moduleOf(id.slice(1), path(), await compiled());
		},
		configureServer(server) {
			server.watcher.add(path());
			server.watcher.on('all', (_, changed) => {
				if (!changed.startsWith(path() + sep)) return;
				code = null;
				void showEdit(server, compiled);
			});
		}
	};
}

function addressModule(file: string): string {
	return existsSync(file)
		? `export { default } from ${JSON.stringify(`${file}?url`)};`
		: 'export default undefined;';
}

function isOurs(id: string): boolean {
	return (
		id in DATA ||
		id === LANGUAGES ||
		id === SILHOUETTES ||
		[LANGUAGE, NARRATION].some((prefix) => id.startsWith(prefix))
	);
}

function moduleOf(id: string, folder: string, site: ForSite): string {
	if (id === SILHOUETTES) return addressModule(resolve(folder, 'silhouettes.json'));
	if (id === LANGUAGES) {
		const fetched = (prefix: string) => {
			const entries = site.languages.map(
				(it) => `${JSON.stringify(it)}: () => import('${prefix}${it}')`
			);
			return `{ ${entries.join(', ')} }`;
		};
		return [
			`export const languages = ${JSON.stringify(site.languages)};`,
			`export const load = ${fetched(LANGUAGE)};`,
			`export const loadNarration = ${fetched(NARRATION)};`
		].join('\n');
	}
	if (id.startsWith(LANGUAGE)) {
		const language = id.slice(LANGUAGE.length);
		const words = fileURLToPath(new URL(`../locale/words.${language}.ts`, import.meta.url));
		return [
			`export { words } from ${JSON.stringify(words)};`,
			`export const outline = ${parsed(site.outlines[language])};`
		].join('\n');
	}
	if (id.startsWith(NARRATION))
		return `export const narration = ${parsed(site.narrations[id.slice(NARRATION.length)])};`;
	return `export default ${parsed(DATA[id as keyof typeof DATA](site))};`;
}

// Parsing JSON out of a string is faster than parsing the same as JavaScript (https://v8.dev/blog/cost-of-javascript-2019).
function parsed(value: unknown): string {
	return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

async function compiledIn(folder: string): Promise<ForSite> {
	const { readForSite } = await catalogue();
	return readForSite(folder);
}

let loading: Promise<typeof import('./catalogue')> | undefined;

// Imported when it is needed and not above: Vite warns of every import without a file extension that a config file leads
// to. The project's tsconfig is left aside (an option of oxc that Vite's types omit): it extends one that SvelteKit may
// not have written yet.
function catalogue(): Promise<typeof import('./catalogue')> {
	loading ??= runnerImport<typeof import('./catalogue')>(
		fileURLToPath(new URL('./catalogue.ts', import.meta.url)),
		{ configFile: false, oxc: { tsconfig: false } as object }
	).then(({ module }) => module);
	return loading;
}

async function showEdit(server: ViteDevServer, compiled: () => Promise<unknown>): Promise<void> {
	for (const environment of Object.values(server.environments)) {
		for (const [id, module] of environment.moduleGraph.idToModuleMap)
			if (id.startsWith('\0') && isOurs(id.slice(1)))
				environment.moduleGraph.invalidateModule(module);
	}
	try {
		await compiled();
		server.ws.send({ type: 'full-reload' });
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		server.config.logger.error(message);
		server.ws.send({ type: 'error', err: { message, stack: '' } });
	}
}
