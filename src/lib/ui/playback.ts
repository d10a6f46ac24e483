import { createContext } from 'svelte';
import type { Playback } from '$lib/state/playback.svelte';

/** The one playback of the page, set by the layout. */
export const [getPlayback, setPlayback] = createContext<Playback>();
