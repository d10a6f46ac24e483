import type { MovingLayer } from '$lib/map/moving-sheet/ground';
import type { Engine } from './engine';

/** Draws nothing, on top of all: it tells that a frame of the sheet is drawn. */
export class TellingLayer implements MovingLayer {
	readonly id = 'telling';
	readonly type = 'custom';
	readonly renderingMode = '2d';
	readonly drawn = true;
	readonly render: () => void;

	constructor(tell: () => void) {
		this.render = tell;
	}

	onAdd(): void {}

	onRemove(): void {}
}

/** The canvas of the map, and above it that of the sheet. */
export function canvasesOf(container: HTMLElement): Engine['canvases'] {
	const canvases = [...container.querySelectorAll('canvas')];
	const last = canvases.pop();
	if (!last) throw new Error('the map has no canvas');
	return [...canvases, last];
}
