import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../locale/english';
import { DAY, HOUR } from '../../src/lib/domain/time';
import { timescaleOf, trueScale, type Timescale } from '../../src/lib/domain/timescale';
import { marksOf } from '../../src/lib/ui/timeline/calendar';
import {
	labelsOf,
	waiting,
	type ContextLabel,
	type Label,
	type Writing
} from '../../src/lib/ui/timeline/labels';

const writing: Writing = {
	marksOf,
	mark: english.formatAxis,
	context: english.formatContext,
	length: english.formatLength,
	widthOf: (it) => it.length * 7,
	size: 12
};
const vorovsky = Date.UTC(1924, 6, 12);
const bombers = Date.UTC(1934, 7, 6);
const film = timescaleOf([
	{ from: vorovsky, to: vorovsky + 130 * DAY, seconds: 40 },
	{ from: bombers, to: bombers + 4 * DAY, seconds: 13 }
]);

function labels(axis: Timescale, from: number, to: number, width: number) {
	const [start, end] = [axis(from), axis(to)];
	const xOf = (instant: number) => ((axis(instant) - start) / (end - start)) * width;
	return labelsOf({ axis, from, to, xOf, width }, writing);
}

const texts = (of: readonly Label[]) => of.map(({ text }) => text);

describe('dates on the axis', () => {
	test('of the whole film are the months of a long voyage and the days of a short flight', () => {
		const { marks, context } = labels(film, ...film.domain, 560);
		expect(texts(marks)).toContain('September');
		expect(texts(marks)).toContainEqual(expect.stringMatching(/^\d+ Aug$/));
		expect(texts(context)).toEqual(expect.arrayContaining(['1924', 'August 1934']));
	});

	test('from near are hours, under the day in full', () => {
		const { marks, context } = labels(film, bombers + 6 * HOUR, bombers + 18 * HOUR, 900);
		expect(texts(marks)).toContain('12:00');
		expect(texts(context)).toEqual(['6 August 1934']);
	});

	test('true to scale are years', () => {
		const plain = trueScale(film);
		expect(texts(labels(plain, ...plain.domain, 500).marks)).toContain('1929');
	});

	test('of four centuries are centuries', () => {
		const plain = trueScale(
			timescaleOf([
				{ from: Date.UTC(1533, 0), to: Date.UTC(1533, 1), seconds: 9 },
				{ from: Date.UTC(1933, 0), to: Date.UTC(1933, 1), seconds: 9 }
			])
		);
		const marks = texts(labels(plain, ...plain.domain, 400).marks);
		expect(marks).toContain('1700');
	});

	test('never stand over one another, nor outside', () => {
		const instant = fc.integer({ min: film.domain[0], max: film.domain[1] });
		const width = fc.integer({ min: 0, max: 2000 });
		fc.assert(
			fc.property(instant, instant, width, fc.boolean(), (a, b, pixels, plain) => {
				fc.pre(Math.abs(a - b) >= 6 * HOUR);
				const axis = plain ? trueScale(film) : film;
				const { marks, context } = labels(axis, Math.min(a, b), Math.max(a, b), pixels);
				for (const line of [marks, context]) {
					for (const [i, label] of line.entries()) {
						expect(label.x).toBeGreaterThanOrEqual(0);
						expect(label.x + label.width).toBeLessThanOrEqual(pixels);
						const next = line[i + 1];
						if (next) expect(next.x).toBeGreaterThanOrEqual(label.x + label.width);
					}
				}
			})
		);
	});

	test('say how much is left out where the axis is torn, once there is room for that', () => {
		const axis = timescaleOf([
			{ from: vorovsky, to: vorovsky + 130 * DAY, seconds: 40 },
			{ from: bombers, to: bombers + 4 * DAY, seconds: 13 }
		]);
		const tear = axis.spans.find(({ empty }) => empty);
		if (!tear) throw new Error('the axis is not torn');
		expect(texts(labels(axis, ...axis.domain, 560).lengths)).toEqual([]);
		const near = labels(axis, tear.from - DAY, tear.to + DAY / 2, 240);
		expect(texts(near.lengths)).toEqual([english.formatLength(tear.to - tear.from)]);
	});

	test('a timeline without width has none', () => {
		expect(labels(film, ...film.domain, 0)).toEqual({ marks: [], context: [], lengths: [] });
	});
});

describe('the word under what stands at the left edge', () => {
	const word = (text: string, x: number, room: number): ContextLabel => ({
		instant: x,
		text,
		x,
		width: 80,
		room
	});
	const words = [word('July 1924', 0, 300), word('August 1924', 310, 400)];

	test('waits there while its month is in sight', () => {
		expect(waiting(words, -100)).toMatchObject({ text: 'July 1924', x: 0 });
		expect(waiting(words, -500)).toMatchObject({ text: 'August 1924', x: 0 });
	});

	test('is taken along by the next month', () => {
		expect(waiting(words, -250)).toMatchObject({ text: 'July 1924', x: -30 });
	});

	test('is the word itself while that stands on the timeline, and none where its month is over', () => {
		expect(waiting(words, 0)).toBeNull();
		expect(waiting(words, -305)).toBeNull();
		expect(waiting(words, -800)).toBeNull();
		expect(waiting([], -10)).toBeNull();
	});
});
