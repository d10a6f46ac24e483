import { expect, test } from 'vitest';
import { FirstPainting } from '../../../src/lib/map/arrival/first-painting';

type Painter = ConstructorParameters<typeof FirstPainting>[0];

const LAYERS = ['sea', 'land', 'coast', 'names'];

/** A painter of four layers, each of which takes so many milliseconds the first time. */
function slowPainter(milliseconds: number) {
	const frames: string[][] = [];
	const known = new Set<string>();
	const painter = {
		tiles: 1,
		render() {
			frames.push([]);
			for (const id of LAYERS)
				this.renderLayer(this, {}, { id }, Array.from({ length: this.tiles }), {
					currentPass: 'translucent'
				});
		},
		renderLayer(...[, , { id }]: [unknown, unknown, { id: string }, unknown[], unknown]) {
			const until = performance.now() + (known.has(id) ? 0 : milliseconds);
			while (performance.now() < until);
			known.add(id);
			frames.at(-1)?.push(id);
		}
	};
	return { painter: painter as unknown as Painter & { tiles: number }, frames };
}

function draw(painter: Painter, painting: FirstPainting): void {
	do (painter.render as () => void)();
	while (painting.unfinished);
}

test('layers that take long are drawn over some frames, and then all together', () => {
	const { painter, frames } = slowPainter(5);
	draw(painter, new FirstPainting(painter, (frame) => frame()));
	expect(frames.length).toBeGreaterThan(2);
	expect(frames.slice(0, -1).flat()).toEqual(LAYERS);
	expect(frames.at(-1)).toEqual(LAYERS);
});

test('what takes no time is drawn in one frame, as it is when more tiles have come', () => {
	const { painter, frames } = slowPainter(0);
	const painting = new FirstPainting(painter, (frame) => frame());
	draw(painter, painting);
	painter.tiles = 4;
	draw(painter, painting);
	expect(frames).toEqual([LAYERS, LAYERS]);
});

test('when it is over each frame has all layers, however long they take', () => {
	const { painter, frames } = slowPainter(5);
	const painting = new FirstPainting(painter, (frame) => frame());
	(painter.render as () => void)();
	expect(painting.unfinished).toBe(true);
	painting.end();
	expect(painting.unfinished).toBe(false);
	frames.length = 0;
	(painter.render as () => void)();
	expect(frames).toEqual([LAYERS]);
});
