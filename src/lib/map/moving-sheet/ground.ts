import type { CustomLayerInterface, Map as MapLibre } from 'maplibre-gl';

/** What moving layers are drawn on: the sheet above the map or, where there is none, the map itself. */
export type Ground = Pick<MapLibre, 'triggerRepaint' | 'getZoom' | 'getBounds'>;

/** A layer that the sheet can draw as well as MapLibre. */
export interface MovingLayer extends CustomLayerInterface {
	onAdd(ground: Ground, gl: WebGL2RenderingContext): void;
	/** Also called before a lost context takes everything: what is gone is made anew when the layer is added again. */
	onRemove(ground: Ground, gl: WebGL2RenderingContext): void;
	/** Whether the last frame had all that is drawn here. */
	readonly drawn: boolean;
}

/**
 * Pixels of the drawing buffer for each pixel of the page. A browser gives a large canvas a smaller buffer than was asked
 * for, and MapLibre a smaller canvas than its `getPixelRatio()` says.
 */
export function drawnRatio({ canvas, drawingBufferWidth }: WebGL2RenderingContext): number {
	const width = 'clientWidth' in canvas ? canvas.clientWidth : 0;
	return width > 0 ? drawingBufferWidth / width : 1;
}
