// Runs one of the TypeScript programs in this folder: node src/cli/run.mjs check-geodata
import { runnerImport } from 'vite';

const [program, ...args] = process.argv.slice(2);
const { module } = await runnerImport(new URL(`./${program}.ts`, import.meta.url).pathname, {
	configFile: false
});
process.exitCode = await module.main(args);
