import type { Entry } from '../domain/chronicle';
import type { Schedule } from '../domain/schedule';
import type { Narrator } from './narrator.svelte';
import type { Playback } from './playback.svelte';
import type { Showing } from './showing.svelte';
import type { TimeWindow } from './time-window.svelte';

/** What steps are made on. */
export interface Stage {
	/** In the order of history. */
	readonly schedules: readonly Schedule[];
	readonly showing: Showing;
	readonly playback: Playback;
	readonly view: TimeWindow;
	readonly narrator: Narrator;
}

/** What the page does with a step. */
export interface OnStep {
	/** The film has been brought to it. */
	onstep(entry: Entry): void;
	/** The visit whose page is open has no more: on to the page of another. Resolves when that is there. */
	onleave(visit: string): Promise<void>;
}

/** What Previous and Next do: from one thing that is told to another, and from the end of a visit to the next one. */
export class Stepper {
	readonly #stage: Stage;
	readonly #on: OnStep;

	constructor(stage: Stage, on: OnStep) {
		this.#stage = stage;
		this.#on = on;
	}

	async next(): Promise<void> {
		const { next } = this.#stage.narrator;
		if (next) this.#to(next);
		else await this.#leave(1);
	}

	async previous(): Promise<void> {
		const { previous } = this.#stage.narrator;
		if (previous) this.#to(previous);
		else await this.#leave(-1);
	}

	/** The visit before or after the one whose page is open, of those that have a place in time. */
	neighbour(way: 1 | -1): Schedule | undefined {
		const { schedules, showing } = this.#stage;
		const at = schedules.findIndex(({ visit }) => visit.id === showing.selected);
		return at < 0 || showing.comparing ? undefined : schedules[at + way];
	}

	#to(entry: Entry): void {
		const { playback, view, narrator } = this.#stage;
		playback.pause();
		playback.seek(entry.instant);
		view.reveal(playback.instant);
		narrator.step(entry);
		this.#on.onstep(entry);
	}

	async #leave(way: 1 | -1): Promise<void> {
		const neighbour = this.neighbour(way);
		if (!neighbour) return;
		await this.#on.onleave(neighbour.visit.id);
		const { steps } = this.#stage.showing;
		const entry = way > 0 ? steps[0] : steps.at(-1);
		if (entry) this.#to(entry);
	}
}
