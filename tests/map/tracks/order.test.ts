import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergedOrder } from '../../../src/lib/map/tracks/order';
import { atOnce } from '../../../src/lib/scheduler';

test('runs that ascend are merged into one that does, equals as they come', () => {
	const run = fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 12 });
	fc.assert(
		fc.property(fc.array(run, { maxLength: 9 }), (runs) => {
			const sorted = runs.map((it) => it.toSorted((a, b) => a - b));
			const values = Float64Array.from(sorted.flat());
			let at = 0;
			const bounds = [0, ...sorted.map((it) => (at += it.length))];
			const order = [...atOnce(mergedOrder(values, bounds))];
			const valueAt = (index: number) => values[index] ?? 0;
			expect(order).toEqual([...values.keys()].sort((a, b) => valueAt(a) - valueAt(b) || a - b));
		})
	);
});
