import type { ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { Pattern } from '../content';
import type { Palette } from '../palette';
import { byFocus, byLivery, byZoom } from './expressions';

/** `ways`: all legs, as they lie. `moving`: the sailed part of those being sailed now, remade with each frame. */
type WaySource = 'ways' | 'moving';

/** In widths of the line, so that a thin line and a wake have the same rhythm. */
const DASHES: Readonly<Record<Pattern, number[] | undefined>> = {
	solid: undefined,
	dashed: [3.2, 1.5],
	dotted: [0, 1.9]
};

const phase: ExpressionSpecification = [
	'coalesce',
	['feature-state', 'phase'],
	['get', 'phase'],
	'still'
];

function byPhase(of: {
	still: number;
	ahead: number;
	sailed: number;
	past: number;
}): ExpressionSpecification {
	return ['match', phase, 'sailed', of.sailed, 'past', of.past, 'still', of.still, of.ahead];
}

function zoomed(width: ExpressionSpecification): ExpressionSpecification {
	return byZoom([2.5, ['*', 0.75, width]], [4.5, width], [8, ['*', 1.35, width]]);
}

const lineWidth = zoomed([
	'*',
	['+', byPhase({ still: 1.1, ahead: 1.4, sailed: 3, past: 1.7 }), byFocus(0.5, 0, 0)],
	// The wake of an aircraft is finer than a ship's.
	['match', ['get', 'livery'], 'air', 0.8, 1]
]);

const lineOpacity: ExpressionSpecification = [
	'min',
	1,
	['*', byPhase({ still: 0.55, ahead: 0.95, sailed: 1, past: 0.7 }), byFocus(1.7, 0.3, 1)]
];

export const WAY_LAYERS = ['ways-solid', 'ways-dashed', 'ways-dotted'] as const;
export const WAKE_LAYERS = ['moving-solid', 'moving-dashed', 'moving-dotted'] as const;

/** The lines of one source: casing and tint where sailed, the line in its pattern, a light thread in Italian wakes. */
export function wayLayers(
	source: WaySource,
	{ wakeEdge, livery }: Palette
): LineLayerSpecification[] {
	const isWay: ExpressionSpecification = ['==', ['get', 'role'], 'way'];
	const onlySailed = byPhase({ still: 0, ahead: 0, sailed: 1, past: 0 });
	const lines = (['dotted', 'dashed', 'solid'] as const).map((pattern): LineLayerSpecification => {
		const dashes = DASHES[pattern];
		return {
			id: `${source}-${pattern}`,
			type: 'line',
			source,
			filter: ['all', isWay, ['==', ['get', 'pattern'], pattern]],
			layout: { 'line-join': 'round', 'line-cap': pattern === 'dashed' ? 'butt' : 'round' },
			paint: {
				'line-color': byLivery(livery),
				'line-width': lineWidth,
				'line-opacity': lineOpacity,
				...(dashes ? { 'line-dasharray': dashes } : {})
			}
		};
	});
	return [
		{
			id: `${source}-casing`,
			type: 'line',
			source,
			filter: isWay,
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': wakeEdge,
				'line-width': zoomed(['+', 3, ['match', ['get', 'livery'], 'air', 2.4, 3]]),
				'line-opacity': ['*', onlySailed, byFocus(1, 0.3, 0.95)]
			}
		},
		// What shows between the dashes of a wake: it stays one line, where the way ahead is a broken one.
		{
			id: `${source}-tint`,
			type: 'line',
			source,
			filter: ['all', isWay, ['!=', ['get', 'pattern'], 'solid']],
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': byLivery(livery),
				'line-width': lineWidth,
				'line-opacity': ['*', onlySailed, byFocus(0.4, 0.1, 0.4)]
			}
		},
		...lines,
		{
			id: `${source}-thread`,
			type: 'line',
			source,
			filter: [
				'all',
				isWay,
				['==', ['get', 'nation'], 'italian'],
				['!=', ['get', 'pattern'], 'dotted']
			],
			layout: { 'line-join': 'round' },
			paint: {
				'line-color': wakeEdge,
				'line-width': zoomed(['match', ['get', 'livery'], 'air', 0.65, 0.9]),
				'line-opacity': ['*', onlySailed, byFocus(1, 0.3, 1)]
			}
		}
	];
}
