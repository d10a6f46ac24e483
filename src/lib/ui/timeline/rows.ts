import type { Instant } from '$lib/domain/time';
import { yearsOf } from './calendar';
import type { Lane, LaneGroup, EventMark } from './timeline-content';

/** A line of the timeline: a visit, or the events. */
export type Row = VisitRow | EventsRow;

interface Line {
	/** Of all rows its own. */
	readonly key: string;
	/** From the top of all rows, in row heights. */
	readonly top: number;
	/** The name of the group that begins here. */
	readonly heading?: string;
}

export interface VisitRow extends Line {
	readonly of: 'visit';
	readonly lane: Lane;
}

export interface EventsRow extends Line {
	readonly of: 'events';
	readonly marks: readonly EventMark[];
}

/** Between two groups, in row heights. */
const GAP = 0.2;

/** The lanes of all groups one below the other, and last the events. */
export function rowsOf(
	groups: readonly LaneGroup[],
	events: readonly EventMark[],
	eventsName: string
): Row[] {
	const rows: Row[] = [];
	let top = 0;
	for (const { name, lanes } of groups) {
		linesOf(lanes).forEach((line, i) => {
			for (const lane of line) {
				const heading = i === 0 && lane === line[0] ? { heading: name } : {};
				rows.push({ of: 'visit', key: lane.id, lane, top, ...heading });
			}
			top++;
		});
		top += GAP;
	}
	if (events.length > 0)
		rows.push({ of: 'events', key: 'events', marks: events, top, heading: eventsName });
	return rows;
}

/** Visits of different years share a line: each has its own years to stand in, with its name. */
function linesOf(lanes: readonly Lane[]): Lane[][] {
	const lines: { lanes: Lane[]; until: Instant }[] = [];
	for (const lane of lanes) {
		const [first, last] = lane.bar ? yearsOf(lane.bar.from, lane.bar.to) : [-Infinity, Infinity];
		const line = lines.find(({ until }) => until <= first);
		if (line) {
			line.lanes.push(lane);
			line.until = last;
		} else {
			lines.push({ lanes: [lane], until: last });
		}
	}
	return lines.map(({ lanes }) => lanes);
}

/** How high all rows are together, in row heights. */
export function heightOf(rows: readonly Row[]): number {
	return (rows.at(-1)?.top ?? -1) + 1;
}

/** The rows that a strip shows, from `top` on, with one more at each end. */
export function rowsWithin(rows: readonly Row[], top: number, height: number): readonly Row[] {
	const first = rows.findIndex((row) => row.top + 2 > top);
	const end = rows.findIndex((row) => row.top > top + height + 1);
	return first < 0 ? [] : rows.slice(first, end < 0 ? undefined : end);
}

/** How many links a row has: the bar of a visit and its stops, or the events. */
export function itemsOf(row: Row): number {
	return row.of === 'visit' ? row.lane.stops.length + 1 : row.marks.length;
}

/** Where in time a row's link stands; undefined for a visit that no date bounds. */
export function instantOfItem(row: Row, item: number): Instant | undefined {
	return row.of === 'events'
		? row.marks[item]?.instant
		: (row.lane.stops[item - 1]?.instant ?? row.lane.bar?.from);
}
