import { MediaQuery } from 'svelte/reactivity';
import type { Preferences } from '$lib/state/preferences.svelte';

/** Whether there is room for the lanes, unless the reader has decided. The style sheet of the page says the same. */
export class Lanes {
	readonly #preferences: Preferences;
	readonly #room = new MediaQuery('(min-width: 821px) and (min-height: 761px)', true);

	readonly shown: boolean = $derived.by(() => this.#preferences.lanes ?? this.#room.current);

	constructor(preferences: Preferences) {
		this.#preferences = preferences;
	}
}
