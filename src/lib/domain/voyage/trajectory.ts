import { bisectRight } from 'd3-array';
import { kilometresBetween, unwrapped } from '../route';
import type { StopOutline } from '../outline';
import { paceOf, type Moment, type Schedule, type ScheduledStop } from '../schedule';
import type { Instant } from '../time';
import type { Evidence, LngLat } from '../visit';
import { staysOf, type Standing } from './standing';

/** How the instant of a fix is known: the record dates it, it is computed between such dates, or a device has sampled it. */
export type FixBasis = 'recorded' | 'computed' | 'sampled';

/** Positions with an instant each; between two of them the unit goes evenly. Degrees, WGS 84. */
export interface Fixes {
	/** Longitudes count on over the antimeridian: 178, 182. */
	readonly coordinates: readonly LngLat[];
	/** One for each coordinate, ascending. */
	readonly times: readonly Instant[];
}

/** What a unit does from one instant to another. */
export type Stretch = Stay | Passage | Gap;

interface Between {
	readonly start: Instant;
	readonly end: Instant;
}

/** It lies at a stop. */
export interface Stay extends Between {
	readonly type: 'stay';
	readonly stop: StopOutline;
	readonly position: LngLat;
	/** How it is known that it lies there now. */
	readonly standing: Standing;
	/** How the instant of its arrival is known. */
	readonly basis: FixBasis;
}

/** It is under way along its fixes. */
export interface Passage extends Between, Fixes {
	readonly type: 'passage';
	/** How its first instant is known, and its last; those between are computed, or all are sampled. */
	readonly basis: readonly [first: FixBasis, last: FixBasis];
	/** How the line is known. */
	readonly evidence: Evidence;
	/** The stop it is bound for; null where the fixes were sampled. */
	readonly next: StopOutline | null;
	/** Km. */
	readonly length: number;
	/** Between which instants it can have begun and ended; `null` is unbounded. */
	readonly earliest: Instant | null;
	readonly latest: Instant | null;
}

/** Nobody knows where it is: on its way from one stop to the next, or, with no stops, between samples. */
export interface Gap extends Between {
	readonly type: 'gap';
	readonly stops: readonly [from: StopOutline, next: StopOutline] | null;
}

/** Where a unit is, and what it does there. `position` is null in a gap. */
export interface Whereabouts {
	readonly stretch: Stretch;
	readonly position: LngLat | null;
}

/**
 * Where, when and how sure: positions with an instant each, how they are known, and what bounds them. What the map draws,
 * the list of what is under way and the exports are made from it.
 */
export class Trajectory {
	/** In the order of time, each from where the one before it ends. */
	readonly stretches: readonly Stretch[];
	/** Those of them that are passages. */
	readonly passages: readonly Passage[];
	readonly start: Instant;
	readonly end: Instant;
	/** Km/h; infinite where nothing limits it. */
	readonly topSpeed: number;
	readonly #starts: readonly Instant[];

	/** Throws a RangeError where there is no stretch. */
	constructor(stretches: readonly Stretch[], topSpeed: number) {
		const [first, last] = [stretches[0], stretches.at(-1)];
		if (!first || !last) throw new RangeError('a trajectory needs a stretch');
		this.stretches = stretches;
		this.passages = stretches.filter((stretch) => stretch.type === 'passage');
		this.start = first.start;
		this.end = last.end;
		this.topSpeed = topSpeed;
		this.#starts = stretches.map(({ start }) => start);
	}

	/**
	 * What the unit does at `instant`, or undefined before it sets out and after it has arrived. A stay lasts up to and with
	 * its last instant.
	 */
	stretchAt(instant: Instant): Stretch | undefined {
		if (!(instant >= this.start && instant <= this.end)) return undefined;
		let i = bisectRight(this.#starts, instant) - 1;
		if (this.stretches[i - 1]?.type === 'stay' && this.#starts[i] === instant) {
			if (this.stretches[i]?.type !== 'stay') i--;
		}
		return this.stretches[i];
	}

	/** The same, and where it is. Costs the logarithm of the number of fixes. */
	at(instant: Instant): Whereabouts | undefined {
		const stretch = this.stretchAt(instant);
		if (!stretch) return undefined;
		switch (stretch.type) {
			case 'stay':
				return { stretch, position: stretch.position };
			case 'passage':
				return { stretch, position: positionOn(stretch, instant) };
			case 'gap':
				return { stretch, position: null };
		}
	}
}

/** Where the fixes have the unit at `instant`, held to the first and the last of them. */
export function positionOn({ coordinates, times }: Fixes, instant: Instant): LngLat {
	const next = Math.max(1, Math.min(bisectRight(times, instant), times.length - 1));
	const from = coordinates[next - 1] as LngLat;
	const to = coordinates[next] ?? from;
	const departs = times[next - 1] as Instant;
	const took = (times[next] ?? departs) - departs;
	const share = took > 0 ? Math.max(0, Math.min(1, (instant - departs) / took)) : 1;
	return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/**
 * The trajectory of a visit, from the stops that its schedule puts in time. `offset`, ms, is taken from every instant: a
 * film in which visits start together counts from their first days. The points of a leg are found when they are first
 * asked for.
 */
export function trajectoryOf({ visit, stops }: Schedule, offset: Instant = 0): Trajectory {
	const stretches = stops.flatMap((here, i): Stretch[] => {
		const stays = staysOf(here).map((stay): Stay => ({
			type: 'stay',
			start: stay.start - offset,
			end: stay.end - offset,
			stop: here.stop,
			position: here.stop.position,
			standing: stay.standing,
			basis: basisOf(here.arrival)
		}));
		const next = stops[i + 1];
		return next ? [...stays, onward(here, next, offset)] : stays;
	});
	return new Trajectory(stretches, paceOf(visit).top);
}

function onward(here: ScheduledStop, next: ScheduledStop, offset: Instant): Passage | Gap {
	const { leg, departure } = here;
	const { arrival } = next;
	const [start, end] = [departure.instant - offset, arrival.instant - offset];
	if (!leg) return { type: 'gap', start, end, stops: [here.stop, next.stop] };
	let times: readonly Instant[] | undefined;
	return {
		type: 'passage',
		start,
		end,
		basis: [basisOf(departure), basisOf(arrival)],
		evidence: leg.evidence,
		next: next.stop,
		length: leg.route.length,
		earliest: departure.earliest === null ? null : departure.earliest - offset,
		latest: arrival.latest === null ? null : arrival.latest - offset,
		get coordinates() {
			return leg.route.coordinates;
		},
		get times() {
			const { length, distances } = leg.route;
			return (times ??= distances.map((km) => start + (km / length) * (end - start)));
		}
	};
}

function basisOf({ basis }: Moment): FixBasis {
	return basis === 'computed' ? 'computed' : 'recorded';
}

/** Why fixes are none: `at` counts them from 0. */
export interface FixFault {
	readonly at: number;
	readonly what: string;
}

/** The first fault of fixes, or undefined. Equal positions (lying still) and equal times (a leap) are none. */
export function faultIn({ coordinates, times }: Fixes): FixFault | undefined {
	if (coordinates.length !== times.length) {
		const at = Math.min(coordinates.length, times.length);
		return { at, what: `${coordinates.length} positions, but ${times.length} times` };
	}
	for (let at = 0; at < times.length; at++) {
		const [longitude, latitude] = coordinates[at] ?? [NaN, NaN];
		const [time, before] = [times[at] ?? NaN, times[at - 1] ?? -Infinity];
		if (!Number.isFinite(longitude) || !(Math.abs(latitude) <= 90))
			return { at, what: `no such position: ${longitude}, ${latitude}` };
		if (!Number.isFinite(time)) return { at, what: `no such time: ${time}` };
		if (time < before) return { at, what: `time goes back, from ${before} to ${time}` };
	}
	return undefined;
}

/**
 * The trajectory of what a device has sampled: one passage for each of the `runs`, in the order of time; between them
 * nobody knows. Nothing but the samples bounds it. Throws a RangeError for a run of fewer than two samples, for samples
 * with a fault (see `faultIn`), and for runs that overlap.
 */
export function sampledTrajectory(runs: readonly Fixes[]): Trajectory {
	let before: Passage | undefined;
	const stretches = runs.flatMap((run, i): Stretch[] => {
		const passage = sampledPassage(run, i);
		const gap = before && gapBetween(before, passage, i);
		before = passage;
		return gap ? [gap, passage] : [passage];
	});
	return new Trajectory(stretches, Infinity);
}

function sampledPassage({ coordinates, times }: Fixes, run: number): Passage {
	const fault = faultIn({ coordinates, times });
	if (fault) throw new RangeError(`run ${run}, sample ${fault.at}: ${fault.what}`);
	const [start, end] = [times[0], times.at(-1)];
	if (start === undefined || end === undefined || times.length < 2)
		throw new RangeError(`run ${run}: a run needs two samples, found ${times.length}`);
	let longitude = coordinates[0]?.[0] ?? 0;
	const line = coordinates.map((position) => {
		const here = unwrapped(position, longitude);
		longitude = here[0];
		return here;
	});
	let length: number | undefined;
	return {
		type: 'passage',
		start,
		end,
		coordinates: line,
		times,
		basis: ['sampled', 'sampled'],
		evidence: 'attested',
		next: null,
		earliest: start,
		latest: end,
		get length() {
			return (length ??= line.reduce(
				(km, here, i) => (i === 0 ? 0 : km + kilometresBetween(line[i - 1] as LngLat, here)),
				0
			));
		}
	};
}

function gapBetween(before: Passage, after: Passage, run: number): Gap | undefined {
	const [start, end] = [before.end, after.start];
	if (end < start)
		throw new RangeError(`run ${run} begins at ${end}, before the run ahead of it ends (${start})`);
	return end > start ? { type: 'gap', start, end, stops: null } : undefined;
}
