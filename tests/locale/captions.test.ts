import { describe, expect, test } from 'vitest';
import { chronicleOf } from '../../src/lib/domain/chronicle';
import { parseDate } from '../../src/lib/domain/edtf';
import { byTheirDates } from '../../src/lib/domain/film';
import { scheduleOf, type Schedule } from '../../src/lib/domain/schedule';
import type { AtlasEvent, Happening, Place, PlaceKind, Visit } from '../../src/lib/domain/visit';
import { readAtlas } from '../../src/lib/geodata/catalogue';
import { narrationOf } from '../../src/lib/domain/narration';
import { captionOf, readingTime, spokenOf } from '../../src/lib/locale/captions';
import { english } from './english';
import { call, event, happening, ISTANBUL, NAPLES, on, SEVASTOPOL, voyage } from '../domain/ships';

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
		spokenOf(captionOf(entry, { places, narration: {}, locale: english }))
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
			`17 October 1933. Departure of ${who} from Sevastopol.`,
			expect.stringMatching(
				new RegExp(`^\\d+ October 1933, estimated\\. Passage of the Bosphorus by ${who}\\.$`)
			),
			`30 October 1933, inferred. Arrival of ${who} at Naples.`
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
		expect(sentence).toBe('12 July 1924, disputed. Departure of the ship from Sevastopol.');
	});

	test('tells events by their titles', () => {
		const pact = { ...event('pact', '1933-09-02'), title: 'Italo-Soviet pact signed' };
		expect(sentencesOf([], [pact])).toEqual(['2 September 1933. Italo-Soviet pact signed.']);
	});

	test('is plain text about a day and a place for everything in the record', () => {
		const byId = new Map(atlas.places.map((it) => [it.id, it]));
		const schedules = atlas.visits.map(scheduleOf).filter((schedule) => schedule !== null);
		const narration = narrationOf(atlas, 'en');
		const sentences = chronicleOf(byTheirDates(schedules), atlas.events).map((it) =>
			spokenOf(captionOf(it, { places: byId, narration, locale: english }))
		);
		expect(sentences).toContain('8 August 1924. Arrival of Vorovsky at Naples.');
		expect(sentences.length).toBeGreaterThan(40);
		for (const sentence of sentences) {
			expect(sentence).toMatch(/^[^.*]*\. [A-Z“][^*]+[.”…]$/);
			expect(sentence).toMatch(/19\d\d|during the stay/);
			expect(sentence).not.toMatch(/undefined|\.\.$/);
			expect(sentence.length).toBeLessThan(300);
		}
	});
});

describe('what happened at a stop', () => {
	const NAPLES_CALL = (happenings: Happening[]) =>
		voyage([
			call('sevastopol', SEVASTOPOL, { departure: on('1933-10-17') }),
			call('naples', NAPLES, { arrival: on('1933-10-30'), happenings })
		]);
	const told = (happenings: Happening[]) => {
		const visit = NAPLES_CALL(happenings);
		const narration = narrationOf({ visits: [visit] }, 'en');
		const schedule = scheduleOf(visit) as Schedule;
		return chronicleOf(byTheirDates([schedule]), [])
			.filter(({ what }) => what === 'happening')
			.map((entry) => captionOf(entry, { places, narration, locale: english }));
	};
	const salute = { ...happening('1933-11-02'), text: '*She* fired a salute. The shore answered.' };

	test('is told with its day and its place, in whole sentences', () => {
		const [caption] = told([salute]);
		expect(caption).toEqual({
			head: '2 November 1933, Naples',
			words: '*She* fired a salute. The shore answered.'
		});
	});

	test('says where it has no day that it was during the stay', () => {
		const [caption] = told([{ ...salute, date: null, evidence: 'inferred' }]);
		expect(caption?.head).toBe('Naples, during the stay, inferred');
	});

	test('of a long text has the first sentence, and of one of 400 characters what can be read in one breath', () => {
		const long = `${'The guests were shown the harbour and its sheds. '.repeat(4)}`.trim();
		expect(told([{ ...salute, text: long }])[0]?.words).toBe(
			'The guests were shown the harbour and its sheds. The guests were shown the harbour and its sheds.'
		);
		const endless = `The guests of *Krasny Kavkaz* ${'and of her consorts '.repeat(20)}`.trim();
		const { words = '' } = told([{ ...salute, text: endless }])[0] ?? {};
		expect(endless.length).toBeGreaterThan(400);
		expect(words.length).toBeLessThanOrEqual(240);
		expect(words).toMatch(/ (and|of|her|consorts)…$/);
		expect(words.split('*')).toHaveLength(3);
	});

	test('stands as long as its words take to read, and never for a blink', () => {
		const [short, long] = told([
			{ ...salute, text: 'A salute.' },
			{ ...salute, text: 'The guests were shown the harbour, its sheds, its cranes and the quay.' }
		]);
		if (!short || !long) throw new Error('nothing is told');
		expect(readingTime(short)).toBeGreaterThanOrEqual(2500);
		expect(readingTime(long)).toBeGreaterThan(readingTime(short) + 2000);
	});
});
