import type { LngLat } from '../../domain/visit';
import {
	liveryOf,
	patternOf,
	spanOf,
	type MapContent,
	type MapLeg,
	type MapStay,
	type MapVisit,
	type Span,
	type Spread
} from '../content';
import { faultOf, type TrackError } from '../track';
import { HOUR } from '../../domain/time';
import type { DrawnTrack } from './traits';

/** What is drawn of a content, and why some of its legs are not. */
export interface Drawing {
	/** Legs, but for those with a fault, and stays. */
	readonly tracks: readonly DrawnTrack[];
	/** So that whoever owns the record hears of them. */
	readonly faults: readonly TrackError[];
}

export function drawingOf({ visits }: MapContent): Drawing {
	const faults: TrackError[] = [];
	const tracks = visits.flatMap((visit) => {
		const span = spanOf(visit);
		if (!span) return [];
		const legs = visit.legs.flatMap((leg, number) => {
			const fault = faultOf(visit, number);
			if (fault) faults.push(fault);
			return fault ? [] : [legTrack(visit, span, leg)];
		});
		return [...legs, ...visit.stays.map((stay) => stayTrack(visit, span, stay))];
	});
	return { tracks, faults };
}

function legTrack(visit: MapVisit, span: Span, leg: MapLeg): DrawnTrack {
	const { coordinates, times, evidence, mark } = leg;
	return {
		...looksOf(visit, span),
		coordinates,
		times,
		mark,
		pattern: patternOf(evidence),
		stay: false,
		estimated: true
	};
}

function stayTrack(visit: MapVisit, span: Span, stay: MapStay): DrawnTrack {
	const { position, start, end, mark, estimated } = stay;
	return {
		...looksOf(visit, span),
		coordinates: [position, position],
		times: [start, end],
		behind: behind(visit, stay),
		mark,
		pattern: 'solid',
		stay: true,
		estimated
	};
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
