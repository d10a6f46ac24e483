import type { MultiLineString } from 'geojson';
import type {
	ExpressionSpecification,
	GeoJSONSource,
	LayerSpecification,
	Map as MapLibre
} from 'maplibre-gl';
import { DIVISIONS, multiples } from '../degrees';
import { collection, type Features } from '../features';
import type { Palette } from '../../symbology/palette';

/** How far apart lines can be, in minutes, the farthest first. */
const STEPS = [...new Set(DIVISIONS.map(({ lines }) => lines))];
/** What only harbours need is made when one is come near to: three times as many lines as all others. */
const FINEST = Math.min(...STEPS);
const HARBOUR = Math.min(
	...DIVISIONS.filter(({ lines }) => lines === FINEST).map(({ from }) => from)
);
export const HARBOUR_SOURCE = 'graticule-harbour';
/** Minutes of latitude, north and south: beyond them meridians crowd. */
const REACH = 80 * 60;

/**
 * Every meridian and parallel that a zoom shows: straight on Mercator, so two points each are enough. `minutes` is the
 * widest step that has them.
 */
export function graticule(
	steps = STEPS.filter((step) => step !== FINEST)
): Features<MultiLineString> {
	const finest = Math.min(...steps);
	const meridians = multiples(finest, -180 * 60, 180 * 60 - finest);
	const parallels = multiples(finest, -REACH, REACH);
	const lines = [
		...meridians.map((x) => [x, [x, -REACH], [x, REACH]] as const),
		...parallels.map((y) => [y, [-180 * 60, y], [180 * 60, y]] as const)
	];
	return collection(
		steps.map((minutes, i) => ({
			type: 'Feature',
			properties: { minutes },
			geometry: {
				type: 'MultiLineString',
				coordinates: lines
					.filter(
						([at]) => at % minutes === 0 && !steps.slice(0, i).some((step) => at % step === 0)
					)
					.map(([, ...ends]) => ends.map((end) => end.map((minutes) => minutes / 60)))
			}
		}))
	);
}

export function harbourGraticule(): Features<MultiLineString> {
	return graticule([FINEST]);
}

/** Of a map that has its style. */
export function drawHarboursWhenNear(map: MapLibre): void {
	const look = () => {
		if (map.getZoom() < HARBOUR - 1) return;
		map.off('zoom', look);
		map.getSource<GeoJSONSource>(HARBOUR_SOURCE)?.setData(harbourGraticule());
	};
	map.on('zoom', look);
	// With another context comes another style, and this is asked for again.
	map.once('webglcontextlost', () => map.off('zoom', look));
	look();
}

/** Over land and sea alike, as it is printed: a hair, which darkens what it crosses. */
export function graticuleLayers({ graticule }: Palette): LayerSpecification[] {
	const changes = DIVISIONS.slice(1).flatMap(({ from, lines }) => [from, lines]);
	const apart = ['step', ['zoom'], STEPS[0], ...changes] as ExpressionSpecification;
	const line = { type: 'line', paint: { 'line-color': graticule, 'line-width': 0.75 } } as const;
	return [
		{
			id: 'graticule',
			source: 'graticule',
			maxzoom: HARBOUR,
			filter: ['==', ['%', ['get', 'minutes'], apart], 0],
			...line
		},
		{ id: 'graticule-harbour', source: HARBOUR_SOURCE, minzoom: HARBOUR, ...line }
	];
}
