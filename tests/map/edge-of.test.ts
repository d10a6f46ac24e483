import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeOf } from '../../src/lib/map/edge-of';

const clear = { left: 400, top: 20, right: 1400, bottom: 620 };
/** A map that has the position at its pixel. */
const map = { project: ([x, y]: readonly [number, number]) => ({ x, y }) };

test('what is in sight has no place at the edge', () => {
	expect(edgeOf(map, [900, 300], clear)).toBeUndefined();
});

test('what is out of sight is named at the edge that lies towards it', () => {
	expect(edgeOf(map, [3000, 320], clear)).toEqual({ x: 1376, y: 320, angle: 0 });
	expect(edgeOf(map, [900, -900], clear)).toEqual({ x: 900, y: 44, angle: -90 });
});

test('what the globe hides is looked for below', () => {
	expect(edgeOf({ project: () => undefined }, [0, 0], clear)).toMatchObject({ x: 900, y: 596 });
});

test('where there is no room at all nothing is named', () => {
	expect(edgeOf(map, [3000, 320], { ...clear, right: 420 })).toBeUndefined();
});

test('the place lies inside the clear part, and on the way from its middle', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: -5000, max: 5000 }),
			fc.integer({ min: -5000, max: 5000 }),
			(x, y) => {
				const edge = edgeOf(map, [x, y], clear);
				if (!edge) return;
				expect(edge.x).toBeGreaterThanOrEqual(clear.left);
				expect(edge.x).toBeLessThanOrEqual(clear.right);
				expect(edge.y).toBeGreaterThanOrEqual(clear.top);
				expect(edge.y).toBeLessThanOrEqual(clear.bottom);
				const across = (edge.x - 900) * (y - 320) - (edge.y - 320) * (x - 900);
				expect(Math.abs(across)).toBeLessThan(1e-6 * 5000 * 5000);
			}
		)
	);
});
