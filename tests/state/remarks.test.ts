import { expect, test } from 'vitest';
import { createAtlas } from '../../src/lib/domain/atlas';
import { remarksOn } from '../../src/lib/state/remarks';
import { call, config, sailing, voyage } from '../domain/ships';

const atlas = createAtlas(
	{
		visits: [
			sailing('scout', '1925-06-01', '1925-06-20'),
			sailing('cruiser', '1933-10-17', '1933-10-30'),
			{ ...voyage([call('naples', [14.3, 40.8])]), id: 'drifter' }
		],
		places: [],
		events: []
	},
	config
);
const ends = [Date.parse('1925-06-01T12:00Z'), Date.parse('1933-10-30T12:00Z')] as const;
const remarks = (query: string) => remarksOn(new URLSearchParams(query), atlas, ends);

test.each([
	'',
	't=1925-06-01',
	't=1925-06-01T00:00Z',
	't=1933-10-30T23:59Z',
	'only=scout',
	'compare=scout,cruiser',
	'view=14.25,40.84,6'
])('%j is had, and nothing is said of it', (query) => {
	expect(remarks(query)).toEqual([]);
});

test.each(['2000-02-29', '1899-12-31', '0000-01-01', '1925-05-31T23:59Z', '1933-10-31'])(
	'the date %s lies outside what is shown',
	(text) => {
		expect(remarks(`t=${text}`)).toEqual([{ about: 'date', why: 'outside', text, ends }]);
	}
);

test('a date and a view that cannot be read', () => {
	expect(remarks('t=yesterday&view=999,0,3')).toEqual([
		{ about: 'date', why: 'unreadable', text: 'yesterday' },
		{ about: 'view', text: '999,0,3' }
	]);
});

test('a visit that is not in the record, has no dates, or is named twice', () => {
	expect(remarks('only=naples')).toEqual([{ about: 'visit', why: 'unknown', text: 'naples' }]);
	expect(remarks('only=drifter')).toEqual([{ about: 'visit', why: 'undated', text: 'drifter' }]);
	expect(remarks('compare=scout,cruiser,scout')).toEqual([
		{ about: 'visit', why: 'twice', text: 'scout' }
	]);
});

test('one visit alone is no comparison', () => {
	expect(remarks('compare=scout,nosuch')).toEqual([
		{ about: 'visit', why: 'unknown', text: 'nosuch' },
		{ about: 'comparison', why: 'few' }
	]);
	expect(remarks('compare=scout')).toEqual([{ about: 'comparison', why: 'few' }]);
});

test('visits that start together have no place for a date of the calendar', () => {
	expect(remarks('compare=scout,cruiser&t=1925-06-02')).toEqual([
		{ about: 'comparison', why: 'dated' }
	]);
});

test('of one visit alone and several together the one is shown', () => {
	expect(remarks('only=scout&compare=scout,cruiser')).toEqual([
		{ about: 'comparison', why: 'alone' }
	]);
});

test('a text of any length is cut', () => {
	for (const query of ['t=', 'only=', 'view=']) {
		const [remark] = remarks(query + 'ж'.repeat(10_000));
		expect(remark && 'text' in remark && [...remark.text]).toHaveLength(58);
	}
});
