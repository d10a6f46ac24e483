// npm run fuzz: the record's check on ten thousand mutated files, from another seed each time.
// npm run fuzz -- 50000 1924: on so many, from this seed.
import { spawnSync } from 'node:child_process';

const [runs = '10000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2);
console.log(
	`${runs} mutated files from seed ${seed}: npm run fuzz -- ${runs} ${seed} repeats them`
);
const { status } = spawnSync(
	'npx',
	['vitest', 'run', '--project', 'node', 'tests/geodata/never-throws.test.ts'],
	{ stdio: 'inherit', env: { ...process.env, FUZZ_RUNS: runs, FUZZ_SEED: seed } }
);
process.exitCode = status ?? 1;
