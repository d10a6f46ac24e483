import { UnitLayer } from '$lib/map/layers/units/unit-layer';
import { TrailLayer } from '$lib/map/layers/trails/trail-layer';
import { MovingSheet } from '$lib/map/moving-sheet/moving-sheet';
import { paletteOf } from '$lib/symbology/palette';
import { TrackStore } from '$lib/map/tracks/track-store';
import type { DrawnTrack } from '$lib/map/tracks/traits';
import { blankMap } from '../page/blank-map';
import { moverOf } from '../page/course';
import type { Start } from '../page/engine';
import { canvasesOf, TellingLayer } from '../page/sheet';
import { COLOURS, type Track } from '../page/tracks';

/** The atlas's own layers on its moving sheet, as they draw a record: see the README for how that differs from a line of 3 px. */
export const start: Start = async ({ container, onMap, tracks, first, drawn }) => {
	const map = await blankMap(container);
	onMap();
	const sheet = new MovingSheet(map, () => {});
	const store = new TrackStore(() => sheet.triggerRepaint());
	const palette = paletteOf('light', LIVERIES);
	const layers = [new TrailLayer(palette, store), new UnitLayer(palette, store)] as const;
	layers[0].setWaysShown(false);
	let instant = first;
	const show = (next: number) => {
		instant = next;
		for (const layer of layers) layer.showInstant(next);
	};
	show(first);
	store.set(tracks.map(drawnTrackOf));
	sheet.add(...layers, new TellingLayer(() => drawn(instant)));
	do await sheet.nextFrame();
	while (!layers.every((layer) => layer.drawn));
	return { show, move: moverOf(map), settled: store.built, canvases: canvasesOf(container) };
};

const LIVERIES = COLOURS.map((line, number) => {
	const colours = { line, ink: line };
	return { id: `livery-${number}`, light: colours, dark: colours };
});

function drawnTrackOf({ coordinates, times, livery }: Track, index: number): DrawnTrack {
	return {
		visit: `track-${index}`,
		coordinates,
		times,
		span: { start: times[0] ?? 0, end: times.at(-1) ?? 0 },
		livery,
		insignia: {
			party: `livery-${livery}`,
			livery: `livery-${livery}`,
			wings: `livery-${livery}`,
			outlined: false,
			medium: 'sea'
		},
		pattern: 'solid',
		stay: false,
		mark: 'cruiser',
		estimated: true
	};
}
