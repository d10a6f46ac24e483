import { entriesAt, entriesBetween, indexAfter, standingOf, type Entry } from '../domain/chronicle';
import type { Instant } from '../domain/time';

/** Of what happened at one stop, how much the film itself tells; the rest is for reading. */
export const TOLD_AT_A_STOP = 4;

/** How long a thing that has been read stays where nothing else is told, in ms of wall time. */
const LINGERS = 4000;

/** What is told. */
export interface Narrated {
	/** All that there is to tell, in the order of the film. */
	readonly chronicle: readonly Entry[];
	/** What Previous and Next go through. */
	readonly steps: readonly Entry[];
	/** Whether there is a ship or an aircraft to watch at an instant. */
	isInSight(instant: Instant): boolean;
}

/** The film as far as the narrator reads it. */
export interface Narratable {
	readonly instant: Instant;
	readonly playing: boolean;
}

/**
 * What the film tells while it plays, one thing after another, each as long as it takes to read: the caption over the map,
 * and the same for those who listen. Where the film waits, all that is crossed is told in its order. Where it does not, of
 * what is crossed faster than it can be read the weightiest is kept and, of what weighs the same, the latest.
 */
export class Narrator {
	readonly #narrated: Narrated;
	readonly #film: Narratable;
	/** How long an entry takes to read, in ms of wall time. */
	readonly #timeOf: (entry: Entry) => number;
	#entry: Entry | null = $state.raw(null);
	/** The instant of the film that the entry was last told at. */
	#at: Instant = $state(NaN);
	/** Wall time until it has been read, in ms. */
	#left = 0;
	#queue: Entry[] = [];

	/** What is told; null is silence. What was told of another date than the one shown is told no longer. */
	readonly entry: Entry | null = $derived.by(() =>
		this.#film.instant === this.#at ? this.#entry : null
	);

	constructor(narrated: Narrated, film: Narratable, timeOf: (entry: Entry) => number) {
		this.#narrated = narrated;
		this.#film = film;
		this.#timeOf = timeOf;
	}

	/** Whether something is told that is not read yet. */
	get busy(): boolean {
		return this.#entry !== null && this.#left > 0;
	}

	/** Whether more is to be told of what the film has come to. */
	get queued(): boolean {
		return this.#queue.length > 0;
	}

	/** The next instant at which there is something to tell: a film that waits does not go beyond it before it may. */
	nextAfter(instant: Instant): Instant | undefined {
		const { chronicle } = this.#narrated;
		for (let i = indexAfter(chronicle, instant); i < chronicle.length; i++) {
			const entry = chronicle[i] as Entry;
			if (isTold(entry)) return entry.instant;
		}
		return undefined;
	}

	/** Wall time passes while the film plays, in ms. */
	pass(elapsed: number): void {
		this.#left -= elapsed;
		if (this.#left <= 0 && this.#queue.length > 0) this.#say(this.#queue.shift() as Entry);
		// What has been read makes way for what moves; where nothing does it says what was last.
		else if (this.#left <= -LINGERS && this.#narrated.isInSight(this.#film.instant))
			this.#entry = null;
	}

	/**
	 * The film has played from one instant to another (an earlier one in reverse). To be called with every frame while it
	 * plays, of time that passed and never of a leap. `waits`: the film waits for what is told.
	 */
	tell(from: Instant, to: Instant, waits: boolean): void {
		if (from !== this.#at) this.#forget();
		this.#add(to, entriesBetween(this.#narrated.chronicle, from, to), waits);
	}

	/** The film has gone on in one step to an instant: what is told of that, and nothing of what it has passed over. */
	tellOf(instant: Instant, waits: boolean): void {
		this.#forget();
		this.#add(instant, entriesAt(this.#narrated.chronicle, instant), waits);
	}

	/** The step after what is told, or else after the date that is shown; undefined after the last. */
	get next(): Entry | undefined {
		const { steps } = this.#narrated;
		const at = this.#stepAt();
		if (at >= 0) return steps[at + 1];
		return steps.find(({ instant }) => instant > this.#film.instant);
	}

	/** The step before what is told, or else before the date that is shown; undefined before the first. */
	get previous(): Entry | undefined {
		const { steps } = this.#narrated;
		const at = this.#stepAt();
		if (at >= 0) return steps[at - 1];
		return steps.findLast(({ instant }) => instant < this.#film.instant);
	}

	/** Tells of a step that the film has been brought to. */
	step(entry: Entry): void {
		this.#forget();
		this.#at = this.#film.instant;
		this.#say(entry);
	}

	/** The film leaps elsewhere: what was not told is dropped. */
	hush(): void {
		this.#forget();
		this.#at = this.#film.instant;
	}

	#add(at: Instant, entries: readonly Entry[], waits: boolean): void {
		this.#at = at;
		const queue = [...this.#queue, ...entries.filter(isTold)];
		this.#queue = waits ? queue : weightiest(queue);
		if (!this.busy && this.#queue.length > 0) this.#say(this.#queue.shift() as Entry);
	}

	#stepAt(): number {
		const { entry } = this;
		return entry ? this.#narrated.steps.findIndex((step) => isSame(step, entry)) : -1;
	}

	#say(entry: Entry): void {
		this.#entry = entry;
		this.#left = this.#timeOf(entry);
	}

	#forget(): void {
		this.#entry = null;
		this.#queue = [];
		this.#left = 0;
	}
}

/** How many more things happened at the stop than the film tells: said with the last that it does tell. */
export function untoldAfter(entry: Entry): number {
	if (entry.what !== 'happening' || entry.index !== TOLD_AT_A_STOP - 1) return 0;
	return entry.stop.happenings.length - TOLD_AT_A_STOP;
}

function isTold(entry: Entry): boolean {
	return entry.what !== 'happening' || entry.index < TOLD_AT_A_STOP;
}

function isSame(a: Entry, b: Entry): boolean {
	if (a.what === 'event' || b.what === 'event')
		return a.what === 'event' && b.what === 'event' && a.event.id === b.event.id;
	return (
		a.what === b.what &&
		a.visit.id === b.visit.id &&
		a.stop.id === b.stop.id &&
		(a.what !== 'happening' || (b.what === 'happening' && a.index === b.index))
	);
}

function weightiest(entries: readonly Entry[]): Entry[] {
	const [first, ...others] = entries;
	if (!first) return [];
	return [others.reduce((best, it) => (weightOf(it) >= weightOf(best) ? it : best), first)];
}

/** What is heavier is told first. */
function weightOf(entry: Entry): number {
	switch (entry.what) {
		case 'passage':
			return 1;
		case 'departure':
			return standingOf(entry.basis) === 'estimated' ? 2 : 3;
		case 'arrival':
			return standingOf(entry.basis) === 'documented' ? 4 : 3;
		case 'happening':
		case 'event':
			return 4;
	}
}
