import type { Instant } from '../domain/time';
import type { LngLat } from '../domain/visit';
import { positionOn } from '../domain/voyage/trajectory';
import { spanOf, type MapContent, type MapLeg, type MapVisit } from '../scene/content';
import { faultOf } from './track-fault';

/** Where a visit's unit is drawn at an instant. */
export interface UnitAt {
	readonly visit: string;
	readonly position: LngLat;
	/** Which of the visit's legs it follows; absent while it lies still. */
	readonly leg?: number;
	/** It lies there since its visit is over. */
	readonly over?: boolean;
}

/** All units under way, as the graphics card draws them. */
export function unitsAt({ visits }: MapContent, instant: Instant): UnitAt[] {
	return visits.flatMap((visit) => unitAt(visit, instant) ?? []);
}

/** Undefined before the visit begins, after it is over, and where nothing says where it is. */
export function unitAt(visit: MapVisit, instant: Instant): UnitAt | undefined {
	const span = spanOf(visit);
	if (!span || instant < span.start || instant > span.end) return undefined;
	const leg = visit.legs.findIndex(
		({ times }, i) =>
			(times[0] ?? Infinity) <= instant && instant < (times.at(-1) ?? 0) && !faultOf(visit, i)
	);
	if (leg >= 0)
		return { visit: visit.id, leg, position: positionOn(visit.legs[leg] as MapLeg, instant) };
	const stay = visit.stays.findLast(({ start, end }) => start <= instant && instant <= end);
	return stay && { visit: visit.id, position: stay.position, ...(stay.over && { over: true }) };
}
