// The page's letters, and the breadth of its frame.
import '../../../src/app.css';
import type { Map as MapLibre } from 'maplibre-gl';
import { afterEach, vi } from 'vitest';
import { shown } from '../../../src/lib/atlas';
import type { AtlasMap } from '../../../src/lib/map/atlas-map';
import { cameraDistance } from '../../../src/lib/map/globe';
import { flatCamera, globeCamera } from '../../../src/lib/map/framing';
import type { Theme } from '../../../src/lib/map/palette';
import { spreadsAt } from '../../../src/lib/ui/map-content';
import { insideOfNext } from './inside';
import { recordMap } from './record-map';
import { setStage } from './stage';
import type { StandardView } from './standard-views';

vi.setConfig({ testTimeout: 120_000 });

const SIZE = { width: 1440, height: 900 };
/** How broad the frame is, in pixels, and how far what is framed stays clear of the edge: as on the page. */
const FRAME = 20;
const PADDING = { top: 48, right: 48, bottom: 48, left: 48 };

/** How each test of the file sees the record in a standard view, as the site draws it on a page without panels. */
export function standardMaps() {
	const stage = setStage(SIZE.width, SIZE.height);
	let made: AtlasMap | undefined;
	afterEach(() => {
		made?.destroy();
		made = undefined;
		vi.restoreAllMocks();
	});

	return async (view: StandardView, theme: Theme = 'light') => {
		const inside = insideOfNext();
		const { map, ready } = await recordMap(stage.container, theme);
		made = map;
		map.setPadding({ top: FRAME, right: FRAME, bottom: FRAME, left: FRAME });
		map.setProjection(view.projection);
		map.showInstant(Date.parse(view.date));
		map.showSpreads(spreadsAt(shown, Date.parse(view.date)));
		await ready;
		const maplibre = await inside;
		maplibre.jumpTo(cameraOf(view, maplibre));
		await map.settled();
		return { map, maplibre };
	};
}

function cameraOf({ box, projection }: StandardView, map: MapLibre) {
	const { width, height } = SIZE;
	if (projection === 'flat') return flatCamera(box, { ...SIZE, padding: PADDING }, Infinity);
	const room = { width: width - 2 * PADDING.left, height: height - 2 * PADDING.top };
	return globeCamera(box, { ...room, distance: cameraDistance(map) });
}
