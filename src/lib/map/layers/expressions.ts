import type { ExpressionSpecification } from 'maplibre-gl';

type ExpressionStop = readonly [input: number, value: number | ExpressionSpecification];

/** A number that changes evenly with the zoom between the stops. */
export function byZoom(...stops: ExpressionStop[]): ExpressionSpecification {
	return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}

/** A number that changes evenly with a property between the stops. */
export function byProperty(name: string, ...stops: ExpressionStop[]): ExpressionSpecification {
	return ['interpolate', ['linear'], ['get', name], ...stops.flat()] as ExpressionSpecification;
}

/** A name, and where there is one today's below it, smaller and in letters of its own. */
export function periodAndModern(
	name: ExpressionSpecification,
	modern: ExpressionSpecification,
	font: string[]
): ExpressionSpecification {
	const style = { 'font-scale': 0.86, 'text-font': ['literal', font] as ['literal', string[]] };
	return [
		'case',
		['==', modern, null],
		['format', name, {}],
		['format', name, {}, '\n', {}, modern, style]
	] as ExpressionSpecification;
}
