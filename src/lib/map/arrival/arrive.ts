import type { LayerSpecification, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { nextFrame, nextTask } from '../../scheduler';
import { Fence } from '../tracks/fence';
import { layerGroups } from './layer-groups';

type Layers = readonly LayerSpecification[];

export interface Arrival {
	/** Bottom to top; asked for whenever some are to be added. */
	readonly layers: () => Layers;
	/** All layers are there, whenever MapLibre has a style anew. */
	readonly ondressed: () => void;
	/** And all of them are drawn. */
	readonly ondrawn: () => void;
}

/**
 * Gives a map its style and then its layers, group by group, each in a task of its own. After a lost context MapLibre
 * brings back those that it had, and the others are added.
 */
export function arrive(map: MapLibre, style: StyleSpecification, arrival: Arrival): void {
	/** MapLibre has taken the style in, and brings it back after a lost context by itself. */
	let styled = false;
	let restorable = false;
	let adding = new AbortController();
	map.on('style.load', () => {
		styled = true;
		adding = new AbortController();
		void come(map, arrival, adding.signal);
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

async function come(map: MapLibre, arrival: Arrival, signal: AbortSignal): Promise<void> {
	const layers = arrival.layers();
	const order = layers.map(({ id }) => id);
	const above = (id: string) =>
		order.slice(order.indexOf(id) + 1).find((other) => map.getLayer(other));
	for (const group of layerGroups(layers)) {
		// What came before was enough for one task.
		await nextTask();
		if (signal.aborted) return;
		for (const layer of group) if (!map.getLayer(layer.id)) map.addLayer(layer, above(layer.id));
	}
	await nextTask();
	if (signal.aborted) return;
	arrival.ondressed();
	await drawn(map, signal).catch(() => showThoseThatCanBe(map, layers, signal));
	if (!signal.aborted) arrival.ondrawn();
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
	await graphicsDone(map);
}

/** Resolves when the graphics card has drawn what it has been told. */
async function graphicsDone(map: MapLibre): Promise<void> {
	const gl = map.getCanvas().getContext('webgl2');
	if (!gl) return;
	const drawing = new Fence(gl);
	while (!drawing.passed) await nextFrame();
}
