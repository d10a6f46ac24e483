import type { Announcer } from './announcer.svelte';
import type { Playback } from './playback.svelte';
import type { Preferences } from './preferences.svelte';
import type { TimeWindow } from './time-window.svelte';

/** What goes with the clock. */
export interface Clockwork {
	readonly playback: Playback;
	readonly view: TimeWindow;
	readonly preferences: Pick<Preferences, 'still'>;
	/** What tells those who listen; undefined until it is there. */
	readonly spoken: () => Pick<Announcer, 'tell' | 'hush'> | undefined;
}

/** Has the film go on with wall time, one write of film time a frame. `now` is wall time in ms. */
export class Clock {
	readonly #playback: Playback;
	readonly #view: TimeWindow;
	readonly #preferences: Pick<Preferences, 'still'>;
	readonly #spoken: Clockwork['spoken'];
	/** The wall time that the film has come to. */
	#before = 0;

	constructor({ playback, view, preferences, spoken }: Clockwork) {
		this.#playback = playback;
		this.#view = view;
		this.#preferences = preferences;
		this.#spoken = spoken;
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
			this.stop();
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
		const [playback, view, spoken] = [this.#playback, this.#view, this.#spoken()];
		const elapsed = Math.max(0, now - this.#before);
		const from = playback.instant;
		const inSight = view.holds(from);
		if (this.#preferences.still) playback.advanceByMoments(elapsed);
		else playback.advance(elapsed);
		// Where a film that repeats begins again, it leaps the other way.
		if (playback.reverse === playback.instant < from || playback.instant === from)
			spoken?.tell(from, playback.instant, now);
		else spoken?.hush();
		// A timeline that shows the date goes along with it; one that the reader has taken elsewhere does not.
		if (inSight) view.reveal(playback.instant);
		this.#before = Math.max(this.#before, now);
	}

	/** The film goes on no longer: what was not said is not said. */
	stop(): void {
		this.#spoken()?.hush();
	}
}
