import { indexAfter, standingOf, type Entry } from './chronicle';
import type { Instant } from './time';

/**
 * What comes after `instant`: where one visit is asked for, its next stop, however its date is known; where it has none,
 * or all are asked for, the next arrival or event that is documented. Undefined after the last.
 */
export function comingNext(
	chronicle: readonly Entry[],
	instant: Instant,
	visit?: string
): Entry | undefined {
	let first: Entry | undefined;
	for (let i = indexAfter(chronicle, instant); i < chronicle.length; i++) {
		const entry = chronicle[i] as Entry;
		if (entry.what !== 'arrival' && entry.what !== 'event') continue;
		if (entry.what === 'arrival' && entry.visit.id === visit) return entry;
		if (standingOf(entry.basis) === 'documented') first ??= entry;
		if (first && visit === undefined) break;
	}
	return first;
}
