import type { LayerSpecification, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { nextFrame, nextTask } from '../../slices';
import { Fence } from '../tracks/fence';
import { layerGroups } from './layer-groups';

type Layers = readonly LayerSpecification[];

/**
 * Gives a map its style and then its layers, group by group: all of them in one frame would keep the page waiting for
 * as long as the driver takes to make their programs. `layers`, bottom to top, is asked whenever some are to be added,
 * `ondressed` is told whenever all are there: after a lost context MapLibre brings back those that it had, and the others
 * are added.
 */
export function arrive(
	map: MapLibre,
	style: StyleSpecification,
	layers: () => Layers,
	ondressed: () => void
): void {
	/** MapLibre has taken the style in, and brings it back after a lost context by itself. */
	let styled = false;
	let restorable = false;
	let adding = new AbortController();
	map.on('style.load', () => {
		styled = true;
		adding = new AbortController();
		void addInGroups(map, layers(), adding.signal).then((all) => {
			if (all) ondressed();
		});
	});
	map.on('webglcontextlost', () => {
		restorable = styled;
		styled = false;
		adding.abort();
	});
	map.on('webglcontextrestored', () => {
		if (!restorable) map.setStyle(style);
	});
	map.on('remove', () => adding.abort());
	map.setStyle(style);
}

/** Resolves with whether it has come to the end. */
async function addInGroups(map: MapLibre, layers: Layers, signal: AbortSignal): Promise<boolean> {
	const order = layers.map(({ id }) => id);
	const above = (id: string) =>
		order.slice(order.indexOf(id) + 1).find((other) => map.getLayer(other));
	for (const group of layerGroups(layers)) {
		// What came before was enough for one task.
		await nextTask();
		if (signal.aborted) return false;
		const missing = group.filter(({ id }) => !map.getLayer(id));
		if (missing.length === 0) continue;
		for (const layer of missing) map.addLayer(layer, above(layer.id));
		await drawn(map, signal).catch(() => showThoseThatCanBe(map, missing, signal));
	}
	return !signal.aborted;
}

/** Of layers that cannot be drawn together. One that the driver has no program for is told of, and hidden. */
async function showThoseThatCanBe(
	map: MapLibre,
	layers: Layers,
	signal: AbortSignal
): Promise<void> {
	for (const { id } of layers) map.setLayoutProperty(id, 'visibility', 'none');
	for (const { id } of layers) {
		if (signal.aborted) return;
		map.setLayoutProperty(id, 'visibility', 'visible');
		try {
			await drawn(map, signal);
		} catch (error) {
			console.error(error);
			map.setLayoutProperty(id, 'visibility', 'none');
		}
	}
}

/** Resolves when all that the map has is drawn. Throws what MapLibre cannot draw. */
async function drawn(map: MapLibre, signal: AbortSignal): Promise<void> {
	let whole = false;
	const rendering = map.on('render', () => (whole = map.loaded()));
	do await nextFrame();
	while (!signal.aborted && !map.loaded());
	rendering.unsubscribe();
	if (signal.aborted) return;
	// A frame that MapLibre begins by itself throws where nobody hears of it, and is never told to be drawn.
	if (!whole) map.redraw();
	// Until then the next program would keep the page waiting.
	await graphicsDone(map);
}

/** Resolves when the graphics card has drawn what it has been told. */
export async function graphicsDone(map: MapLibre): Promise<void> {
	const gl = map.getCanvas().getContext('webgl2');
	if (!gl) return;
	const drawing = new Fence(gl);
	while (!drawing.passed) await nextFrame();
}
