import { createContext } from 'svelte';
import type { Source } from '$lib/domain/visit';

/** A source as a page lists it. */
export type Listed = Pick<Source, 'id' | 'citation' | 'note'>;

/** What a page cites. */
export interface Cited {
	/** In the order of their numbers. */
	readonly sources: readonly Listed[];
	/** Opens a source beside its number. */
	open(source: Listed, mark: HTMLElement): void;
}

export const [getCited, setCited] = createContext<Cited>();
