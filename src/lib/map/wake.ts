import type { Instant } from '../domain/time';
import type { MapLeg, MapVisit, Span } from './content';

/** Where a leg stands at an instant. `still`: its visit has not begun. `ahead`: its visit is under way, the leg not sailed. */
export type Phase = 'still' | 'ahead' | 'sailing' | 'sailed' | 'past';

/** From when to when the visit is under way, or undefined where it has no dated way at all. */
export function spanOf(visit: MapVisit): Span | undefined {
	if (visit.span) return visit.span;
	const start = visit.legs[0]?.times[0];
	const end = visit.legs.at(-1)?.times.at(-1);
	return start === undefined || end === undefined ? undefined : { start, end };
}

export function phaseOf(leg: MapLeg, span: Span | undefined, instant: Instant): Phase {
	const departs = leg.times[0];
	const arrives = leg.times.at(-1);
	if (!span || departs === undefined || arrives === undefined || instant < span.start)
		return 'still';
	if (instant > span.end) return 'past';
	if (instant <= departs) return 'ahead';
	return instant < arrives ? 'sailing' : 'sailed';
}

/**
 * Where the bow points while a visit lies at a stop: as the last leg ended, or as the first will begin, so that
 * nothing turns on arrival. Degrees clockwise from north; 90 where the visit has no legs.
 */
export function mooredBearing(visit: MapVisit | undefined, instant: Instant): number {
	const legs = visit?.legs.filter(({ coordinates }) => coordinates.length > 1) ?? [];
	const last = legs.filter(({ times }) => (times.at(-1) ?? Infinity) <= instant).at(-1);
	const [from, to] = last ? last.coordinates.slice(-2) : (legs[0]?.coordinates.slice(0, 2) ?? []);
	if (!from || !to) return 90;
	const east = (to[0] - from[0]) * Math.cos((from[1] * Math.PI) / 180);
	return (Math.atan2(east, to[1] - from[1]) * 180) / Math.PI;
}
