import type { HistoricalDate } from './time';

/** Degrees, WGS 84, longitude first (RFC 7946). */
export type LngLat = readonly [longitude: number, latitude: number];

/**
 * Text that readers see, in the language of their page; a ship's name stands between asterisks. Of everything that holds
 * text there is a form `<T>`: as it is recorded, `T` is a text in all its languages.
 */
export type Text = string;

export const EVIDENCE = ['attested', 'inferred', 'conjectural', 'disputed'] as const;
/** How well a datum is known: a source says it; it follows from such; likely without a source; sources disagree. */
export type Evidence = (typeof EVIDENCE)[number];

/** How one datum is known. `reason` says from what an inferred datum follows, or why a conjecture is likely. */
export interface Known<T = Text> {
	readonly evidence: Evidence;
	readonly sources: readonly string[];
	readonly reason?: T;
}

/** One of the dates that disagreeing sources give. */
export interface DateVersion<T = Text> {
	readonly date: HistoricalDate;
	readonly sources: readonly string[];
	readonly note?: T;
}

/** A date with how it is known. Where it is disputed, `versions` holds every version; the film follows the first. */
export interface DatedFact<T = Text> extends Known<T> {
	readonly date: HistoricalDate;
	readonly versions?: readonly DateVersion<T>[];
}

/** A ship or aircraft, or several of one type, that took part in a visit. */
export interface Unit<T = Text> extends Known<T> {
	readonly id: string;
	readonly name: string;
	/** The name as its own navy or air force wrote it, in its script; `lang` is a BCP 47 tag. */
	readonly originalName?: { readonly text: string; readonly lang: string };
	/** What it is, as far as it is drawn: an id of the atlas's craft. */
	readonly craft: string;
	/** The class of ship or type of aircraft, where it is known and the atlas has drawings of it: the id of one. */
	readonly class?: string;
	/** Over all, in metres; of a class that is known. */
	readonly length?: number;
	/** How many: 1 for a named ship. */
	readonly count: number;
	/** Class or type in words, as readers see it: "Leone-class scout". */
	readonly type: T;
	/** Kilometres an hour. Written in the record in knots or km/h. */
	readonly cruisingSpeed: number;
	readonly topSpeed: number;
	readonly note?: T;
}

export interface Person<T = Text> extends Known<T> {
	readonly name: string;
	readonly originalName?: { readonly text: string; readonly lang: string };
	readonly role: T;
}

/** A remark on the whole visit: mostly what is disputed and how the record deals with it. */
export interface Note<T = Text> {
	readonly text: T;
	readonly sources: readonly string[];
}

/** What took place at a stop. `place` only where it happened away from the stop's own place. */
export interface Happening<T = Text> extends Known<T> {
	readonly date: HistoricalDate | null;
	readonly place?: string;
	readonly text: T;
	/** A short historical quotation, in English, with who said or wrote it. */
	readonly quotation?: { readonly text: T; readonly by: T };
}

/** A place in the order of a visit. Its own evidence says how the call itself is known. */
export interface Stop<T = Text> extends Known<T> {
	readonly id: string;
	readonly place: string;
	readonly position: LngLat;
	/** Passed without a call: a strait, a canal's end. The schedule gives it no stay. */
	readonly passage: boolean;
	readonly arrival: DatedFact<T> | null;
	readonly departure: DatedFact<T> | null;
	readonly happenings: readonly Happening<T>[];
	readonly note?: T;
}

/** What lies between two consecutive stops. Its evidence is that of the track, not of the sailing. */
export interface Leg<T = Text> extends Known<T> {
	/** Ids of stops; `to` is the stop right after `from`. */
	readonly from: string;
	readonly to: string;
	/** A canal: the route may cross land. */
	readonly canal: boolean;
	/** The route as it is recorded. */
	readonly waypoints: readonly LngLat[];
	/** `waypoints` joined on the geodesic, dense enough that straight lines between the points do not show. */
	readonly route: Route;
}

/** A line on the globe with its length, in km, measured once. `distances[i]` is km from the start to `coordinates[i]`. */
export interface Route {
	readonly length: number;
	readonly coordinates: readonly LngLat[];
	readonly distances: readonly number[];
}

export interface Visit<T = Text> {
	readonly id: string;
	/** An id of the atlas's kinds. */
	readonly kind: string;
	/** Ids of the atlas's parties. */
	readonly visitor: string;
	readonly host: string;
	readonly title: T;
	/** Who travels, as one would say it of a moving mark: "*Pantera*, *Tigre* and *Leone*". */
	readonly who: T;
	readonly summary: T;
	readonly units: readonly Unit<T>[];
	readonly people: readonly Person<T>[];
	readonly notes: readonly Note<T>[];
	readonly stops: readonly Stop<T>[];
	/** At most one between each pair of consecutive stops; none where the way is unknown or of no interest. */
	readonly legs: readonly Leg<T>[];
}

export const PLACE_KINDS = ['port', 'aerodrome', 'anchorage', 'city', 'area'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A port, aerodrome, anchorage or city. An `area` (a sea, a country) stands where no place is recorded. */
export interface Place<T = Text> {
	readonly id: string;
	readonly kind: PlaceKind;
	/** The name of the time in plain English: "Leningrad". */
	readonly name: T;
	/** Today's name where it differs: "St Petersburg". */
	readonly modernName?: T;
	readonly position: LngLat;
	readonly note?: T;
}

/** Something dated that belongs to no visit: a pact signed, a putsch. */
export interface AtlasEvent<T = Text> extends DatedFact<T> {
	readonly id: string;
	readonly title: T;
	readonly summary: T;
	readonly place?: string;
	readonly position: LngLat | null;
}

/** An entry of the bibliography. `csl` is the CSL-JSON item as recorded; `citation` is it as readers see it. */
export interface Source {
	readonly id: string;
	readonly citation: string;
	readonly url?: string;
	readonly note?: string;
	readonly csl: Readonly<Record<string, unknown>>;
}
