import type { StopOutline, VisitOutline } from '../outline';
import type { Instant } from '../time';

/**
 * The stops of a visit without a schedule at which it can have been at `instant`: between its dates as they stand, the
 * year or the season itself, without what "about" adds to them.
 */
export function possibleStops(visit: VisitOutline, instant: Instant): StopOutline[] {
	return visit.stops.filter(({ arrival, departure }) => {
		const from = arrival?.date.earliest ?? null;
		const to = (departure ?? arrival)?.date.latest ?? null;
		return from !== null && to !== null && instant >= from && instant <= to;
	});
}
