import { DAY, HOUR, type Instant } from '../../../domain/time';
import type { Livery, Pattern, Span } from '../../content';

/** Whether a visit is selected, or another one is. */
export type Focus = 'lit' | 'dim' | '';

/** What all segments of a track have in common. */
export interface Traits {
	readonly span: Span;
	readonly livery: Livery;
	readonly pattern: Pattern;
	/** An Italian wake has a light thread. */
	readonly threaded: boolean;
	readonly focus: Focus;
}

/** Texels in a row of the table. */
export const TABLE_WIDTH = 1024;

/** The order in which the shader knows them. */
export const LIVERIES: readonly Livery[] = ['soviet', 'italian', 'air'];
const PATTERNS: readonly Pattern[] = ['solid', 'dashed', 'dotted'];
const FOCUSES: readonly Focus[] = ['', 'lit', 'dim'];

/** One texel for each track: the day and the hour when its visit starts, how many hours it takes, its looks. */
export function traitsTable(tracks: readonly Traits[]): Float32Array {
	const rows = Math.max(1, Math.ceil(tracks.length / TABLE_WIDTH));
	const table = new Float32Array(rows * TABLE_WIDTH * 4);
	tracks.forEach(({ span, livery, pattern, threaded, focus }, track) => {
		const looks =
			LIVERIES.indexOf(livery) +
			4 * PATTERNS.indexOf(pattern) +
			16 * FOCUSES.indexOf(focus) +
			64 * Number(threaded);
		table.set([...dayAndHour(span.start), (span.end - span.start) / HOUR, looks], track * 4);
	});
	return table;
}

/** An instant in two numbers that float32 holds to some milliseconds, however long ago it was. */
export function dayAndHour(instant: Instant): [day: number, hour: number] {
	const day = Math.floor(instant / DAY);
	return [day, (instant - day * DAY) / HOUR];
}
