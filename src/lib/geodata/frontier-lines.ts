import { kilometresBetween } from '../domain/route';
import type { DrawnFrontier, Frontier } from '../domain/frontier';
import type { LngLat } from '../domain/visit';
import { standsIn } from '../domain/year';
import { linesOfStretch } from './modern-frontiers';
import { Segments, type Hit } from './segments';

/** How far apart the ends of frontiers may lie that meet. */
export const GAP_KM = 5;
/** Nearer to a vertex than this, a frontier ends on it and not beside it. */
const ON_VERTEX_KM = 0.3;

type FrontierLine = readonly LngLat[];

/** What can be drawn of a frontier: a stretch that cannot be had is left out. */
export function linesOf({ course }: Pick<Frontier, 'course'>): readonly FrontierLine[] {
	if (course.from === 'record') return [course.line];
	return course.stretches.flatMap((stretch) => {
		const lines = linesOfStretch(stretch);
		return 'wrong' in lines ? [] : lines;
	});
}

/**
 * The frontiers of a year as they are drawn. Lines of the record are led on to what they meet, to the very point; and
 * every line is cut where another begins or ends on it, so that whatever simplifies them keeps them together there.
 */
export function drawnFrontiers(frontiers: readonly Frontier[], year: number): DrawnFrontier[] {
	const standing = frontiers.filter(({ date }) => standsIn(date, year));
	const rough = standing.map((frontier) => ({ frontier, lines: linesOf(frontier) }));
	const led = allLedOn(rough);
	const joints = jointsIn(led);
	return led.map(({ frontier, lines }) => ({
		frontier,
		lines: lines.flatMap((line) => parts(line, joints.get(line) ?? []))
	}));
}

function allLedOn(rough: readonly DrawnFrontier[]): DrawnFrontier[] {
	const lines = rough.flatMap(({ lines }) => lines);
	const segments = new Segments(lines.map((line) => [null, line]));
	// One after another, each to where those before it have gone: otherwise two ends would change places.
	const now = new Map(lines.map((line) => [line, line]));
	for (const { frontier, lines } of rough) {
		if (frontier.course.from === 'record')
			for (const line of lines) now.set(line, ledOn(line, now, segments));
	}
	return rough.map(({ frontier, lines }) => ({
		frontier,
		lines: lines.map((line) => now.get(line) ?? line)
	}));
}

/** A line whose ends lie on the ends of others that are near, or else on the others themselves. */
function ledOn(
	line: FrontierLine,
	now: ReadonlyMap<FrontierLine, FrontierLine>,
	segments: Segments<null>
): FrontierLine {
	const [first, last] = [line[0], line.at(-1)];
	if (!first || !last) return line;
	const met = (end: LngLat): LngLat => {
		const [near] = [...now]
			.flatMap(([before, other]) => (before === line ? [] : [other[0], other.at(-1)]))
			.flatMap((other) => (other ? [{ other, km: kilometresBetween(end, other) }] : []))
			.filter(({ km }) => km <= GAP_KM)
			.sort((a, b) => a.km - b.km);
		if (near) return near.other;
		const hit = segments.nearest(end, GAP_KM, (segment) => segment.line !== line);
		return hit ? onVertex(hit) : end;
	};
	return [met(first), ...line.slice(1, -1), met(last)];
}

function onVertex({ segment: { line, index }, at }: Hit<unknown>): LngLat {
	const near = [line[index], line[index + 1]].find(
		(vertex) => vertex && kilometresBetween(vertex, at) < ON_VERTEX_KM
	);
	return near ?? at;
}

/** Of each line, where others end on it. */
function jointsIn(all: readonly DrawnFrontier[]): ReadonlyMap<FrontierLine, Hit<null>[]> {
	const lines = all.flatMap(({ lines }) => lines);
	const segments = new Segments(lines.map((line) => [null, line]));
	const joints = new Map<FrontierLine, Hit<null>[]>();
	for (const line of lines) {
		for (const end of [line[0], line.at(-1)]) {
			const hit = end && segments.nearest(end, 0.01, (segment) => segment.line !== line);
			if (!hit) continue;
			const on = hit.segment.line;
			joints.set(on, [...(joints.get(on) ?? []), { ...hit, at: end }]);
		}
	}
	return joints;
}

/** A line cut at its joints. */
function parts(line: FrontierLine, joints: readonly Hit<null>[]): FrontierLine[] {
	const cuts = joints
		.map(({ segment: { index }, along, at }) => ({ place: index + along, at }))
		.filter(({ place }) => place > 1e-6 && place < line.length - 1 - 1e-6)
		.sort((a, b) => a.place - b.place);
	const result: FrontierLine[] = [];
	let [from, start]: [number, LngLat | undefined] = [0, line[0]];
	for (const { place, at } of cuts) {
		if (place - from < 1e-6 || !start) continue;
		const between = line.slice(Math.floor(from + 1e-6) + 1, Math.ceil(place - 1e-6));
		result.push([start, ...between, at]);
		[from, start] = [place, at];
	}
	if (start) result.push([start, ...line.slice(Math.floor(from + 1e-6) + 1)]);
	return result;
}
