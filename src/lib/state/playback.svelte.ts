import { DAY, startOfDay, type Instant } from '../domain/time';
import type { Timescale } from '../domain/timescale';

/** Longest step that one frame may take, in ms: a machine that slept does not leap, a slow one keeps true time. */
const LONGEST_STEP = 2000;

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;

/** The one owner of film time. Film seconds are what is stored; the instant shown follows from them. */
export class Playback {
	/** Seconds of film from its beginning. */
	seconds = $state(0);
	playing = $state(false);
	speed = $state(1);
	scale: Timescale = $state.raw() as Timescale;
	/** Instants of which the record knows something for certain, ascending. */
	readonly moments: readonly Instant[];

	readonly instant: Instant = $derived(this.scale.invert(this.seconds));
	/** Noon would do as well: what changes once a day reads this, not `instant`. */
	readonly day: Instant = $derived(startOfDay(this.instant));
	readonly atEnd = $derived(this.seconds >= this.scale.duration);

	constructor(scale: Timescale, moments: readonly Instant[], opening: Instant) {
		this.scale = scale;
		this.moments = moments;
		this.seek(opening);
	}

	/** Moves on by `elapsed` ms of wall time, and stops at the end. */
	advance(elapsed: number): void {
		if (!this.playing) return;
		const step = (Math.min(elapsed, LONGEST_STEP) / 1000) * this.speed;
		this.seconds = Math.min(this.scale.duration, this.seconds + step);
		if (this.atEnd) this.playing = false;
	}

	/** From the end, play begins again. */
	play(): void {
		if (this.atEnd) this.seconds = 0;
		this.playing = true;
	}

	pause(): void {
		this.playing = false;
	}

	/** Shows `instant`, held to the ends of the record. */
	seek(instant: Instant): void {
		this.seconds = this.scale(instant);
	}

	stepDays(days: number): void {
		this.seek(this.instant + days * DAY);
	}

	/** The same day some months on, or the last of a shorter month. */
	stepMonths(months: number): void {
		const date = new Date(this.instant);
		const day = date.getUTCDate();
		date.setUTCDate(1);
		date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
		date.setUTCDate(Math.min(day, date.getUTCDate()));
		this.seek(date.getTime());
	}

	toStart(): void {
		this.seconds = 0;
	}

	toEnd(): void {
		this.seconds = this.scale.duration;
	}

	nextMoment(): void {
		const next = this.moments.find((moment) => moment > this.instant);
		if (next !== undefined) this.seek(next);
	}

	previousMoment(): void {
		const previous = this.moments.findLast((moment) => moment < this.instant);
		if (previous !== undefined) this.seek(previous);
	}
}
