import { Map as MapLibre } from 'maplibre-gl';
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

test('until the map is whole no frame waits for the driver to say whether a program is ready', async () => {
	const { getProgramParameter } = WebGL2RenderingContext.prototype;
	const { _render } = MapLibre.prototype;
	let drawing = false;
	const asked = { inFrames: 0, between: 0 };
	vi.spyOn(MapLibre.prototype, '_render').mockImplementation(function (this: MapLibre, now) {
		drawing = true;
		_render.call(this, now);
		drawing = false;
		return this;
	});
	vi.spyOn(WebGL2RenderingContext.prototype, 'getProgramParameter').mockImplementation(function (
		this: WebGL2RenderingContext,
		...question
	) {
		asked[drawing ? 'inFrames' : 'between']++;
		return getProgramParameter.apply(this, question);
	});
	const { map, ready } = await make();
	await ready;
	expect(asked.inFrames).toBe(0);
	expect(asked.between).toBeGreaterThan(6);
	expect(await shows(map, PANNONIA, PALETTES.light.land)).toBe(true);
});

test('a driver that links programs beside the page is asked about each when it has said that it is done', async () => {
	const { getExtension, getProgramParameter } = WebGL2RenderingContext.prototype;
	const COMPLETION_STATUS_KHR = 0x91b1;
	/** How often each program was said to be on its way. */
	const coming = new Map<WebGLProgram, number>();
	const tooEarly: WebGLProgram[] = [];
	vi.spyOn(WebGL2RenderingContext.prototype, 'getExtension').mockImplementation(function (
		this: WebGL2RenderingContext,
		name: string
	) {
		if (name === 'KHR_parallel_shader_compile') return { COMPLETION_STATUS_KHR };
		return getExtension.call(this, name as 'WEBGL_multi_draw');
	} as typeof getExtension);
	vi.spyOn(WebGL2RenderingContext.prototype, 'getProgramParameter').mockImplementation(function (
		this: WebGL2RenderingContext,
		program: WebGLProgram,
		question: GLenum
	) {
		const said = coming.get(program) ?? 0;
		if (question === COMPLETION_STATUS_KHR) {
			coming.set(program, said + 1);
			return said > 2;
		}
		if (question === this.LINK_STATUS && said < 4) tooEarly.push(program);
		return getProgramParameter.call(this, program, question) as unknown;
	});
	const { map, ready } = await make();
	await ready;
	expect(coming.size).toBeGreaterThan(6);
	expect(tooEarly).toEqual([]);
	expect(await shows(map, PANNONIA, PALETTES.light.land)).toBe(true);
});

test('a program that the driver refuses is told of, and the map comes without what it would draw', async () => {
	const { shaderSource } = WebGL2RenderingContext.prototype;
	const told = vi.spyOn(console, 'error').mockImplementation(() => {});
	vi.spyOn(WebGL2RenderingContext.prototype, 'shaderSource').mockImplementation(function (
		this: WebGL2RenderingContext,
		shader: WebGLShader,
		source: string
	) {
		const ofCircles = source.includes('v_visibility');
		shaderSource.call(this, shader, ofCircles ? 'no shader' : source);
	});
	const { map, ready } = await make();
	await ready;
	expect(told).toHaveBeenCalled();
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
