import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftOfName, placeOfName } from '../../src/lib/ui/timeline/lane-name';

const WIDTH = 1000;
const WORDS = 120;
const place = (left: number, right: number) => placeOfName(left, right, WORDS, WIDTH);

describe('the name of a visit in its lane', () => {
	test('follows its bar, and goes before it where there is no room', () => {
		expect(place(200, 400)).toBe('right');
		expect(place(700, 950)).toBe('left');
	});

	test('stands on a bar that leaves no room on either side, and at the edge where the bar begins out of sight', () => {
		expect(place(50, 990)).toBe('on');
		expect(place(-300, 1200)).toBe('edge');
	});

	test('waits at the edge beyond which its visit lies', () => {
		expect(place(-500, -10)).toBe('before');
		expect(place(1100, 1300)).toBe('after');
	});

	test('is never cut in two by an edge while its bar is seen', () => {
		fc.assert(
			fc.property(fc.integer({ min: -2000, max: 2000 }), fc.nat(3000), (left, length) => {
				const right = left + length;
				const at = place(left, right);
				const name = leftOfName(at, left, right, WORDS);
				if (name === null || (at === 'on' && left > WIDTH - WORDS)) return;
				expect(name).toBeGreaterThanOrEqual(0);
				expect(name + WORDS).toBeLessThanOrEqual(WIDTH);
			})
		);
	});
});
