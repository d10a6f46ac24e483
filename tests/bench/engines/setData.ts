import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSource } from 'maplibre-gl';
import { blankMap } from '../page/blank-map';
import type { Start } from '../page/engine';
import { headOf, sailedOf } from '../page/sailed';
import { colorOf, LINE_WIDTH, MARK_RADIUS, type Track } from '../page/tracks';

const SOURCES = ['trails', 'heads'] as const;

/** MapLibre's own lines and circles, their data set anew for each instant. */
export const start: Start = async ({ container, onMap, tracks, first, drawn }) => {
	const map = await blankMap(container);
	onMap();
	for (const id of SOURCES) map.addSource(id, { type: 'geojson', data: collection([]) });
	map.addLayer({
		id: 'trails',
		type: 'line',
		source: 'trails',
		paint: { 'line-color': ['get', 'color'], 'line-width': LINE_WIDTH }
	});
	map.addLayer({
		id: 'heads',
		type: 'circle',
		source: 'heads',
		paint: { 'circle-color': ['get', 'color'], 'circle-radius': MARK_RADIUS }
	});

	/** The instant that is on its way through the worker, and the one that comes after it. */
	let sent: number | undefined;
	let next: number | undefined;
	const send = (instant: number) => {
		sent = instant;
		void map.getSource<GeoJSONSource>('trails')?.setData(trailsAt(tracks, instant));
		void map.getSource<GeoJSONSource>('heads')?.setData(headsAt(tracks, instant));
	};
	const show = (instant: number) => {
		if (sent === undefined) send(instant);
		else next = instant;
	};
	const arrived = new Promise<void>((resolve) => {
		map.on('render', () => {
			// Drawn with the old tiles until the worker has answered for all of the new.
			if (sent === undefined || !SOURCES.every((id) => map.isSourceLoaded(id))) return;
			const arrived = sent;
			sent = undefined;
			drawn(arrived);
			resolve();
			// `drawn` may have asked for more.
			if (next !== undefined && sent === undefined) send(next);
			next = undefined;
		});
	});
	show(first);
	await arrived;
	return { show, canvases: [map.getCanvas()] };
};

function trailsAt(tracks: readonly Track[], instant: number): FeatureCollection {
	return collection(
		tracks.flatMap((track): Feature[] => {
			const coordinates = sailedOf(track, instant);
			if (coordinates.length < 2) return [];
			return [
				{
					type: 'Feature',
					properties: { color: colorOf(track) },
					// A copy would cost more than the type is worth.
					geometry: { type: 'LineString', coordinates: coordinates as unknown as number[][] }
				}
			];
		})
	);
}

function headsAt(tracks: readonly Track[], instant: number): FeatureCollection {
	return collection(
		tracks.flatMap((track): Feature[] => {
			const head = headOf(track, instant);
			if (!head) return [];
			const geometry = { type: 'Point' as const, coordinates: [...head] };
			return [{ type: 'Feature', properties: { color: colorOf(track) }, geometry }];
		})
	);
}

function collection(features: Feature[]): FeatureCollection {
	return { type: 'FeatureCollection', features };
}
