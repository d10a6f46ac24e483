import type { Moment, ScheduledStop } from '$lib/domain/schedule';
import { isExact } from '$lib/domain/time';
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

/** From when to when a unit was at a stop, in few words; one date where both are the same. */
export function datesInRow({ arrival, departure }: StopDates, locale: Locale): DateInRow[] {
	const said = [arrival, departure].flatMap((date) => (date ? [inRow(date, locale)] : []));
	return said.filter(({ text }, i) => text !== said[i - 1]?.text);
}

function inRow(date: StopDate, { formatDate, formatShortDay, m }: Locale): DateInRow {
	if (date.of === 'schedule')
		return { text: m.computedDate(formatShortDay(date.moment.instant)), documented: false };
	const { date: at, evidence } = date.fact;
	const text =
		isExact(at) && at.points[0]?.hour === undefined && at.earliest !== null
			? formatShortDay(at.earliest)
			: formatDate(at);
	return { text, documented: evidence === 'attested' || evidence === 'disputed' };
}

/** From best to least known; where sources disagree, the reader is told so before all else. */
const STANDINGS = ['attested', 'inferred', 'computed', 'conjectural', 'disputed'] as const;
export type RowStanding = (typeof STANDINGS)[number];

/** How a stop is known in one word: the least known of the call itself and its dates. */
export function standingOf(call: Evidence, { arrival, departure }: StopDates): RowStanding {
	const standings = [arrival, departure].map((date): RowStanding => {
		if (!date) return 'attested';
		return date.of === 'record' ? date.fact.evidence : 'computed';
	});
	return [call, ...standings].reduce((least, it) =>
		STANDINGS.indexOf(it) > STANDINGS.indexOf(least) ? it : least
	);
}
