import type { Instant } from '$lib/domain/time';
import type { TimeWindow } from '$lib/state/time-window.svelte';
import { widthOf } from './writing';

/**
 * The strip of history that is laid out: what the timeline shows, and about half as much again before and after it.
 * While the reader pans the strip is moved as a whole, which lays out and paints nothing; another is laid out when its
 * end comes into sight. All lengths are in pixels; `x` is a place on the strip, `x + shift` the same on the timeline.
 */
export class Strip {
	readonly #view: TimeWindow;
	readonly #widthOf: () => number;
	readonly #textSizeOf: () => number;

	/** Of the timeline; the strip is twice as wide. */
	readonly width: number = $derived.by(() => this.#widthOf());
	/** Pixels for a second of the axis. Panning leaves noise in the last digits, for which nothing is to be laid out. */
	readonly #pace: number = $derived.by(() => {
		const { start, end } = this.#view;
		return Number((this.width / (end - start)).toPrecision(9));
	});
	/** From the beginning of the axis to the left edge of the timeline. */
	readonly #gone: number = $derived.by(() => this.#view.start * this.#pace);
	/** From the beginning of the axis to the strip's left end. A new strip begins for each width of the timeline. */
	readonly #origin: number = $derived.by(() =>
		this.width > 0 ? this.width * (Math.round(this.#gone / this.width) - 0.5) : 0
	);

	/** How far the strip is moved, from -width to 0. Whole pixels: letters between two of them are blurred. */
	readonly shift: number = $derived.by(() => Math.round(this.#origin - this.#gone));
	readonly length: number = $derived.by(() => 2 * this.width);
	/** What is laid out: no more than history has. */
	readonly from: Instant = $derived.by(() => this.#instantAt(0));
	readonly to: Instant = $derived.by(() => this.#instantAt(this.length));

	/** Height of the letters on it, as the style sheet says. */
	readonly textSize: number = $derived.by(() => this.#textSizeOf());

	constructor(view: TimeWindow, widthOf: () => number, textSizeOf: () => number = () => 13) {
		this.#view = view;
		this.#widthOf = widthOf;
		this.#textSizeOf = textSizeOf;
	}

	/** How wide a text is on it. */
	widthOf(text: string): number {
		return widthOf(text, this.textSize);
	}

	/** Where an instant stands. */
	xOf(instant: Instant): number {
		return this.#view.axis(instant) * this.#pace - this.#origin;
	}

	/** The same, held to the ends of the strip. */
	heldXOf(instant: Instant): number {
		return Math.max(0, Math.min(this.length, this.xOf(instant)));
	}

	/** Whether a place is laid out. */
	holds(x: number): boolean {
		return x >= 0 && x <= this.length;
	}

	/** Whether what lies between two places is on the timeline, the whole of it. */
	shows(left: number, right: number): boolean {
		return left + this.shift >= 0 && right + this.shift <= this.width;
	}

	#instantAt(x: number): Instant {
		const { axis } = this.#view;
		const seconds = this.#pace > 0 ? (this.#origin + x) / this.#pace : 0;
		return axis.invert(Math.max(0, Math.min(axis.duration, seconds)));
	}
}
