import { instantOf } from '../domain/atlas';
import { sourcesCited } from '../domain/citing';
import type { Instant } from '../domain/time';
import type { Site } from './site';
import type { AtlasRecord } from '../domain/atlas-record';
import type { Happening, Place, Source, Stop, Visit } from '../domain/visit';

// The parts of the record that pages get: nothing else of it is sent.

/** A source as a page lists it. */
export type Listed = Pick<Source, 'id' | 'citation' | 'note'>;

/** The sources that anything inside `thing` cites, in the order of reading. */
export function sourcesOf({ sources }: AtlasRecord, thing: unknown): Listed[] {
	const cited = sourcesCited(thing);
	return cited.flatMap((id) => sources.find((source) => source.id === id) ?? []).map(listed);
}

export function listed({ id, citation, note }: Source): Listed {
	return { id, citation, note };
}

/** A visit as its page tells it: the lines of its routes are in the outline. */
export type ToldVisit = ReturnType<typeof told>;

export function told({ legs, ...visit }: Visit) {
	return {
		...visit,
		legs: legs.map(({ from, to, canal, evidence, sources, reason }) => ({
			...{ from, to, canal, evidence, sources, reason }
		}))
	};
}

/** What happened at a place: a stop of a visit there, or a happening of a visit that stopped elsewhere. */
export interface Call {
	/** Its id. */
	readonly visit: string;
	readonly stop: Stop;
	/** Those of the stop's happenings that took place here. */
	readonly happenings: readonly Happening[];
	/** The instant to show for it. */
	readonly instant: Instant | null;
}

/** Every call at a place, by date. */
export function callsAt({ record, atlas }: Site, place: Place): Call[] {
	return record.visits
		.flatMap((visit) =>
			visit.stops.flatMap((stop): Call[] => {
				const happenings = stop.happenings.filter((it) => (it.place ?? stop.place) === place.id);
				if (stop.place !== place.id && happenings.length === 0) return [];
				return [{ visit: visit.id, stop, happenings, instant: instantOf(atlas, visit, stop) }];
			})
		)
		.sort((a, b) => (a.instant ?? 0) - (b.instant ?? 0));
}
