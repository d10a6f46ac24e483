import { liveryOf, patternOf, type MapContent } from '../../content';
import { numberedLegs } from '../../features';
import { spanOf } from '../../wake';
import type { Track } from './geometry';
import type { Traits } from './traits';

/** A leg as it is drawn once it has been sailed. */
export interface Wake extends Track, Omit<Traits, 'focus'> {
	readonly visit: string;
}

export function wakesOf(content: MapContent): Wake[] {
	return numberedLegs(content).flatMap(({ visit, leg }) => {
		const span = spanOf(visit);
		if (!span) return [];
		const { coordinates, times, evidence } = leg;
		const [livery, pattern] = [liveryOf(visit), patternOf(evidence)];
		const threaded = visit.nation === 'italian';
		return [{ visit: visit.id, coordinates, times, span, livery, pattern, threaded }];
	});
}
