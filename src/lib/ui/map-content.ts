import type { Schedule } from '$lib/domain/schedule';
import type { Instant } from '$lib/domain/time';
import { lengthOf } from '$lib/domain/track';
import { prismAt, stretchesOf } from '$lib/domain/prism';
import { staysOf } from '$lib/domain/whereabouts';
import type { AtlasOutline, VisitOutline } from '$lib/domain/outline';
import type { Craft } from '$lib/domain/visit';
import { label, plain } from '$lib/i18n/text';
import type { MapContent, MapLeg, MapStay, Spread, UnitMark } from '$lib/map/content';

/** What the map draws of the atlas: legs with an instant for each of their points, places, events. */
export function mapContentOf(atlas: AtlasOutline, schedules: readonly Schedule[]): MapContent {
	const scheduled = new Map(schedules.map((schedule) => [schedule.visit.id, schedule]));
	return {
		visits: atlas.visits.map((visit) => {
			const schedule = scheduled.get(visit.id);
			return {
				id: visit.id,
				kind: visit.kind,
				nation: visit.visitor,
				title: plain(visit.title),
				label: label(visit.who),
				legs: schedule ? mapLegsOf(schedule) : [],
				stays: schedule ? mapStaysOf(schedule) : [],
				stops: visit.stops.map(({ position }) => position),
				span: schedule && { start: schedule.start, end: schedule.end }
			};
		}),
		places: atlas.places.map(({ id, name, kind, position }) => ({
			id,
			name: plain(name),
			kind,
			position,
			calls: atlas.visits.filter((visit) => visit.stops.some((stop) => stop.place === id)).length
		})),
		events: atlas.events.flatMap(({ id, title, position }) =>
			position ? [{ id, title: plain(title), position }] : []
		)
	};
}

function mapLegsOf({ visit, stops }: Schedule): MapLeg[] {
	return stops.flatMap(({ leg, departure }, i) => {
		const arrival = stops[i + 1]?.arrival;
		if (!leg || !arrival) return [];
		const length = lengthOf(leg.route);
		const time = arrival.instant - departure.instant;
		return {
			coordinates: leg.route.coordinates,
			times: leg.route.distances.map((km) => departure.instant + (km / length) * time),
			evidence: leg.evidence,
			mark: leaderOf(visit) ?? 'mission'
		};
	});
}

function mapStaysOf({ visit, stops }: Schedule): MapStay[] {
	// A delegation's liner stays in port when they go on.
	const sailed = visit.kind === 'naval' || visit.kind === 'air';
	const mark: UnitMark = (sailed && leaderOf(visit)) || 'mission';
	return stops.flatMap((stop) =>
		staysOf(stop).map(({ start, end, standing }) => ({
			start,
			end,
			position: stop.stop.position,
			mark,
			estimated: standing !== 'documented'
		}))
	);
}

/** Where each visit under way can be at `instant`, but for those at a stop. */
export function spreadsAt(schedules: readonly Schedule[], instant: Instant): Spread[] {
	return schedules
		.filter(({ stops }) => isAtSea(stops, instant))
		.map((schedule) => ({
			visit: schedule.visit.id,
			coordinates: stretchesOf(schedule, prismAt(schedule, instant)).flat()
		}));
}

function isAtSea(stops: Schedule['stops'], instant: Instant): boolean {
	return stops.some(
		({ leg, departure }, i) =>
			leg && departure.instant < instant && instant < (stops[i + 1]?.arrival.instant ?? -Infinity)
	);
}

/** What the first unit of a visit is: it leads. */
function leaderOf(visit: VisitOutline): Craft | undefined {
	return visit.units[0]?.craft;
}
