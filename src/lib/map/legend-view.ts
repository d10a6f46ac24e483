import type { Map as MapLibre } from 'maplibre-gl';
import type { Padding } from '../scene/content';
import { EVENTS_FROM } from '../symbology/rings';
import { isHidden } from './pixel-of';
import {
	legendOf,
	type FrontierLook,
	type Legend,
	type LegendView,
	type MapWindow
} from './legend';

/** What is drawn of the atlas at the moment, and what of the map lies under panels. */
export interface LegendScene extends Pick<
	LegendView,
	'content' | 'instant' | 'fade' | 'intervals'
> {
	readonly padding: Padding;
}

/** Layers of the style that draw frontiers. */
const FRONTIERS: Readonly<Record<string, FrontierLook>> = {
	frontiers: 'drawn',
	'frontiers-approximate': 'approximate'
};

/** The legend of a map as it is seen at the moment. */
export function legendOn(map: MapLibre, { padding, ...scene }: LegendScene): Legend {
	const window = windowOf(map, padding);
	return legendOf({
		...scene,
		window,
		eventsShown: map.getZoom() >= EVENTS_FROM,
		frontiers: frontiersIn(map, window)
	});
}

function windowOf(map: MapLibre, { top, right, bottom, left }: Padding): MapWindow {
	const { clientWidth, clientHeight } = map.getContainer();
	const centre = map.getCenter().lng;
	return {
		left,
		top,
		right: clientWidth - right,
		bottom: clientHeight - bottom,
		project: ([longitude, latitude], turns) =>
			isHidden(map, [longitude, latitude])
				? undefined
				: map.project([longitude + 360 * turns, latitude]),
		turnsOf: (longitude) => Math.round((centre - longitude) / 360)
	};
}

/** Those of the tiles that are there. */
function frontiersIn(map: MapLibre, { left, top, right, bottom }: MapWindow): FrontierLook[] {
	return Object.entries(FRONTIERS)
		.filter(([layer]) => map.getLayer(layer))
		.filter(
			([layer]) =>
				map.queryRenderedFeatures(
					[
						[left, top],
						[right, bottom]
					],
					{ layers: [layer] }
				).length > 0
		)
		.map(([, frontier]) => frontier);
}
