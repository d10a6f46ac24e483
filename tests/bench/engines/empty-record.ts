import type { Start } from '../page/engine';
import { recordMap } from '../page/record-map';

/** The ceiling for the record: the same map with nothing of the record on it, drawn anew for each instant. */
export const start: Start = async (stage) => {
	const nothing = { visits: [], places: [], events: [] };
	const { map, ready, finish } = await recordMap(stage, nothing, (atlas) => atlas.frameTheatre());
	let instant = stage.first;
	const show = (next: number) => {
		instant = next;
		map.triggerRepaint();
	};
	map.on('render', () => stage.drawn(instant));
	await ready;
	return { show, finish };
};
