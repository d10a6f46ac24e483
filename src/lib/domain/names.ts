import type { HistoricalDate } from './time';
import type { Known, LngLat, Text } from './visit';

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
	/** What a state is called where there is no room for more. */
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
