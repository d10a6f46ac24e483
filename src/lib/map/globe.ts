import type { Map as MapLibre } from 'maplibre-gl';
import type { LngLat } from '../domain/visit';

/** A camera above a globe, north up; lengths are pixels. */
export interface GlobeView {
	/** Over which point it stands: the middle of what is seen of the globe. */
	readonly centre: LngLat;
	readonly radius: number;
	/** From the camera to the ground below it. */
	readonly distance: number;
}

export function globeViewOf(map: MapLibre): GlobeView {
	const { lng, lat } = map.getCenter();
	return {
		centre: [lng, lat],
		radius: globeRadius(map.getZoom(), lat),
		distance: cameraDistance(map)
	};
}

/** MapLibre's camera keeps its distance from the ground whatever the zoom: it is the globe that grows. */
export function cameraDistance(map: MapLibre): number {
	return map.getContainer().clientHeight / 2 / Math.tan(radians(map.getVerticalFieldOfView()) / 2);
}

/** The globe has the scale of the flat map in the middle of the view. */
export function globeRadius(zoom: number, latitude: number): number {
	return (512 * 2 ** zoom) / (2 * Math.PI * shrinkage(latitude));
}

export function globeZoom(radius: number, latitude: number): number {
	return Math.log2((2 * Math.PI * radius * shrinkage(latitude)) / 512);
}

/** Of a parallel against the equator. Where the flat map ends, so does the growth of the globe. */
function shrinkage(latitude: number): number {
	return Math.cos(radians(Math.min(Math.abs(latitude), 85.051129)));
}

/** The outline of the globe: less than half of it is seen, and yet, so near, its circle is drawn larger than the radius. */
export function outlineRadius({ radius, distance }: Pick<GlobeView, 'radius' | 'distance'>) {
	return (distance * radius) / Math.sqrt(distance * distance + 2 * distance * radius);
}

/** How large the globe may be so that its outline keeps within another. Undoes `outlineRadius`. */
export function radiusWithin(outline: number, distance: number): number {
	return (outline * (outline + Math.hypot(outline, distance))) / distance;
}

/** Whether the position lies beyond the globe's horizon. */
export function isBehind(position: LngLat, { centre, radius, distance }: GlobeView): boolean {
	const [, , z] = onBall(position, centre);
	return z * (radius + distance) < radius;
}

/** A position on the ball of radius 1: to the right, up, and towards a camera that stands above `centre`. */
export function onBall([longitude, latitude]: LngLat, centre: LngLat) {
	const away = radians(longitude - centre[0]);
	const [up, middle] = [radians(latitude), radians(centre[1])];
	return [
		Math.cos(up) * Math.sin(away),
		Math.cos(middle) * Math.sin(up) - Math.sin(middle) * Math.cos(up) * Math.cos(away),
		Math.sin(middle) * Math.sin(up) + Math.cos(middle) * Math.cos(up) * Math.cos(away)
	] as const;
}

function radians(degrees: number): number {
	return (degrees * Math.PI) / 180;
}
