import type { ExpressionSpecification } from 'maplibre-gl';

type Stop = readonly [input: number, value: number | ExpressionSpecification];

/** A number that changes evenly with the zoom between the stops. */
export function byZoom(...stops: Stop[]): ExpressionSpecification {
	return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

/** A number that changes evenly with a property between the stops. */
export function byProperty(name: string, ...stops: Stop[]): ExpressionSpecification {
	return ['interpolate', ['linear'], ['get', name], ...stops.flat()] as ExpressionSpecification;
}
