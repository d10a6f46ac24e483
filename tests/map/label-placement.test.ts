import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels, type PlaceLabel } from '../../src/lib/map/layers/places/label-placement';

const label = (more: Partial<PlaceLabel> = {}): PlaceLabel => ({
	x: 0,
	y: 0,
	width: 60,
	height: 14,
	size: 12,
	radius: 4,
	rank: 1,
	...more
});

const labels = fc.array(
	fc.record({
		x: fc.integer({ min: 0, max: 400 }),
		y: fc.integer({ min: 0, max: 300 }),
		width: fc.integer({ min: 10, max: 120 }),
		height: fc.constantFrom(14, 27),
		size: fc.integer({ min: 11, max: 17 }),
		radius: fc.integer({ min: 2, max: 7 }),
		rank: fc.integer({ min: 0, max: 12 })
	}),
	{ maxLength: 40 }
);

function boxes(all: readonly PlaceLabel[]) {
	return placeLabels(all).flatMap((standing, i) => {
		const it = all[i];
		if (!standing || !it) return [];
		const [left, top] = [it.x + standing.offset[0], it.y + standing.offset[1]];
		return [{ i, left, top, right: left + it.width, bottom: top + it.height }];
	});
}

test('no name covers another, nor the mark of a place of the same or a higher rank', () => {
	fc.assert(
		fc.property(labels, (all) => {
			const placed = boxes(all);
			for (const a of placed) {
				for (const b of placed) {
					const apart = a.i === b.i || a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top; // prettier-ignore
					expect(apart).toBe(true);
				}
				all.forEach(({ x, y, radius, rank }, i) => {
					const covered = a.left < x + radius && a.right > x - radius && a.top < y + radius && a.bottom > y - radius; // prettier-ignore
					expect(covered && i !== a.i && rank >= (all[a.i]?.rank ?? 0)).toBe(false);
				});
			}
		})
	);
});

test('a name stands beside its place, to the right where there is room', () => {
	const [standing] = placeLabels([label()]);
	expect(standing?.align).toBe('left');
	expect(standing?.offset[0]).toBeGreaterThan(4);
	expect(standing?.offset[1]).toBe(-7);
});

test('the name of a place with more calls chooses first, and the other makes way', () => {
	const [few, many] = placeLabels([label({ rank: 1 }), label({ x: 70, rank: 9 })]);
	expect(many?.align).toBe('left');
	expect(few).toBeDefined();
	expect(few?.align).not.toBe('left');
});

test('a name covers the mark of a lesser place only where it has no other room', () => {
	const ring = (x: number, y: number, rank: number) => label({ x, y, rank, width: 1, height: 1 });
	const [beside] = placeLabels([label({ rank: 5 }), ring(40, 0, 1)]);
	expect(beside?.align).toBe('right');
	const around = [...[-40, 40].flatMap((x) => [-14, 0, 14].map((y) => [x, y])), [0, -14], [0, 14]];
	const among = (rank: number) =>
		placeLabels([label({ rank: 5 }), ...around.map(([x = 0, y = 0]) => ring(x, y, rank))])[0];
	expect(among(1)?.align).toBe('left');
	expect(among(5)).toBeUndefined();
});

test('a name stands where the edge of what is seen does not cut it, and where it was if it is cut anywhere', () => {
	const atRightEdge = {
		within: { left: -500, right: 30, top: -300, bottom: 300 },
		covers: []
	};
	for (const fixed of [false, true]) {
		const [aside] = placeLabels([label({ fixed, room: atRightEdge, x: 400, y: 7 })]);
		expect(aside?.align).toBe('right');
	}
	const everywhere = { within: { left: -5, right: 5, top: -5, bottom: 5 }, covers: [] };
	expect(placeLabels([label({ room: everywhere })])).toEqual(placeLabels([label()]));
});

test('a name stands where nothing lies over it', () => {
	const within = { left: -500, right: 500, top: -300, bottom: 300 };
	const button = { left: 40, right: 84, top: -22, bottom: 22 };
	const [aside] = placeLabels([label({ room: { within, covers: [button] } })]);
	expect(aside?.align).toBe('right');
	const [beside] = placeLabels([label({ room: { within, covers: [{ ...button, left: 80 }] } })]);
	expect(beside?.align).toBe('left');
});

test('a name with no room at all is left out', () => {
	const crowd = Array.from({ length: 30 }, (_, i) => label({ x: (i % 6) * 6, y: i * 2, rank: i }));
	const placed = placeLabels(crowd);
	expect(placed.filter((it) => it !== undefined).length).toBeLessThan(10);
	// The first of all is among those that stay.
	expect(placed.at(-1)).toBeDefined();
});

test('the name of the selected place stands to its right, whatever is there', () => {
	const [, selected] = placeLabels([label({ x: 30, rank: 20 }), label({ fixed: true })]);
	expect(selected?.align).toBe('left');
});

test('all the world is placed at once: where a name stands does not depend on where the map is moved', () => {
	fc.assert(
		fc.property(labels, fc.integer({ min: -5000, max: 5000 }), (all, away) => {
			const moved = all.map((it) => ({ ...it, x: it.x + away, y: it.y - away }));
			const aligns = (of: readonly PlaceLabel[]) => placeLabels(of).map((it) => it?.align);
			expect(aligns(moved)).toEqual(aligns(all));
		})
	);
});
