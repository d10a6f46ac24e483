import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/check-geodata';
import { readRecord } from '../../src/lib/geodata/catalogue';
import { faultLine } from '../../src/lib/geodata/faults';
import { compiledWith, fixtureText } from './fixtures';

// What is too large to be kept as a fixture, or is no file at all.

const good = fixtureText('good', 'calls-at-palermo.geojson');
const NAME = 'calls-at-palermo.geojson';
/** What the check says of the visit where its text is this. */
const told = (text: string) => compiledWith(NAME, text).faults.map((fault) => faultLine(fault));
const warned = (text: string) =>
	compiledWith(NAME, text)
		.warnings.map((fault) => faultLine(fault))
		.filter((line) => line.includes('is it right?'));

describe('a file of a record that is none', () => {
	test.each([
		['lists', '['.repeat(5000) + ']'.repeat(5000)],
		['lists that are not closed', '['.repeat(5000)],
		['objects', '{"a":'.repeat(5000) + '0' + '}'.repeat(5000)]
	])('of %s five thousand deep', (_, text) => {
		expect(told(text)).toEqual([
			`visits/${NAME}:1: lists and objects stand within each other more than 32 deep, expected fewer`
		]);
	});

	test('of a good visit with lists five thousand deep in one of its fields', () => {
		const deep = '['.repeat(5000) + ']'.repeat(5000);
		expect(told(good.replace('"people": []', `"people": ${deep}`))).toEqual([
			`visits/${NAME}:15: lists and objects stand within each other more than 32 deep, expected fewer`
		]);
	});

	const garbage = (size: number) =>
		`[${'Lorem ipsum, \u0000 dolor: "sit amet\n'.repeat(size / 32)}`;

	test('of twenty megabytes of garbage', () => {
		expect(told(garbage(20 * 1024 * 1024))).toEqual([
			`visits/${NAME}:1: holds 20.0 MB, expected at most 8.0 MB`
		]);
	});

	test('of garbage just short of the largest file', () => {
		expect(told(garbage(7.5 * 1024 * 1024))).toEqual([
			`visits/${NAME}:1: not JSON: expected a value, a comma or a bracket`
		]);
	});

	test('of garbage that can still be read: a hundred faults of it are told', () => {
		const faults = told(garbage(256 * 1024));
		expect(faults).toHaveLength(101);
		expect(faults.at(-1)).toMatch(/: and \d+ more, from this line on$/);
	});

	test('of two hundred thousand values that are all wrong', () => {
		const wrong = good.replace('"people": []', `"people": [${'0,'.repeat(200_000)}0]`);
		const faults = told(wrong);
		expect(faults).toHaveLength(101);
		expect(faults[0]).toBe(`visits/${NAME}:15: visit.people[0]: found 0, expected an object { … }`);
		expect(faults.at(-1)).toBe(`visits/${NAME}:15: and 199901 more, from this line on`);
	});

	test('of more values than a record has', () => {
		const values = good.replace('"people": []', `"people": [${'0,'.repeat(300_000)}0]`);
		expect(told(values)).toEqual([
			`visits/${NAME}:15: holds more than 250000 values, expected fewer`
		]);
	});

	test('of legs that go round the world a thousand times', () => {
		const stop = /\{ "type": "Feature",\s*"geometry": \{ "type": "LineString"[^]*?\} \} \},/.exec(
			good
		)?.[0];
		const far = (stop ?? '').replace(
			/"coordinates": \[\[[^]*?\]\]/,
			'"coordinates": [[14.25, 40.8], [-160, -40], [13.42, 38.2]]'
		);
		expect(far).toContain('-160');
		const [fault] = told(good.replace('"features": [', `"features": [${far.repeat(1100)}`));
		expect(fault).toMatch(
			/features: the legs are \d+ km long in all, expected at most 1000000 km$/
		);
	});

	test('with a name of a million letters where a stop, a place and a source are named', () => {
		const long = 'a'.repeat(1_000_000);
		const faults = told(
			good
				.replace('"to": "palermo"', `"to": "${long}"`)
				.replace('"place": "malta"', `"place": "${long}"`)
				.replace('["newspaper"]', `["${long}"]`)
				.replace('"notes": []', `"${long}": 0`)
		);
		expect(faults.length).toBeGreaterThan(3);
		for (const fault of faults) expect(fault.length).toBeLessThan(400);
	});

	test('with a drawing as long as the largest that is one tag', () => {
		const svg = `<svg ${'a'.repeat(200_000)}`;
		const { faults } = compiledWith('long.leone.svg', svg);
		expect(faults.map((fault) => faultLine(fault))).toEqual([
			'side-views/leone.svg:1: found a < that begins no element, expected one with its end, >',
			'side-views/leone.svg:1: found no id="side", expected it on the element that is the drawing',
			'side-views/leone.svg:1: found no viewBox of four numbers, expected viewBox="left top width height"'
		]);
	});

	test('with a drawing larger than that', () => {
		const { faults } = compiledWith('long.leone.svg', '<svg>'.repeat(100_000));
		expect(faults.map((fault) => faultLine(fault))).toEqual([
			'side-views/leone.svg:1: holds 489 kB, expected at most 256 kB'
		]);
	});
});

describe('what can hardly be is asked about', () => {
	test('a ship of a hundred knots', () => {
		expect(warned(good.replace('"knots": 20', '"knots": 100'))).toEqual([
			`visits/${NAME}:13: visit.units[0].topSpeed: found 100 knots: is it right? The fastest craft by sea reach 64.8 knots`
		]);
	});

	test('a fleet of five thousand', () => {
		expect(warned(good.replace('"count": 1', '"count": 5000'))).toEqual([
			`visits/${NAME}:12: visit.units[0].count: found 5000: is it right? So many hardly ever set out together (more than 1000)`
		]);
	});

	test('dates ninety years before the years of the atlas, and after them', () => {
		const before = warned(good.replaceAll('"1924-08-', '"1834-08-'));
		expect(before).toHaveLength(5);
		expect(before[0]).toBe(
			`visits/${NAME}:23: stop "naples", departure.date: found "1834-08-08": is it right? It lies 89 years before the years of the atlas, "span" of atlas.json`
		);
		expect(warned(good.replaceAll('"1924-08-', '"2025-08-'))[0]).toContain('90 years after');
	});

	test('an event ninety years before them', () => {
		const event = fixtureText('bad', 'event-at-unknown-place.events.geojson');
		const { warnings } = compiledWith(
			'long-ago.events.geojson',
			event.replace(/"date": "[^"]*"/, '"date": "1834"')
		);
		expect(warnings.map(({ message }) => message)).toContainEqual(
			expect.stringMatching(/found "1834": is it right\? It lies 89 years before/)
		);
	});

	test('but not what led to the visits, nor what is open to their side', () => {
		expect(warned(good)).toEqual([]);
		expect(warned(good.replace('"1924-08-08"', '"1834/.."'))).toEqual([]);
		expect(warned(good.replaceAll('"1924-08-', '"1904-08-'))).toEqual([]);
	});
});

describe('what stands in the place of a file', () => {
	let folder: string;
	const record = () => {
		folder = mkdtempSync(join(tmpdir(), 'record-'));
		mkdirSync(join(folder, 'visits'));
		return folder;
	};
	afterEach(() => rmSync(folder, { recursive: true, force: true }));
	const faultsOf = (of: string) =>
		readRecord(of)
			.faults.filter(({ message }) => message !== 'the file is missing')
			.map((fault) => faultLine(fault));

	test('a folder with the name of a visit', () => {
		mkdirSync(join(record(), 'visits', 'x.geojson'));
		expect(faultsOf(folder)).toEqual(['visits/x.geojson:1: is a folder, expected a file']);
	});

	test('a folder with the name of a file that all records have is not missing besides', () => {
		mkdirSync(join(record(), 'places.geojson'));
		mkdirSync(join(folder, 'names.geojson'));
		expect(faultsOf(folder)).toEqual([
			'names.geojson:1: is a folder, expected a file',
			'places.geojson:1: is a folder, expected a file'
		]);
		expect(readRecord(folder).faults.filter(({ file }) => file === 'places.geojson')).toHaveLength(
			1
		);
	});

	test('a file in the place of the folder of visits', () => {
		rmSync(join(record(), 'visits'), { recursive: true });
		writeFileSync(join(folder, 'visits'), '');
		expect(faultsOf(folder)).toEqual(['visits:1: cannot be read as a folder (ENOTDIR)']);
	});

	test('twenty megabytes are not read', () => {
		writeFileSync(join(record(), 'visits', 'x.geojson'), Buffer.alloc(20 * 1024 * 1024, 'x'));
		expect(faultsOf(folder)).toEqual([
			'visits/x.geojson:1: holds 20.0 MB, expected at most 8.0 MB'
		]);
	});

	test('a line break in the name of a file does not break the line that tells of it', () => {
		writeFileSync(join(record(), 'visits', 'a\nb.geojson'), '');
		expect(faultsOf(folder)).toEqual(['visits/a<U+000A>b.geojson:1: not JSON: value expected']);
	});

	test.each([
		[
			'nothing',
			() => join(record(), 'nowhere'),
			/nowhere: no such folder, expected one with a record$/
		],
		[
			'a file',
			() => {
				writeFileSync(join(record(), 'file'), '');
				return join(folder, 'file');
			},
			/file: cannot be read as a folder \(ENOTDIR\), expected one with a record$/
		]
	])('%s in the place of the record is said in a sentence', (_, place, sentence) => {
		const printed: string[] = [];
		const log = vi.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line));
		expect(main([place()])).toBe(1);
		log.mockRestore();
		expect(printed).toEqual([expect.stringMatching(sentence)]);
	});
});
