import { DAY } from '../domain/time';

/** How long trails may take to fade, in ms; null where they stay. */
export const FADES = [null, 2 * DAY, 7 * DAY, 30 * DAY] as const;

/** Whether the camera follows what is under way. `yielded`: the reader has moved the map, and may have it resume. */
export type FollowingState = 'off' | 'on' | 'yielded';

/** How the reader wants to watch. Not kept for the next time: an address shows everyone the same. */
export class Preferences {
	fade: number | null = $state(null);
	following: FollowingState = $state('off');
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

	toggleFollowing(): void {
		this.following = this.following === 'on' ? 'off' : 'on';
	}
}
