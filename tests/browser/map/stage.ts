// The letters of the page, in which the map writes.
import '../../../src/lib/fonts/fonts.css';
import { afterEach, beforeEach } from 'vitest';
import { page } from 'vitest/browser';

export interface Stage {
	/** The test's own. */
	readonly container: HTMLElement;
	/** MapLibre's. */
	readonly canvas: HTMLCanvasElement;
	/** That, and what lies above it. */
	readonly canvases: readonly HTMLCanvasElement[];
}

/** For each test of the file an empty element, as large as the page: so many pixels. */
export function setStage(width: number, height: number): Stage {
	let container: HTMLElement;

	beforeEach(async () => {
		await page.viewport(width, height);
		container = document.createElement('div');
		container.dataset.testid = 'chart';
		container.style.cssText = `position:absolute;inset:0;width:${width}px;height:${height}px`;
		document.body.append(container);
	});

	afterEach(() => container.remove());

	return {
		get container() {
			return container;
		},
		get canvas() {
			const canvas = container.querySelector('canvas');
			if (!canvas) throw new Error('the map has no canvas');
			return canvas;
		},
		get canvases() {
			return [...container.querySelectorAll<HTMLCanvasElement>('canvas:not([hidden])')];
		}
	};
}
