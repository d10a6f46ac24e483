import { createContext } from 'svelte';

/** The ids of the sources that a page lists, in the order of their numbers. */
export const [getCited, setCited] = createContext<readonly string[]>();
