import type { HistoricalDate } from './time';
import type { Known, LngLat, Text } from './visit';

/** A part of a frontier that is one today: all that two modern countries share, or what of it lies from a point to a point. */
export interface ModernStretch {
	/** As Natural Earth names them: "Bosnia and Herz.". */
	readonly countries: readonly [string, string];
	readonly ends: readonly [from: LngLat, to: LngLat] | null;
}

/** How a frontier runs: drawn for the record, or taken from today's map. */
export type FrontierCourse =
	| { readonly from: 'record'; readonly line: readonly LngLat[] }
	| { readonly from: 'today'; readonly stretches: readonly ModernStretch[] };

/** A frontier, or a part of one, between two states or a state and a territory. */
export interface Frontier<T = Text> extends Known<T> {
	readonly id: string;
	readonly between: readonly [string, string];
	/** From when to when it ran so. */
	readonly date: HistoricalDate;
	/** What settled it, with its place and year; some grew without a treaty. */
	readonly treaty?: T;
	/** Whether the line may lie off by more than shows, or was itself not settled. Drawn lighter. */
	readonly approximate: boolean;
	readonly course: FrontierCourse;
	/** Where it ends although it meets nothing: it was settled no farther, or the record goes no farther. */
	readonly opensAt: readonly LngLat[];
}

/** A frontier as it lies on the map; a ring or an exclave makes a line of its own. */
export interface DrawnFrontier {
	readonly frontier: Frontier;
	readonly lines: readonly (readonly LngLat[])[];
}
