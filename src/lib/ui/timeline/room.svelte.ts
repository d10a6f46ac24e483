import { MediaQuery } from 'svelte/reactivity';
import type { Preferences } from '$lib/state/preferences.svelte';
import { heightOf, rowsOf } from './rows';
import type { TimelineContent } from './timeline-content';

/**
 * Whether there is room for the lanes beside a map that keeps most of the window, unless the reader has decided; never
 * while the map is presented. The style sheet of the page says the same.
 */
export class Lanes {
	readonly #preferences: Preferences;
	readonly #room = new MediaQuery('(min-width: 821px) and (min-height: 901px)', true);

	readonly shown: boolean = $derived.by(
		() => !this.#preferences.presenting && (this.#preferences.lanes ?? this.#room.current)
	);

	constructor(preferences: Preferences) {
		this.#preferences = preferences;
	}
}

/** How high the lanes are together where all of them have room, in row heights. */
export function lanesHigh({ groups, events }: TimelineContent): number {
	return heightOf(rowsOf(groups, events, ''));
}
