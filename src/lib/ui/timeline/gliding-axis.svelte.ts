import { cubicInOut } from 'svelte/easing';
import { Tween } from 'svelte/motion';
import { blend, trueScale, type Timescale } from '$lib/domain/timescale';
import type { Preferences } from '$lib/state/preferences.svelte';
import type { Showing } from '$lib/state/showing.svelte';

const MILLISECONDS = 700;

/** The axis of the timeline: the film's, or the true one, and on the way from one to the other all that lie between. */
export class GlidingAxis {
	readonly #showing: Showing;
	readonly #preferences: Preferences;
	/** Where the way began, and how far it has gone. */
	#before: Timescale | null = $state.raw(null);
	readonly #way = new Tween(1, { easing: cubicInOut });

	readonly #wanted: Timescale = $derived.by(() => {
		const { film } = this.#showing;
		return this.#preferences.trueScale ? trueScale(film) : film;
	});

	readonly current: Timescale = $derived.by(() =>
		this.#before ? blend(this.#before, this.#wanted, this.#way.current) : this.#wanted
	);

	constructor(showing: Showing, preferences: Preferences) {
		this.#showing = showing;
		this.#preferences = preferences;
	}

	/** Makes a change that brings another axis, and glides there if both are of the same history. */
	change(how: () => void): void {
		const before = this.current;
		how();
		const { domain } = this.#wanted;
		const same = before.domain.every((end, i) => end === domain[i]);
		this.#before = same && !this.#preferences.still ? before : null;
		void this.#way.set(0, { duration: 0 });
		void this.#way.set(1, { duration: this.#before ? MILLISECONDS : 0 });
	}
}
