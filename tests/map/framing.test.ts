import { expect, test } from 'vitest';
import { FARTHEST, fitting, flatCamera, NEAREST } from '../../src/lib/map/camera/framing';

test('panels keep their sides clear', () => {
	const { left, bottom } = fitting({ top: 0, right: 0, bottom: 150, left: 420 }, 1440, 900);
	expect([left, bottom]).toEqual([476, 206]);
});

test('a third of the map stays, however much the panels cover', () => {
	const { left, right } = fitting({ top: 0, right: 0, bottom: 0, left: 400 }, 390, 844);
	expect(390 - left - right).toBeCloseTo(130);
});

test('the flat camera has the box in the middle of what is clear, filling it', () => {
	const padding = { top: 0, right: 0, bottom: 200, left: 400 };
	const { center, zoom } = flatCamera([0, -5, 40, 5], { width: 1400, height: 900, padding });
	const world = 512 * 2 ** zoom;
	expect((40 / 360) * world).toBeCloseTo(1000);
	expect(((20 - center[0]) / 360) * world).toBeCloseTo(200);
	expect(center[1]).toBeLessThan(0);
});

test('a box too large for the farthest zoom still has its middle in the middle', () => {
	const padding = { top: 0, right: 0, bottom: 300, left: 0 };
	const { center, zoom } = flatCamera([-10, 0, 132, 70], { width: 390, height: 844, padding });
	expect(zoom).toBe(FARTHEST);
	expect(center[0]).toBeCloseTo(61);
});

test('a point is shown no nearer than the nearest zoom', () => {
	const padding = { top: 0, right: 0, bottom: 0, left: 0 };
	const camera = flatCamera([14, 40, 14, 40], { width: 800, height: 600, padding });
	expect(camera).toEqual({ center: [expect.closeTo(14), expect.closeTo(40)], zoom: NEAREST });
});
