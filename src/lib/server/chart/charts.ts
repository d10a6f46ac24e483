import { siteAtlas } from '../atlas';
import { frontiers } from '../frontiers';
import type { Subject } from '$lib/scene/content';
import { mapContentOf } from '$lib/scene/map-content';
import { drawChart, type ChartContent } from './draw';

const drawn = new Map<string, string>();
let content: ChartContent | undefined;

/** The chart of a page about `subject`, or of all visits, as SVG. Drawn once: a page holds it and a file is it. */
export function chartOf(subject: Subject | null): string {
	const key = subject ? `${subject.type}/${subject.id}` : '';
	const before = drawn.get(key);
	if (before !== undefined) return before;
	const chart = drawChart(chartContent(), subject);
	drawn.set(key, chart);
	return chart;
}

/** What all charts draw: made once, when the first is. */
function chartContent(): ChartContent {
	const atlas = siteAtlas();
	return (content ??= { atlas, content: mapContentOf(atlas, atlas.shown), frontiers });
}
