import type { AtlasConfig } from './config';
import type { HistoricalDate } from './time';
import type { Known, LngLat, Text } from './visit';
import { standsIn } from './year';

export const NAME_KINDS = [
	'state',
	'territory',
	'ocean',
	'sea',
	'gulf',
	'strait',
	'canal',
	'river',
	'island',
	'cape',
	'mountain',
	'town',
	'aerodrome',
	'harbour'
] as const;
/** A `territory` is a part or a dependency of a state; a `harbour` is whatever is named where ships lie. */
export type NameKind = (typeof NAME_KINDS)[number];

export const SIDES = [
	'north',
	'north-east',
	'east',
	'south-east',
	'south',
	'south-west',
	'west',
	'north-west'
] as const;
/** On which side of its point a name stands: a cape's on the water. */
export type Side = (typeof SIDES)[number];

/** 1 for what these voyages cannot be told without, 5 for what is there because there is room. */
export type Rank = 1 | 2 | 3 | 4 | 5;

/** How far in the map is: 0 the whole world, 11 a harbour. */
export const NEAREST_ZOOM = 11;

/** The same in several languages, by their BCP 47 tags. */
export type InLanguages = Readonly<Record<string, string>>;

/** A name on the map that is not of a place of the record: a sea, a state, a town on the way. */
export interface Name<T = Text> {
	readonly id: string;
	readonly kind: NameKind;
	/** The name of the time. */
	readonly name: InLanguages;
	/** What a state is called where there is no room for more, or in years when it was not called by its name. */
	readonly shortName?: InLanguages;
	/** Today's name where it differs. */
	readonly modernName?: InLanguages;
	readonly rank: Rank;
	/** Whole zooms, the first and the last at which it is named. */
	readonly minZoom: number;
	readonly maxZoom: number;
	/** From when to when it was called so; for states and what was renamed. */
	readonly date?: HistoricalDate;
	readonly side?: Side;
	/** How it is known that ships of the record lay here; undefined where nothing says so. */
	readonly berth?: Known<T>;
	/** Where it stands: one point, or two and more that the letters run through. */
	readonly course: readonly LngLat[];
}

/**
 * Those of the map's year, for a film of all years: a state that was not called so from the first to the last has its short
 * name, which is of no year, if it has one.
 */
export function standingNames<T extends Name<unknown>>(
	names: readonly T[],
	{ basemapYear, span }: Pick<AtlasConfig, 'basemapYear' | 'span'>
): T[] {
	const ends = span.map((instant) => new Date(instant).getUTCFullYear());
	return names
		.filter(({ date }) => standsIn(date, basemapYear))
		.map((it) => {
			const throughout = ends.every((year) => standsIn(it.date, year));
			return throughout || !it.shortName ? it : { ...it, name: it.shortName };
		});
}
