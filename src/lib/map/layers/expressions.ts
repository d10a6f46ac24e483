import type { ExpressionSpecification } from 'maplibre-gl';
import type { Palette } from '../palette';

/** The colour that a feature's `livery` has. */
export function byLivery(colors: Palette['livery']): ExpressionSpecification {
	return [
		'match',
		['get', 'livery'],
		'soviet',
		colors.soviet,
		'italian',
		colors.italian,
		colors.air
	];
}

/** A value that depends on what is selected: `lit` itself, `dim` all else while something is. */
export function byFocus(lit: number, dim: number, neither: number): ExpressionSpecification {
	return ['match', ['coalesce', ['feature-state', 'focus'], ''], 'lit', lit, 'dim', dim, neither];
}

type Stop = readonly [input: number, value: number | ExpressionSpecification];

/** A number that changes evenly with the zoom between the stops. */
export function byZoom(...stops: Stop[]): ExpressionSpecification {
	return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

/** A number that changes evenly with a property between the stops. */
export function byProperty(name: string, ...stops: Stop[]): ExpressionSpecification {
	return ['interpolate', ['linear'], ['get', name], ...stops.flat()] as ExpressionSpecification;
}
