import type { Schedule } from '$lib/domain/schedule';
import type { Instant } from '$lib/domain/time';
import { lengthOf } from '$lib/domain/track';
import { stretchesOf } from '$lib/domain/prism';
import { whereaboutsAt } from '$lib/domain/whereabouts';
import type { Atlas, Craft, Visit } from '$lib/domain/visit';
import { label, plain } from '$lib/i18n/text';
import type { DrawnUnit, MapContent, MapLeg } from '$lib/map/content';

/** What the map draws of the atlas: legs with an instant for each of their points, places, events. */
export function mapContentOf(atlas: Atlas, schedules: readonly Schedule[]): MapContent {
	const scheduled = new Map(schedules.map((schedule) => [schedule.visit.id, schedule]));
	return {
		visits: atlas.visits.map((visit) => {
			const schedule = scheduled.get(visit.id);
			return {
				id: visit.id,
				kind: visit.kind,
				nation: visit.visitor,
				title: plain(visit.title),
				legs: schedule ? mapLegsOf(schedule) : [],
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

function mapLegsOf({ stops }: Schedule): MapLeg[] {
	return stops.flatMap(({ leg, departure }, i) => {
		const arrival = stops[i + 1]?.arrival;
		if (!leg || !arrival) return [];
		const length = lengthOf(leg.route);
		const time = arrival.instant - departure.instant;
		return {
			coordinates: leg.route.coordinates,
			times: leg.route.distances.map((km) => departure.instant + (km / length) * time),
			evidence: leg.evidence
		};
	});
}

/** The mark of each visit that is under way at `instant`. */
export function drawnUnitsAt(schedules: readonly Schedule[], instant: Instant): DrawnUnit[] {
	return schedules.flatMap((schedule): DrawnUnit[] => {
		const { visit } = schedule;
		const here = whereaboutsAt(schedule, instant);
		if (!here || here.at === 'between') return [];
		const mark = { id: visit.id, label: label(visit.who), nation: visit.visitor };
		if (here.at === 'leg') {
			return [
				{
					...mark,
					craft: leaderOf(visit) ?? 'mission',
					position: here.position,
					bearing: here.bearing,
					state: visit.kind === 'air' ? 'air' : 'sea',
					estimated: true,
					spread: stretchesOf(schedule, here.prism).flat()
				}
			];
		}
		// A delegation's liner stays in port when they go on.
		const craft = visit.kind === 'naval' || visit.kind === 'air' ? leaderOf(visit) : undefined;
		return [
			{
				...mark,
				craft: craft ?? 'mission',
				position: here.stop.position,
				bearing: craft ? null : 0,
				state: 'stop',
				estimated: here.standing !== 'documented'
			}
		];
	});
}

/** What the first unit of a visit is: it leads. */
function leaderOf(visit: Visit): Craft | undefined {
	return visit.units[0]?.craft;
}
