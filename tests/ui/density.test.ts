import { expect, test } from 'vitest';
import { DAY } from '../../src/lib/domain/time';
import { timescaleOf } from '../../src/lib/domain/timescale';
import { densityOf } from '../../src/lib/ui/timeline/density';

const start = Date.UTC(1933, 0);
const axis = timescaleOf([{ from: start, to: start + 10 * DAY, seconds: 10 }]);
const stretch = (from: number, to: number, weight = 1) => ({
	from: start + from * DAY,
	to: start + to * DAY,
	weight
});

test('two visits at a time count two, one counts one, and none nothing', () => {
	const density = densityOf(axis, [stretch(0, 4), stretch(2, 6)], 10);
	expect([...density].map((it) => Math.round(it))).toEqual([1, 1, 2, 2, 1, 1, 0, 0, 0, 0]);
});

test('a visit that fills half of a part counts half in it', () => {
	expect(densityOf(axis, [stretch(1.5, 3)], 10)[1]).toBeCloseTo(0.5);
});

test('a visit without length counts nothing, and one at the very end does no harm', () => {
	const density = densityOf(axis, [stretch(5, 5), stretch(10, 10)], 10);
	expect([...density].every((it) => Math.abs(it) < 1e-9)).toBe(true);
});
