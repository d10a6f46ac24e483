import type { Instant } from '$lib/domain/time';
import type { Timescale } from '$lib/domain/timescale';
import { marksOf, STEPS, UNITS, type Step, type CalendarUnit } from './calendar';

/** A word on the axis, in pixels from the left edge of what is shown. */
export interface Label {
	readonly instant: Instant;
	readonly text: string;
	readonly x: number;
	readonly width: number;
}

/** A word of the lower line. */
export interface ContextLabel extends Label {
	/** Pixels from its beginning to the end of what it is said of. */
	readonly room: number;
}

/** The two lines of the axis: the marks themselves, and below them what they belong to. */
export interface AxisLabels {
	readonly marks: readonly Label[];
	readonly context: readonly ContextLabel[];
	/** Among the marks, where the axis is torn: how much is left out. */
	readonly lengths: readonly Label[];
}

/** How an axis writes dates. */
export interface Writing {
	/** A mark: "18:00", "6 Aug", "August", "1934". */
	mark(instant: Instant, unit: CalendarUnit): string;
	/** What a mark of that unit leaves out: "6 August 1934" of an hour, "August 1934" of a day, "1934" of a month. */
	context(instant: Instant, unit: CalendarUnit): string;
	/** Where the marks of a step stand. */
	marksOf(step: Step, from: Instant, to: Instant): Instant[];
	/** "5 months" */
	length(ms: number): string;
	/** Width of a text in pixels. */
	widthOf(text: string): number;
	/** Height of its letters in pixels. */
	readonly size: number;
}

/** What is seen of an axis. */
export interface Sight {
	readonly axis: Timescale;
	readonly from: Instant;
	readonly to: Instant;
	/** Where an instant stands, in pixels. */
	xOf(instant: Instant): number;
	/** In pixels. */
	readonly width: number;
}

const GAP = 10;
/** From a ragged edge of the axis to a word, at least. */
const TEAR = 8;

/**
 * The labels of an axis, none over another. Each stretch of one pace has the finest step whose words fit into it, so
 * that weeks of sailing show their days beside years that show nothing.
 */
export function labelsOf(sight: Sight, writing: Writing): AxisLabels {
	if (sight.width <= 0) return { marks: [], context: [], lengths: [] };
	const roomOf = (unit: CalendarUnit) => ROOM[unit] * writing.size;
	const stretches = stretchesOf(sight, roomOf);
	// The widest first: a voyage names its months before an event of a day names its year.
	const places = stretches
		.flatMap((stretch) => placesOf(stretch, sight))
		.sort((a, b) => b.own - a.own);
	const context = [
		...places.flatMap((place) => contextAt(place, place.unit, place.own)),
		...places.flatMap((place) => contextAt(place, 'month', place.room))
	];
	const lengths = lengthsIn(sight, writing, stretches);
	const line = apart(
		[
			...lengths,
			...stretches.flatMap((stretch) =>
				stretch.width < roomOf(stretch.step.unit) / 2 ? [] : marksIn(stretch, sight, writing)
			)
		],
		sight.width
	);
	return {
		marks: line.filter((label) => !label.length),
		context: apart(context, sight.width).filter(
			({ text }, i, kept) => !kept[i - 1]?.text.endsWith(text)
		),
		lengths: line.filter((label) => label.length)
	};

	function contextAt({ instant, x }: LabelPlace, unit: CalendarUnit, room: number): ContextLabel[] {
		const text = writing.context(instant, unit);
		const width = writing.widthOf(text);
		return text !== '' && width <= room ? [{ instant, text, x, width, room }] : [];
	}
}

/** A stretch of one pace, as far as it is seen. */
interface AxisStretch {
	readonly from: Instant;
	readonly to: Instant;
	/** In pixels. */
	readonly width: number;
	readonly step: Step;
}

/** A word of the upper line: a mark, or the length of what is left out there. */
interface LineLabel extends Label {
	readonly length: boolean;
}

/** From one mark to the next, as its words are likely to need it: in pixels, for each pixel of their letters' height. */
const ROOM: Readonly<Record<CalendarUnit, number>> = { hour: 4.2, day: 4.5, month: 5.2, year: 3.8 };

function stretchesOf(
	{ axis, from, to, xOf }: Sight,
	roomOf: (unit: CalendarUnit) => number
): AxisStretch[] {
	return axis.spans
		.filter((span) => span.to > from && span.from < to)
		.flatMap((span) => {
			const seen = { from: Math.max(from, span.from), to: Math.min(to, span.to) };
			const width = xOf(seen.to) - xOf(seen.from);
			const pace = width / (seen.to - seen.from);
			const step = STEPS.find(({ unit, length }) => length * pace >= roomOf(unit));
			// A torn piece of the axis says how much is left out, and has dates only once it is wide.
			return step && !(span.empty && width < 3 * roomOf(step.unit))
				? [{ ...seen, width, step }]
				: [];
		});
}

function marksIn({ from, to, step }: AxisStretch, sight: Sight, writing: Writing): LineLabel[] {
	return writing.marksOf(step, from, to).map((instant) => {
		const text = writing.mark(instant, step.unit);
		const width = writing.widthOf(text);
		return { instant, text, width, x: sight.xOf(instant) - width / 2, length: false };
	});
}

/** In the middle of each torn piece of the axis that has no dates and is wide enough. */
function lengthsIn(
	{ axis, from, to, xOf }: Sight,
	writing: Writing,
	stretches: readonly AxisStretch[]
): LineLabel[] {
	return axis.spans
		.filter((span) => span.empty && span.to > from && span.from < to)
		.filter((span) => !stretches.some((it) => it.from >= span.from && it.to <= span.to))
		.flatMap((span) => {
			const [left, right] = [xOf(span.from), xOf(span.to)];
			const text = writing.length(span.to - span.from);
			const width = writing.widthOf(text);
			if (right - left < width + 2 * TEAR) return [];
			return [{ instant: span.from, text, width, x: (left + right - width) / 2, length: true }];
		});
}

/** Where a word of the lower line can stand. */
interface LabelPlace {
	readonly instant: Instant;
	/** Of the marks that it stands under. */
	readonly unit: CalendarUnit;
	readonly x: number;
	/** Pixels to the next such place, or to the end of what is shown. */
	readonly room: number;
	/** Pixels of these that belong to the stretch itself. */
	readonly own: number;
}

/** The left end of a stretch, and wherever the next day, month or year begins in it. Years say all there is to say. */
function placesOf({ from, to, step }: AxisStretch, { xOf, width }: Sight): LabelPlace[] {
	if (step.unit === 'year') return [];
	const { unit } = step;
	const above = UNITS[UNITS.indexOf(unit) + 1] ?? 'year';
	const starts = [from, ...marksOf({ unit: above, count: 1, length: 0 }, from + 1, to)];
	return starts.map((instant, i) => {
		const next = starts[i + 1];
		const x = xOf(instant);
		return {
			instant,
			unit,
			x,
			room: (next === undefined ? width : xOf(next) - GAP) - x,
			own: (next === undefined ? xOf(to) : xOf(next) - GAP) - x
		};
	});
}

/** Those that stand clear of each other and of the edges; where two would touch, the earlier in the list stays. */
function apart<L extends Label>(labels: readonly L[], width: number): L[] {
	const kept: L[] = [];
	for (const label of labels) {
		const clear = kept.every(
			(other) => label.x >= other.x + other.width + GAP || label.x + label.width + GAP <= other.x
		);
		// The first place may be a hair off: what is at the edge has been there and back through the axis.
		if (clear && label.x > -0.5 && label.x + label.width <= width)
			kept.push({ ...label, x: Math.max(0, label.x) });
	}
	return kept.sort((a, b) => a.x - b.x);
}

/**
 * The word of the lower line that is said of what stands at the left edge of the timeline, when its own place is beyond
 * that edge: it waits there until the end of its stretch, or the next word, takes it along. `x` is then on the timeline.
 */
export function waiting(context: readonly ContextLabel[], shift: number): Label | null {
	const next = context.findIndex(({ x }) => x + shift >= 0);
	const label = context.at(next < 0 ? -1 : next - 1);
	if (!label || next === 0) return null;
	const end = Math.min(label.x + label.room, (context[next]?.x ?? Infinity) - GAP) + shift;
	return end > 0 ? { ...label, x: Math.min(0, Math.round(end - label.width)) } : null;
}
