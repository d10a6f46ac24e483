import type { Map as MapLibre } from 'maplibre-gl';

/** Where the camera is: pixels to the right and down from where it was before, and levels of zoom nearer. */
export interface Step {
	readonly x: number;
	readonly y: number;
	readonly zoom: number;
}

const PANNED = 16;
/** Pixels from one step to the next. */
const STRIDE = 12;
const ZOOMED = 16;
/** So far that tiles of another zoom are needed. */
const NEARER = 1;

/** Round in a circle, then nearer and back; the last step is where all began. One for each animation frame. */
export const COURSE: readonly Step[] = [...panned(), ...zoomed()];

function panned(): Step[] {
	const radius = (PANNED * STRIDE) / (2 * Math.PI);
	return Array.from({ length: PANNED }, (_, i) => {
		const angle = (2 * Math.PI * (i + 1)) / PANNED;
		return { x: radius * Math.sin(angle), y: radius * (1 - Math.cos(angle)), zoom: 0 };
	});
}

function zoomed(): Step[] {
	return Array.from({ length: ZOOMED }, (_, i) => {
		const share = (i + 1) / (ZOOMED / 2);
		return { x: 0, y: 0, zoom: NEARER * (share <= 1 ? share : 2 - share) };
	});
}

/** Moves a map. The course begins where the map is when it is first moved. */
export function moverOf(map: MapLibre): (step: Step) => void {
	let cameras: ReturnType<typeof camerasFrom> | undefined;
	return (step) => {
		cameras ??= camerasFrom(map);
		const camera = cameras.get(step);
		if (camera) map.jumpTo(camera);
	};
}

function camerasFrom(map: MapLibre) {
	const zoom = map.getZoom();
	// Panels may cover a part of the map: its centre is not the middle of the canvas then.
	const { x, y } = map.project(map.getCenter());
	return new Map(
		COURSE.map((step) => [
			step,
			{ center: map.unproject([x + step.x, y + step.y]), zoom: zoom + step.zoom }
		])
	);
}
