import type { LngLat } from '../../domain/visit';
import {
	liveryOf,
	patternOf,
	spanOf,
	type MapContent,
	type MapStay,
	type MapVisit,
	type Span,
	type Spread
} from '../content';
import { faultOf } from '../track';
import { HOUR } from '../../domain/time';
import type { DrawnTrack } from './traits';

/** What is drawn of a content: its legs, but for those with a fault, and its stays. */
export function tracksOf({ visits }: MapContent): DrawnTrack[] {
	return visits.flatMap((visit) => {
		const span = spanOf(visit);
		if (!span) return [];
		const legs = visit.legs.filter((_, leg) => !faultOf(visit, leg));
		return [
			...legs.map(({ coordinates, times, evidence, mark }): DrawnTrack => ({
				...looksOf(visit, span),
				coordinates,
				times,
				mark,
				pattern: patternOf(evidence),
				stay: false,
				estimated: true
			})),
			...visit.stays.map((stay): DrawnTrack => ({
				...looksOf(visit, span),
				coordinates: [stay.position, stay.position],
				times: [stay.start, stay.end],
				behind: behind(visit, stay),
				mark: stay.mark,
				pattern: 'solid',
				stay: true,
				estimated: stay.estimated
			}))
		];
	});
}

function looksOf(visit: MapVisit, span: Span) {
	const { id, nation } = visit;
	return {
		visit: id,
		span,
		nation,
		livery: liveryOf(visit),
		threaded: nation === 'italian'
	};
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

/** Bands: tracks that are there at any time. Their points are given times only so that they can be thinned. */
export function bandsOf(spreads: readonly Spread[], { visits }: MapContent): DrawnTrack[] {
	return spreads.flatMap(({ visit: id, coordinates }) => {
		const visit = visits.find((it) => it.id === id);
		if (!visit || coordinates.length < 2) return [];
		return [
			{
				...looksOf(visit, { start: 0, end: 0 }),
				coordinates,
				times: evenTimes(coordinates),
				mark: 'mission' as const,
				pattern: 'solid' as const,
				stay: false,
				estimated: true
			}
		];
	});
}

function evenTimes(coordinates: readonly LngLat[]): number[] {
	let time = 0;
	return coordinates.map(([longitude, latitude], i) => {
		const [west, south] = coordinates[i - 1] ?? [longitude, latitude];
		return (time += Math.hypot(longitude - west, latitude - south) * HOUR);
	});
}
