import { beforeAll, expect, test } from 'vitest';
import atlasFile from '../../../geodata/atlas.json';
import { ITALIAN_SHIP, LIGHT, SOVIET_SHIP } from '../../map/liveries';
import type { Insignia } from '../../../src/lib/symbology/livery';
import { loadSilhouettes } from '../../../src/lib/symbology/silhouettes';
import { MISSION, type UnitMark } from '../../../src/lib/symbology/unit-mark';
import { drawUnit, UNIT_BOX } from '../../../src/lib/symbology/glyphs';

/** A mark as it is drawn at the size of a far view: its pixels. */
function pixelsOf(mark: UnitMark, insignia: Insignia): ImageData {
	const side = UNIT_BOX;
	const canvas = new OffscreenCanvas(side, side);
	const context = canvas.getContext('2d');
	if (!context) throw new Error('no canvas');
	context.translate(side / 2, side / 2);
	drawUnit(context as unknown as CanvasRenderingContext2D, mark, insignia, LIGHT);
	return context.getImageData(0, 0, side, side);
}

beforeAll(loadSilhouettes);

const classes = Object.keys(atlasFile.classes);
const marks: readonly UnitMark[] = [...classes, ...Object.keys(atlasFile.craft), MISSION];

test.each(marks)('the mark of %s stays in its box, and tells whose it is', (mark) => {
	const [soviet, italian] = [pixelsOf(mark, SOVIET_SHIP), pixelsOf(mark, ITALIAN_SHIP)];
	const edge = (x: number, y: number) => soviet.data[4 * (y * UNIT_BOX + x) + 3] ?? 0;
	for (let i = 0; i < UNIT_BOX; i++)
		expect(edge(i, 0) + edge(i, UNIT_BOX - 1) + edge(0, i) + edge(UNIT_BOX - 1, i)).toBe(0);
	expect(soviet.data.filter((value, i) => i % 4 === 3 && value > 0).length).toBeGreaterThan(150);
	expect(soviet.data).not.toEqual(italian.data);
});

test('no two classes look alike', () => {
	const pictures = classes.map((mark) => pixelsOf(mark, ITALIAN_SHIP).data.join());
	expect(new Set(pictures).size).toBe(classes.length);
});
