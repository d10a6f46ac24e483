import type { Insignia } from './livery';
import type { UnitMark } from './unit-mark';
import type { AtlasPalette, Palette } from './palette';
import { AREA_DASHES, AREA_RADIUS, AREA_STROKE, DIAMOND } from './rings';
import { partsOf } from './silhouettes';

/** Pixels of the image for each pixel on the screen: sharp on dense screens, and when the map swells it. */
const RATIO = 3;
/** The side of the square that a mark is drawn in, around the origin. */
export const MARK_BOX = 16;

/** The side of the square that a unit is drawn in, around the origin. */
export const UNIT_BOX = 56;

export interface Glyph {
	readonly image: ImageData;
	readonly pixelRatio: number;
}

/** The ids of the glyphs that the style names. */
export const GLYPHS: readonly string[] = ['town', 'berth'];

/** What stands at a place of the record beside its ring, or instead of one; `meant-event`: one that is selected or pointed at. */
export type PlaceMark = 'area' | 'event' | 'meant-event';

/** Parts of the mark of an event that is meant, against the plain diamond. */
const MEANT = { heart: 1.15, gap: 1.55, edge: 1.9 } as const;

/** Draws a mark around the origin, in the colours of a theme. */
export function drawMark(
	mark: PlaceMark,
	context: CanvasRenderingContext2D,
	palette: Palette
): void {
	if (mark === 'area') drawArea(context, palette);
	else if (mark === 'event') drawEvent(context, palette);
	else drawMeantEvent(context, palette);
}

/** Draws one glyph in the colours of a theme; undefined for an id that names none. */
export function drawGlyph(id: string, palette: Palette): Glyph | undefined {
	switch (id) {
		case 'town':
			return onCanvas((context) => drawTown(context, palette));
		case 'berth':
			return onCanvas((context) => drawBerth(context, palette));
		default:
			return undefined;
	}
}

function onCanvas(draw: (context: CanvasRenderingContext2D) => void): Glyph {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = MARK_BOX * RATIO;
	// Read back once and thrown away: not worth a trip to the graphics card.
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new Error('The browser gives no 2D canvas to draw glyphs on');
	context.scale(RATIO, RATIO);
	context.translate(MARK_BOX / 2, MARK_BOX / 2);
	draw(context);
	return { image: context.getImageData(0, 0, canvas.width, canvas.height), pixelRatio: RATIO };
}

/**
 * A craft from above, bow up. Colour is not the only sign: some parties' craft are solid, some outlined. The body has the
 * livery of the party, and wings that of the air where there is one.
 */
export function drawUnit(
	context: CanvasRenderingContext2D,
	mark: UnitMark,
	insignia: Insignia,
	palette: AtlasPalette
): void {
	const { body, wings, details } = partsOf(mark);
	const { casing, ink, livery } = palette;
	const { outlined } = insignia;
	const color = livery[insignia.party] ?? ink;
	const ofWings = livery[insignia.wings] ?? ink;
	context.lineJoin = 'round';
	context.lineCap = 'round';
	context.strokeStyle = casing;
	context.lineWidth = outlined ? 6 : 4;
	for (const part of wings ? [wings, body] : [body]) context.stroke(part);
	if (wings) fillPart(context, wings, ofWings, outlined ? casing : ofWings);
	fillPart(context, body, color, outlined && !wings ? casing : color);
	context.fillStyle = outlined && !wings ? color : casing;
	context.fill(details);
}

function fillPart(
	context: CanvasRenderingContext2D,
	part: Path2D,
	rim: string,
	fill: string
): void {
	context.fillStyle = fill;
	context.fill(part);
	if (rim === fill) return;
	context.strokeStyle = rim;
	context.lineWidth = 2;
	context.stroke(part);
}

/** A place that is no place but a sea or a country: a hollow, broken ring. */
function drawArea(context: CanvasRenderingContext2D, { ink }: Palette): void {
	context.strokeStyle = ink;
	context.lineWidth = AREA_STROKE;
	context.setLineDash([...AREA_DASHES]);
	context.beginPath();
	context.arc(0, 0, AREA_RADIUS, 0, 2 * Math.PI);
	context.stroke();
}

function drawEvent(context: CanvasRenderingContext2D, { ink, casing }: Palette): void {
	const diamond = new Path2D(DIAMOND);
	context.strokeStyle = casing;
	context.lineWidth = 2.5;
	context.stroke(diamond);
	context.fillStyle = ink;
	context.fill(diamond);
}

/** Larger than its neighbours, and framed. */
function drawMeantEvent(context: CanvasRenderingContext2D, { ink, casing }: Palette): void {
	const diamond = new Path2D(DIAMOND);
	const draw = (scale: number, color: string) => {
		context.save();
		context.scale(scale, scale);
		context.fillStyle = color;
		context.fill(diamond);
		context.restore();
	};
	draw(MEANT.edge + 0.3, casing);
	draw(MEANT.edge, ink);
	draw(MEANT.gap, casing);
	draw(MEANT.heart, ink);
}

function drawTown(context: CanvasRenderingContext2D, { quietInk, paper }: Palette): void {
	context.fillStyle = paper;
	context.strokeStyle = quietInk;
	context.lineWidth = 1;
	context.beginPath();
	context.arc(0, 0, 1.7, 0, 2 * Math.PI);
	context.fill();
	context.stroke();
}

/** An anchor: ships lay here. */
function drawBerth(context: CanvasRenderingContext2D, { ink, sea }: Palette): void {
	const anchor = new Path2D(
		'M0-3.4V5M-2.2-1.2H2.2M-4.4 1.6C-4 4 -2 5 0 5S4 4 4.4 1.6M1.2-4.7a1.2 1.2 0 1 1-2.4 0a1.2 1.2 0 1 1 2.4 0Z'
	);
	context.lineCap = context.lineJoin = 'round';
	context.strokeStyle = sea;
	context.lineWidth = 3;
	context.stroke(anchor);
	context.strokeStyle = ink;
	context.lineWidth = 1.1;
	context.stroke(anchor);
}
