import type { Narrator } from './narrator.svelte';
import type { Playback } from './playback.svelte';
import type { Preferences } from './preferences.svelte';
import type { TimeWindow } from './time-window.svelte';

/** What goes with the clock. */
export interface Clockwork {
	readonly playback: Playback;
	readonly view: TimeWindow;
	readonly preferences: Pick<Preferences, 'still'>;
	/** What tells of the film. */
	readonly narrator: Narrator;
}

/** Has the film go on with wall time, one write of film time a frame. `now` is wall time in ms. */
export class Clock {
	readonly #playback: Playback;
	readonly #view: TimeWindow;
	readonly #preferences: Pick<Preferences, 'still'>;
	readonly #narrator: Narrator;
	/** The wall time that the film has come to. */
	#before = 0;

	constructor({ playback, view, preferences, narrator }: Clockwork) {
		this.#playback = playback;
		this.#view = view;
		this.#preferences = preferences;
		this.#narrator = narrator;
	}

	/** Goes with the frames of the browser, until what it returns is called. */
	run(): () => void {
		const start = () => this.start(performance.now());
		start();
		const next = (now: number) => {
			this.tick(now);
			frame = requestAnimationFrame(next);
		};
		let frame = requestAnimationFrame(next);
		// A hidden tab gets no frames: its clock starts again when it is shown.
		document.addEventListener('visibilitychange', start);
		return () => {
			cancelAnimationFrame(frame);
			document.removeEventListener('visibilitychange', start);
		};
	}

	/** What has passed before `now` does not count. */
	start(now: number): void {
		this.#before = now;
	}

	/** The film goes on by the time since the last frame. The time of a frame may lie a little before the start. */
	tick(now: number): void {
		const [playback, view, narrator] = [this.#playback, this.#view, this.#narrator];
		const elapsed = Math.max(0, now - this.#before);
		const from = playback.instant;
		const inSight = view.holds(from);
		narrator.pass(elapsed);
		if (this.#preferences.still) this.#step(elapsed);
		else this.#advance(elapsed);
		// A timeline that shows the date goes along with it; one that the reader has taken elsewhere does not.
		if (inSight) view.reveal(playback.instant);
		this.#before = Math.max(this.#before, now);
	}

	/** Whether the film waits for what is told: who has it go faster, or back, wants to see it pass. */
	get #waits(): boolean {
		return this.#playback.speed <= 1 && !this.#playback.reverse;
	}

	#advance(elapsed: number): void {
		const [playback, narrator] = [this.#playback, this.#narrator];
		const from = playback.instant;
		// To the next thing that is told and, before what is told now has been read, no farther.
		if (!this.#waits) playback.advance(elapsed);
		else if (!narrator.queued) playback.advance(elapsed, narrator.nextAfter(from));
		const { instant } = playback;
		// Where a film that repeats begins again, it leaps the other way.
		if (instant === from || playback.reverse === instant < from)
			narrator.tell(from, instant, this.#waits);
		else narrator.hush();
	}

	/** Without motion: from moment to moment, each as long as it takes to read of it. */
	#step(elapsed: number): void {
		const [playback, narrator] = [this.#playback, this.#narrator];
		if (narrator.queued || narrator.busy) return;
		const from = playback.instant;
		playback.advanceByMoments(elapsed);
		if (playback.instant !== from) narrator.tellOf(playback.instant, this.#waits);
	}
}
