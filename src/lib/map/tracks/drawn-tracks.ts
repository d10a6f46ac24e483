import type { Instant } from '../../domain/time';
import type { LngLat } from '../../domain/visit';
import { patternOf } from '../../symbology/patterns';
import {
	spanOf,
	type MapContent,
	type MapLeg,
	type MapStay,
	type MapVisit,
	type Span
} from '../../scene/content';
import { faultOf, type TrackError } from '../track-fault';
import { MISSION } from '../../symbology/unit-mark';
import type { DrawnTrack } from './traits';

/** What is drawn of a content, and why some of its legs are not. */
export interface Drawing {
	/** Legs, but for those with a fault, and stays. */
	readonly tracks: readonly DrawnTrack[];
	/** What bands are stretches of, one for each visit that has such legs. */
	readonly bandTracks: readonly BandTrack[];
	/** So that whoever owns the record hears of them. */
	readonly faults: readonly TrackError[];
}

/** The legs of a visit on end, as one track that stands still nowhere. */
export interface BandTrack extends DrawnTrack {
	/** When the visit sails. */
	readonly sailing: readonly Span[];
}

export function drawingOf({ visits, liveries }: MapContent): Drawing {
	const faults: TrackError[] = [];
	const bandTracks: BandTrack[] = [];
	const tracks = visits.flatMap((visit) => {
		const span = spanOf(visit);
		if (!span) return [];
		const looks = looksOf(visit, span, liveries);
		const legs = visit.legs.filter((_, number) => {
			const fault = faultOf(visit, number);
			if (fault) faults.push(fault);
			return !fault;
		});
		const ways = legs.filter(({ coordinates }) => coordinates.length > 1);
		if (ways.length > 0) bandTracks.push(bandTrack(looks, ways));
		return [
			...legs.map((leg) => legTrack(looks, leg)),
			...visit.stays.map((stay) => stayTrack(visit, looks, stay))
		];
	});
	return { tracks, bandTracks, faults };
}

function legTrack(looks: VisitLooks, leg: MapLeg): DrawnTrack {
	const { coordinates, times, evidence, mark } = leg;
	return {
		...looks,
		coordinates,
		times,
		mark,
		pattern: patternOf(evidence),
		stay: false,
		estimated: true
	};
}

function stayTrack(visit: MapVisit, looks: VisitLooks, stay: MapStay): DrawnTrack {
	const { position, start, end, mark, estimated, over } = stay;
	return {
		...looks,
		coordinates: [position, position],
		times: [start, end],
		behind: behind(visit, stay),
		mark,
		pattern: 'solid',
		stay: true,
		estimated,
		...(over && { over })
	};
}

/** What all tracks of a visit have in common. */
type VisitLooks = Pick<DrawnTrack, 'visit' | 'span' | 'insignia' | 'livery'>;

function looksOf(
	{ id, insignia }: MapVisit,
	span: Span,
	liveries: MapContent['liveries']
): VisitLooks {
	const livery = liveries.findIndex((it) => it.id === insignia.livery);
	return { visit: id, span, insignia, livery };
}

/**
 * What lies astern during a stay: the bow points as the last leg ended, or as the first will begin, so that nothing
 * turns on arrival; to the east where the visit has no legs.
 */
export function behind({ legs }: Pick<MapVisit, 'legs'>, { position, start }: MapStay): LngLat {
	const ways = legs.filter(({ coordinates }) => coordinates.length > 1);
	const last = ways.findLast(({ times }) => (times.at(-1) ?? Infinity) <= start);
	const [from, to] = last ? last.coordinates.slice(-2) : (ways[0]?.coordinates.slice(0, 2) ?? []);
	const [east, north] = from && to ? [to[0] - from[0], to[1] - from[1]] : [1, 0];
	return [position[0] - east, position[1] - north];
}

function bandTrack(looks: VisitLooks, legs: readonly MapLeg[]): BandTrack {
	const sailing = legs.map(({ times }) => ({ start: times[0] ?? 0, end: times.at(-1) ?? 0 }));
	let lain = 0;
	return {
		...looks,
		coordinates: legs.flatMap(({ coordinates }) => coordinates),
		times: legs.flatMap(({ times }, i) => {
			const { start = 0 } = sailing[i] ?? {};
			lain += start - (sailing[i - 1]?.end ?? start);
			return times.map((time) => time - lain);
		}),
		sailing,
		mark: MISSION,
		pattern: 'solid',
		stay: false,
		estimated: true
	};
}

/** When the track passes, without a stay, where the visit is due at `instant`. */
export function sailingTime({ sailing }: BandTrack, instant: Instant): Instant {
	return sailing.reduce(
		(time, { start, end }) => time + Math.max(0, Math.min(instant, end) - start),
		sailing[0]?.start ?? 0
	);
}
