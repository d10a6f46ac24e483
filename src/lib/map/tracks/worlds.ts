import type { CustomRenderMethodInput, LngLatBounds } from 'maplibre-gl';
import type { Ranges } from './geometry';

/** On the flat map the world stands beside itself; a globe has one. In turns to the east. */
export function turnsInView(
	bounds: LngLatBounds,
	{ shaderData }: CustomRenderMethodInput,
	{ west, east }: Pick<Ranges, 'west' | 'east'>
): number[] {
	if (shaderData.define.includes('GLOBE')) return [0];
	const first = Math.ceil(bounds.getWest() / 360 + 0.5 - east);
	const last = Math.floor(bounds.getEast() / 360 + 0.5 - west);
	return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
