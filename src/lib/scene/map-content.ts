import { label, leadOf, plain } from '$lib/locale/text';
import type { Shown } from '$lib/domain/film';
import type { Instant } from '$lib/domain/time';
import { uncertaintyAt } from '$lib/domain/voyage/prism';
import type { AtlasOutline, RecordOutline, VisitOutline } from '$lib/domain/outline';
import { entryOf, type AtlasConfig } from '$lib/domain/config';
import type { Steps } from '$lib/scheduler';
import type { MapContent, MapLeg, MapStay, VisitUncertainty } from './content';
import { insigniaOf, liveriesOf } from '$lib/symbology/livery';
import { MISSION, type UnitMark } from '$lib/symbology/unit-mark';

/**
 * What the map draws of the atlas, in the film's own time: legs with an instant for each of their points, stays,
 * places, events. A visit that is not among `shown` has no time and does not move. One that is over is gone, or stays
 * where it was last `until` then.
 */
export function mapContentOf(
	atlas: AtlasOutline,
	shown: readonly Shown[],
	until: Instant = -Infinity
): MapContent {
	const timed = new Map(shown.map((it) => [it.schedule.visit.id, it]));
	return {
		visits: atlas.visits.map((visit) => {
			const it = timed.get(visit.id);
			const lead = leadOf(visit.who);
			return {
				id: visit.id,
				insignia: insigniaOf(atlas.config, visit),
				title: plain(visit.title),
				label: label(visit.who),
				...(lead !== undefined && { shortLabel: plain(lead) }),
				legs: it ? mapLegsOf(it) : [],
				stays: it ? mapStaysOf(it, atlas.config, until) : [],
				stops: visit.stops.map(({ position }) => position),
				places: [...new Set(visit.stops.map(({ place }) => place))],
				span: it && { start: it.trajectory.start, end: Math.max(it.trajectory.end, until) }
			};
		}),
		places: atlas.places.map(({ id, name, modernName, kind, position }) => ({
			id,
			name: plain(name),
			...(modernName && { modernName: plain(modernName) }),
			kind,
			position,
			calls: atlas.visits.filter((visit) => visit.stops.some((stop) => stop.place === id)).length
		})),
		events: atlas.events.flatMap(({ id, title, position }) =>
			position ? [{ id, title: plain(title), position }] : []
		),
		extent: atlas.config.extent,
		liveries: liveriesOf(atlas.config)
	};
}

/** Finds the points of all routes, which are kept, so that `mapContentOf` has them at once. */
export function* routesOf({ visits }: RecordOutline): Steps<void> {
	for (const { legs } of visits) {
		for (const { route } of legs) {
			void route.coordinates;
			yield;
		}
	}
}

function mapLegsOf({ schedule: { visit }, trajectory }: Shown): MapLeg[] {
	const mark = leaderOf(visit) ?? MISSION;
	return trajectory.stretches.flatMap((stretch) => {
		if (stretch.type !== 'passage') return [];
		const { coordinates, times, evidence } = stretch;
		return [{ coordinates, times, evidence, mark }];
	});
}

/** `until`: as long as that it is shown where it was last. */
function mapStaysOf(
	{ schedule: { visit }, trajectory }: Shown,
	config: AtlasConfig,
	until: Instant
): MapStay[] {
	// A delegation's liner stays in port when they go on.
	const { mission } = entryOf(config.kinds, visit.kind);
	const mark = (!mission && leaderOf(visit)) || MISSION;
	const stays = trajectory.stretches.flatMap((stretch): MapStay[] => {
		if (stretch.type !== 'stay') return [];
		const { start, end, position, standing } = stretch;
		return [{ start, end, position, mark, estimated: standing !== 'documented' }];
	});
	const { end } = trajectory;
	const position = trajectory.at(end)?.position;
	return position && end < until
		? [...stays, { start: end, end: until, position, mark, estimated: true, over: true }]
		: stays;
}

/** Where each visit under way can be at an instant of the film, but for those at a stop. */
export function intervalsAt(shown: readonly Shown[], instant: Instant): VisitUncertainty[] {
	return shown.flatMap(({ schedule, trajectory }) => {
		const interval = uncertaintyAt(trajectory, instant);
		return interval ? [{ visit: schedule.visit.id, ...interval }] : [];
	});
}

/** What the first unit of a visit is, as exactly as it is known: it leads. */
function leaderOf({ units: [first] }: VisitOutline): UnitMark | undefined {
	return first?.class ?? first?.craft;
}
