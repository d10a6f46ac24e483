import type { Instant } from '../domain/time';
import type { MapLeg, Span } from '../scene/content';

/** Where a leg stands at an instant. `still`: its visit has not begun. `ahead`: its visit is under way, the leg not sailed. */
export type Phase = 'still' | 'ahead' | 'sailing' | 'sailed' | 'past';

export function phaseOf(leg: MapLeg, span: Span | undefined, instant: Instant): Phase {
	const departs = leg.times[0];
	const arrives = leg.times.at(-1);
	if (!span || departs === undefined || arrives === undefined || instant < span.start)
		return 'still';
	if (instant > span.end) return 'past';
	if (instant <= departs) return 'ahead';
	return instant < arrives ? 'sailing' : 'sailed';
}
