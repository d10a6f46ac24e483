import type { StopOutline, VisitOutline } from '../outline';
import { windowOf, type Instant } from '../time';

/** The stops of a visit without a schedule at which it can have been at `instant`, by their dates alone. */
export function possibleStops(visit: VisitOutline, instant: Instant): StopOutline[] {
	return visit.stops.filter(({ arrival, departure }) => {
		const from = arrival && windowOf(arrival.date).from;
		const to = departure ? windowOf(departure.date).to : arrival && windowOf(arrival.date).to;
		return from !== null && to !== null && instant >= from && instant <= to;
	});
}
