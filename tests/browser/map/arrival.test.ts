import { expect, test, vi } from 'vitest';
import type { LngLat } from '../../../src/lib/domain/visit';
import { PALETTES } from '../../../src/lib/map/palette';
import { atlasMaps } from './atlas-maps';
import { loseContext } from './lose-context';

const PANNONIA: LngLat = [20, 47];

const { stage, make, shows } = atlasMaps();

test('the map writes with letters that the page has: for others the browser would set the page anew', async () => {
	const known = document.fonts.size;
	const { ready } = await make();
	await ready;
	expect(document.fonts.size).toBe(known);
	expect(document.fonts.check('italic 24px Spectral', 'ă')).toBe(true);
	expect(document.fonts.check('24px "Jost Variable"', 'ă')).toBe(true);
});

test('where programs take long there are few in a frame, and the map is whole when it is ready', async () => {
	const { linkProgram } = WebGL2RenderingContext.prototype;
	/** How many programs each frame has made. */
	const made = [0];
	let counting = requestAnimationFrame(function next() {
		made.push(0);
		counting = requestAnimationFrame(next);
	});
	vi.spyOn(WebGL2RenderingContext.prototype, 'linkProgram').mockImplementation(function (
		this: WebGL2RenderingContext,
		program: WebGLProgram
	) {
		const began = performance.now();
		while (performance.now() - began < 10);
		made[made.length - 1] = (made.at(-1) ?? 0) + 1;
		linkProgram.call(this, program);
	});
	const { map, ready } = await make();
	await ready;
	cancelAnimationFrame(counting);
	expect(Math.max(...made)).toBeLessThanOrEqual(3);
	expect(made.reduce((sum, programs) => sum + programs, 0)).toBeGreaterThan(6);
	expect(await shows(map, PANNONIA, PALETTES.light.land)).toBe(true);
});

test('a map whose context is lost while it comes is drawn whole when it has one again', async () => {
	const { map, ready } = await make();
	// While its programs are made, some of its layers are left to the next frame.
	for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
	const restore = await loseContext(stage.canvas);
	await restore();
	await ready;
	expect(await shows(map, PANNONIA, PALETTES.light.land)).toBe(true);
});
