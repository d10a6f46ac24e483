import type {
	ExpressionSpecification,
	FilterSpecification,
	SymbolLayerSpecification
} from 'maplibre-gl';
import type { NameKind, Side } from '../../../domain/names';
import { periodAndModern } from '../expressions';

/** The names along a line stand on it, the others on a point. */
type Shape = 'LineString' | 'Point';

/** As names of the tiles have it: a BCP 47 tag. */
export type NameLanguage = string;

/** Where names come from. */
export const NAMES = {
	type: 'symbol',
	source: 'basemap',
	'source-layer': 'names'
} as const satisfies Partial<SymbolLayerSpecification>;

/** Of the deepest tiles some names are for later zooms only, or for earlier ones. */
export function named(shape: Shape, ...kinds: NameKind[]): FilterSpecification {
	return [
		'all',
		['==', ['geometry-type'], shape],
		['in', ['get', 'kind'], ['literal', kinds]],
		['<=', ['coalesce', ['get', 'from'], 0], ['zoom']],
		['>=', ['coalesce', ['get', 'to'], 24], ['zoom']]
	] as FilterSpecification;
}

/** A tile's text in a language; what is missing there is as in English. */
export function inLanguage(
	key: 'name' | 'modern',
	language: NameLanguage
): ExpressionSpecification {
	const english: ExpressionSpecification = ['get', `${key}:en`];
	return language === 'en' ? english : ['coalesce', ['get', `${key}:${language}`], english];
}

/** The name, and in nearer zooms today's below it, smaller and leaning. */
export function withModern(
	language: NameLanguage,
	font: string[],
	from: number
): ExpressionSpecification {
	const name = inLanguage('name', language);
	const both = periodAndModern(name, inLanguage('modern', language), font);
	return ['step', ['zoom'], ['format', name, {}], from, both];
}

/** Who gives way: by rank, the first are named first. */
export const BY_RANK: ExpressionSpecification = ['get', 'rank'];

/** How far from its point a name begins, in ems; aslant less to either side. */
const GAP = 0.62;
const ASLANT = 0.45;

const ANCHORS: Record<Side, readonly [anchor: string, offset: readonly [number, number]]> = {
	north: ['bottom', [0, -GAP]],
	'north-east': ['bottom-left', [ASLANT, -ASLANT]],
	east: ['left', [GAP, 0]],
	'south-east': ['top-left', [ASLANT, ASLANT]],
	south: ['top', [0, GAP]],
	'south-west': ['top-right', [-ASLANT, ASLANT]],
	west: ['right', [-GAP, 0]],
	'north-west': ['bottom-right', [-ASLANT, -ASLANT]]
};

/** On which side of its point a name stands: on the one it is given, otherwise on the first of `others` that is free. */
export function aside(...others: (Side | 'middle')[]): ExpressionSpecification {
	const free = others.flatMap((side): unknown[] =>
		side === 'middle' ? ['center', [0, 0]] : [...ANCHORS[side]]
	);
	return [
		'match',
		['get', 'side'],
		...Object.entries(ANCHORS).flatMap(([side, anchor]) => [side, ['literal', anchor]]),
		['literal', free]
	] as unknown as ExpressionSpecification;
}
