import { describe, expect, test } from 'vitest';
import { namesThatFit } from '../../src/lib/ui/timeline/mark-names';
import { heightOf, rowsOf, rowsWithin } from '../../src/lib/ui/timeline/rows';
import { itemsOf, itemsWithin } from '../../src/lib/ui/timeline/strip-items';
import type { EventMark, Lane } from '../../src/lib/ui/timeline/timeline-content';

function lane(id: string, from?: string, to?: string): Lane {
	const bar = from && to ? { from: Date.parse(from), to: Date.parse(to), solid: null } : null;
	return { id, name: id, words: id, livery: '', threaded: false, href: id, bar, stops: [] };
}

const mark = (id: string, date: string): EventMark => ({
	id,
	name: id,
	words: id,
	instant: Date.parse(date),
	href: id
});

const vorovsky = lane('vorovsky', '1924-07-12', '1924-11-20');
const beasts = lane('beasts', '1925-06-20', '1925-06-29');
const observers = lane('observers', '1925-08-01', '1926-02-01');
const bombers = lane('bombers', '1934-08-06', '1934-08-16');
const ships = { kind: 'ship', name: 'Ships', lanes: [vorovsky, beasts, observers, bombers] };
const pact = mark('pact', '1933-09-02');

describe('the lines of the timeline', () => {
	const rows = rowsOf(
		[ships, { kind: 'air', name: 'Aircraft', lanes: [bombers] }],
		[pact],
		'Events'
	);

	test('hold visits of different years; those of one year stand one below the other', () => {
		expect(rows.slice(0, 4).map(({ key, top }) => [key, top])).toEqual([
			['vorovsky', 0],
			['beasts', 0],
			['bombers', 0],
			['observers', 1]
		]);
	});

	test('are named once a kind, and the events come last', () => {
		expect(rows.flatMap(({ heading }) => heading ?? [])).toEqual(['Ships', 'Aircraft', 'Events']);
		expect(rows.at(-1)?.key).toBe('events');
		expect(heightOf(rows)).toBeCloseTo(4.4);
	});

	test('give a visit that no date bounds a line of its own', () => {
		const group = { ...ships, lanes: [vorovsky, lane('undated'), beasts] };
		expect(rowsOf([group], [], '').map(({ top }) => top)).toEqual([0, 0, 1]);
	});

	test('are in the document while they are in sight', () => {
		expect(rowsWithin(rows, 0, 1).map(({ key }) => key)).toContain('observers');
		expect(rowsWithin(rows, 9, 1)).toEqual([]);
	});
});

describe('the name of an event', () => {
	const marks = [pact, mark('treaty', '1933-11-01'), mark('putsch', '1934-07-25')];
	const xOf = ({ instant }: { instant: number }) =>
		(instant - Date.parse('1933-09-02')) / 86_400_000;
	const fit = (width: number, end = Infinity) => [
		...namesThatFit(
			marks,
			xOf,
			(it) => xOf(it) + end,
			() => width
		)
	];

	test('stands where it is clear of the next mark', () => {
		expect(fit(30)).toEqual(['pact', 'treaty', 'putsch']);
		expect(fit(60)).toEqual(['treaty', 'putsch']);
	});

	test('never runs on into another year', () => {
		expect(fit(30, 40)).toEqual([]);
	});
});

describe('the strip of all history', () => {
	const items = itemsOf({ groups: [ships], events: [pact] });

	test('has the visits and the events as they begin', () => {
		expect(items.map(({ words }) => words)).toEqual([
			'vorovsky',
			'beasts',
			'observers',
			'pact',
			'bombers'
		]);
	});

	test('names what takes place at a moment', () => {
		const at = (date: string) =>
			itemsWithin(items, Date.parse(date), Date.parse(date)).map(({ words }) => words);
		expect(at('1924-08-08')).toEqual(['vorovsky']);
		expect(at('1933-09-02')).toEqual(['pact']);
		expect(at('1930-01-01')).toEqual([]);
	});
});
