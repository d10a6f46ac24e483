import type { Locale } from '$lib/locale/locale';
import { label, leadOf, plain } from '$lib/locale/text';
import { instantOf, type Atlas } from '$lib/domain/atlas';
import { barOf } from '$lib/domain/bar';
import type { Shown } from '$lib/domain/film';
import type { ScheduledStop } from '$lib/domain/schedule';
import { isShort, middleOf, type Instant } from '$lib/domain/time';
import type { EventOutline, VisitOutline } from '$lib/domain/outline';
import { entryOf } from '$lib/domain/config';
import { insigniaOf, isThreaded } from '$lib/symbology/livery';
import { addressOf } from '../links';
import { smallSideView } from '../small-side-view';
import type { Lane, LaneStop, EventMark, TimelineContent } from './timeline-content';

/** The timeline of what is shown: visits put in time, those known only by a window, and events. */
export function timelineOf(
	atlas: Atlas,
	locale: Locale,
	shown: readonly Shown[],
	loose: readonly VisitOutline[],
	events: readonly EventOutline[]
): TimelineContent {
	const lanes = [
		...shown.map(({ schedule, offset }) => ({
			kind: schedule.visit.kind,
			lane: laneOf(
				atlas,
				locale,
				schedule.visit,
				schedule.stops,
				barOf(schedule.visit, schedule),
				offset
			)
		})),
		...loose.map((visit) => ({
			kind: visit.kind,
			lane: laneOf(atlas, locale, visit, [], barOf(visit, undefined), 0)
		}))
	].sort((a, b) => (a.lane.bar?.from ?? 0) - (b.lane.bar?.from ?? 0));
	return {
		groups: Object.entries(atlas.config.kinds).flatMap(([kind, { lanes: name }]) => {
			const own = lanes.filter((it) => it.kind === kind).map(({ lane }) => lane);
			return own.length > 0 ? [{ kind, name: name, lanes: own }] : [];
		}),
		events: events.flatMap((event) => markOf(locale, event)).sort((a, b) => a.instant - b.instant)
	};
}

function laneOf(
	atlas: Atlas,
	locale: Locale,
	visit: VisitOutline,
	stops: readonly ScheduledStop[],
	bar: Lane['bar'],
	offset: number
): Lane {
	const { mission } = entryOf(atlas.config.kinds, visit.kind);
	const insignia = insigniaOf(atlas.config, visit);
	const lead = leadOf(visit.who);
	return {
		id: visit.id,
		name: label(visit.who),
		...(lead === undefined ? {} : { shortName: plain(lead) }),
		words: bar
			? locale.m.named(
					plain(visit.title),
					locale.m.fromTo(locale.formatDay(bar.from), locale.formatDay(bar.to))
				)
			: plain(visit.title),
		livery: insignia.livery,
		threaded: isThreaded(insignia),
		// Delegations come in a ship, but not for her sake.
		side: mission ? undefined : smallSideView(visit.units[0], insignia.medium),
		href: addressOf(locale, { type: 'visit', id: visit.id }),
		bar: bar && {
			from: bar.from - offset,
			to: bar.to - offset,
			solid: bar.solid && [bar.solid[0] - offset, bar.solid[1] - offset]
		},
		stops: stops.map((stop, i) => laneStopOf(atlas, locale, visit, stop, i === 0, offset))
	};
}

function laneStopOf(
	atlas: Atlas,
	locale: Locale,
	visit: VisitOutline,
	{ stop, arrival, departure }: ScheduledStop,
	first: boolean,
	offset: number
): LaneStop {
	const moment = first && !stop.arrival ? departure : arrival;
	const estimated = moment.basis === 'computed' || moment.basis === 'conjectural';
	const place = atlas.placeById.get(stop.place);
	const date = locale.formatDay(moment.instant);
	return {
		id: stop.id,
		words: locale.m.named(
			place ? plain(place.name) : stop.place,
			estimated ? `${locale.m.computedDate(date)}, ${locale.m.computed}` : date
		),
		instant: moment.instant - offset,
		estimated,
		href: addressOf(locale, { type: 'visit', id: visit.id }, instantOf(atlas, visit, stop))
	};
}

function markOf(locale: Locale, { id, title, date }: EventOutline): EventMark[] {
	const instant: Instant | null = isShort(date) ? middleOf(date) : null;
	if (instant === null) return [];
	return [
		{
			id,
			name: plain(title),
			words: locale.m.named(plain(title), locale.formatDate(date)),
			instant,
			href: addressOf(locale, { type: 'event', id }, instant)
		}
	];
}
