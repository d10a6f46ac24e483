import type { Map as MapLibre } from 'maplibre-gl';

/** A window that is moved to another screen keeps its size: MapLibre does not hear that it has other pixels. */
export function followPixelRatio(map: MapLibre): void {
	let query: MediaQueryList | undefined;
	const change = () => {
		map.resize();
		watch();
	};
	const watch = () => {
		query?.removeEventListener('change', change);
		query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
		query.addEventListener('change', change);
	};
	watch();
	map.on('remove', () => query?.removeEventListener('change', change));
}
