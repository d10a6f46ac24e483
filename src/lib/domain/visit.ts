import type { AtlasConfig, ById, UnitClass } from './config';
import type { Frontier } from './frontier';
import type { HistoricalDate } from './time';

/** Degrees, WGS 84, longitude first (RFC 7946). */
export type LngLat = readonly [longitude: number, latitude: number];

/** Text that readers see. A missing language falls back to English and is listed by the record's check. */
export interface Text {
	readonly en: string;
	readonly it?: string;
	readonly ru?: string;
}

export const EVIDENCE = ['attested', 'inferred', 'conjectural', 'disputed'] as const;
/** How well a datum is known: a source says it; it follows from such; likely without a source; sources disagree. */
export type Evidence = (typeof EVIDENCE)[number];

/** How one datum is known. `reason` says from what an inferred datum follows, or why a conjecture is likely. */
export interface Known {
	readonly evidence: Evidence;
	readonly sources: readonly string[];
	readonly reason?: Text;
}

/** One of the dates that disagreeing sources give. */
export interface DateVersion {
	readonly date: HistoricalDate;
	readonly sources: readonly string[];
	readonly note?: Text;
}

/** A date with how it is known. Where it is disputed, `versions` holds every version; the film follows the first. */
export interface DatedFact extends Known {
	readonly date: HistoricalDate;
	readonly versions?: readonly DateVersion[];
}

/** A ship or aircraft, or several of one type, that took part in a visit. */
export interface Unit extends Known {
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
	readonly type: Text;
	/** Kilometres an hour. Written in the record in knots or km/h. */
	readonly cruisingSpeed: number;
	readonly topSpeed: number;
	readonly note?: Text;
}

export interface Person extends Known {
	readonly name: string;
	readonly originalName?: { readonly text: string; readonly lang: string };
	readonly role: Text;
}

/** A remark on the whole visit: mostly what is disputed and how the record deals with it. */
export interface Note {
	readonly text: Text;
	readonly sources: readonly string[];
}

/** What took place at a stop. `place` only where it happened away from the stop's own place. */
export interface Happening extends Known {
	readonly date: HistoricalDate | null;
	readonly place?: string;
	readonly text: Text;
	/** A short historical quotation, in English, with who said or wrote it. */
	readonly quotation?: { readonly text: Text; readonly by: Text };
}

/** A place in the order of a visit. Its own evidence says how the call itself is known. */
export interface Stop extends Known {
	readonly id: string;
	readonly place: string;
	readonly position: LngLat;
	/** Passed without a call: a strait, a canal's end. The schedule gives it no stay. */
	readonly passage: boolean;
	readonly arrival: DatedFact | null;
	readonly departure: DatedFact | null;
	readonly happenings: readonly Happening[];
	readonly note?: Text;
}

/** What lies between two consecutive stops. Its evidence is that of the track, not of the sailing. */
export interface Leg extends Known {
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

export interface Visit {
	readonly id: string;
	/** An id of the atlas's kinds. */
	readonly kind: string;
	/** Ids of the atlas's parties. */
	readonly visitor: string;
	readonly host: string;
	readonly title: Text;
	/** Who travels, as one would say it of a moving mark: "*Pantera*, *Tigre* and *Leone*". */
	readonly who: Text;
	readonly summary: Text;
	readonly units: readonly Unit[];
	readonly people: readonly Person[];
	readonly notes: readonly Note[];
	readonly stops: readonly Stop[];
	/** At most one between each pair of consecutive stops; none where the way is unknown or of no interest. */
	readonly legs: readonly Leg[];
}

export const PLACE_KINDS = ['port', 'aerodrome', 'anchorage', 'city', 'area'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A port, aerodrome, anchorage or city. An `area` (a sea, a country) stands where no place is recorded. */
export interface Place {
	readonly id: string;
	readonly kind: PlaceKind;
	/** The name of the time in plain English: "Leningrad". */
	readonly name: Text;
	/** Today's name where it differs: "St Petersburg". */
	readonly modernName?: Text;
	readonly position: LngLat;
	readonly note?: Text;
}

/** Something dated that belongs to no visit: a pact signed, a putsch. */
export interface AtlasEvent extends DatedFact {
	readonly id: string;
	readonly title: Text;
	readonly summary: Text;
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

/** Everything the atlas knows, and what it is about. */
export interface AtlasRecord {
	readonly visits: readonly Visit[];
	readonly places: readonly Place[];
	readonly events: readonly AtlasEvent[];
	readonly sources: readonly Source[];
	readonly frontiers: readonly Frontier[];
	readonly config: AtlasConfig;
	readonly classes: ById<DrawnClass>;
	/** Seen from above, of each craft and class by its id. */
	readonly silhouettes: ById<Silhouette>;
}

/** A class with its drawing from the side, an SVG document. */
export interface DrawnClass extends UnitClass {
	readonly sideView: string;
}

/** A craft seen from above, bow up, centred on the origin, at most 50 units long or wide: the paths of an SVG. */
export interface Silhouette {
	readonly body: string;
	readonly wings?: string;
	/** Turrets, funnels, decks: what makes it that craft and no other. */
	readonly details?: string;
}
