import { DAY, type Instant } from '$lib/domain/time';
import { randomsOf } from './random';
import { headOf } from './sailed';
import { syntheticTracks, YEAR, type Track } from './tracks';

export interface Workload {
	readonly tracks: readonly Track[];
	readonly domain: readonly [Instant, Instant];
	/** The instant at a second of the part that is played; it begins anew where it ends. */
	at(seconds: number): Instant;
	/** Instants to jump to, from all over the film. */
	readonly scrubs: readonly Instant[];
}

/** What `record.ts` answers: the record's film, with an instant for each hundredth of a second of the part. */
export interface RecordFilm {
	readonly tracks: readonly Track[];
	readonly domain: readonly [Instant, Instant];
	readonly part: readonly Instant[];
	readonly scrubs: readonly Instant[];
}

export const PART_SECONDS = 8;
export const PER_SECOND = 100;
export const SCRUBS = 15;
export const SCRUB_SEED = 1935;

// Of a year, so late that most of the tracks are there to be drawn, and at three days a second.
const PART_START = YEAR.start + 300 * DAY;
const PACE = 3 * DAY;

/** `record`, a number of synthetic tracks, or one of them after `moving-`: there the instant stands still. */
export async function workloadOf(name: string): Promise<Workload> {
	const [played = '', moving] = name.split('-').reverse();
	const workload = played === 'record' ? await record() : synthetic(Number(played));
	if (!moving) return workload;
	const still = busiestOf(workload);
	return { ...workload, at: () => still };
}

/** The moment of the part, to a tenth of a second, at which most ships are under way. */
function busiestOf({ tracks, at }: Workload): Instant {
	const moments = Array.from({ length: PART_SECONDS * 10 }, (_, tenth) => at(tenth / 10));
	const underWay = moments.map((instant) => tracks.filter((it) => headOf(it, instant)).length);
	return moments[underWay.indexOf(Math.max(...underWay))] ?? at(0);
}

function synthetic(count: number): Workload {
	const random = randomsOf(SCRUB_SEED);
	return {
		tracks: syntheticTracks(count),
		domain: [YEAR.start, YEAR.end],
		at: (seconds) => PART_START + (seconds % PART_SECONDS) * PACE,
		scrubs: Array.from({ length: SCRUBS }, () => YEAR.start + random() * (YEAR.end - YEAR.start))
	};
}

async function record(): Promise<Workload> {
	const film = (await (await fetch('/record.json')).json()) as RecordFilm;
	const { part } = film;
	return {
		...film,
		at: (seconds) => {
			const place = (seconds * PER_SECOND) % (part.length - 1);
			const before = Math.floor(place);
			const [from, to] = [part[before] ?? 0, part[before + 1] ?? 0];
			return from + (place - before) * (to - from);
		}
	};
}
