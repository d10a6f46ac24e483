import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { CAMERA } from './tracks';

setWorkerUrl(workerUrl);

/** A map of nothing, on white, that takes layers. It has been drawn once. */
export async function blankMap(container: HTMLElement): Promise<MapLibre> {
	const map = new MapLibre({
		container,
		...CAMERA,
		attributionControl: false,
		interactive: false,
		fadeDuration: 0,
		style: {
			version: 8,
			sources: {},
			layers: [{ id: 'paper', type: 'background', paint: { 'background-color': '#ffffff' } }]
		}
	});
	await map.once('load');
	return map;
}
