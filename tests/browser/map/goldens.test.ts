import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { atlas, schedules } from '../../../src/lib/atlas';
import { AtlasMap } from '../../../src/lib/map/atlas-map';
import type { Target } from '../../../src/lib/map/content';
import type { Theme } from '../../../src/lib/map/palette';
import { mapContentOf, spreadsAt } from '../../../src/lib/ui/map-content';

vi.setConfig({ testTimeout: 60_000 });

const [WIDTH, HEIGHT] = [640, 480];

let container: HTMLElement;
let map: AtlasMap | undefined;

beforeEach(async () => {
	await page.viewport(WIDTH, HEIGHT);
	container = document.createElement('div');
	container.dataset.testid = 'chart';
	container.style.cssText = `position:absolute;inset:0;width:${WIDTH}px;height:${HEIGHT}px`;
	document.body.append(container);
});

afterEach(() => {
	map?.destroy();
	map = undefined;
	container.remove();
});

/** The record at an instant, as the site draws it. */
async function draw(theme: Theme, date: string, target: Target | null): Promise<AtlasMap> {
	const instant = Date.parse(date);
	await new Promise<void>((onready) => {
		map = new AtlasMap({
			container,
			atlas: mapContentOf(atlas, schedules),
			theme,
			basemapUrl: '/basemap.pmtiles',
			reducedMotion: true,
			labels: { chart: 'Chart', zoomIn: 'Zoom in', zoomOut: 'Zoom out' },
			onpick: () => {},
			onready,
			onfail: (reason) => expect.unreachable(reason)
		});
		map.select(target);
		if (target) map.frame(target);
		map.showInstant(instant);
		map.showSpreads(spreadsAt(schedules, instant));
	});
	if (!map) throw new Error('there is no map');
	await map.settled();
	return map;
}

/** Compared with the picture of that name, made by the same software renderer. */
async function looksLike(name: string): Promise<void> {
	await expect(page.getByTestId('chart')).toMatchScreenshot(name, {
		comparatorName: 'pixelmatch',
		comparatorOptions: { threshold: 0.1, allowedMismatchedPixelRatio: 0.002 }
	});
}

test.each(['light', 'dark'] as const)('Vorovsky off Spain, flat, %s', async (theme) => {
	await draw(theme, '1924-08-05T12:00Z', null);
	await looksLike(`vorovsky-flat-${theme}`);
});
