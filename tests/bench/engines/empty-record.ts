import { atlas } from '../../record-atlas';
import { mapContentOf } from '$lib/scene/map-content';
import { moverOf } from '../page/course';
import type { Start } from '../page/engine';
import { recordMap } from '../page/record-map';
import { canvasesOf } from '../page/sheet';

/** The ceiling for the record: the same map, its ports and names, without a visit, drawn anew for each instant. */
export const start: Start = async (stage) => {
	const still = { ...mapContentOf(atlas, atlas.shown), visits: [] };
	const { map, ready } = await recordMap(stage, still, (map) => map.frameTheatre());
	let instant = stage.first;
	const show = (next: number) => {
		instant = next;
		map.triggerRepaint();
	};
	map.on('render', () => stage.drawn(instant));
	await ready;
	return { show, move: moverOf(map), canvases: canvasesOf(stage.container) };
};
