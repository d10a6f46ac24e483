import { entriesBetween, standingOf, type Entry } from '../domain/chronicle';
import type { Instant } from '../domain/time';

/** Wall time that an announcement is given to be heard, in ms, before the next. */
export const LULL = 2000;

/**
 * What a screen reader is told while the film plays. Of what is crossed faster than it can be said, the weightiest is kept
 * and, of what weighs the same, the latest; the rest is dropped, so nothing is said long after it was shown.
 */
export class Announcer {
	/** What is to be said; null is silence. */
	entry: Entry | null = $state.raw(null);
	/** What can be said now, in the order of the film. */
	readonly #chronicleOf: () => readonly Entry[];
	#waiting: Entry | null = null;
	#saidAt = -Infinity;

	constructor(chronicleOf: () => readonly Entry[]) {
		this.#chronicleOf = chronicleOf;
	}

	/**
	 * The film has played from one instant to another (an earlier one in reverse). To be called with every frame while it
	 * plays, of time that passed and never of a leap; `now` is wall time in ms.
	 */
	tell(from: Instant, to: Instant, now: number): void {
		for (const entry of entriesBetween(this.#chronicleOf(), from, to)) {
			if (weightOf(entry) >= weightOf(this.#waiting)) this.#waiting = entry;
		}
		if (!this.#waiting || now - this.#saidAt < LULL) return;
		this.entry = this.#waiting;
		this.#waiting = null;
		this.#saidAt = now;
	}

	/** The film is paused, or goes on elsewhere: what was not said is dropped. The lull after the last words is kept. */
	hush(): void {
		this.entry = null;
		this.#waiting = null;
	}
}

/** What is heavier is said first. What happened at a stop is for reading, and not said at all. */
function weightOf(entry: Entry | null): number {
	switch (entry?.what) {
		case undefined:
			return 0;
		case 'passage':
			return 1;
		case 'departure':
			return standingOf(entry.basis) === 'estimated' ? 2 : 3;
		case 'arrival':
			return standingOf(entry.basis) === 'documented' ? 4 : 3;
		case 'event':
			return 4;
	}
}
