import { DAY } from '../domain/time';

/** How long trails may take to fade, in ms; null where they stay. */
export const FADES = [null, 2 * DAY, 7 * DAY, 30 * DAY] as const;

/**
 * Whether the camera follows what is under way: while the film plays, whatever moves the date, or not at all. `yielded`:
 * the reader has moved the map while the film played, and may have it resume.
 */
export type FollowingState = 'playing' | 'always' | 'off' | 'yielded';

/** How the reader wants to watch. Not kept for the next time: an address shows everyone the same. */
export class Preferences {
	fade: number | null = $state(null);
	following: FollowingState = $state('playing');
	/** The axis shows every year as long as any other. */
	trueScale = $state(false);
	/** Keys without a modifier work the film. */
	shortcuts = $state(true);
	/** Whether the timeline shows its lanes, or only its axis; null where that is left to the room there is. */
	lanes: boolean | null = $state(null);
	/** Whether the text stands beside the map, where it does not lie over it. */
	panel = $state(true);
	/** The map alone, with large controls, for a room that looks on. */
	presenting = $state(false);
	/** The reader's own word on motion; null where the system's holds. */
	#still: boolean | null = $state(null);

	readonly #systemStill: () => boolean;

	/** No motion: play goes from event to event, and nothing glides. */
	readonly still: boolean = $derived.by(() => this.#still ?? this.#systemStill());

	constructor(systemStill: () => boolean) {
		this.#systemStill = systemStill;
	}

	setStill(still: boolean): void {
		this.#still = still;
	}

	/** Whether the camera follows: `film` says whether the film plays, or has been brought to something that it tells. */
	follows(film: boolean): boolean {
		return this.following === 'always' || (this.following === 'playing' && film);
	}

	toggleFollowing(film: boolean): void {
		this.following = this.follows(film) ? 'off' : 'always';
	}

	/** After the reader had the map. */
	resumeFollowing(film: boolean): void {
		this.following = film ? 'playing' : 'always';
	}
}
