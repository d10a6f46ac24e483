// The page's letters, and the breadth of its frame.
import '../../../src/app.css';
import type { JumpToOptions, Map as MapLibre } from 'maplibre-gl';
import { afterAll, afterEach, vi } from 'vitest';
import { atlas } from '../../record-atlas';
import { cameraDistance } from '../../../src/lib/map/globe';
import { flatCamera, globeCamera } from '../../../src/lib/map/camera/framing';
import type { Theme } from '../../../src/lib/symbology/palette';
import { intervalsAt } from '../../../src/lib/scene/map-content';
import { insideOfNext } from './inside';
import { recordMap } from './record-map';
import { setStage, type Scope } from './stage';
import type { StandardView } from './standard-views';

vi.setConfig({ testTimeout: 120_000 });

const SIZE = { width: 1440, height: 900 };
/** How broad the frame is, in pixels, and how far what is framed stays clear of the edge: as on the page. */
const FRAME = 20;
const OCEAN: JumpToOptions = { center: [-150, -30], zoom: 5 };
const PADDING = { top: 48, right: 48, bottom: 48, left: 48 };

/**
 * How each test of the file sees the record in a standard view, as the site draws it on a page without panels. `scope`:
 * whether each has a map of its own, or all go on with one.
 */
export function standardMaps(scope: Scope = 'file') {
	const stage = setStage(SIZE.width, SIZE.height, scope);
	let made: ReturnType<typeof make> | undefined;
	afterEach(() => void vi.restoreAllMocks());
	const after = scope === 'test' ? afterEach : afterAll;
	after(async () => {
		const last = made;
		made = undefined;
		(await last)?.map.destroy();
	});

	return async ({ date, projection, box }: StandardView, theme: Theme = 'light') => {
		made ??= make(stage.container, theme);
		const { map, maplibre, ready } = await made;
		map.setTheme(theme);
		map.setProjection(projection);
		map.showInstant(Date.parse(date));
		map.showIntervals(intervalsAt(atlas.shown, Date.parse(date)));
		await ready;
		// By way of the empty ocean: names that stay in sight keep to the side of their towns where they stood.
		maplibre.jumpTo(OCEAN);
		await maplibre.once('idle');
		maplibre.jumpTo(cameraOf({ box, projection }, maplibre));
		await map.settled();
		return { map, maplibre };
	};
}

async function make(container: HTMLElement, theme: Theme) {
	const inside = insideOfNext();
	const { map, ready } = await recordMap(container, theme);
	map.setPadding({ top: FRAME, right: FRAME, bottom: FRAME, left: FRAME });
	return { map, ready, maplibre: await inside };
}

function cameraOf({ box, projection }: Pick<StandardView, 'box' | 'projection'>, map: MapLibre) {
	const { width, height } = SIZE;
	if (projection === 'flat') return flatCamera(box, { ...SIZE, padding: PADDING }, Infinity);
	const room = { width: width - 2 * PADDING.left, height: height - 2 * PADDING.top };
	return globeCamera(box, { ...room, distance: cameraDistance(map) });
}
