import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { strayCharacter } from '../../src/lib/domain/characters';
import { scheduleOf } from '../../src/lib/domain/schedule';
import { compile, type Compiled } from '../../src/lib/geodata/catalogue';
import { atlasGeojson, sourcesJson } from '../../src/lib/geodata/export';
import { faultLine, type Fault } from '../../src/lib/geodata/faults';
import type { RecordFile } from '../../src/lib/geodata/json-file';
import { recordFiles } from '../../src/lib/geodata/record-files';
import { LONGEST_MESSAGE } from '../../src/lib/geodata/told';
import { inLanguage } from '../../src/lib/geodata/translated';
import { fixtures, fixtureText } from './fixtures';
import { mutation } from './mutations';

/** How many files are mutated, and from which number the mutations follow; `npm run fuzz` sets both. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 300);
const SEED = Number(process.env.FUZZ_SEED ?? 1924);
/** Ms in which a file is to be judged. A tenth of a second is usual; past this the check is said to hang. */
const PATIENCE = 20_000;

/** A file that is mutated, and the rest of its record. It is told by its path: a failure prints it. */
interface Sample {
	readonly [fc.toStringMethod]: () => string;
	readonly file: RecordFile;
	readonly others: readonly RecordFile[];
}

/** The whole of a small record by its side, of the large one what its visits need, to be quick. */
function samplesOf(files: readonly RecordFile[], beside: readonly RecordFile[]): Sample[] {
	return files.map((file) => ({
		[fc.toStringMethod]: () => file.path,
		file,
		others: beside.filter(({ path }) => path !== file.path)
	}));
}

const geodata = recordFiles('geodata');
const atlantic = recordFiles('tests/fixtures/atlases/atlantic-1919');
const small = [
	...recordFiles('tests/fixtures/geodata/base'),
	...fixtures('good').map((name) => ({
		path: name.endsWith('.names.geojson') ? 'names.geojson' : `visits/${name}`,
		text: fixtureText('good', name)
	}))
];
const LARGE = /^(names|frontiers)\.geojson$|^visits\/(?!vorovsky)/;

const sample: fc.Arbitrary<Sample> = fc.oneof(
	fc.constantFrom(
		...samplesOf(
			geodata,
			geodata.filter(({ path }) => !LARGE.test(path))
		)
	),
	fc.constantFrom(...samplesOf(atlantic, atlantic)),
	fc.constantFrom(...samplesOf(small, small))
);

describe('whatever is in a file of the record', () => {
	test(
		`the check answers with the record or with faults that can be read (${RUNS} mutated files)`,
		() => {
			const answers = { record: 0, faults: 0 };
			fc.assert(
				fc.property(sample, mutation, ({ file, others }, mutate) => {
					const files = [...others, { ...file, text: mutate(file.text) }];
					const begun = performance.now();
					const compiled = compile(files);
					expect(performance.now() - begun).toBeLessThan(PATIENCE);
					expectAnswer(compiled, files);
					answers[compiled.atlas ? 'record' : 'faults']++;
				}),
				{ numRuns: RUNS, seed: SEED }
			);
			// Where nothing were refused, or all, the mutations would try nothing.
			expect(answers.faults).toBeGreaterThan(RUNS / 4);
			expect(answers.record).toBeGreaterThan(RUNS / 20);
			console.log(`of ${RUNS} mutated files ${answers.faults} refused, ${answers.record} accepted`);
		},
		60_000 + RUNS * 1000
	);
});

function expectAnswer({ atlas, faults, warnings }: Compiled, files: readonly RecordFile[]): void {
	for (const fault of [...faults, ...warnings]) expectReadable(fault, files);
	expect(atlas === null).toBe(faults.length > 0);
	if (!atlas) return;
	// What is accepted can be put in time and given away.
	const english = inLanguage(atlas, 'en');
	const schedules = english.visits.flatMap((visit) => scheduleOf(visit) ?? []);
	expect(JSON.stringify(atlasGeojson(english, schedules))).toContain('FeatureCollection');
	expect(JSON.stringify(sourcesJson(english))).not.toBe('');
}

function expectReadable(fault: Fault, files: readonly RecordFile[]): void {
	const { file, line, message } = fault;
	const text = files.find(({ path }) => path === file)?.text;
	if (text === undefined) expect(message).toBe('the file is missing');
	expect(line).toBeGreaterThanOrEqual(1);
	expect(line).toBeLessThanOrEqual(text?.split('\n').length ?? 1);
	expect(message.trim()).not.toBe('');
	expect([...message].length).toBeLessThanOrEqual(LONGEST_MESSAGE);
	const written = faultLine(fault);
	expect(strayCharacter(written)).toBeUndefined();
	expect(written).not.toMatch(/[\t\n\r]/);
}
