import { quoted } from '../domain/characters';
import { kilometresBetween } from '../domain/route';
import type { Frontier } from '../domain/frontier';
import type { LngLat } from '../domain/visit';
import { suggestion, type Fault, type JsonPath } from './faults';
import { GAP_KM, linesOf } from './frontier-lines';
import type { FrontiersFile } from './frontier-shape';
import { inWords, naturalEarthLand } from './natural-earth-land';
import { linesOfStretch, modernCountries } from './modern-frontiers';
import { faultAt, type Parsed } from './parse';
import type { Translated } from './translated';
import { Segments, type Segment } from './segments';

/** How far apart the vertices of a frontier of the record may lie. */
const SPACING_KM = 40;
/** Where a line ends on another they meet; only farther from its end do they cross. */
const ON_END_KM = 0.1;

/** One line of the frontier that stands at `index` in the file. */
interface Owner {
	readonly frontier: Frontier<Translated>;
	readonly index: number;
}

/** Whether the frontiers hang together: known states and countries, no gaps, no crossings, nothing drawn twice. */
export function frontierRules({ json, value }: Parsed<FrontiersFile>): Fault[] {
	const { states, frontiers } = value;
	const owners = frontiers.map((frontier, index): Owner => ({ frontier, index }));
	const lines = owners.flatMap((owner) =>
		linesOf(owner.frontier).map((line) => [owner, line] as const)
	);
	const segments = new Segments(lines);
	const fault = ({ index }: Owner, path: JsonPath, message: string) =>
		faultAt(json, ['features', index, ...path], message);
	return [
		...states.flatMap((state, index) =>
			states.indexOf(state) < index
				? [faultAt(json, ['states', index], `${quoted(state)} stands in the list twice`)]
				: []
		),
		...owners.flatMap((owner) =>
			[
				...betweenKnownStates(owner, states),
				...alongKnownCountries(owner),
				...closelySpaced(owner)
			].map(([path, message]) => fault(owner, path, message))
		),
		...lines.flatMap(([owner, line]) =>
			[
				...gaps(owner, line, segments),
				...crossings(owner, line, segments),
				...drawnTwice(owner, line, segments)
			].map(([path, message]) => fault(owner, path, message))
		)
	];
}

type Found = readonly [path: JsonPath, message: string];

function betweenKnownStates({ frontier }: Owner, states: readonly string[]): Found[] {
	const [one, other] = frontier.between;
	if (one === other) return [[['properties', 'between'], `has ${quoted(one)} on both sides`]];
	return frontier.between.flatMap((state, side): Found[] =>
		states.includes(state)
			? []
			: [
					[
						['properties', 'between', side],
						`unknown state ${quoted(state)}${suggestion(state, states)}; expected one of the list "states" at the head of the file`
					]
				]
	);
}

function alongKnownCountries({ frontier: { course } }: Owner): Found[] {
	if (course.from === 'record') return [];
	return course.stretches.flatMap((stretch, i): Found[] => {
		const at = (...path: JsonPath): JsonPath => ['properties', 'modern', i, ...path];
		const unknown = stretch.countries.flatMap((country, side): Found[] =>
			modernCountries().includes(country)
				? []
				: [
						[
							at('countries', side),
							`Natural Earth has no country ${quoted(country)}${suggestion(country, modernCountries())}`
						]
					]
		);
		if (unknown.length > 0) return unknown;
		const lines = linesOfStretch(stretch);
		return 'wrong' in lines ? [[at(lines.field), lines.wrong]] : [];
	});
}

function closelySpaced({ frontier: { course } }: Owner): Found[] {
	if (course.from === 'today') return [];
	return course.line.flatMap((here, i): Found[] => {
		const before = course.line[i - 1];
		const km = before ? kilometresBetween(before, here) : 0;
		if (before && km === 0)
			return [[['geometry', 'coordinates', i], 'repeats the position before it']];
		return km > SPACING_KM
			? [
					[
						['geometry', 'coordinates', i],
						`stands ${Math.round(km)} km from the position before it, expected at most ${SPACING_KM} km`
					]
				]
			: [];
	});
}

/** Ends that meet nothing. Rings have none. */
function gaps(owner: Owner, line: readonly LngLat[], segments: Segments<Owner>): Found[] {
	const { course, opensAt } = owner.frontier;
	const [first, last] = [line[0], line.at(-1)];
	if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return [];
	return [first, last].flatMap((end, i): Found[] => {
		const joins = segments.nearest(
			end,
			GAP_KM,
			(segment) => segment.line !== line && coincide(segment.owner.frontier, owner.frontier)
		);
		if (
			joins ||
			opensAt.some((open) => kilometresBetween(open, end) <= GAP_KM) ||
			naturalEarthLand().coastWithin(end, GAP_KM)
		)
			return [];
		const path: JsonPath =
			course.from === 'today'
				? ['properties', 'modern']
				: ['geometry', 'coordinates', i === 0 ? 0 : line.length - 1];
		return [
			[
				path,
				`${i === 0 ? 'begins' : 'ends'} at ${inWords(end)}, more than ${GAP_KM} km from any other frontier and from the coast`
			]
		];
	});
}

/** Where a line of the record crosses itself or another; those of Natural Earth are taken as they are. */
function crossings(owner: Owner, line: readonly LngLat[], segments: Segments<Owner>): Found[] {
	if (owner.frontier.course.from === 'today') return [];
	const mine = [...segments].filter((segment) => segment.line === line);
	return mine.flatMap((segment) =>
		segments
			.crossings(segment, (other) => isAnother(segment, other))
			.filter(
				({ at, segment: other }) =>
					![...endsOf(line), ...endsOf(other.line)].some(
						(end) => kilometresBetween(end, at) <= ON_END_KM
					)
			)
			.map(({ at, segment: other }): Found => {
				const what = other.line === line ? 'itself' : `frontier ${quoted(other.owner.frontier.id)}`;
				return [['geometry', 'coordinates', segment.index], `crosses ${what} at ${inWords(at)}`];
			})
	);
}

/** Each crossing is told once, of the line of the record that stands first; neighbours on one line always touch. */
function isAnother(mine: Segment<Owner>, other: Segment<Owner>): boolean {
	if (other.line === mine.line) return other.index > mine.index + 1;
	if (!coincide(mine.owner.frontier, other.owner.frontier)) return false;
	return other.owner.frontier.course.from === 'today' || other.owner.index > mine.owner.index;
}

function drawnTwice(owner: Owner, line: readonly LngLat[], segments: Segments<Owner>): Found[] {
	const [from, to] = [line[0], line[1]];
	if (!from || !to) return [];
	const middle: LngLat = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
	const again = segments.nearest(
		middle,
		0.001,
		(other) => other.owner.index < owner.index && coincide(other.owner.frontier, owner.frontier)
	);
	if (!again) return [];
	const path = owner.frontier.course.from === 'today' ? ['properties', 'modern'] : ['geometry'];
	return [[path, `draws what frontier ${quoted(again.segment.owner.frontier.id)} draws already`]];
}

/** Whether two frontiers ever stood at the same time. */
function coincide(
	{ date: a }: Pick<Frontier, 'date'>,
	{ date: b }: Pick<Frontier, 'date'>
): boolean {
	return (
		(a.earliest ?? -Infinity) <= (b.latest ?? Infinity) &&
		(b.earliest ?? -Infinity) <= (a.latest ?? Infinity)
	);
}

function endsOf(line: readonly LngLat[]): LngLat[] {
	return [line[0], line.at(-1)].filter((end) => end !== undefined);
}
