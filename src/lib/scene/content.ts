import type { Box } from '../domain/box';
import type { Instant } from '../domain/time';
import type { Evidence, LngLat, PlaceKind } from '../domain/visit';
import type { Insignia, Livery } from '../symbology/livery';
import type { UnitMark } from '../symbology/unit-mark';

/** What the map draws of the atlas, in the reader's language. Built from the domain, changed only as a whole. */
export interface MapContent {
	readonly visits: readonly MapVisit[];
	readonly places: readonly MapPlace[];
	readonly events: readonly MapEvent[];
	/** What the map shows at first. */
	readonly extent: Box;
	/** The atlas's own colours. */
	readonly liveries: readonly Livery[];
}

export interface MapVisit {
	readonly id: string;
	readonly insignia: Insignia;
	readonly title: string;
	/** Who is under way: the name of the moving unit. */
	readonly label: string;
	/** The same where space is short, if there is a shorter way to say it: the first ship, and how many more. */
	readonly shortLabel?: string;
	/** In the order of sailing. */
	readonly legs: readonly MapLeg[];
	/** Where and when it lies still, in order. */
	readonly stays: readonly MapStay[];
	/** Where it stops. */
	readonly stops: readonly LngLat[];
	/** The ids of the places that it calls at. */
	readonly places: readonly string[];
	/** When the visit is under way; from the first departure to the last arrival where it is not given. */
	readonly span?: Span;
}

export interface MapLeg {
	/** Dense enough that straight lines between the points do not show; unwrapped across the antimeridian. */
	readonly coordinates: readonly LngLat[];
	/** One for each coordinate, ascending. */
	readonly times: readonly Instant[];
	/** How the track is known: decides solid, dashed or dotted. */
	readonly evidence: Evidence;
	readonly mark: UnitMark;
}

export interface MapStay extends Span {
	readonly position: LngLat;
	readonly mark: UnitMark;
	/** That it lies there then is computed, not documented: the name stands in italics. */
	readonly estimated: boolean;
	/** The visit itself is over: its unit is drawn faintly where it was last, beside those that it is compared with. */
	readonly over?: boolean;
}

export interface Span {
	readonly start: Instant;
	readonly end: Instant;
}

/** From when to when the visit is under way, or undefined where it has no dated way at all. */
export function spanOf(visit: MapVisit): Span | undefined {
	if (visit.span) return visit.span;
	const ends = visit.legs
		.flatMap(({ times }) => [times[0], times.at(-1)])
		.filter((time) => time !== undefined && Number.isFinite(time)) as Instant[];
	return ends.length === 0 ? undefined : { start: Math.min(...ends), end: Math.max(...ends) };
}

export interface MapPlace {
	readonly id: string;
	readonly name: string;
	/** Today's, where it differs. */
	readonly modernName?: string;
	readonly kind: PlaceKind;
	readonly position: LngLat;
	/** How many visits stop here: decides the size of the mark and which names win. */
	readonly calls: number;
}

export interface MapEvent {
	readonly id: string;
	readonly title: string;
	readonly position: LngLat;
}

/** The stretch of a visit's way where it can be at an instant: where it is due from one instant to another. */
export interface VisitUncertainty {
	readonly visit: string;
	readonly from: Instant;
	readonly to: Instant;
}

/** What a page can be about, and what can be pointed at on the map. */
export interface Subject {
	readonly type: 'place' | 'visit' | 'event';
	readonly id: string;
}

/** What is pointed at elsewhere on the page, with all that belongs to it. */
export interface Hovered {
	readonly visits: ReadonlySet<string>;
	readonly places: ReadonlySet<string>;
}

/** What lies under the pointer. */
export type Picked = (Subject & { readonly type: 'place' | 'event' }) | PickedVisit;

/** A visit's moving mark as it stands at the shown instant, or a point of its line. */
export interface PickedVisit extends Subject {
	readonly type: 'visit';
	readonly on: 'unit' | 'line';
	/** Counts from 0; undefined for a unit that lies between two legs. */
	readonly leg?: number;
	/** The shown one for a unit; for a line when the visit passes there. */
	readonly instant: Instant;
}

export interface Padding {
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	readonly left: number;
}

export const NO_PADDING: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
