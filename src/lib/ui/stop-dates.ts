import type { Moment, ScheduledStop } from '$lib/domain/schedule';
import { isExact, type Instant } from '$lib/domain/time';
import type { DatedFact, Evidence, Stop } from '$lib/domain/visit';
import type { Locale } from '$lib/locale/locale';

/** A date of a stop: of the record, or computed. */
export type StopDate =
	| { readonly of: 'record'; readonly fact: DatedFact }
	| { readonly of: 'schedule'; readonly moment: Moment };

export interface StopDates {
	readonly arrival?: StopDate;
	readonly departure?: StopDate;
}

/** How a row of a stop says one of its dates. */
export interface DateInRow {
	readonly text: string;
	readonly documented: boolean;
}

/** A visit does not arrive at its first stop nor leave its last, and a passage has one date, unless the record says so. */
export function datesOf(
	stops: readonly Pick<Stop, 'id'>[],
	stop: Stop,
	scheduled: ScheduledStop | undefined
): StopDates {
	const first = stops[0]?.id === stop.id;
	const last = stops.at(-1)?.id === stop.id;
	const dateOf = (fact: DatedFact | null, moment: Moment | undefined): StopDate | undefined => {
		if (fact) return { of: 'record', fact };
		return moment && { of: 'schedule', moment };
	};
	return {
		arrival: dateOf(stop.arrival, first ? undefined : scheduled?.arrival),
		departure: dateOf(stop.departure, last || stop.passage ? undefined : scheduled?.departure)
	};
}

/** From when to when a unit was at a stop, in few words; a date or a year that both share is said once. */
export function datesInRow({ arrival, departure }: StopDates, locale: Locale): DateInRow[] {
	if (!arrival || !departure)
		return [arrival, departure].flatMap((date) => (date ? [inRow(date, locale)] : []));
	const [from, to] = [dayOf(arrival), dayOf(departure)];
	const sameYear = from !== undefined && to !== undefined && yearOf(from) === yearOf(to);
	const until = inRow(departure, locale);
	if (inRow(arrival, locale).text === until.text) return [until];
	return [inRow(arrival, locale, sameYear), until];
}

function inRow(date: StopDate, locale: Locale, yearFollows = false): DateInRow {
	const { formatAxis, formatDate, formatShortDay, m } = locale;
	const day = dayOf(date);
	const short =
		day === undefined ? undefined : yearFollows ? formatAxis(day, 'day') : formatShortDay(day);
	if (date.of === 'schedule') return { text: m.computedDate(short ?? ''), documented: false };
	const { date: at, evidence } = date.fact;
	return {
		text: short ?? formatDate(at),
		documented: evidence === 'attested' || evidence === 'disputed'
	};
}

/** The day, where a date is plainly one. */
function dayOf(date: StopDate): Instant | undefined {
	if (date.of === 'schedule') return date.moment.instant;
	const { date: at } = date.fact;
	const plain = isExact(at) && at.points[0]?.hour === undefined;
	return plain ? (at.earliest ?? undefined) : undefined;
}

function yearOf(instant: Instant): number {
	return new Date(instant).getUTCFullYear();
}

/** From best to least known; where sources disagree, the reader is told so before all else. */
const STANDINGS = ['attested', 'inferred', 'computed', 'conjectural', 'disputed'] as const;
export type RowStanding = (typeof STANDINGS)[number];

/** How a stop is known in one word: the least known of the call itself and its dates. */
export function rowStandingOf(call: Evidence, { arrival, departure }: StopDates): RowStanding {
	const standings = [arrival, departure].map((date): RowStanding => {
		if (!date) return 'attested';
		return date.of === 'record' ? date.fact.evidence : 'computed';
	});
	return [call, ...standings].reduce((least, it) =>
		STANDINGS.indexOf(it) > STANDINGS.indexOf(least) ? it : least
	);
}
