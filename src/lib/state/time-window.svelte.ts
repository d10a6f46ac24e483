import { DAY, HOUR, type Instant } from '../domain/time';
import type { Timescale } from '../domain/timescale';

/** The shortest stretch of history that can fill the timeline. */
const SHORTEST = 6 * HOUR;
/** What is left free on each side of what is fitted, as a share of it. */
const MARGIN = 0.08;

/**
 * The part of history that the timeline shows, from its left edge to its right, on an axis that may change under it.
 * A share is a place on the timeline: 0 is its left edge, 1 its right.
 */
export class TimeWindow {
	readonly #axisOf: () => Timescale;
	/** Null while all of history is shown, whatever that is. */
	#range: readonly [Instant, Instant] | null = $state.raw(null);

	readonly axis: Timescale = $derived.by(() => this.#axisOf());
	readonly from: Instant = $derived(this.#held()[0]);
	readonly to: Instant = $derived(this.#held()[1]);
	readonly isWhole: boolean = $derived(
		this.from <= this.axis.domain[0] && this.to >= this.axis.domain[1]
	);
	/** The edges in seconds of the axis. */
	readonly start: number = $derived(this.axis(this.from));
	readonly end: number = $derived(this.axis(this.to));

	constructor(axisOf: () => Timescale) {
		this.#axisOf = axisOf;
	}

	/** Where an instant stands, from 0 at the left edge to 1 at the right, and beyond them. */
	shareOf(instant: Instant): number {
		return (this.axis(instant) - this.start) / (this.end - this.start);
	}

	/** The instant at a place of the timeline. */
	instantAt(share: number): Instant {
		return this.axis.invert(this.start + share * (this.end - this.start));
	}

	/** Shows what lies between two instants, which may be given in any order and lie as near as they like. */
	show(a: Instant, b: Instant): void {
		this.#range = [Math.min(a, b), Math.max(a, b)];
	}

	/** Shows what lies between two instants, with some of what is around it. */
	fit(from: Instant, to: Instant): void {
		const { axis } = this;
		const [start, end] = [axis(from), axis(Math.max(to, from + DAY / 2))];
		const margin = (end - start) * MARGIN;
		this.show(axis.invert(start - margin), axis.invert(end + margin));
	}

	whole(): void {
		this.#range = null;
	}

	/** `factor` below 1 comes nearer; what stands at `share` stays there. */
	zoom(factor: number, share = 0.5): void {
		const [length, span] = [this.end - this.start, this.axis.duration];
		const next = Math.min(span, length * factor);
		if (next >= span) return this.whole();
		const start = this.#startWithin(this.start + share * (length - next), next);
		const [from, to] = [this.axis.invert(start), this.axis.invert(start + next)];
		if (to - from >= SHORTEST) this.show(from, to);
		else if (factor < 1) this.#showShortest(this.instantAt(share), share);
	}

	/** Zooms around an instant, or around the middle where that is not in sight. */
	zoomAt(factor: number, instant: Instant): void {
		this.zoom(factor, this.holds(instant) ? this.shareOf(instant) : 0.5);
	}

	/** Moves along history by a share of what is shown, as far as there is any. */
	pan(share: number): void {
		const length = this.end - this.start;
		const start = this.#startWithin(this.start + share * length, length);
		this.show(this.axis.invert(start), this.axis.invert(start + length));
	}

	holds(instant: Instant): boolean {
		return instant >= this.from && instant <= this.to;
	}

	/** Moves along history until an instant is in sight. */
	reveal(instant: Instant): void {
		const share = this.shareOf(instant);
		if (share < 0) this.pan(share - 0.1);
		else if (share > 1) this.pan(share - 0.1);
	}

	/** Six hours around an instant, which stays at its place. */
	#showShortest(instant: Instant, share: number): void {
		const from = instant - share * SHORTEST;
		this.show(from, from + SHORTEST);
	}

	#startWithin(start: number, length: number): number {
		return Math.max(0, Math.min(this.axis.duration - length, start));
	}

	/** What is shown, inside history and never shorter than the shortest. */
	#held(): readonly [Instant, Instant] {
		const [first, last] = this.axis.domain;
		if (!this.#range) return [first, last];
		const length = Math.min(last - first, Math.max(SHORTEST, this.#range[1] - this.#range[0]));
		const middle = (this.#range[0] + this.#range[1]) / 2;
		const from = Math.max(first, Math.min(last - length, middle - length / 2));
		return [from, from + length];
	}
}
