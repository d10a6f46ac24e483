import { UnitLayer } from '$lib/map/layers/units/unit-layer';
import { WakeLayer } from '$lib/map/layers/wakes/wake-layer';
import { PALETTES } from '$lib/map/palette';
import { TrackStore } from '$lib/map/tracks/track-store';
import type { DrawnTrack } from '$lib/map/tracks/traits';
import { blankMap } from '../page/blank-map';
import { moverOf } from '../page/course';
import type { Start } from '../page/engine';
import type { Track } from '../page/tracks';

/** Tells whether a frame has had tracks to draw. */
class WatchedStore extends TrackStore {
	drawn = false;

	override bind(zoom: number) {
		const stored = super.bind(zoom);
		this.drawn = stored !== undefined;
		return stored;
	}
}

/** The atlas's own layers, as they draw a record: see the README for how that differs from a line of 3 px. */
export const start: Start = async ({ container, onMap, tracks, first, drawn }) => {
	const map = await blankMap(container);
	onMap();
	const store = new WatchedStore(() => map.triggerRepaint());
	const layers = [
		new WakeLayer(PALETTES.light, store),
		new UnitLayer(PALETTES.light, store)
	] as const;
	layers[0].setWaysShown(false);
	let instant = first;
	const show = (next: number) => {
		instant = next;
		for (const layer of layers) layer.showInstant(next);
	};
	show(first);
	store.set(tracks.map(drawnTrackOf));
	for (const layer of layers) map.addLayer(layer);
	map.on('render', () => drawn(instant));
	while (!store.drawn) await map.once('render');
	return { show, move: moverOf(map), settled: store.built, canvases: [map.getCanvas()] };
};

function drawnTrackOf({ coordinates, times, livery }: Track, index: number): DrawnTrack {
	return {
		visit: `track-${index}`,
		coordinates,
		times,
		span: { start: times[0] ?? 0, end: times.at(-1) ?? 0 },
		livery,
		nation: livery === 'italian' ? 'italian' : 'soviet',
		pattern: 'solid',
		threaded: false,
		stay: false,
		mark: 'cruiser',
		estimated: true
	};
}
