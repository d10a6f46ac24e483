import { DAY } from '$lib/domain/time';
import type { Locale } from '$lib/locale/locale';
import { marksOf } from './calendar';
import type { Writing } from './labels';

/** Letters are measured in this size, in pixels, and are as much wider in others. */
const SIZE = 16;
const FONT = `500 ${SIZE}px 'Jost Variable', 'Jost fallback', sans-serif`;
/** Where nothing can be measured: what a letter takes at most on the mean, for a pixel of its size. */
const LETTER = 0.6;

const widths = new Map<string, number>();
let pen: CanvasRenderingContext2D | null | undefined;

/** Width in pixels of a text of the timeline whose letters are `size` pixels high. */
export function widthOf(text: string, size: number): number {
	let width = widths.get(text);
	if (width === undefined) {
		if (typeof document === 'undefined') return text.length * LETTER * size;
		pen ??= document.createElement('canvas').getContext('2d');
		if (!pen) return text.length * LETTER * size;
		pen.font = FONT;
		// The font may still be on its way, and its letters are not much wider than those that stand in for them.
		width = (pen.measureText(text).width * 1.05) / SIZE;
		widths.set(text, width);
	}
	return Math.ceil(width * size + 1);
}

/** How dates are written, in letters of any size. */
export type Dates = Omit<Writing, 'widthOf' | 'size'>;

/** Calendar dates. */
export function calendarWriting({ formatAxis, formatContext, formatLength }: Locale): Dates {
	return { marksOf, mark: formatAxis, context: formatContext, length: formatLength };
}

/** Days from the first, for visits that start together. */
export function dayWriting({ m, formatAxis, formatLength }: Locale): Dates {
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
		length: formatLength
	};
}

/** The first day is day 1. */
export function dayNumber(instant: number): number {
	return Math.floor(instant / DAY) + 1;
}
