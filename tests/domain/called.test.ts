import { describe, expect, test } from 'vitest';
import { called } from '../../src/lib/domain/called';

const atlas = {
	places: [
		{ id: 'naples', name: 'Naples' },
		{ id: 'leningrad', name: 'Leningrad', modernName: 'St Petersburg' },
		{ id: 'constanta', name: 'Constanța' },
		{ id: 'port-said', name: 'Port Said' }
	],
	visits: [
		{ id: 'vorovsky-1924', title: '*Vorovsky* to Naples and the Pacific', who: '*Vorovsky*' },
		{
			id: 'krasny-kavkaz-1933',
			title: '*Krasny Kavkaz* at Naples',
			who: '*Krasny Kavkaz*, *Petrovsky* and *Shaumyan*'
		}
	],
	events: [{ id: 'pact-1933', title: 'The pact of friendship' }]
};
const ids = (text: string) => called(text, atlas).map(({ id }) => id);

describe('what is called so', () => {
	test('is found by its name, by the beginning of a word of it, and by the ships that went', () => {
		expect(ids('Vorovsky')).toEqual(['vorovsky-1924']);
		expect(ids('Krasny')).toEqual(['krasny-kavkaz-1933']);
		expect(ids('shaum')).toEqual(['krasny-kavkaz-1933']);
		expect(ids('friendship')).toEqual(['pact-1933']);
	});

	test('comes first where its name begins with the text', () => {
		expect(ids('naples')).toEqual(['naples', 'vorovsky-1924', 'krasny-kavkaz-1933']);
	});

	test('may be typed in any case and order, without accents and italics, and by today’s name', () => {
		expect(ids('CONSTANTA')).toEqual(['constanta']);
		expect(ids('constanţa')).toEqual(['constanta']);
		expect(ids('petersburg')).toEqual(['leningrad']);
		expect(ids('said, port')).toEqual(['port-said']);
		expect(ids('kavkaz naples')).toEqual(['krasny-kavkaz-1933']);
	});

	test('is not found by the middle of a word, by one letter, nor by signs alone', () => {
		expect(ids('aples')).toEqual([]);
		expect(ids('n')).toEqual([]);
		expect(ids(' ?! ')).toEqual([]);
		expect(ids('the Ides of March')).toEqual([]);
	});
});
