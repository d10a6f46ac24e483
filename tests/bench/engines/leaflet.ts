import 'leaflet/dist/leaflet.css';
import L from 'leaflet';
import 'leaflet-timedimension';
import type { Feature, LineString } from 'geojson';
import { HOUR, type Instant } from '$lib/domain/time';
import { canvasIn } from '../page/canvas';
import type { Start } from '../page/engine';
import { CAMERA, colorOf, LINE_WIDTH, MARK_RADIUS, type Track } from '../page/tracks';

/**
 * Leaflet TimeDimension's GeoJson layer, on a canvas. It cuts trails at the last vertex, and shows whole hours. For it
 * nothing was before 1970: it counts from the beginning of the film.
 */
export const start: Start = async ({ container, tracks, first, domain: [from, to], drawn }) => {
	let instant = first;
	let began = () => {};
	const Canvas = L.Canvas.extend({
		_redraw(this: { _ctx: CanvasRenderingContext2D | null }) {
			L.Canvas.prototype._redraw.call(this);
			drawn(instant);
			began();
		}
	}) as unknown as new () => L.Canvas;
	const renderer = new Canvas();
	const [longitude, latitude] = CAMERA.center;
	const map = L.map(container, {
		center: [latitude, longitude],
		// Leaflet counts from tiles of 256 pixels.
		zoom: CAMERA.zoom + 1,
		zoomSnap: 0,
		zoomControl: false,
		attributionControl: false,
		zoomAnimation: false,
		fadeAnimation: false,
		renderer
	});

	const hours = Math.ceil((to - from) / HOUR) + 1;
	const timeDimension = new L.TimeDimension({});
	timeDimension.setAvailableTimes(
		Array.from({ length: hours }, (_, hour) => hour * HOUR),
		'replace'
	);
	const show = (next: number) => {
		instant = next;
		timeDimension.setCurrentTime(next - from);
	};
	show(first);

	const style = { weight: LINE_WIDTH, renderer, interactive: false };
	const base = L.geoJSON(
		tracks.map((track) => featureOf(track, from)),
		{
			style: (feature) => ({ ...style, color: feature?.properties.color }),
			pointToLayer: ({ properties }, position) => {
				// The last point of every track, also of one that has arrived: that has no mark.
				const underWay = instant - from < properties.arrival;
				return L.circleMarker(position, {
					...style,
					radius: underWay ? MARK_RADIUS : 0,
					stroke: false,
					fillColor: properties.color,
					fillOpacity: underWay ? 1 : 0
				});
			},
			renderer
		} as L.GeoJSONOptions
	);
	const begun = new Promise<void>((resolve) => (began = resolve));
	L.timeDimension.layer.geoJson(base, { timeDimension, addlastPoint: true }).addTo(map);
	await begun;
	return { show, canvases: [canvasIn(container)] };
};

function featureOf(track: Track, beginning: Instant): Feature<LineString> {
	const { coordinates } = track;
	const times = track.times.map((time) => time - beginning);
	return {
		type: 'Feature',
		properties: { color: colorOf(track), times, arrival: times.at(-1) },
		geometry: { type: 'LineString', coordinates: coordinates as unknown as number[][] }
	};
}
