import { parseDate } from '$lib/domain/edtf';
import type { Moment, Schedule } from '$lib/domain/schedule';
import { DAY, type Instant } from '$lib/domain/time';
import type { AtlasEvent, Stop, Visit } from '$lib/domain/visit';
import type { Lane, TimelineContent } from '$lib/ui/timeline/timeline-content';
import { randomsOf } from '../page/random';

/** More visits and events than the record has, the same in every run. */
export interface Crowd {
	readonly schedules: readonly Schedule[];
	readonly events: readonly AtlasEvent[];
	readonly content: TimelineContent;
}

const KINDS = ['naval', 'air', 'diplomatic', 'technical', 'manoeuvres'];
const YEARS = 10;
const FIRST_YEAR = 1926;
const STOPS = 5;

/** Ships sail from March to the end of October: the winters are what the film shortens. Events know no season. */
export function crowdOf(visits: number, events: number): Crowd {
	const random = randomsOf(visits + events);
	const schedules = Array.from({ length: visits }, (_, i) => {
		const year = Date.UTC(FIRST_YEAR + Math.floor(random() * YEARS), 2);
		const days = 8 + random() * 40;
		return scheduleOf(i, year + random() * (245 - days) * DAY, days * DAY);
	}).sort((a, b) => a.start - b.start);
	const dated = Array.from({ length: events }, (_, i) => {
		const instant = Date.UTC(FIRST_YEAR, 2) + random() * (YEARS - 0.4) * 365.25 * DAY;
		return { event: eventOf(i, instant), instant };
	}).sort((a, b) => a.instant - b.instant);
	return {
		schedules,
		events: dated.map(({ event }) => event),
		content: {
			groups: KINDS.map((kind) => ({
				kind,
				name: kind,
				lanes: schedules.filter(({ visit }) => visit.kind === kind).map(laneOf)
			})),
			events: dated.map(({ event: { id, title }, instant }) => ({
				id,
				name: title,
				words: title,
				instant,
				href: `#${id}`
			}))
		}
	};
}

function scheduleOf(number: number, start: Instant, length: number): Schedule {
	const stops = Array.from({ length: STOPS }, (_, i) => stopOf(i));
	const moment = (share: number): Moment => ({
		instant: start + share * length,
		earliest: null,
		latest: null,
		basis: Math.round(share * 10) % 4 === 0 ? 'attested' : 'computed'
	});
	const visit: Visit = {
		id: `visit-${number}`,
		kind: KINDS[number % KINDS.length] ?? 'naval',
		visitor: number % 3 === 0 ? 'italian' : 'soviet',
		host: number % 3 === 0 ? 'soviet' : 'italian',
		title: `Voyage ${number}`,
		who: `Ship of voyage ${number}`,
		summary: '',
		units: [],
		people: [],
		notes: [],
		legs: [],
		stops
	};
	return {
		visit,
		start,
		end: start + length,
		stops: stops.map((stop, i) => ({
			stop,
			arrival: moment(i / STOPS),
			departure: moment((i + 0.5) / STOPS)
		}))
	};
}

function stopOf(number: number): Stop {
	return {
		id: `stop-${number}`,
		place: 'naples',
		position: [14.3, 40.8],
		passage: false,
		arrival: null,
		departure: null,
		happenings: [],
		evidence: 'attested',
		sources: []
	};
}

function eventOf(number: number, instant: Instant): AtlasEvent {
	return {
		id: `event-${number}`,
		title: `Event ${number}`,
		summary: '',
		position: null,
		date: parseDate(new Date(instant).toISOString().slice(0, 10)),
		evidence: 'attested',
		sources: []
	};
}

function laneOf(schedule: Schedule): Lane {
	const { visit, stops, start, end } = schedule;
	return {
		id: visit.id,
		name: visit.who,
		words: visit.title,
		livery: visit.kind === 'air' ? 'air' : visit.visitor,
		threaded: visit.visitor === 'italian' && visit.kind !== 'air',
		href: `#${visit.id}`,
		bar: { from: start, to: end, solid: [start + DAY, end - DAY] },
		stops: stops.map(({ stop, arrival }) => ({
			id: stop.id,
			words: `${stop.id} of ${visit.title}`,
			instant: arrival.instant,
			estimated: arrival.basis === 'computed',
			href: `#${visit.id}`
		}))
	};
}
