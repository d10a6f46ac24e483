import { blankMap } from '../page/blank-map';
import { moverOf } from '../page/course';
import type { Start } from '../page/engine';

/** The ceiling: MapLibre draws its background anew for each instant, and nothing else. */
export const start: Start = async ({ container, onMap, first, drawn }) => {
	const map = await blankMap(container);
	onMap();
	let instant = first;
	const show = (next: number) => {
		instant = next;
		map.triggerRepaint();
	};
	map.on('render', () => drawn(instant));
	map.triggerRepaint();
	await map.once('render');
	return { show, move: moverOf(map), canvases: [map.getCanvas()] };
};
