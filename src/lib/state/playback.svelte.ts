import { DAY, startOfDay, type Instant } from '../domain/time';
import type { Timescale } from '../domain/timescale';

/** Longest step that one frame may take, in ms: a machine that slept does not leap, a slow one keeps true time. */
const LONGEST_STEP = 2000;
/** How long each moment is held where play steps from moment to moment, in ms. */
const HOLD = 2500;

export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8, 16] as const;

/** What happens at the end: the film stops, begins again, or one visit begins again. */
export const LOOPS = ['off', 'all', 'visit'] as const;
export type Loop = (typeof LOOPS)[number];

/** What is played. */
export interface Film {
	readonly film: Timescale;
	/** The instants of which the record knows something for certain, ascending. */
	readonly moments: readonly Instant[];
	/** First and last instant of the visit that is chosen: the film of it ends with it. Null where none is. */
	readonly span: readonly [Instant, Instant] | null;
}

/** The one owner of film time. Film seconds are what is stored; the instant shown follows from them. */
export class Playback {
	/** Seconds of film from its beginning. */
	seconds = $state(0);
	playing = $state(false);
	speed = $state(1);
	reverse = $state(false);
	loop: Loop = $state('off');
	readonly #showing: Film;
	#heldFor = 0;

	readonly scale: Timescale = $derived.by(() => this.#showing.film);
	/** To the millisecond: what was sought is what is shown, whatever the scale makes of its fractions. */
	readonly instant: Instant = $derived(Math.round(this.scale.invert(this.seconds)));
	/** Noon would do as well: what changes once a day reads this, not `instant`. */
	readonly day: Instant = $derived(startOfDay(this.instant));
	/** First and last second of the visit that is chosen. */
	readonly #chosen: readonly [number, number] | null = $derived.by(() => {
		const { span } = this.#showing;
		return span && [this.scale(span[0]), this.scale(span[1])];
	});
	/**
	 * First and last second that play runs through: those of the chosen visit while the date is in it, or where it is
	 * repeated; otherwise all.
	 */
	readonly #bounds: readonly [number, number] = $derived.by(() => {
		const { seconds } = this;
		const [first, last] = this.#chosen ?? [0, this.scale.duration];
		const within = seconds >= first && seconds <= last;
		return within || this.loop === 'visit' ? [first, last] : [0, this.scale.duration];
	});
	/** The film stands at its last moment, or at that of the visit that is chosen. */
	readonly ended: boolean = $derived(!this.playing && this.seconds === this.#bounds[1]);

	constructor(showing: Film, opening: Instant) {
		this.#showing = showing;
		this.seek(opening);
	}

	/** Moves on by `elapsed` ms of wall time, but not beyond `until`; at the end it stops or begins again. */
	advance(elapsed: number, until: Instant = Infinity): void {
		if (!this.playing) return;
		const seconds = (Math.min(elapsed, LONGEST_STEP) / 1000) * this.speed;
		const [first, last] = this.#bounds;
		const next = this.seconds + (this.reverse ? -seconds : seconds);
		if (this.scale.invert(next) >= until) return this.seek(until);
		const beyond = this.reverse ? first - next : next - last;
		if (beyond < 0) {
			this.seconds = next;
			return;
		}
		this.seconds = this.reverse ? first : last;
		this.#end();
		// What is left of the step belongs to the next round, and of a film without length nothing does.
		if (this.playing) this.seconds += (this.reverse ? -1 : 1) * Math.min(beyond, last - first);
	}

	/** Plays without motion: holds each moment for a while of wall time, then shows the next. */
	advanceByMoments(elapsed: number): void {
		if (!this.playing) return;
		this.#heldFor += Math.min(elapsed, LONGEST_STEP) * this.speed;
		if (this.#heldFor < HOLD) return;
		this.#heldFor %= HOLD;
		const [first, last] = this.#bounds.map((it) => this.scale.invert(it)) as [Instant, Instant];
		const { moments } = this.#showing;
		const next = this.reverse
			? moments.findLast((moment) => moment < this.instant && moment >= first)
			: moments.find((moment) => moment > this.instant && moment <= last);
		if (next !== undefined) return this.seek(next);
		this.seconds = this.#bounds[this.reverse ? 0 : 1];
		this.#end();
	}

	/** From the end, play begins again. */
	play(): void {
		const [first, last] = this.#bounds;
		const over = this.reverse ? this.seconds <= first : this.seconds >= last;
		if (over || this.seconds < first || this.seconds > last) this.#rewind();
		this.#heldFor = 0;
		this.playing = true;
	}

	pause(): void {
		this.playing = false;
	}

	/** Shows `instant`, held to the ends of the record. */
	seek(instant: Instant): void {
		this.seconds = this.scale(instant);
	}

	/** Another film over the same history, at the instant that was shown. */
	keepInstant(change: () => void): void {
		const { instant } = this;
		change();
		this.seek(instant);
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

	faster(): void {
		this.speed = SPEEDS.find((speed) => speed > this.speed) ?? this.speed;
	}

	slower(): void {
		this.speed = SPEEDS.findLast((speed) => speed < this.speed) ?? this.speed;
	}

	#end(): void {
		if (this.loop === 'off' || (this.loop === 'visit' && !this.#showing.span)) this.playing = false;
		else this.#rewind();
	}

	#rewind(): void {
		this.seconds = this.#bounds[this.reverse ? 1 : 0];
	}
}
