import type { Lane, LaneGroup, Mark } from './content';

/** A line of the timeline. */
export type Row = {
	/** From the top of all rows, in row heights. */
	readonly top: number;
	/** The name of the group that begins here. */
	readonly heading?: string;
} & (
	| { readonly of: 'visit'; readonly key: string; readonly lane: Lane }
	| { readonly of: 'events'; readonly key: string; readonly marks: readonly Mark[] }
);

/** Between two groups, in row heights. */
const GAP = 0.25;

/** The lanes of all groups one below the other, and last the events. */
export function rowsOf(
	groups: readonly LaneGroup[],
	events: readonly Mark[],
	eventsName: string
): Row[] {
	const rows: Row[] = [];
	let top = 0;
	for (const { name, lanes } of groups) {
		lanes.forEach((lane, i) => {
			rows.push({
				of: 'visit',
				key: lane.id,
				lane,
				top: top++,
				...(i === 0 ? { heading: name } : {})
			});
		});
		top += GAP;
	}
	if (events.length > 0)
		rows.push({ of: 'events', key: 'events', marks: events, top, heading: eventsName });
	return rows;
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
