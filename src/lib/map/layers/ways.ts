import type { ExpressionSpecification, LineLayerSpecification } from 'maplibre-gl';
import type { Pattern } from '../content';
import type { Palette } from '../palette';
import { byFocus, byLivery, byZoom } from './expressions';
import { WIDTH_STOPS } from './wakes/widths';

/** In widths of the line, so that a thin line and a wake have the same rhythm. */
const DASHES: Readonly<Record<Pattern, number[] | undefined>> = {
	solid: undefined,
	dashed: [3.2, 1.5],
	dotted: [0, 1.9]
};

const phase: ExpressionSpecification = ['coalesce', ['feature-state', 'phase'], 'still'];

/** `behind`: what has been sailed is drawn as a wake, on top. */
function byPhase(of: { still: number; ahead: number; behind: number }): ExpressionSpecification {
	return ['match', phase, 'still', of.still, ['sailed', 'past'], of.behind, of.ahead];
}

const lineWidth = byZoom(
	...WIDTH_STOPS.map(([zoom, factor]): [number, ExpressionSpecification] => [
		zoom,
		[
			...['*', factor, ['+', byPhase({ still: 1.1, ahead: 1.4, behind: 3 }), byFocus(0.5, 0, 0)]],
			// The line of an aircraft is finer than a ship's.
			['match', ['get', 'livery'], 'air', 0.8, 1]
		] as ExpressionSpecification
	])
);

const lineOpacity: ExpressionSpecification = [
	'min',
	1,
	['*', byPhase({ still: 0.55, ahead: 0.95, behind: 0 }), byFocus(1.7, 0.3, 1)]
];

/** The ways of all legs. What lies ahead shows; what is sailed does not. */
export function wayLayers({ livery }: Palette): LineLayerSpecification[] {
	return (['dotted', 'dashed', 'solid'] as const).map((pattern): LineLayerSpecification => {
		const dashes = DASHES[pattern];
		return {
			id: `ways-${pattern}`,
			type: 'line',
			source: 'ways',
			filter: ['==', ['get', 'pattern'], pattern],
			layout: { 'line-join': 'round', 'line-cap': pattern === 'dashed' ? 'butt' : 'round' },
			paint: {
				'line-color': byLivery(livery),
				'line-width': lineWidth,
				'line-opacity': lineOpacity,
				...(dashes ? { 'line-dasharray': dashes } : {})
			}
		};
	});
}
