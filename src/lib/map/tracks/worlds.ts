import type { CustomRenderMethodInput, Map as MapLibre } from 'maplibre-gl';
import type { Ranges } from './geometry';

/** On the flat map the world stands beside itself; a globe has one. In turns to the east. */
export function turnsInView(
	map: MapLibre,
	{ shaderData }: CustomRenderMethodInput,
	{ west, east }: Ranges
): number[] {
	if (shaderData.define.includes('GLOBE')) return [0];
	const bounds = map.getBounds();
	const first = Math.ceil(bounds.getWest() / 360 + 0.5 - east);
	const last = Math.floor(bounds.getEast() / 360 + 0.5 - west);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
