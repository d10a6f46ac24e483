import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin, type ResolvedConfig, type ViteDevServer } from 'vite';

const NAME = 'virtual:atlas';
const RESOLVED = `\0${NAME}`;

/**
 * The compiled record as a module, `import atlas from 'virtual:atlas'`. One module, so all that import it share one
 * chunk. While the record has a fault, builds stop and the dev server does not start; a fault made while it runs is shown
 * over the page until it is mended. `folder` is relative to Vite's root.
 */
export function atlasPlugin({ folder }: { folder: string }): Plugin {
	let config: ResolvedConfig;
	let code: Promise<string> | null = null;
	const path = () => resolve(config.root, folder);
	const compiled = () => (code ??= moduleOf(path()));

	return {
		name: 'atlas',
		configResolved(resolved) {
			config = resolved;
		},
		async buildStart() {
			// Not under Vitest: a fault in the record is one failing test, not a reason to run none.
			if (!process.env.VITEST) await compiled();
		},
		resolveId: (id) => (id === NAME ? RESOLVED : undefined),
		load: (id) => (id === RESOLVED ? compiled() : undefined),
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

// Parsing JSON out of a string is faster than parsing the same as JavaScript (https://v8.dev/blog/cost-of-javascript-2019).
async function moduleOf(folder: string): Promise<string> {
	const { readPackedAtlas } = await catalogue();
	return `export default JSON.parse(${JSON.stringify(JSON.stringify(readPackedAtlas(folder)))});`;
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

async function showEdit(server: ViteDevServer, compiled: () => Promise<string>): Promise<void> {
	for (const environment of Object.values(server.environments)) {
		const module = environment.moduleGraph.getModuleById(RESOLVED);
		if (module) environment.moduleGraph.invalidateModule(module);
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
