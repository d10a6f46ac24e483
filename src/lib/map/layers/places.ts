import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { ROMAN, WATER } from '../fonts';
import type { Palette } from '../palette';
import { atZoom as between } from './at-zoom';
import { byProperty, byZoom, periodAndModern } from './expressions';

const selected: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
const hovered: ExpressionSpecification = ['boolean', ['feature-state', 'hover'], false];
/** No visit that is shown calls there: it steps back, and can still be picked. */
const aside: ExpressionSpecification = ['boolean', ['feature-state', 'aside'], false];
const isArea: ExpressionSpecification = ['==', ['get', 'kind'], 'area'];

/** The ring of a place that so many visits call at, in pixels at zoom 5. */
const RADII = [[0, 2.6], [1, 3.1], [4, 4.4], [10, 5.6]] as const; // prettier-ignore
const radius = byProperty('calls', ...RADII);
/** How thick its line is. */
const STROKES = [[1, 1.2], [6, 2]] as const; // prettier-ignore

/** For whoever draws such a ring elsewhere, in pixels. */
export function ringOf(calls: number): { readonly radius: number; readonly stroke: number } {
	return { radius: between(RADII, calls), stroke: between(STROKES, calls) };
}

function zoomed(value: ExpressionSpecification): ExpressionSpecification {
	return byZoom([2.5, ['*', 0.72, value]], [5, value], [8, ['*', 1.25, value]]);
}

export function placeLayers(palette: Palette): LayerSpecification[] {
	const { ink, paper } = palette;
	const strength = (full: number): ExpressionSpecification => [
		...(['case', selected, 1, hovered, 1, aside, 0.3] as const),
		full
	];
	const ring = (more: number): ExpressionSpecification =>
		zoomed(['+', radius, ['case', selected, 1.2 + more, hovered, 0.8 + more, more]]);
	return [
		{
			id: 'place-glow',
			type: 'circle',
			source: 'places',
			filter: ['!', isArea],
			paint: {
				'circle-radius': ring(5),
				'circle-color': ink,
				'circle-opacity': ['case', selected, 0.16, hovered, 0.1, 0],
				'circle-stroke-color': ink,
				'circle-stroke-width': ['case', selected, 1.25, 0]
			}
		},
		{
			id: 'place-rings',
			type: 'circle',
			source: 'places',
			filter: ['!', isArea],
			layout: { 'circle-sort-key': ['get', 'calls'] },
			paint: {
				'circle-radius': ring(0),
				'circle-color': ['case', selected, ink, paper],
				'circle-opacity': strength(1),
				'circle-stroke-color': ink,
				'circle-stroke-opacity': strength(1),
				'circle-stroke-width': zoomed(byProperty('calls', ...STROKES))
			}
		},
		{
			id: 'place-areas',
			type: 'symbol',
			source: 'places',
			filter: isArea,
			layout: {
				'icon-image': 'area',
				'icon-size': byZoom([2.5, 0.7], [7, 1.1]),
				'icon-allow-overlap': true,
				'icon-ignore-placement': true
			},
			paint: { 'icon-opacity': strength(0.8) }
		}
	];
}

/** Names collide by the number of calls. The selected place's own always stands, larger: see `selectedName`. */
export function placeNameLayers({ ink, paper }: Palette): LayerSpecification[] {
	const selectedLayout = {
		...nameLayout(1.5),
		'text-variable-anchor-offset': ['left', [1, 0]] as ['left', [number, number]],
		// Not `text-allow-overlap`: with several anchors MapLibre shows such names through the globe, from its far side.
		'text-overlap': 'cooperative' as const
	};
	return [
		{
			id: 'place-names',
			type: 'symbol',
			source: 'places',
			layout: {
				...nameLayout(0),
				'symbol-sort-key': ['-', 0, ['get', 'calls']],
				'text-padding': 3
			},
			paint: {
				'text-color': ink,
				'text-halo-color': paper,
				'text-halo-width': 1.6,
				'text-halo-blur': 0.3
			}
		},
		{
			id: 'place-name-selected',
			type: 'symbol',
			source: 'places',
			filter: selectedName(null),
			layout: selectedLayout,
			paint: { 'text-color': ink, 'text-halo-color': paper, 'text-halo-width': 2.2 }
		},
		// Once more with a hair of ink around it: bold, without another font file.
		{
			id: 'place-name-selected-weight',
			type: 'symbol',
			source: 'places',
			filter: selectedName(null),
			layout: { ...selectedLayout, 'text-ignore-placement': true },
			paint: { 'text-color': ink, 'text-halo-color': ink, 'text-halo-width': 0.45 }
		}
	];
}

/** The filters of the layers above, while `id` (or nothing) is selected. */
export function selectedName(id: string | null): ExpressionSpecification {
	return ['==', ['get', 'id'], id ?? ''];
}

/** `called`: the places that the shown visits call at; null where all are shown. The others have no names. */
export function otherNames(
	id: string | null,
	called: ReadonlySet<string> | null
): ExpressionSpecification {
	const other: ExpressionSpecification = ['!=', ['get', 'id'], id ?? ''];
	return called ? ['all', other, ['in', ['get', 'id'], ['literal', [...called]]]] : other;
}

/** The name of the time; below it today's where it differs, smaller and leaning. */
const name = periodAndModern(['get', 'name'], ['get', 'modern'], WATER);

function nameLayout(more: number) {
	const size = (small: number) => byProperty('calls', [1, small + more], [4, small + 2 + more]);
	return {
		'text-field': name,
		'text-font': ROMAN,
		'text-size': byZoom([2.5, size(11.5)], [7, size(15)]),
		'text-variable-anchor-offset': [
			...['left', [0.75, 0], 'right', [-0.75, 0]],
			...['bottom', [0, -0.7], 'top', [0, 0.7]],
			...[
				'bottom-left',
				[0.5, -0.4],
				'top-left',
				[0.5, 0.4],
				'bottom-right',
				[-0.5, -0.4],
				'top-right',
				[-0.5, 0.4]
			]
		] as ['left', [number, number]],
		'text-justify': 'auto' as const,
		'text-max-width': 8,
		'text-line-height': 1.1
	};
}
