import type { MultiLineString } from 'geojson';
import { planarTriangleArea, presimplify } from 'topojson-simplify';
import type { DrawnFrontier } from '$lib/domain/frontier';
import { mercatorOf } from '$lib/map/tracks/mercator';
import { grown, overlaps, type Frame, type Rect } from './frame';
import { element, type Markup } from './markup';
import { pathOf } from './path';

/** How large the triangle is, in square pixels, that a frontier loses with a point that is left out. */
const FINEST = 3;
/** What only other windows show is drawn more coarsely. */
const COARSER = 14;

/** On the plane, as `land.ts` keeps its coasts: the third number is how much would be lost with the point. */
interface ChartLine {
	readonly approximate: boolean;
	readonly points: readonly (readonly [x: number, y: number, weight: number])[];
	readonly bounds: Rect;
}

const weighed = new WeakMap<readonly DrawnFrontier[], readonly ChartLine[]>();

function linesOf(frontiers: readonly DrawnFrontier[]): readonly ChartLine[] {
	const known = weighed.get(frontiers);
	if (known) return known;
	const lines = frontiers.flatMap(({ frontier: { approximate }, lines }) =>
		lines.map((line) => {
			const arcs = [line.map(mercatorOf)];
			const topology = { type: 'Topology' as const, objects: {}, arcs };
			const [points = []] = presimplify(topology, planarTriangleArea)
				.arcs as unknown as ChartLine['points'][];
			return { approximate, points, bounds: boundsOf(points) };
		})
	);
	weighed.set(frontiers, lines);
	return lines;
}

function boundsOf(points: ChartLine['points']): Rect {
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** The frontiers around a frame. Lines keep their ends, so that they still meet. */
export function frontierPaths(frontiers: readonly DrawnFrontier[], frame: Frame): Markup[] {
	const extent = grown(frame.far, 10 * frame.pixel);
	const area = FINEST * frame.pixel ** 2;
	const seen = linesOf(frontiers).filter(({ bounds }) => overlaps(bounds, extent));
	return [false, true].flatMap((approximate) => {
		const shape: MultiLineString = {
			type: 'MultiLineString',
			coordinates: seen
				.filter((line) => line.approximate === approximate)
				.map(({ points, bounds }) => {
					const least = overlaps(bounds, frame.near) ? area : COARSER * area;
					return points
						.filter(([, , weight]) => weight >= least)
						.map(([x, y]): [number, number] => [x, y]);
				})
		};
		const d = pathOf(shape, frame, extent);
		return d ? [element('path', { class: approximate ? 'frontier by-eye' : 'frontier', d })] : [];
	});
}
