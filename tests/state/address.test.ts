import { describe, expect, test } from 'vitest';
import { readDate, readProgramme, writeDate, writeProgramme } from '../../src/lib/state/address';

const at = (query: string) => readDate(new URLSearchParams(query));

describe('the date in the address', () => {
	test('a day is shown at its noon', () => {
		expect(at('t=1924-08-08')).toEqual({ kind: 'instant', instant: Date.UTC(1924, 7, 8, 12) });
	});

	test('an instant is kept to the minute', () => {
		expect(at('t=1934-08-07T12:30Z')).toEqual({
			kind: 'instant',
			instant: Date.UTC(1934, 7, 7, 12, 30)
		});
	});

	test('an instant without an offset is in UTC', () => {
		expect(at('t=1934-08-07T09:00')).toEqual({ kind: 'instant', instant: Date.UTC(1934, 7, 7, 9) });
	});

	test.each(['yesterday', '1924-13-01', '1925-02-29', '1924-8-8', '', '1924-08-08T25:00Z'])(
		'%j cannot be read, and is handed back to be shown',
		(text) => {
			expect(at(`t=${text}`)).toEqual({ kind: 'unreadable', text });
		}
	);

	test('an address without a date says nothing', () => {
		expect(at('')).toEqual({ kind: 'none' });
	});

	test('what is written is read again', () => {
		for (const instant of [Date.UTC(1924, 7, 8, 12), Date.UTC(1933, 9, 25, 6, 41)]) {
			expect(at(`t=${writeDate(instant)}`)).toEqual({ kind: 'instant', instant });
		}
	});
});

describe('what is shown, in the address', () => {
	const shown = (query: string) => readProgramme(new URLSearchParams(query));

	test('one visit alone, or visits that start together', () => {
		expect(shown('only=vorovsky-1924')).toEqual({ of: 'visit', id: 'vorovsky-1924' });
		expect(shown('compare=belve-1925,tb3-rome-1934')).toEqual({
			of: 'comparison',
			ids: ['belve-1925', 'tb3-rome-1934']
		});
	});

	test('an address that limits nothing shows everything', () => {
		for (const query of ['', 't=1924-08-08', 'only=', 'compare=,'])
			expect(shown(query)).toEqual({ of: 'everything' });
	});

	test('what is written is read again, and replaces what was there', () => {
		const parameters = new URLSearchParams('t=1924-08-08&only=belve-1925');
		const pair = { of: 'comparison', ids: ['belve-1925', 'tb3-rome-1934'] } as const;
		writeProgramme(pair, parameters);
		expect(readProgramme(parameters)).toEqual(pair);
		expect(parameters.has('only')).toBe(false);
		expect(parameters.get('t')).toBe('1924-08-08');
	});
});
