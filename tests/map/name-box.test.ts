import fc from 'fast-check';
import { expect, test } from 'vitest';
import { squareAround, overlap } from '../../src/lib/map/layers/label-box';
import {
	bestSide,
	glyphReach,
	nameBox,
	type NamedUnit
} from '../../src/lib/map/layers/units/name-box';
import { SIDES } from '../../src/lib/map/tracks/traits';

const CLEAR = { left: 20, top: 10, right: 380, bottom: 560 };

const unit = (more: Partial<NamedUnit> = {}): NamedUnit => ({
	side: 'above',
	text: 'Vorovsky',
	width: 80,
	height: 19,
	pixel: { x: 200, y: 300 },
	moored: false,
	...more
});

const units = fc.record({
	side: fc.constantFrom(...SIDES),
	text: fc.constant('Vorovsky'),
	width: fc.integer({ min: 20, max: 272 }),
	height: fc.constantFrom(19, 34),
	pixel: fc.record({
		x: fc.double({ min: 20, max: 380, noNaN: true }),
		y: fc.double({ min: 10, max: 560, noNaN: true })
	}),
	moored: fc.boolean()
});

test('wherever a unit is in the clear part, all of its name is seen and none of it lies on the glyph', () => {
	fc.assert(
		fc.property(units, fc.double({ min: 1, max: 11, noNaN: true }), (it, zoom) => {
			const box = nameBox(it, CLEAR, zoom);
			if (!box) throw new Error('it is in the clear part');
			expect(box.left).toBeGreaterThanOrEqual(CLEAR.left);
			expect(box.top).toBeGreaterThanOrEqual(CLEAR.top);
			expect(box.right).toBeLessThanOrEqual(CLEAR.right + 1e-9);
			expect(box.bottom).toBeLessThanOrEqual(CLEAR.bottom + 1e-9);
			const { x, y } = it.pixel;
			expect(overlap(box, squareAround(x, y, glyphReach(it.moored, zoom)))).toBe(false);
		})
	);
});

test('a name keeps its side while it fits there, and stands across from it where it does not', () => {
	const topOf = (y: number) => nameBox(unit({ pixel: { x: 200, y } }), CLEAR, 5)?.top ?? NaN;
	expect(topOf(300)).toBeLessThan(300);
	expect(topOf(30)).toBeGreaterThan(30);
});

test('a unit that panels cover is not named', () => {
	expect(nameBox(unit({ pixel: { x: 10, y: 300 } }), CLEAR, 5)).toBeUndefined();
});

test('a name stands on the side that covers least, and stays on its own where that is as good', () => {
	const above = { left: 100, right: 300, top: 240, bottom: 290 };
	const below = { ...above, top: 310, bottom: 360 };
	expect(bestSide(unit(), [], CLEAR, 5)).toBe('above');
	expect(bestSide(unit({ side: 'left' }), [above], CLEAR, 5)).toBe('left');
	expect(bestSide(unit(), [above], CLEAR, 5)).toBe('below');
	expect(bestSide(unit(), [above, below], CLEAR, 5)).toBe('right');
});
