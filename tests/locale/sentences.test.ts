import { describe, expect, test } from 'vitest';
import { chronicleOf } from '../../src/lib/domain/chronicle';
import { parseDate } from '../../src/lib/domain/edtf';
import { byTheirDates } from '../../src/lib/domain/film';
import { scheduleOf } from '../../src/lib/domain/schedule';
import type { AtlasEvent, Place, PlaceKind, Visit } from '../../src/lib/domain/visit';
import { readAtlas } from '../../src/lib/geodata/catalogue';
import { sentenceOf } from '../../src/lib/locale/sentences';
import { english } from './english';
import { call, event, ISTANBUL, NAPLES, on, SEVASTOPOL, voyage } from '../domain/ships';

const place = (id: string, name: string, kind: PlaceKind): [string, Place] => [
	id,
	{ id, kind, name: name, position: [0, 0] }
];
const places = new Map([
	place('sevastopol', 'Sevastopol', 'port'),
	place('bosphorus', 'the Bosphorus', 'anchorage'),
	place('naples', 'Naples', 'port'),
	place('rome', 'Rome', 'city')
]);
const atlas = readAtlas('geodata');
const sentencesOf = (visits: Visit[], events: AtlasEvent[] = []) => {
	const schedules = visits.map(scheduleOf).filter((schedule) => schedule !== null);
	return chronicleOf(byTheirDates(schedules), events).map((entry) =>
		sentenceOf(entry, places, english)
	);
};

describe('the chronicle in sentences', () => {
	test('names the day, the ships and the port, and says what is not documented', () => {
		const squadron = {
			...voyage([
				call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
				call('bosphorus', ISTANBUL, { passage: true }),
				call('naples', NAPLES, { arrival: on('1933-10-30', 'inferred') })
			]),
			who: '*Krasny Kavkaz*, *Petrovsky* and *Shaumyan*'
		};
		const who = 'Krasny Kavkaz, Petrovsky and Shaumyan';
		expect(sentencesOf([squadron])).toEqual([
			`17 October 1933: departure of ${who} from Sevastopol.`,
			expect.stringMatching(
				new RegExp(`^\\d+ October 1933, estimated: passage of the Bosphorus by ${who}\\.$`)
			),
			`30 October 1933, inferred: arrival of ${who} at Naples.`
		]);
	});

	test('says that the sources disagree', () => {
		const departure = {
			...on('[1924-07-12,1924-07-14]', 'disputed'),
			versions: [
				{ date: parseDate('1924-07-12'), sources: [] },
				{ date: parseDate('1924-07-14'), sources: [] }
			]
		};
		const [sentence] = sentencesOf([
			voyage([
				call('sevastopol', SEVASTOPOL, { departure }),
				call('naples', NAPLES, { arrival: on('1924-08-08') })
			])
		]);
		expect(sentence).toBe('12 July 1924, disputed: departure of the ship from Sevastopol.');
	});

	test('tells events by their titles', () => {
		const pact = { ...event('pact', '1933-09-02'), title: 'Italo-Soviet pact signed' };
		expect(sentencesOf([], [pact])).toEqual(['2 September 1933: Italo-Soviet pact signed.']);
	});

	test('is plain text about a day and a place for everything in the record', () => {
		const byId = new Map(atlas.places.map((it) => [it.id, it]));
		const schedules = atlas.visits.map(scheduleOf).filter((schedule) => schedule !== null);
		const sentences = chronicleOf(byTheirDates(schedules), atlas.events).map((it) =>
			sentenceOf(it, byId, english)
		);
		expect(sentences).toContain('8 August 1924: arrival of Vorovsky at Naples.');
		expect(sentences.length).toBeGreaterThan(40);
		for (const sentence of sentences) {
			expect(sentence).toMatch(
				/^\d{1,2} [A-Z][a-z]+ 19\d\d(, (at|in) [^:]+)?(, (inferred|estimated|unverified|disputed))?: [^*]+\.$/
			);
			expect(sentence).not.toMatch(/undefined|\.\.$/);
		}
	});
});
