import type { LngLat } from '../../domain/visit';

/** Where Web Mercator ends: the square's upper and lower edge. */
const EDGE = 85.051129;

/** 0–1 from west to east and from north to south; x goes on beyond where the longitude is unwrapped. */
export function mercatorOf([longitude, latitude]: LngLat): [x: number, y: number] {
	const held = Math.max(-EDGE, Math.min(EDGE, latitude));
	const north = Math.log(Math.tan(Math.PI / 4 + (held * Math.PI) / 360));
	return [0.5 + longitude / 360, 0.5 - north / (2 * Math.PI)];
}
