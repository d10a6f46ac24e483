import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DIVISIONS } from '../../../src/lib/map/degrees';
import type { AtlasMap } from '../../../src/lib/map/atlas-map';
import { atlasMaps } from './atlas-maps';

const { stage, make } = atlasMaps();

/** The names along a side of the frame, and where they stand, in pixels of the map. */
function namesAlong(side: 'top' | 'right' | 'bottom' | 'left') {
	const { left, top } = stage.container.getBoundingClientRect();
	return [...stage.container.querySelectorAll<SVGTextElement>(`.atlas-map-frame .${side} text`)]
		.filter((text) => text.checkVisibility())
		.map((text) => {
			const box = text.getBoundingClientRect();
			return {
				name: text.textContent ?? '',
				x: box.x + box.width / 2 - left,
				y: box.y + box.height / 2 - top
			};
		});
}

/** What "10° E" or "40° 30′ N" says. */
function degreesOf(name: string): number {
	const [, degrees = '', minutes = '0', letter] =
		/^(\d+)°(?: (\d+)′)?(?: ([NESW]))?$/.exec(name) ?? [];
	const value = Number(degrees) + Number(minutes) / 60;
	return letter === 'S' || letter === 'W' ? -value : value;
}

function expectInPlace(map: AtlasMap): void {
	const [columns, rows] = [namesAlong('top'), namesAlong('left')];
	expect(columns.length).toBeGreaterThan(2);
	expect(rows.length).toBeGreaterThan(1);
	for (const { name, x } of columns) {
		expect(map.project([degreesOf(name), 45])?.x, name).toBeCloseTo(x, -0.5);
	}
	for (const { name, y } of rows) {
		expect(map.project([20, degreesOf(name)])?.y, name).toBeCloseTo(y, -0.5);
	}
}

test('degrees stand where the lines of the graticule meet the frame, and go along with the map', async () => {
	const { map, ready } = await make();
	await ready;
	await map.settled();
	expectInPlace(map);
	const before = namesAlong('top').map(({ x }) => x);
	map.frame({ type: 'visit', id: 'cruiser' });
	await map.settled();
	expectInPlace(map);
	expect(namesAlong('top').map(({ x }) => x)).not.toEqual(before);
});

test('without a margin they stand along the top and the left alone; with one on all four sides of the paper', async () => {
	const { map, ready } = await make();
	await ready;
	await map.settled();
	expect(namesAlong('bottom')).toEqual([]);
	expect(namesAlong('right')).toEqual([]);
	stage.container.style.setProperty('--frame-margin', '15px');
	stage.container.style.setProperty('--frame-foot', '100px');
	await expect.poll(() => namesAlong('bottom').length).toBeGreaterThan(2);
	expectInPlace(map);
	for (const { y } of namesAlong('top')) expect(y).toBeLessThan(15);
	for (const { y } of namesAlong('bottom')) expect(y).toBeGreaterThan(500 - 15);
	for (const { x } of namesAlong('right')) expect(x).toBeGreaterThan(800 - 15);
	expect(namesAlong('right').map(({ name }) => name)).toEqual(
		namesAlong('left').map(({ name }) => name)
	);
});

test('a globe has no frame and no scale, and the flat map has them again', async () => {
	const { map, ready } = await make();
	map.setProjection('globe');
	await ready;
	await map.settled();
	const scale = page.getByRole('img', { name: /^Scale/ });
	expect(namesAlong('top')).toEqual([]);
	await expect.element(scale).not.toBeInTheDocument();
	map.setProjection('flat');
	await map.settled();
	expectInPlace(map);
	await expect.element(scale).toBeVisible();
});

test('the frame rests while the camera does, though the film goes on', async () => {
	const { map, ready } = await make();
	await ready;
	await map.settled();
	const frame = stage.container.querySelector('.atlas-map-frame');
	if (!frame) throw new Error('the map has no frame');
	const changes: MutationRecord[] = [];
	const observer = new MutationObserver((records) => changes.push(...records));
	observer.observe(frame, { subtree: true, childList: true, attributes: true });
	for (let hour = 0; hour < 5; hour++) {
		map.showInstant(hour * 3_600_000);
		await map.settled();
	}
	changes.push(...observer.takeRecords());
	expect(changes).toEqual([]);
	map.frame({ type: 'place', id: 'istanbul' });
	map.frame({ type: 'visit', id: 'bombers' });
	await map.settled();
	changes.push(...observer.takeRecords());
	expect(changes.length).toBeGreaterThan(0);
});

test('the scale says how long its bars are, and that is so in the middle of the map', async () => {
	// Wide enough for both bars.
	await page.viewport(1200, 900);
	const { map, ready } = await make();
	await ready;
	map.frame({ type: 'visit', id: 'cruiser' });
	await map.settled();
	const words = page.getByRole('img', { name: /^Scale/ }).element().ariaLabel ?? '';
	const [, miles = '', kilometres = ''] =
		/([\d,.]+) nautical miles, ([\d,.]+) kilometres/.exec(words) ?? [];
	const [mileBar, kilometreBar] = [
		...stage.container.querySelectorAll<HTMLElement>('.atlas-map-scale > div')
	].map(({ offsetWidth }) => offsetWidth) as [number, number];
	// A degree of latitude is 60 nautical miles, and near the middle of the map as many pixels as these are.
	const [north, south] = [map.project([0, 42.2]), map.project([0, 41.2])];
	const middle = stage.container.clientHeight / 2;
	const degree = (south?.y ?? 0) - (north?.y ?? 0);
	expect(Math.abs((north?.y ?? 0) - middle), 'the latitudes of the fixture').toBeLessThan(150);
	expect(mileBar / Number(miles)).toBeCloseTo(degree / 60, 1);
	expect(kilometreBar / Number(kilometres)).toBeCloseTo(degree / 111.2, 1);
	// What is written on them is read in words as well.
	const written = stage.container.querySelector('.atlas-map-scale')?.textContent ?? '';
	expect(written).toContain(`${miles} nautical miles`);
	expect(written).toContain(`${kilometres} kilometres`);
});

test('lines come closer together as the map comes nearer', async () => {
	const { map, ready } = await make();
	await ready;
	await map.settled();
	const apart = () => {
		const [first, second] = namesAlong('top').map(({ name }) => degreesOf(name));
		return Math.abs((second ?? NaN) - (first ?? NaN)) * 60;
	};
	const steps = [apart()];
	stage.canvas.focus();
	for (let i = 0; i < 4; i++) {
		await userEvent.keyboard('{=}');
		await map.settled();
		steps.push(apart());
	}
	expect(steps).toEqual(steps.toSorted((a, b) => b - a));
	expect(steps.at(-1)).toBeLessThan(steps[0] ?? 0);
	for (const step of steps) expect(DIVISIONS.map(({ lines }) => lines)).toContain(step);
});
