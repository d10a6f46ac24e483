import type { Map as MapLibre } from 'maplibre-gl';
import type { LabelBox } from './layers/label-box';

/** Of buttons that stand in a group the group is broader than what is seen of it. */
const CONTROLS = '.maplibregl-ctrl:not(.maplibregl-ctrl-group), .maplibregl-ctrl-group button';

/**
 * What covers the map at the moment beside its panels: its own controls, and whatever on the page says of itself that it
 * lies over the map. In pixels from the map's upper left corner.
 */
export function coversOf(map: MapLibre): LabelBox[] {
	const container = map.getContainer();
	const { left, top } = container.getBoundingClientRect();
	const elements = [
		...container.querySelectorAll(CONTROLS),
		...container.ownerDocument.querySelectorAll('[data-over-map]')
	];
	return elements
		.map((element) => element.getBoundingClientRect())
		.filter(({ width, height }) => width > 0 && height > 0)
		.map((box) => ({
			left: box.left - left,
			top: box.top - top,
			right: box.right - left,
			bottom: box.bottom - top
		}));
}
