import { createAtlas, type Atlas } from '../domain/atlas';
import type {
	AtlasOutline,
	RecordOutline,
	EventOutline,
	FactOutline,
	HappeningOutline,
	LegOutline,
	StopOutline,
	VisitOutline
} from '../domain/outline';
import { routeAlong } from '../domain/route';
import { DAY, type HistoricalDate } from '../domain/time';
import type { AtlasRecord } from '../domain/atlas-record';
import type { AtlasEvent, DatedFact, Stop, Visit } from '../domain/visit';

/** A date as it travels: of a plain day its text, which says all. */
type PackedDate = HistoricalDate | string;

interface PackedFact extends Omit<FactOutline, 'date' | 'versions'> {
	readonly date: PackedDate;
	readonly versions?: readonly { readonly date: PackedDate }[];
}

interface PackedHappening extends Omit<HappeningOutline, 'date'> {
	readonly date: PackedDate | null;
}

interface PackedStop extends Omit<StopOutline, 'arrival' | 'departure' | 'happenings'> {
	readonly arrival: PackedFact | null;
	readonly departure: PackedFact | null;
	readonly happenings: readonly PackedHappening[];
}

interface PackedVisit extends Omit<VisitOutline, 'legs' | 'stops'> {
	readonly stops: readonly PackedStop[];
	readonly legs: readonly Omit<LegOutline, 'route'>[];
}

type PackedEvent = PackedFact & Pick<EventOutline, 'id' | 'title' | 'place' | 'position'>;

/** The outline as it travels to the browser: without what follows from the rest, the dense routes and the spans of days. */
export interface PackedOutline extends Omit<AtlasOutline, 'visits' | 'events'> {
	readonly visits: readonly PackedVisit[];
	readonly events: readonly PackedEvent[];
}

/** A quarter of the atlas's bytes, before and after compression. */
export function packed({ visits, places, events, config }: AtlasRecord): PackedOutline {
	return { visits: visits.map(packedVisit), places, events: events.map(packedEvent), config };
}

/** The atlas of an outline that has travelled. */
export function atlasOf(outline: PackedOutline): Atlas {
	return createAtlas(unpacked(outline), outline.config);
}

function unpacked({ places, events, ...outline }: PackedOutline): RecordOutline {
	return {
		places,
		events: events.map(({ id, title, place, position, ...fact }) => ({
			...{ id, title, place, position },
			...unpackedFact(fact)
		})),
		visits: outline.visits.map((visit) => ({
			...visit,
			stops: visit.stops.map(unpackedStop),
			legs: visit.legs.map((leg) => ({ ...leg, route: routeAlong(leg.waypoints) }))
		}))
	};
}

function unpackedStop({ arrival, departure, happenings, ...stop }: PackedStop): StopOutline {
	return {
		...stop,
		arrival: arrival && unpackedFact(arrival),
		departure: departure && unpackedFact(departure),
		happenings: happenings.map((it) => ({
			...it,
			date: it.date === null ? null : unpackedDate(it.date)
		}))
	};
}

function unpackedFact({ date, evidence, versions }: PackedFact): FactOutline {
	return {
		...{ date: unpackedDate(date), evidence },
		versions: versions?.map((it) => ({ date: unpackedDate(it.date) }))
	};
}

function unpackedDate(date: PackedDate): HistoricalDate {
	return typeof date === 'string' ? dateOfDay(date) : date;
}

/** What `parseDate` makes of a day: YYYY-MM-DD. */
function dateOfDay(edtf: string): HistoricalDate {
	const [year = NaN, month = NaN, day = NaN] = edtf.split('-').map(Number);
	const earliest = Date.UTC(year, month - 1, day);
	const points = [{ year, month, day }];
	return { edtf, form: 'single', points, earliest, latest: earliest + DAY - 1 };
}

function packedDate(date: HistoricalDate): PackedDate {
	return JSON.stringify(date) === JSON.stringify(dateOfDay(date.edtf)) ? date.edtf : date;
}

function packedVisit({ id, kind, visitor, host, title, who, ...visit }: Visit): PackedVisit {
	return {
		...{ id, kind, visitor, host, title, who },
		units: visit.units.map(({ craft, class: of, length, cruisingSpeed, topSpeed }) => ({
			...{ craft, class: of, length, cruisingSpeed, topSpeed }
		})),
		stops: visit.stops.map(packedStop),
		legs: visit.legs.map(({ from, to, canal, evidence, waypoints }) => ({
			...{ from, to, canal, evidence, waypoints }
		}))
	};
}

function packedStop({ id, place, position, passage, evidence, ...stop }: Stop): PackedStop {
	return {
		...{ id, place, position, passage, evidence },
		arrival: stop.arrival && packedFact(stop.arrival),
		departure: stop.departure && packedFact(stop.departure),
		happenings: stop.happenings.map(({ date, place, evidence }) => ({
			...{ date: date && packedDate(date), place, evidence }
		}))
	};
}

function packedEvent({ id, title, place, position, ...fact }: AtlasEvent): PackedEvent {
	return { id, title, place, position, ...packedFact(fact) };
}

function packedFact({ date, evidence, versions }: Omit<DatedFact, 'sources'>): PackedFact {
	return {
		...{ date: packedDate(date), evidence },
		versions: versions?.map(({ date }) => ({ date: packedDate(date) }))
	};
}
