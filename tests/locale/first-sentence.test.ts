import { expect, test } from 'vitest';
import { firstSentence } from '../../src/lib/locale/first-sentence';

test('the first sentence of a text is what stands before its first full stop', () => {
	expect(firstSentence('They came in 1924. They left.', 'en-GB')).toBe('They came in 1924.');
});

test('a text of one sentence is it, and one of none has none', () => {
	expect(firstSentence('A harbour without a mole', 'fr-FR')).toBe('A harbour without a mole');
	expect(firstSentence('', 'en-GB')).toBe('');
});
