import type { LngLat } from './visit';

/** Degrees, WGS 84. East lies beyond 180 where the box crosses the antimeridian. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** The box around positions, or undefined where there are none. */
export function boxOf(coordinates: readonly LngLat[]): Box | undefined {
	if (coordinates.length === 0) return undefined;
	const longitudes = coordinates.map(([longitude]) => longitude);
	const latitudes = coordinates.map(([, latitude]) => latitude);
	return [
		Math.min(...longitudes),
		Math.min(...latitudes),
		Math.max(...longitudes),
		Math.max(...latitudes)
	];
}

/** The box around boxes, or undefined where there are none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
	return boxOf(
		boxes.flatMap(([west, south, east, north]): LngLat[] => [
			[west, south],
			[east, north]
		])
	);
}
