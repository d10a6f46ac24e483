import type { Instant } from '$lib/domain/time';
import type { TimelineContent } from './timeline-content';

/** Something that takes place on the timeline: a visit, or an event, which begins and ends at one instant. */
export interface StripItem {
	/** Of all items its own. */
	readonly key: string;
	readonly words: string;
	readonly href: string;
	readonly from: Instant;
	readonly to: Instant;
}

/** The visits and the events, by when they begin. A visit that no date bounds is not among them. */
export function itemsOf({ groups, events }: TimelineContent): StripItem[] {
	const visits = groups
		.flatMap(({ lanes }) => lanes)
		.flatMap(({ id, words, href, bar }) =>
			bar ? [{ key: `visit ${id}`, words, href, from: bar.from, to: bar.to }] : []
		);
	const marks = events.map(({ id, words, href, instant }) => ({
		key: `event ${id}`,
		words,
		href,
		from: instant,
		to: instant
	}));
	return [...visits, ...marks].sort((a, b) => a.from - b.from);
}

/** Those that take place at some time between two instants, both included. */
export function itemsWithin(
	items: readonly StripItem[],
	from: Instant,
	to: Instant
): readonly StripItem[] {
	return items.filter((item) => item.from <= to && item.to >= from);
}
