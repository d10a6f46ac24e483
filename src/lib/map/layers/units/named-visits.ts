import type { Instant } from '../../../domain/time';
import type { Span } from '../../../scene/content';
import { SIDES, type NameSide } from '../../tracks/traits';

/** A visit whose unit can be named. */
export interface NamedVisit {
	readonly id: string;
	readonly label: string;
	/** The same where space is short: the first, and how many more. */
	readonly shortLabel?: string;
	/** The id of the livery that its name is written in. */
	readonly livery: string;
	readonly span: Span;
}

/** More at once would cover each other and the map: then only the selected one is named. */
const MOST = 24;

/**
 * On which side of its unit each name stands, for good: names do not jump. Visits that are under way together have
 * different sides, as far as there are enough.
 */
export function sidesOf(visits: readonly NamedVisit[]): Map<string, NameSide> {
	const sides = new Map<string, NameSide>();
	const under: { end: Instant; side: NameSide }[] = [];
	for (const { id, span } of visits.toSorted((a, b) => a.span.start - b.span.start)) {
		const taken = new Set(under.filter(({ end }) => end >= span.start).map(({ side }) => side));
		const side = SIDES.find((it) => !taken.has(it)) ?? 'above';
		sides.set(id, side);
		under.push({ end: span.end, side });
		// Only the latest matter, or thousands would be compared with thousands.
		if (under.length > 2 * MOST) under.shift();
	}
	return sides;
}

/** The visits that are named at an instant. */
export function namedAt(
	visits: readonly NamedVisit[],
	instant: Instant,
	selected: string | null
): NamedVisit[] {
	const named = visits.filter(({ span }) => span.start <= instant && instant <= span.end);
	return named.length <= MOST ? named : named.filter(({ id }) => id === selected);
}
