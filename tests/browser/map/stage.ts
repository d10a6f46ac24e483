// The letters of the page, in which the map writes.
import '../../../src/lib/fonts/fonts.css';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { page } from 'vitest/browser';

export interface Stage {
	/** The test's own. */
	readonly container: HTMLElement;
	/** MapLibre's. */
	readonly canvas: HTMLCanvasElement;
	/** That, and what lies above it. */
	readonly canvases: readonly HTMLCanvasElement[];
}

/** What lasts for one test of the file, or for all of them. */
export type Scope = 'test' | 'file';

/** For each test of the file, or for all, an empty element, as large as the page: so many pixels. */
export function setStage(width: number, height: number, scope: Scope = 'test'): Stage {
	let container: HTMLElement;

	const before = scope === 'test' ? beforeEach : beforeAll;
	before(async () => {
		await page.viewport(width, height);
		container = document.createElement('div');
		container.dataset.testid = 'chart';
		container.style.cssText = `position:absolute;inset:0;width:${width}px;height:${height}px`;
		document.body.append(container);
	});

	const after = scope === 'test' ? afterEach : afterAll;
	after(() => container.remove());

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
