import type { Map as MapLibre } from 'maplibre-gl';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { standardMaps } from './standard-map';
import { STANDARD_VIEWS } from './standard-views';

/** A name as MapLibre has placed it: the boxes of a straight one, the circles of a curved one. Pixels. */
interface Placed {
	readonly label: string;
	readonly shapes: readonly Shape[];
}

type Shape = readonly [left: number, top: number, right: number, bottom: number];

/** MapLibre's own index of what stands where: what it has placed, whatever it draws of that. Not of its public interface. */
interface Grid {
	readonly boxKeys: readonly FeatureKey[];
	readonly bboxes: readonly number[];
	readonly circleKeys: readonly FeatureKey[];
	readonly circles: readonly number[];
}

interface FeatureKey {
	readonly bucketInstanceId: number;
	readonly featureIndex: number;
	readonly collisionGroupID: number;
}

/** How far MapLibre keeps names apart by itself (`text-padding`), which is not part of them. */
const PADDING = 2;
/** Names of the record have paper around their letters, which are 3 px apart: so much of it, on either side, may meet. */
const PAPER = 1.5;
/** The index reaches so far beyond the window. */
const BEYOND = 100;

function placedNames(map: MapLibre): Placed[] {
	const { grid } = (map.style as unknown as { placement: { collisionIndex: { grid: Grid } } })
		.placement.collisionIndex;
	const names = new Map<string, Shape[]>();
	const add = ({ bucketInstanceId, featureIndex }: FeatureKey, shape: Shape) => {
		const label = `bucket ${bucketInstanceId}, feature ${featureIndex}`;
		names.set(label, [...(names.get(label) ?? []), shape]);
	};
	grid.boxKeys.forEach((key, i) => {
		const [left, top, right, bottom] = grid.bboxes.slice(4 * i, 4 * i + 4) as unknown as Shape;
		const room = PADDING + PAPER;
		add(key, [left + room, top + room, right - room, bottom - room]);
	});
	grid.circleKeys.forEach((key, i) => {
		const [x = 0, y = 0, radius = 0] = grid.circles.slice(3 * i, 3 * i + 3);
		// The square within it: the corners of the one around it are empty.
		const reach = radius * Math.SQRT1_2;
		add(key, [x - reach, y - reach, x + reach, y + reach]);
	});
	return [...names].map(([label, shapes]) => ({ label, shapes }));
}

function overlap(a: Placed, b: Placed): boolean {
	return a.shapes.some(([left, top, right, bottom]) =>
		b.shapes.some(
			([otherLeft, otherTop, otherRight, otherBottom]) =>
				left < otherRight && otherLeft < right && top < otherBottom && otherTop < bottom
		)
	);
}

describe('the style', () => {
	const draw = standardMaps('test');

	beforeEach(() => {
		vi.spyOn(console, 'error');
		vi.spyOn(console, 'warn');
	});

	// Each goes on to the other projection and to the other theme.
	test.each([
		['theatre', 'light'],
		['globe', 'dark']
	] as const)('loads without a warning: %s, %s', async (name, theme) => {
		const view = STANDARD_VIEWS.find((it) => it.name === name);
		if (!view) throw new Error('there is no such view');
		const { map, maplibre } = await draw(view, theme);
		const errors: unknown[] = [];
		maplibre.on('error', ({ error }) => errors.push(error));
		map.setProjection(view.projection === 'flat' ? 'globe' : 'flat');
		await map.settled();
		map.setTheme(theme === 'light' ? 'dark' : 'light');
		await map.settled();
		expect(console.error).not.toHaveBeenCalled();
		expect(console.warn).not.toHaveBeenCalled();
		expect(errors).toEqual([]);
	});
});

describe('names', () => {
	const draw = standardMaps();

	test.each(STANDARD_VIEWS)('no name lies on another: $name', async (view) => {
		const { maplibre } = await draw(view);
		const names = placedNames(maplibre);
		// Among them that of whoever is under way, which MapLibre does not write.
		expect(maplibre.querySourceFeatures('name-room').length).toBeGreaterThan(0);
		const inSight = names.filter(({ shapes }) =>
			shapes.some(
				([left, top, right, bottom]) =>
					right > BEYOND && bottom > BEYOND && left < BEYOND + 1440 && top < BEYOND + 900
			)
		);
		expect(inSight.length).toBeGreaterThan(1);
		const clashes = names.flatMap((name, i) =>
			names
				.slice(i + 1)
				.filter((other) => overlap(name, other))
				.map((other) => [name, other])
		);
		expect(clashes).toEqual([]);
	});
});
