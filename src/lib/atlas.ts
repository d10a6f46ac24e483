import compiled from 'virtual:atlas';
import { byTheirDates, type Shown } from './domain/film';
import { scheduleOf, type Schedule } from './domain/schedule';
import type { EventOutline, StopOutline, VisitOutline } from './domain/outline';
import type { Place } from './domain/visit';
import { middleOf, type Instant } from './domain/time';
import { unpacked } from './geodata/outline';

/** The outline of the record as the build compiled it, put in time, with what looks things up in it. */
export const atlas = unpacked(compiled);

/** The visits that can be put in time, in the record's order. */
export const schedules: readonly Schedule[] = atlas.visits
	.map(scheduleOf)
	.filter((schedule) => schedule !== null);

/** Visits known only by a window: a year, a season. */
export const looseVisits: readonly VisitOutline[] = atlas.visits.filter(
	(visit) => !schedules.some((schedule) => schedule.visit === visit)
);

/** All of them by their own dates, as the film shows them when nothing is left out. */
export const shown: readonly Shown[] = byTheirDates(schedules);

export const visitById = byId<VisitOutline>(atlas.visits);
export const placeById = byId<Place>(atlas.places);
export const eventById = byId<EventOutline>(atlas.events);
export const scheduleById: ReadonlyMap<string, Schedule> = new Map(
	schedules.map((schedule) => [schedule.visit.id, schedule])
);

/** The instant at which to show a stop: its arrival, or the departure of a visit's first stop; null where unknown. */
export function instantOf(
	visit: Pick<VisitOutline, 'id' | 'stops'>,
	stop: Pick<StopOutline, 'id' | 'arrival'>
): Instant | null {
	const scheduled = scheduleById.get(visit.id)?.stops.find((it) => it.stop.id === stop.id);
	if (scheduled) {
		const first = visit.stops[0]?.id === stop.id && !stop.arrival;
		return (first ? scheduled.departure : scheduled.arrival).instant;
	}
	return stop.arrival ? middleOf(stop.arrival.date) : null;
}

/** The instant at which to open a visit: where its first leg begins, or the middle of its window. */
export function openingOf(visit: VisitOutline): Instant | null {
	const stop = visit.stops[0];
	return stop ? instantOf(visit, stop) : null;
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
	return new Map(things.map((thing) => [thing.id, thing]));
}
