import compiled from 'virtual:atlas';
import { byTheirDates, type Shown } from './domain/film';
import { scheduleOf, type Schedule } from './domain/schedule';
import type { AtlasEvent, Happening, Place, Source, Stop, Visit } from './domain/visit';
import { middleOf, type Instant } from './domain/time';
import { unpacked } from './geodata/packed';

/** The record as the build compiled it, put in time, with what looks things up in it. */
export const atlas = unpacked(compiled);

/** The visits that can be put in time, in the record's order. */
export const schedules: readonly Schedule[] = atlas.visits
	.map(scheduleOf)
	.filter((schedule) => schedule !== null);

/** Visits known only by a window: a year, a season. */
export const looseVisits: readonly Visit[] = atlas.visits.filter(
	(visit) => !schedules.some((schedule) => schedule.visit === visit)
);

/** All of them by their own dates, as the film shows them when nothing is left out. */
export const shown: readonly Shown[] = byTheirDates(schedules);

export const visitById = byId<Visit>(atlas.visits);
export const placeById = byId<Place>(atlas.places);
export const eventById = byId<AtlasEvent>(atlas.events);
export const sourceById = byId<Source>(atlas.sources);
export const scheduleById: ReadonlyMap<string, Schedule> = new Map(
	schedules.map((schedule) => [schedule.visit.id, schedule])
);

/** What happened at a place: a stop of a visit there, or a happening of a visit that stopped elsewhere. */
export interface Call {
	readonly visit: Visit;
	readonly stop: Stop;
	/** Those of the stop's happenings that took place here. */
	readonly happenings: readonly Happening[];
	/** The instant to show for it. */
	readonly instant: Instant | null;
}

/** Every call at a place, by date. */
export function callsAt(place: Place): Call[] {
	return atlas.visits
		.flatMap((visit) =>
			visit.stops.flatMap((stop): Call[] => {
				const happenings = stop.happenings.filter((it) => (it.place ?? stop.place) === place.id);
				if (stop.place !== place.id && happenings.length === 0) return [];
				return [{ visit, stop, happenings, instant: instantOf(visit, stop) }];
			})
		)
		.sort((a, b) => (a.instant ?? 0) - (b.instant ?? 0));
}

/** The instant at which to show a stop: its arrival, or the departure of a visit's first stop; null where unknown. */
export function instantOf(visit: Visit, stop: Stop): Instant | null {
	const scheduled = scheduleById.get(visit.id)?.stops.find((it) => it.stop === stop);
	if (scheduled) {
		const first = visit.stops[0] === stop && !stop.arrival;
		return (first ? scheduled.departure : scheduled.arrival).instant;
	}
	return stop.arrival ? middleOf(stop.arrival.date) : null;
}

/** The instant at which to open a visit: where its first leg begins, or the middle of its window. */
export function openingOf(visit: Visit): Instant | null {
	const stop = visit.stops[0];
	return stop ? instantOf(visit, stop) : null;
}

function byId<T extends { readonly id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
	return new Map(things.map((thing) => [thing.id, thing]));
}
