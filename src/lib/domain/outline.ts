import type { AtlasConfig } from './config';
import type {
	AtlasEvent,
	DatedFact,
	DateVersion,
	Happening,
	Leg,
	Place,
	Stop,
	Unit,
	Visit
} from './visit';

/*
 * The atlas without its prose and its sources: all that is needed to put a visit in time, to draw it and to list it. Every
 * page has the outline of everything; what only the pages about a thing show comes with these pages. A visit is its own
 * outline, so what takes an outline takes either.
 */

export interface FactOutline extends Pick<DatedFact, 'date' | 'evidence'> {
	readonly versions?: readonly Pick<DateVersion, 'date'>[];
}

export type HappeningOutline = Pick<Happening, 'date' | 'place' | 'evidence'>;

export interface StopOutline extends Pick<
	Stop,
	'id' | 'place' | 'position' | 'passage' | 'evidence'
> {
	readonly arrival: FactOutline | null;
	readonly departure: FactOutline | null;
	readonly happenings: readonly HappeningOutline[];
}

export type LegOutline = Omit<Leg, 'sources' | 'reason'>;

export type UnitOutline = Pick<Unit, 'craft' | 'class' | 'length' | 'cruisingSpeed' | 'topSpeed'>;

export interface VisitOutline extends Pick<
	Visit,
	'id' | 'kind' | 'visitor' | 'host' | 'title' | 'who'
> {
	readonly units: readonly UnitOutline[];
	readonly stops: readonly StopOutline[];
	readonly legs: readonly LegOutline[];
}

export interface EventOutline
	extends FactOutline, Pick<AtlasEvent, 'id' | 'title' | 'place' | 'position'> {}

/** The outline of an atlas's record. */
export interface RecordOutline {
	readonly visits: readonly VisitOutline[];
	readonly places: readonly Place[];
	readonly events: readonly EventOutline[];
}

/** The same with what the atlas is about. */
export interface AtlasOutline extends RecordOutline {
	readonly config: AtlasConfig;
}
