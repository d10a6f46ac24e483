import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { standardMaps } from '../browser/map/standard-map';
import { STANDARD_VIEWS } from '../browser/map/standard-views';

const draw = standardMaps();

describe.each(['light', 'dark'] as const)('%s', (theme) => {
	test.each(STANDARD_VIEWS)('$name', async (view) => {
		await draw(view, theme);
		await expect(page.getByTestId('chart')).toMatchScreenshot(`${view.name}-${theme}`, {
			comparatorName: 'pixelmatch',
			comparatorOptions: { threshold: 0.1, allowedMismatchedPixelRatio: 0.003 },
			timeout: 60_000
		});
	});
});
