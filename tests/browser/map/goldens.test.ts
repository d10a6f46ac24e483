import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { atlas } from '../../record-atlas';
import type { AtlasMap } from '../../../src/lib/map/atlas-map';
import type { Subject } from '../../../src/lib/scene/content';
import type { Theme } from '../../../src/lib/symbology/palette';
import type { Projection } from '../../../src/lib/map/projection';
import { intervalsAt } from '../../../src/lib/scene/map-content';
import { loseContext } from './lose-context';
import { recordMap } from './record-map';
import { setStage } from './stage';

vi.setConfig({ testTimeout: 60_000 });

const stage = setStage(640, 480);
let map: AtlasMap | undefined;

afterEach(() => {
	map?.destroy();
	map = undefined;
});

interface Scene {
	readonly theme?: Theme;
	readonly projection?: Projection;
	readonly date: string;
	readonly target?: Subject;
}

/** The record at an instant, as the site draws it. */
async function draw({ theme = 'light', projection = 'flat', date, target }: Scene) {
	const { map: made, ready } = await recordMap(stage.container, theme);
	map = made;
	made.setProjection(projection);
	made.select(target ?? null);
	if (target) made.frame(target);
	show(made, date);
	await ready;
	await made.settled();
	return made;
}

function show(map: AtlasMap, date: string): void {
	const instant = Date.parse(date);
	map.showInstant(instant);
	map.showIntervals(intervalsAt(atlas.shown, instant));
}

/** Compared with the picture of that name, made by the same software renderer. */
async function looksLike(name: string): Promise<void> {
	await expect(page.getByTestId('chart')).toMatchScreenshot(name, {
		comparatorName: 'pixelmatch',
		comparatorOptions: { threshold: 0.1, allowedMismatchedPixelRatio: 0.003 }
	});
}

const VOROVSKY = '1924-08-05T12:00Z';

describe.each(['flat', 'globe'] as const)('%s', (projection) => {
	test.each(['light', 'dark'] as const)('Vorovsky off Spain, %s', async (theme) => {
		await draw({ theme, projection, date: VOROVSKY });
		await looksLike(`vorovsky-${projection}-${theme}`);
	});
});

test('Krasny Kavkaz selected, at Naples', async () => {
	const target = { type: 'visit', id: 'krasny-kavkaz-1933' } as const;
	await draw({ date: '1933-10-30T12:00Z', target });
	await looksLike('krasny-kavkaz-selected');
});

test('three bombers on their way to Rome, the past behind them', async () => {
	const target = { type: 'visit', id: 'tb3-rome-1934' } as const;
	await draw({ theme: 'dark', date: '1934-08-06T10:00Z', target });
	await looksLike('bombers-dark');
});

test('another date, shown when a lost context has come back, is drawn whole', async () => {
	const map = await draw({ date: '1924-07-20T12:00Z' });
	const restore = await loseContext(stage.canvas);
	await restore();
	show(map, VOROVSKY);
	await map.settled();
	await looksLike('vorovsky-flat-light');
});
