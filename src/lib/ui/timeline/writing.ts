import { DAY } from '$lib/domain/time';
import type { Locale } from '$lib/locale/locale';
import { marksOf } from './calendar';
import type { Writing } from './labels';

const FONT = "12px 'Jost Variable', sans-serif";
/** Where nothing can be measured: what a letter takes at most on the mean. */
const LETTER = 7;

const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** Width of a text of the timeline in pixels. */
export function widthOf(text: string): number {
	let width = widths.get(text);
	if (width === undefined) {
		if (typeof document === 'undefined') return text.length * LETTER;
		pen ??= document.createElement('canvas').getContext('2d');
		if (!pen) return text.length * LETTER;
		pen.font = FONT;
		// The font may still be on its way, and its letters are not wider than this.
		width = pen.measureText(text).width * 1.05 + 1;
		widths.set(text, width);
	}
	return width;
}

/** Calendar dates. */
export function calendarWriting({ formatAxis, formatContext }: Locale): Writing {
	return { marksOf, mark: formatAxis, context: formatContext, widthOf };
}

/** Days from the first, for visits that start together. */
export function dayWriting({ m, formatAxis }: Locale): Writing {
	return {
		marksOf(step, from, to) {
			if (step.unit === 'hour') return marksOf(step, from, to);
			const length = Math.round(step.length / DAY) * DAY;
			const first = Math.ceil(from / length);
			const count = Math.max(0, Math.floor(to / length) - first + 1);
			return Array.from({ length: count }, (_, i) => (first + i) * length);
		},
		mark: (instant, unit) =>
			unit === 'hour' ? formatAxis(instant, unit) : m.day(dayNumber(instant)),
		context: (instant, unit) => (unit === 'hour' ? m.day(dayNumber(instant)) : ''),
		widthOf
	};
}

/** The first day is day 1. */
export function dayNumber(instant: number): number {
	return Math.floor(instant / DAY) + 1;
}
