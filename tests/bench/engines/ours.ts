import { WakeLayer } from '$lib/map/layers/wakes/wake-layer';
import type { Wake } from '$lib/map/layers/wakes/wakes';
import { PALETTES } from '$lib/map/palette';
import { blankMap } from '../page/blank-map';
import type { Start } from '../page/engine';
import { finishCanvas } from '../page/finish';
import type { Track } from '../page/tracks';

/** The atlas's own layer, as it draws a record: see the README for what that is more, and less, than a line of 3 px. */
export const start: Start = async ({ container, tracks, first, drawn }) => {
	const map = await blankMap(container);
	const layer = new WakeLayer(tracks.map(wakeOf), PALETTES.light);
	let instant = first;
	const show = (next: number) => {
		instant = next;
		layer.showInstant(next);
	};
	show(first);
	map.addLayer(layer);
	map.on('render', () => drawn(instant));
	await map.once('render');
	return { show, finish: () => finishCanvas(map.getCanvas()) };
};

function wakeOf({ coordinates, times, livery }: Track, index: number): Wake {
	const span = { start: times[0] ?? 0, end: times.at(-1) ?? 0 };
	const looks = { livery, pattern: 'solid', threaded: false } as const;
	return { visit: `track-${index}`, coordinates, times, span, ...looks };
}
