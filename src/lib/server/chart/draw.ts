import { planarTriangleArea, presimplify } from 'topojson-simplify';
import type { DrawnFrontier } from '$lib/domain/frontier';
import type { AtlasOutline } from '$lib/domain/outline';
import type { LngLat } from '$lib/domain/visit';
import type { Locale } from '$lib/locale/locale';
import { chartRadiusOf, DIAMOND, EVENTS_FROM } from '$lib/symbology/rings';
import { patternOf } from '$lib/symbology/patterns';
import type { MapContent, MapLeg, MapPlace, MapVisit } from '$lib/scene/content';
import { eventMarks } from '$lib/map/features';
import { boxOfSubject } from '$lib/map/camera/boxes';
import { NEAREST } from '$lib/map/camera/framing';
import { mercatorOf } from '$lib/map/tracks/mercator';
import type { Subject } from '$lib/scene/content';
import { frameOf, grown, isSeen, shareOf, type Frame } from './frame';
import { frontierPaths } from './frontier-paths';
import { gazetteerNames } from './gazetteer-names';
import { landPath } from './land-path';
import { element, words, type Markup } from './markup';
import {
	LEADING,
	linesOf,
	placedNames,
	type ChartName,
	type PlacedChartName
} from './placed-names';
import type { Point } from './frame';
import { pathOf, unitsOf } from './path';
import { fromClass, liveryClass, styleOf } from './chart-style';
import { chartTitle } from './title';

export interface ChartContent {
	readonly atlas: AtlasOutline;
	readonly locale: Locale;
	readonly content: MapContent;
	readonly frontiers: readonly DrawnFrontier[];
}

/** A place as it is marked on a chart. */
interface ChartMark {
	readonly place: MapPlace;
	readonly at: Point;
	readonly radius: number;
	/** It belongs to the subject: a stop of the visit, the place itself. */
	readonly own: boolean;
}

/**
 * The chart of a visit, a place or an event, or of all visits: one SVG that needs nothing else. Its box is the one that
 * the moving map frames, and whatever lies around it is drawn beyond its edges.
 */
export function drawChart(
	{ atlas, locale, content, frontiers }: ChartContent,
	subject: Subject | null
): string {
	const framed = subject && boxOfSubject(subject, content);
	const frame = frameOf(framed ?? content.extent);
	const visits = content.visits.filter(({ id }) => subject?.type !== 'visit' || id === subject.id);
	const quiet = subject?.type !== 'visit';
	const marks = marksOf(atlas, content, subject, frame);
	const names = placedNames(
		[...placeNames(marks, subject), ...gazetteerNames(frame, atlas.config, locale.language)],
		{
			rings: marks.filter(({ own }) => own || quiet),
			lines: quiet ? [] : visits.flatMap(({ legs }) => pointsAlong(legs, frame))
		},
		frame
	);
	const eventsFrom = frame.widest * 2 ** (EVENTS_FROM - NEAREST);
	const widths = [...names.map(({ from }) => from), eventsFrom].filter((from) => from > 0);
	const [width, height] = unitsOf(frame).map((units) => Number(units.toFixed(2)));
	return element(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', role: 'img', class: 'chart-art' },
		element('title', {}, words(chartTitle(atlas, framed ? subject : null, locale))),
		element('style', {}, words(styleOf(frame, widths, content.liveries))),
		element(
			'svg',
			{ width: '100%', height: '100%', overflow: 'visible', class: 'box' },
			element(
				'svg',
				{
					width: '100%',
					height: '100%',
					viewBox: `0 0 ${width} ${height}`,
					preserveAspectRatio: 'none',
					overflow: 'visible'
				},
				...seaAndLand(frame),
				...frontierPaths(frontiers, frame),
				element(
					'g',
					{ class: quiet ? 'quiet' : undefined },
					...new Set(visits.flatMap((it) => routeOf(it, frame, quiet)))
				)
			),
			...marks
				.toReversed()
				.map(({ place, at, radius, own }) => ringOf(place, at, radius, own, subject)),
			...diamonds(content, frame, subject, fromClass(eventsFrom)),
			...names.toReversed().map(nameOf)
		)
	);
}

function seaAndLand(frame: Frame): Markup[] {
	const { land, lining, seams } = landPath(frame);
	// Not by the style sheet: its rules do not reach what `use` shows.
	const shared = (id: string, d: string) =>
		element('path', { id, d, 'vector-effect': 'non-scaling-stroke' });
	const use = (id: string, name: string) => element('use', { href: `#${id}`, class: name });
	return [
		element('defs', {}, shared('chart-land', land), shared('chart-lining', lining)),
		use('chart-lining', 'outer'),
		use('chart-lining', 'middle'),
		use('chart-land', 'inner'),
		use('chart-land', 'land'),
		...(seams ? [element('path', { class: 'seams', d: seams })] : []),
		element('path', { class: 'graticule', d: graticulePath(frame) })
	];
}

/** Every ten degrees. */
function graticulePath(frame: Frame): string {
	const [left, , right] = frame.far;
	const degrees = Array.from({ length: 17 }, (_, i) => 10 * i - 80);
	const parallels = degrees.map((latitude) => mercatorOf([0, latitude])[1]);
	const first = Math.ceil(left * 36);
	const meridians = Array.from(
		{ length: Math.floor(right * 36) - first + 1 },
		(_, i) => (first + i) / 36
	);
	const coordinates = [
		...parallels.map((y) => [
			[left, y],
			[right, y]
		]),
		...meridians.map((x) => [
			[x, parallels[0] ?? 1],
			[x, parallels.at(-1) ?? 0]
		])
	];
	return pathOf({ type: 'MultiLineString', coordinates }, frame, frame.far);
}

/** How large the triangle is, in square pixels, that a route loses with a point that is left out. */
const ROUTE_DETAIL = 0.25;

/** A leg on the plane without the points that do not show, in each of the worlds that the frame may show. */
function copiesOf({ coordinates }: MapLeg, { pixel, far }: Frame): number[][][] {
	const arcs = [coordinates.map(mercatorOf)];
	const [arc = []] = presimplify({ type: 'Topology', objects: {}, arcs }, planarTriangleArea).arcs;
	const kept = arc.filter(([, , weight = 0]) => weight >= ROUTE_DETAIL * pixel ** 2);
	// From west to east, whichever way it was sailed: the dashes of the way out and the way back then fall on each other.
	if ((kept[0]?.[0] ?? 0) > (kept.at(-1)?.[0] ?? 0)) kept.reverse();
	const [from, to] = [Math.floor(far[0]) - 1, Math.floor(far[2]) + 1];
	return Array.from({ length: to - from + 1 }, (_, i) =>
		kept.map(([x = 0, y = 0]) => [x + from + i, y])
	);
}

function routeOf(visit: MapVisit, frame: Frame, quiet: boolean): Markup[] {
	const extent = grown(frame.far, 10 * frame.pixel);
	const legs = visit.legs.flatMap((leg) => {
		const d = pathOf({ type: 'MultiLineString', coordinates: copiesOf(leg, frame) }, frame, extent);
		return d ? [{ d, pattern: patternOf(leg.evidence) }] : [];
	});
	const { livery, medium, outlined } = visit.insignia;
	const route = `route ${liveryClass(livery)}${medium === 'air' ? ' airborne' : ''}`;
	const threaded = outlined && !quiet;
	return [
		...(quiet ? [] : legs.map(({ d }) => element('path', { class: 'casing', d }))),
		...legs.flatMap(({ d, pattern }) =>
			threaded && pattern !== 'dotted'
				? [
						element('path', { class: `${route} ${pattern} threaded`, d }),
						element('path', { class: 'thread', d })
					]
				: [element('path', { class: `${route} ${pattern}`, d })]
		)
	];
}

/** Points that lie so close that no name slips between them. */
function pointsAlong(legs: readonly MapLeg[], frame: Frame): Point[] {
	return legs.flatMap(({ coordinates }) => coordinates.map((position) => shareOf(position, frame)));
}

/** In the order in which they are named. */
function marksOf(
	atlas: AtlasOutline,
	content: MapContent,
	subject: Subject | null,
	frame: Frame
): ChartMark[] {
	const visit = subject?.type === 'visit' && atlas.visits.find(({ id }) => id === subject.id);
	const event = subject?.type === 'event' && atlas.events.find(({ id }) => id === subject.id);
	// Calls before passages, and each place once.
	const stops = visit ? visit.stops.toSorted((a, b) => +a.passage - +b.passage) : [];
	const positions = new Map<string, LngLat>();
	for (const { place, position } of stops) {
		if (!positions.has(place)) positions.set(place, position);
	}
	const rank = ({ id, calls }: MapPlace) => {
		const stop = [...positions.keys()].indexOf(id);
		if (stop >= 0) return stop - 1e6;
		return isSubject(id, subject) ? -1e6 : -calls;
	};
	return content.places
		.toSorted((a, b) => rank(a) - rank(b))
		.map((place) => ({
			place,
			at: shareOf(positions.get(place.id) ?? place.position, frame),
			radius: place.kind === 'area' ? 5 : chartRadiusOf(place.calls),
			own:
				positions.has(place.id) ||
				isSubject(place.id, subject) ||
				(event ? event.place === place.id : false)
		}))
		.filter(({ at, own, place }) => isSeen(at, frame) && (own || !visit || place.kind !== 'area'));
}

function isSubject(place: string, subject: Subject | null): boolean {
	return subject?.type === 'place' && subject.id === place;
}

function ringOf(
	place: MapPlace,
	at: Point,
	radius: number,
	own: boolean,
	subject: Subject | null
): Markup {
	const where = { cx: percent(at[0]), cy: percent(at[1]) };
	const area = place.kind === 'area';
	const circle = (kind: string | undefined, r: number) =>
		element('circle', { ...where, r: Number(r.toFixed(2)), class: kind });
	if (isSubject(place.id, subject)) {
		const outer = circle('glow', radius + 6);
		return [outer, circle(area ? 'area' : 'here', radius + 1)].join('') as Markup;
	}
	const aside = subject?.type === 'visit' && !own ? 'aside' : '';
	return circle([area ? 'area' : '', aside].filter(Boolean).join(' ') || undefined, radius);
}

function placeNames(marks: readonly ChartMark[], subject: Subject | null): ChartName[] {
	return marks.map(({ place, at, radius, own }) => {
		const title = isSubject(place.id, subject);
		const aside = subject?.type === 'visit' && !own;
		return {
			text: linesOf(place.name, 7.5),
			at,
			size: title ? 16 : own ? 14 : aside ? 11.5 : Math.min(14, 12 + 0.5 * (place.calls - 1)),
			gap: radius + (title ? 10 : 5.5),
			own,
			style: title ? 'title' : own ? 'own' : aside ? 'aside-name' : ''
		};
	});
}

function nameOf({ text, at, anchor, x, y, size, lean, from, style }: PlacedChartName): Markup {
	const classes = [style, from > 0 ? fromClass(from) : ''].filter(Boolean).join(' ');
	const [left, top] = [percent(at[0]), percent(at[1])];
	const [dx, dy] = [Number(x.toFixed(1)), Number(y.toFixed(1))];
	const attributes = {
		'font-size': size,
		'text-anchor': anchor === 'start' ? undefined : anchor,
		class: classes || undefined
	};
	// A percentage cannot be turned about; a picture within the picture can stand at one.
	const start = lean ? { x: 0, y: 0 } : { x: left, y: top };
	const first = { ...start, dx: dx || undefined, dy };
	const transform = lean ? `rotate(${lean})` : undefined;
	const [line = '', ...others] = text;
	const name =
		others.length === 0
			? element('text', { ...first, ...attributes, transform }, words(line))
			: element(
					'text',
					{ ...attributes, transform },
					element('tspan', first, words(`${line} `)),
					...others.map((other, i) =>
						element(
							'tspan',
							{ ...first, dy: Number((dy + (i + 1) * LEADING * size).toFixed(1)) },
							words(i + 1 < others.length ? `${other} ` : other)
						)
					)
				);
	return lean ? element('svg', { x: left, y: top, overflow: 'visible' }, name) : name;
}

function diamonds(
	content: MapContent,
	frame: Frame,
	subject: Subject | null,
	from: string
): Markup[] {
	return eventMarks(content.events).flatMap(({ id, position, shift }) => {
		const at = shareOf(position, frame);
		if (!isSeen(at, frame)) return [];
		const own = subject?.type === 'event' && subject.id === id;
		return [
			element(
				'svg',
				{ x: percent(at[0]), y: percent(at[1]), overflow: 'visible', class: `event ${from}` },
				element('path', {
					d: DIAMOND,
					transform: `translate(${shift.join(' ')})${own ? ' scale(1.7)' : ''}`
				})
			)
		];
	});
}

function percent(share: number): string {
	return `${Number((share * 100).toFixed(3))}%`;
}
