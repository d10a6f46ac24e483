import { describe, expect, test, vi } from 'vitest';
import { build } from 'vite';
import { main } from '../../src/cli/check-geodata';
import type { VisitOutline } from '../../src/lib/domain/outline';
import { scheduleOf } from '../../src/lib/domain/schedule';
import { readAtlas } from '../../src/lib/geodata/catalogue';
import { citationOf } from '../../src/lib/geodata/citation';
import { atlasOf, packed, type PackedOutline } from '../../src/lib/geodata/packed-outline';
import { atlasPlugin } from '../../src/lib/geodata/vite-plugin';
import { compiledWith, fixtureText } from './fixtures';

const compiled = (name: string) =>
	compiledWith(`${name}.geojson`, fixtureText('good', `${name}.geojson`));

describe('the atlas', () => {
	test('holds speeds in km/h, dates as spans, and a route for each leg', () => {
		const { atlas } = compiled('calls-at-palermo');
		const visit = atlas?.visits[0];
		expect(visit?.units[0]).toMatchObject({ cruisingSpeed: 22.224, topSpeed: 37.04 });
		expect(visit?.stops[0]).toMatchObject({
			position: [14.25, 40.8],
			passage: false,
			arrival: null,
			departure: { date: { earliest: Date.UTC(1924, 7, 8), latest: Date.UTC(1924, 7, 9) - 1 } },
			happenings: []
		});
		expect(visit?.legs[0]?.route.distances.at(-1)).toBeCloseTo(301, 0);
	});

	test('keeps every version of a disputed date', () => {
		const departure = compiled('through-the-dardanelles').atlas?.visits[0]?.stops[0]?.departure;
		expect(departure?.date.form).toBe('oneOf');
		expect(departure?.versions?.map(({ date }) => date.edtf)).toEqual(['1926-05-01', '1926-05-02']);
	});

	test('its outline survives the way to the browser, and puts every visit in time as the whole does', () => {
		const atlas = readAtlas('geodata');
		const travelling = JSON.stringify(packed(atlas));
		expect(travelling.length).toBeLessThan(JSON.stringify(atlas).length / 4);
		const outline = atlasOf(JSON.parse(travelling) as PackedOutline);
		expect(outline.visits.map(({ legs }) => legs.map(({ route }) => route))).toEqual(
			atlas.visits.map(({ legs }) => legs.map(({ route }) => route))
		);
		const dates = (visit: VisitOutline) =>
			visit.stops.map(({ arrival, departure, happenings }) => [
				...[arrival, departure].map((fact) => [
					fact?.date,
					fact?.versions?.map(({ date }) => date)
				]),
				...happenings.map(({ date }) => date)
			]);
		expect(outline.visits.map(dates)).toEqual(atlas.visits.map(dates));
		expect(outline.events.map(({ date }) => date)).toEqual(atlas.events.map(({ date }) => date));
		const times = (visit: VisitOutline) =>
			scheduleOf(visit)?.stops.map(({ arrival, departure }) => [arrival, departure]);
		expect(outline.visits.map(times)).toEqual(atlas.visits.map(times));
	});
});

test('of a date that is no plain day all is sent', () => {
	const atlas = readAtlas('geodata');
	const sent = JSON.stringify(packed(atlas));
	expect(sent).toContain('"arrival":{"date":"1924-08-08"');
	// A season, a day of which one is not sure, one of two days.
	for (const edtf of ['1924-23', '[1924-07-12,1924-07-14]'])
		expect(sent).toContain(`{"edtf":"${edtf}"`);
});

describe('a citation', () => {
	test('is plain text in any script', () => {
		const item = {
			id: 'a',
			type: 'article-journal',
			title: 'Корабли в Неаполе <1933> & Messina',
			author: [
				{ family: 'Иванов', given: 'Иван' },
				{ family: 'D’Agostino', given: 'Élie' }
			],
			'container-title': 'Морской сборник',
			language: 'ru',
			issued: { 'date-parts': [[1988, 5]] },
			volume: '3',
			page: '1-10',
			custom: { citedBy: [] }
		};
		expect(citationOf(item)).toBe(
			'Иванов, И., & D’Agostino, É. (1988). Корабли в Неаполе <1933> & Messina. Морской сборник, 3, 1–10.'
		);
	});
});

describe('npm run geodata', () => {
	test('prints each fault with its file and line, sums up and fails', () => {
		const printed: string[] = [];
		const log = vi.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line));
		expect(main(['tests/fixtures/geodata/faulty'])).toBe(1);
		log.mockRestore();
		expect(printed).toEqual([
			'tests/fixtures/geodata/faulty/atlas.json:1: the file is missing',
			'tests/fixtures/geodata/faulty/events.geojson:1: the file is missing',
			'tests/fixtures/geodata/faulty/places.geojson:5: place "nowhere", kind: found "isle", expected "port", "aerodrome", "anchorage", "city" or "area"',
			'tests/fixtures/geodata/faulty/sources.json:1: the file is missing',
			'no visits, no places, no events, no sources: 4 faults, no warnings'
		]);
	});
});

describe('the build', () => {
	const bundle = (folder: string) =>
		build({
			configFile: false,
			logLevel: 'silent',
			plugins: [atlasPlugin({ folder })],
			build: {
				write: false,
				rollupOptions: { input: 'virtual:language/en', preserveEntrySignatures: 'strict' }
			}
		});

	test('stops with the faults of the record', async () => {
		await expect(bundle('tests/fixtures/geodata/faulty')).rejects.toThrow(
			'tests/fixtures/geodata/faulty/places.geojson:5: place "nowhere", kind: found "isle"'
		);
	});

	test('has the record as one module', async () => {
		const result = await bundle('tests/fixtures/geodata/base');
		const output = [result].flat().flatMap((it) => ('output' in it ? it.output : []));
		expect(output).toHaveLength(1);
		expect(output[0] && 'code' in output[0] && output[0].code).toContain('JSON.parse');
	});
});
