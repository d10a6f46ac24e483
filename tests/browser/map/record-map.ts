import { expect } from 'vitest';
import { atlas } from '../../record-atlas';
import { AtlasMap } from '../../../src/lib/map/atlas-map';
import type { Theme } from '../../../src/lib/symbology/palette';
import { mapContentOf } from '../../../src/lib/scene/map-content';
import { LABELS } from './labels';

/** A map of the record, as the site has it; `ready` resolves when it is drawn. It fails where anything cannot be had. */
export async function recordMap(container: HTMLElement, theme: Theme) {
	let onready = () => {};
	const ready = new Promise<void>((resolve) => (onready = resolve));
	const map = await AtlasMap.create({
		container,
		atlas: mapContentOf(atlas, atlas.shown),
		theme,
		basemapUrl: '/basemap.pmtiles',
		reducedMotion: true,
		labels: LABELS,
		onpick: () => {},
		onready,
		onmissing: (error) => expect.unreachable(String(error)),
		onfail: (reason) => expect.unreachable(reason)
	});
	return { map, ready };
}
