import { expect, test } from 'vitest';
import { shortLabel } from '../../src/lib/locale/text';

test('several ships are the first and how many more; one ship, and what names none, has no shorter label', () => {
	expect(shortLabel('*Pantera*, *Tigre* and *Leone*')).toBe('Pantera +2');
	expect(shortLabel('*Vorovsky*')).toBeUndefined();
	expect(shortLabel('three TB-3 bombers')).toBeUndefined();
});
