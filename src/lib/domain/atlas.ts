import { byTheirDates, type Shown } from './film';
import type { AtlasConfig } from './config';
import type {
	AtlasOutline,
	EventOutline,
	RecordOutline,
	StopOutline,
	VisitOutline
} from './outline';
import { scheduleOf, type Schedule } from './schedule';
import { middleOf, type Instant } from './time';
import type { Place } from './visit';

/** A record put in time, with what looks things up in it. */
export interface Atlas extends AtlasOutline {
	/** The visits that can be put in time, in the record's order. */
	readonly schedules: readonly Schedule[];
	/** Visits known only by a window: a year, a season. */
	readonly looseVisits: readonly VisitOutline[];
	/** All that can be put in time by their own dates, as the film shows them when nothing is left out. */
	readonly shown: readonly Shown[];
	readonly visitById: ReadonlyMap<string, VisitOutline>;
	readonly placeById: ReadonlyMap<string, Place>;
	readonly eventById: ReadonlyMap<string, EventOutline>;
	readonly scheduleById: ReadonlyMap<string, Schedule>;
}

/** The same function makes it for the build, for the browser, and for as many records as there are. */
export function createAtlas(record: RecordOutline, config: AtlasConfig): Atlas {
	const schedules = record.visits.map(scheduleOf).filter((schedule) => schedule !== null);
	const scheduleById = new Map(schedules.map((schedule) => [schedule.visit.id, schedule]));
	return {
		...record,
		config,
		schedules,
		looseVisits: record.visits.filter(({ id }) => !scheduleById.has(id)),
		shown: byTheirDates(schedules),
		visitById: byId(record.visits),
		placeById: byId(record.places),
		eventById: byId(record.events),
		scheduleById
	};
}

/** The instant at which to show a stop: its arrival, or the departure of a visit's first stop; null where unknown. */
export function instantOf(
	atlas: Atlas,
	visit: Pick<VisitOutline, 'id' | 'stops'>,
	stop: Pick<StopOutline, 'id' | 'arrival'>
): Instant | null {
	const scheduled = atlas.scheduleById.get(visit.id)?.stops.find((it) => it.stop.id === stop.id);
	if (scheduled) {
		const first = visit.stops[0]?.id === stop.id && !stop.arrival;
		return (first ? scheduled.departure : scheduled.arrival).instant;
	}
	return stop.arrival ? middleOf(stop.arrival.date) : null;
}

/** The instant at which to open a visit: where its first leg begins, or the middle of its window. */
export function openingOf(atlas: Atlas, visit: VisitOutline): Instant | null {
	const stop = visit.stops[0];
	return stop ? instantOf(atlas, visit, stop) : null;
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
	return new Map(things.map((thing) => [thing.id, thing]));
}
