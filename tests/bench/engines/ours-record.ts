import { atlas } from '../../record-atlas';
import { mapContentOf, intervalsAt } from '$lib/scene/map-content';
import { moverOf } from '../page/course';
import type { Start } from '../page/engine';
import { recordMap } from '../page/record-map';
import { canvasesOf } from '../page/sheet';

/** The atlas as it is shipped: basemap, names, ways, ports, trails and units. */
export const start: Start = async (stage) => {
	const made = await recordMap(stage, mapContentOf(atlas, atlas.shown), (map) => {
		map.frameTheatre();
		map.showInstant(stage.first);
		map.showIntervals(intervalsAt(atlas.shown, stage.first));
	});
	// Each frame as ui/MapView.svelte does.
	const show = (instant: number) => {
		made.atlas.showInstant(instant);
		made.atlas.showIntervals(intervalsAt(atlas.shown, instant));
	};
	await made.ready;
	made.onDrawn((instant) => stage.drawn(instant));
	return { show, move: moverOf(made.map), canvases: canvasesOf(stage.container) };
};
