import type { Bar } from '$lib/domain/bar';
import type { Instant } from '$lib/domain/time';
import type { SmallSideView } from '../small-side-view';

/** What the timeline draws, in the reader's language and in the film's own time. */
export interface TimelineContent {
	/** One for each kind of visit that there is. */
	readonly groups: readonly LaneGroup[];
	readonly events: readonly EventMark[];
}

export interface LaneGroup {
	readonly kind: string;
	readonly name: string;
	readonly lanes: readonly Lane[];
}

/** One visit. */
export interface Lane {
	readonly id: string;
	readonly name: string;
	/** Where there is little room: "Krasny Kavkaz +2". Undefined where the name has no such form. */
	readonly shortName?: string;
	/** What is said of it in full: name and dates. */
	readonly words: string;
	/** The id of its livery. */
	readonly livery: string;
	/** Its bar has a light line along its middle. */
	readonly threaded: boolean;
	/** Of the ship or aircraft that leads, where its class is drawn. */
	readonly side?: SmallSideView;
	readonly href: string;
	/** Null where no date bounds it. */
	readonly bar: Bar | null;
	readonly stops: readonly LaneStop[];
}

/** Where a visit stops, at the moment of its arrival. */
export interface LaneStop {
	readonly id: string;
	readonly words: string;
	readonly instant: Instant;
	readonly estimated: boolean;
	readonly href: string;
}

/** An event of a known day or few days. */
export interface EventMark {
	readonly id: string;
	readonly name: string;
	readonly words: string;
	readonly instant: Instant;
	readonly href: string;
}
