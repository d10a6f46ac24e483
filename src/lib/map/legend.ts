import type { Instant } from '../domain/time';
import { MEDIA } from '../domain/config';
import type { LngLat } from '../domain/visit';
import type { Insignia, Livery } from '../symbology/livery';
import { patternOf, type Pattern } from '../symbology/patterns';
import {
	spanOf,
	type MapContent,
	type MapLeg,
	type MapVisit,
	type VisitUncertainty
} from '../scene/content';
import { MISSION, type UnitMark } from '../symbology/unit-mark';
import type { Pixel } from './leg-index';
import { faultOf } from './track-fault';
import { unitsAt } from './whereabouts';

/** What of the map's language is on the screen, and so has to be explained. */
export interface Legend {
	/** Who is drawn, and how: a colour, a line, a glyph. */
	readonly bearers: readonly Bearer[];
	/** How the tracks are known. */
	readonly patterns: readonly Pattern[];
	/** A line is strong where it is sailed by whoever is under way, and thin where that is past or yet to come. */
	readonly strengths: readonly ('strong' | 'thin')[];
	/** The stretch where a unit can be. */
	readonly band: boolean;
	/** Ports: by how many visits they are called at, fewest first; at most three such numbers. */
	readonly calls: readonly number[];
	/** A place that is no more exact than a sea or a country. */
	readonly areas: boolean;
	readonly events: boolean;
	readonly frontiers: readonly FrontierLook[];
	/** A name in italics: where its unit is then is computed. */
	readonly estimated: boolean;
}

export type FrontierLook = 'drawn' | 'approximate';

export interface Bearer {
	readonly insignia: Insignia;
	readonly mark: UnitMark;
	/** Its line is in sight, and not only a unit. */
	readonly line: boolean;
}

/** What is drawn at the moment, and through which part of the window it is seen. */
export interface LegendView {
	/** Of the visits those that are shown. */
	readonly content: MapContent;
	readonly instant: Instant;
	/** How long a trail takes to fade, in ms; null where it stays. */
	readonly fade: number | null;
	readonly intervals: readonly VisitUncertainty[];
	readonly window: MapWindow;
	/** Whether marks of events are drawn at this zoom. */
	readonly eventsShown: boolean;
	readonly frontiers: readonly FrontierLook[];
}

/** The part of the map that no panel covers, in pixels. */
export interface MapWindow {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
	/** So many whole turns farther east than the position says; undefined where the globe hides it. */
	project(position: LngLat, turns: number): Pixel | undefined;
	/** The turns that bring a longitude nearest to the middle of the map. */
	turnsOf(longitude: number): number;
}

export function legendOf(view: LegendView): Legend {
	const { content, instant, intervals, window } = view;
	const lines = content.visits.flatMap((visit) => linesOf(visit, view));
	const units = unitsAt(content, instant).filter(({ position }) => sees(window, position));
	const unitMarks = units.flatMap(({ visit: id, leg, position }) => {
		const visit = content.visits.find((it) => it.id === id);
		if (!visit) return [];
		const stay = visit.stays.findLast(({ start, end }) => start <= instant && instant <= end);
		const mark = leg === undefined ? stay?.mark : visit.legs[leg]?.mark;
		const estimated = leg !== undefined || (stay?.estimated ?? false);
		return mark ? [{ visit, mark, estimated, position }] : [];
	});
	const places = content.places.filter(({ position }) => sees(window, position));
	const calls = places.filter(({ kind }) => kind !== 'area').map((place) => place.calls);
	return {
		bearers: bearersOf(lines, unitMarks, content.liveries),
		patterns: inOrder(['solid', 'dashed', 'dotted'], new Set(lines.map(({ pattern }) => pattern))),
		strengths: inOrder(['strong', 'thin'], new Set(lines.flatMap(({ strengths }) => strengths))),
		band: intervals.some(
			(interval) =>
				interval.to > interval.from &&
				content.visits.some((visit) => seesBand(visit, interval, window))
		),
		calls: examplesOf(calls.filter((count) => count > 0)),
		areas: places.some(({ kind }) => kind === 'area'),
		events: view.eventsShown && content.events.some(({ position }) => sees(window, position)),
		frontiers: inOrder(['drawn', 'approximate'], new Set(view.frontiers)),
		estimated: unitMarks.some(({ estimated }) => estimated)
	};
}

interface LineInSight {
	readonly visit: MapVisit;
	readonly mark: UnitMark;
	readonly pattern: Pattern;
	readonly strengths: Legend['strengths'];
}

/** The legs of a visit that are in sight, as far as their trail has not faded. */
function linesOf(visit: MapVisit, { instant, fade, window }: LegendView): LineInSight[] {
	const span = spanOf(visit);
	if (!span) return [];
	const underWay = span.start <= instant && instant <= span.end;
	const faded = fade === null ? -Infinity : instant - fade;
	return visit.legs.flatMap((leg, number): LineInSight[] => {
		if (faultOf(visit, number)) return [];
		const seen = (from: Instant, to: Instant) => seesStretch(leg, from, to, window);
		const sailed = seen(faded, instant);
		const ahead = seen(Math.max(faded, instant), Infinity);
		if (!sailed && !ahead) return [];
		const strengths = [
			...(sailed && underWay ? ['strong' as const] : []),
			...(ahead || (sailed && !underWay) ? ['thin' as const] : [])
		];
		return [{ visit, mark: leg.mark, pattern: patternOf(leg.evidence), strengths }];
	});
}

function seesBand(
	visit: MapVisit,
	{ visit: id, from, to }: VisitUncertainty,
	window: MapWindow
): boolean {
	return visit.id === id && visit.legs.some((leg) => seesStretch(leg, from, to, window));
}

/** Whether any of the leg that is sailed between two instants crosses the window. */
function seesStretch(leg: MapLeg, from: Instant, to: Instant, window: MapWindow): boolean {
	return leg.coordinates.some((start, i) => {
		const end = leg.coordinates[i + 1];
		const [departs, arrives] = [leg.times[i], leg.times[i + 1]];
		if (!end || departs === undefined || arrives === undefined) return false;
		if (arrives <= from || departs >= to) return false;
		const takes = Math.max(1, arrives - departs);
		const at = (instant: Instant): LngLat => {
			const share = (Math.min(arrives, Math.max(departs, instant)) - departs) / takes;
			return [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])];
		};
		const turns = window.turnsOf(start[0]);
		const [a, b] = [window.project(at(from), turns), window.project(at(to), turns)];
		return a !== undefined && b !== undefined && crosses(a, b, window);
	});
}

function sees(window: MapWindow, position: LngLat): boolean {
	const pixel = window.project(position, window.turnsOf(position[0]));
	return pixel !== undefined && crosses(pixel, pixel, window);
}

/** Whether a straight line has a part within the window: Liang and Barsky's clipping. */
function crosses(a: Pixel, b: Pixel, { left, top, right, bottom }: MapWindow): boolean {
	let [enters, leaves] = [0, 1];
	for (const [from, step, low, high] of [
		[a.x, b.x - a.x, left, right],
		[a.y, b.y - a.y, top, bottom]
	] as const) {
		if (step === 0) {
			if (from < low || from > high) return false;
			continue;
		}
		const [one, other] = [(low - from) / step, (high - from) / step];
		enters = Math.max(enters, Math.min(one, other));
		leaves = Math.min(leaves, Math.max(one, other));
	}
	return enters <= leaves;
}

/** One for each kind of look: what each party has in a medium, and who came without a craft of their own. */
function bearersOf(
	lines: readonly LineInSight[],
	units: readonly { readonly visit: MapVisit; readonly mark: UnitMark }[],
	liveries: readonly Livery[]
): Bearer[] {
	const bearers = new Map<string, Bearer>();
	for (const { visit, mark, line } of [
		...units.map((unit) => ({ ...unit, line: false })),
		...lines.map((line) => ({ ...line, line: true }))
	]) {
		const { insignia } = visit;
		const key = bearerOf({ insignia, mark });
		const before = bearers.get(key);
		bearers.set(key, {
			insignia,
			mark: before?.mark ?? mark,
			line: line || (before?.line ?? false)
		});
	}
	const order = liveries.map(({ id }) => id);
	const rank = ({ insignia: { medium, party }, mark }: Bearer) =>
		(mark === MISSION ? MEDIA.length : MEDIA.indexOf(medium)) * order.length + order.indexOf(party);
	return [...bearers.values()].sort((a, b) => rank(a) - rank(b));
}

/** A pennant is one whatever its people came for. */
function bearerOf({
	insignia: { party, medium },
	mark
}: Pick<Bearer, 'insignia' | 'mark'>): string {
	return `${party} ${mark === MISSION ? MISSION : medium}`;
}

/** The fewest, the most, and one about half way between. */
function examplesOf(counts: readonly number[]): number[] {
	const all = [...new Set(counts)].sort((a, b) => a - b);
	const [least, most] = [all[0], all.at(-1)];
	if (least === undefined || most === undefined) return [];
	const middle = all.reduce((best, it) =>
		Math.abs(it - (least + most) / 2) < Math.abs(best - (least + most) / 2) ? it : best
	);
	return [...new Set([least, middle, most])];
}

function inOrder<T>(order: readonly T[], found: ReadonlySet<T>): T[] {
	return order.filter((it) => found.has(it));
}
