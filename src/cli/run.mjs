// Runs one of the TypeScript programs in this folder: node src/cli/run.mjs check-geodata
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [program, ...args] = process.argv.slice(2);
const { module } = await runnerImport(fileURLToPath(new URL(`./${program}.ts`, import.meta.url)), {
	configFile: false,
	// The project's tsconfig extends one that a fresh clone does not have yet.
	oxc: { tsconfig: false }
});
process.exitCode = await module.main(args);
