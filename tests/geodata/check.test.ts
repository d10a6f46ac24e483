import { describe, expect, test } from 'vitest';
import { compile, readAtlas } from '../../src/lib/geodata/catalogue';
import { faultLine } from '../../src/lib/geodata/faults';
import { recordFiles } from '../../src/lib/geodata/record-files';
import { insigniaOf } from '../../src/lib/symbology/livery';
import { compiledWith, fixtures, fixtureText } from './fixtures';

describe('a record with one thing wrong is refused, with file, line and field', () => {
	test.each(fixtures('bad'))('%s', async (name) => {
		const { faults, atlas } = compiledWith(name, fixtureText('bad', name));
		const lines = faults.map((fault) => `${faultLine(fault)}\n`).join('');
		await expect(lines).toMatchFileSnapshot(
			`../fixtures/geodata/bad/${name.replace(/\.((geo)?json|svg)$/, '')}.error.txt`
		);
		expect(faults).not.toEqual([]);
		expect(atlas).toBeNull();
	});

	test('every fault of a file is told, not only the first', () => {
		const { faults } = compiledWith(
			'several-faults.geojson',
			fixtureText('bad', 'several-faults.geojson')
		);
		expect(faults.map(({ message }) => message.split(':')[0])).toEqual([
			'visit.units[0].count',
			'stop "palermo", arival',
			'stop "palermo", happenings[0].date',
			'stop "malta"',
			'stop "malta", arrival.date'
		]);
	});

	test('a misspelt place is told beside a date that cannot be read', () => {
		const good = fixtureText('good', 'calls-at-palermo.geojson');
		const wrong = good
			.replace('1924-08-14', '1924-08-32')
			.replace('"place": "palermo"', '"place": "palerno"');
		const { faults } = compiledWith('calls-at-palermo.geojson', wrong);
		expect(faults.map(({ message }) => message)).toEqual([
			'stop "palermo", place: unknown place "palerno"; did you mean "palermo"?',
			expect.stringMatching(/^stop "malta", arrival.date: found "1924-08-32"/)
		]);
	});

	test('rules go on where another file cannot be read, and do not judge references into it', () => {
		const good = fixtureText('good', 'calls-at-palermo.geojson');
		const late = good.replace('1924-08-14', '1924-08-11');
		const { faults } = compile([
			...recordFiles('tests/fixtures/geodata/base').map((file) =>
				file.path === 'places.geojson' ? { ...file, text: '{' } : file
			),
			{ path: 'visits/calls-at-palermo.geojson', text: late }
		]);
		expect(faults.map(({ file }) => file)).toEqual([
			'places.geojson',
			'visits/calls-at-palermo.geojson'
		]);
		expect(faults[1]?.message).toBe(
			'stop "malta": arrives 1924-08-11, before it departs "palermo" (1924-08-12)'
		);
	});

	test('a folder that is not there is said to be none', () => {
		expect(() => recordFiles('tests/fixtures/nowhere')).toThrow(
			'tests/fixtures/nowhere: no such folder, expected one with a record'
		);
	});

	test('a file that is missing is a fault', () => {
		expect(compile([]).faults.map((it) => faultLine(it))).toEqual([
			'atlas.json:1: the file is missing',
			'events.geojson:1: the file is missing',
			'places.geojson:1: the file is missing',
			'sources.json:1: the file is missing'
		]);
	});
});

describe('a record with nothing wrong', () => {
	const visits = fixtures('good').filter((name) => !name.endsWith('.names.geojson'));
	test.each(visits)('%s', (name) => {
		const { faults, atlas } = compiledWith(name, fixtureText('good', name));
		expect(faults).toEqual([]);
		expect(atlas?.visits).toHaveLength(1);
	});

	test('names of waters, states and towns in three languages', () => {
		const name = 'around-sicily.names.geojson';
		const { faults, names } = compiledWith(name, fixtureText('good', name));
		expect(faults).toEqual([]);
		expect(names.map(({ id, course }) => [id, course.length])).toEqual([
			['tyrrhenian-sea', 3],
			['italy', 1],
			['smyrna', 1]
		]);
	});

	test('the record of the atlas itself has no fault', () => {
		expect(readAtlas('geodata').visits.length).toBeGreaterThan(0);
	});
});

describe('what is only warned of', () => {
	const good = fixtureText('good', 'calls-at-palermo.geojson');
	const warnings = (text: string) =>
		compiledWith('calls-at-palermo.geojson', text).warnings.map(({ message }) => message);

	test('missing translations, once for each file', () => {
		expect(warnings(good).filter((message) => message.includes('translation'))).toEqual([
			'title: translation missing: it for 16, ru for 16 of 16 texts, here the first',
			'event "treaty-1924", title: translation missing: it for 5, ru for 5 of 5 texts, here the first',
			'place "naples", name: translation missing: it for 9, ru for 9 of 9 texts, here the first',
			'visit.title: translation missing: it for 7, ru for 7 of 7 texts, here the first'
		]);
	});

	test('more than 1.5 times the cruising speed', () => {
		const slow = good.replace('"knots": 12', '"knots": 2');
		expect(warnings(good).join()).not.toContain('cruising');
		expect(warnings(slow)).toContain(
			'stop "malta": arrives 1924-08-14, 466 km after it departs Palermo (1924-08-12), which needs 3.5 knots, more than 1.5 times the cruising speed'
		);
	});

	test('a source that nothing uses, unless a used one cites it', () => {
		const unused = good.replace('["newspaper"]', '["log"]');
		expect(warnings(unused).join()).not.toContain('nothing in the record uses it');
		const both = compile([
			...recordFiles('tests/fixtures/geodata/base').map((file) => ({
				...file,
				text: file.text.replace(', "custom": { "citedBy": ["log"] }', '')
			})),
			{ path: 'visits/calls-at-palermo.geojson', text: unused }
		]);
		expect(both.warnings.map((it) => faultLine(it))).toContain(
			'sources.json:4: source "newspaper", id: nothing in the record uses it'
		);
	});
});

test('a kind of visit that nobody thought of is one entry of atlas.json', () => {
	const base = recordFiles('tests/fixtures/geodata/base').map((file) =>
		file.path === 'atlas.json'
			? {
					...file,
					text: file.text
						.replace(
							'"kinds": {',
							'"kinds": { "army": { "medium": "land", "name": { "en": "Army visit" }, "lanes": { "en": "Armies" } },'
						)
						.replace('"craft": {', '"craft": { "column": { "medium": "land" },')
						.replace(
							'"mission": { "words"',
							'"land": { "words": { "en": "Italian columns" } }, "mission": { "words"'
						)
				}
			: file.path === 'silhouettes.json'
				? { ...file, text: file.text.replace('{', '{ "column": { "body": "M-3 9V-9H3V9Z" },') }
				: file
	);
	const march = fixtureText('good', 'over-italy-by-air.geojson')
		.replaceAll('over-italy-by-air', 'over-italy-on-foot')
		.replace('"kind": "air"', '"kind": "army"')
		.replaceAll('"craft": "flying-boat"', '"craft": "column"');
	const { atlas, faults } = compile([
		...base,
		{ path: 'visits/over-italy-on-foot.geojson', text: march }
	]);
	expect(faults.map((fault) => faultLine(fault))).toEqual([]);
	const [visit] = atlas?.visits ?? [];
	if (!atlas || !visit) throw new Error('the record has a visit');
	expect(insigniaOf(atlas.config, visit)).toMatchObject({ party: 'italian', medium: 'land' });
});
