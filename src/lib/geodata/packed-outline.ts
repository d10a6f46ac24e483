import { createAtlas, type Atlas } from '../domain/atlas';
import type {
	AtlasOutline,
	RecordOutline,
	EventOutline,
	FactOutline,
	LegOutline,
	StopOutline,
	VisitOutline
} from '../domain/outline';
import { routeAlong } from '../domain/route';
import type { AtlasRecord } from '../domain/atlas-record';
import type { AtlasEvent, DatedFact, Stop, Visit } from '../domain/visit';

/** The outline as it travels to the browser: without the dense routes, which follow from the waypoints. */
export interface PackedOutline extends Omit<AtlasOutline, 'visits'> {
	readonly visits: readonly PackedVisit[];
}

interface PackedVisit extends Omit<VisitOutline, 'legs'> {
	readonly legs: readonly Omit<LegOutline, 'route'>[];
}

/** A quarter of the atlas's bytes, before and after compression. */
export function packed({ visits, places, events, config }: AtlasRecord): PackedOutline {
	return { visits: visits.map(packedVisit), places, events: events.map(eventOutline), config };
}

/** The atlas of an outline that has travelled. */
export function atlasOf(outline: PackedOutline): Atlas {
	return createAtlas(unpacked(outline), outline.config);
}

function unpacked({ places, events, ...outline }: PackedOutline): RecordOutline {
	return {
		...{ places, events },
		visits: outline.visits.map((visit) => ({
			...visit,
			legs: visit.legs.map((leg) => ({ ...leg, route: routeAlong(leg.waypoints) }))
		}))
	};
}

function packedVisit({ id, kind, visitor, host, title, who, ...visit }: Visit): PackedVisit {
	return {
		...{ id, kind, visitor, host, title, who },
		units: visit.units.map(({ craft, class: of, length, cruisingSpeed, topSpeed }) => ({
			...{ craft, class: of, length, cruisingSpeed, topSpeed }
		})),
		stops: visit.stops.map(stopOutline),
		legs: visit.legs.map(({ from, to, canal, evidence, waypoints }) => ({
			...{ from, to, canal, evidence, waypoints }
		}))
	};
}

function stopOutline({ id, place, position, passage, evidence, ...stop }: Stop): StopOutline {
	return {
		...{ id, place, position, passage, evidence },
		arrival: stop.arrival && factOutline(stop.arrival),
		departure: stop.departure && factOutline(stop.departure),
		happenings: stop.happenings.map(({ date, place, evidence }) => ({ date, place, evidence }))
	};
}

function eventOutline({ id, title, place, position, ...fact }: AtlasEvent): EventOutline {
	return { id, title, place, position, ...factOutline(fact) };
}

function factOutline({ date, evidence, versions }: Omit<DatedFact, 'sources'>): FactOutline {
	return { date, evidence, versions: versions?.map(({ date }) => ({ date })) };
}
