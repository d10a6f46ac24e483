import { siteAtlas } from '../atlas';
import { frontiers } from '../frontiers';
import type { Subject } from '$lib/scene/content';
import { mapContentOf } from '$lib/scene/map-content';
import { drawChart } from './draw';

const drawn = new Map<string, string>();

/** The chart of a page about `subject`, or of all visits, as SVG. Drawn once: a page holds it and a file is it. */
export function chartOf(subject: Subject | null): string {
	const key = subject ? `${subject.type}/${subject.id}` : '';
	const before = drawn.get(key);
	if (before !== undefined) return before;
	const atlas = siteAtlas();
	const content = mapContentOf(atlas, atlas.shown);
	const chart = drawChart({ atlas, content, frontiers }, subject);
	drawn.set(key, chart);
	return chart;
}
