import { existsSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin, type ResolvedConfig, type ViteDevServer } from 'vite';

/** Modules of the record, and which part of it each holds. */
const MODULES = {
	'virtual:atlas': 'outline',
	'virtual:record': 'atlas',
	'virtual:names': 'names'
} as const;
/** The address of the record's silhouettes, which are served as they are; undefined where it has none. */
const SILHOUETTES = 'virtual:silhouettes';
const resolved = (name: string) => `\0${name}`;

/**
 * The compiled record as modules: `virtual:atlas`, the outline that every page needs, one module, so all that import it
 * share one chunk; `virtual:record`, all of it, and `virtual:names`, what the map names beside it, for what is made at
 * build time and never sent. While the record has a fault, builds stop and the dev server does not start; a fault made while it runs is shown
 * over the page until it is mended. `folder` is relative to Vite's root.
 */
export function atlasPlugin({ folder }: { folder: string }): Plugin {
	let config: ResolvedConfig;
	let code: ReturnType<typeof modulesOf> | null = null;
	const path = () => resolve(config.root, folder);
	const compiled = () => (code ??= modulesOf(path()));

	return {
		name: 'atlas',
		configResolved(resolved) {
			config = resolved;
		},
		async buildStart() {
			// Not under Vitest: a fault in the record is one failing test, not a reason to run none.
			if (!process.env.VITEST) await compiled();
		},
		resolveId: (id) => (id in MODULES || id === SILHOUETTES ? resolved(id) : undefined),
		load: async (id) => {
			if (id === resolved(SILHOUETTES)) return addressModule(resolve(path(), 'silhouettes.json'));
			const name = Object.keys(MODULES).find((name) => resolved(name) === id);
			return name && (await compiled()).get(name);
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

// Parsing JSON out of a string is faster than parsing the same as JavaScript (https://v8.dev/blog/cost-of-javascript-2019).
async function modulesOf(folder: string): Promise<ReadonlyMap<string, string>> {
	const { readForSite } = await catalogue();
	const parts = readForSite(folder);
	return new Map(
		Object.entries(MODULES).map(([name, part]) => [
			name,
			`export default JSON.parse(${JSON.stringify(JSON.stringify(parts[part]))});`
		])
	);
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
		for (const name of Object.keys(MODULES)) {
			const module = environment.moduleGraph.getModuleById(resolved(name));
			if (module) environment.moduleGraph.invalidateModule(module);
		}
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
