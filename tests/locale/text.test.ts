import { expect, test } from 'vitest';
import { leadOf } from '../../src/lib/locale/text';
import { english } from './english';

test('several ships are the first and how many more; one ship, and what names none, has no shorter label', () => {
	expect(leadOf('*Pantera*, *Tigre* and *Leone*')).toBe('*Pantera* +2');
	expect(leadOf('*Vorovsky*')).toBeUndefined();
	expect(leadOf('three TB-3 bombers')).toBeUndefined();
});

test('of a place the map says how many visits called and when', () => {
	expect(english.m.visitsIn(4, '1924–1933')).toBe('4 visits, 1924–1933');
	expect(english.m.visitsIn(1, '1934')).toBe('one visit, 1934');
	expect(english.m.visitsIn(2, '')).toBe('2 visits');
});
