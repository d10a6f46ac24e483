import { frontiers } from '../site-frontiers';
import { siteIn } from '../site';
import type { Subject } from '$lib/scene/content';
import { mapContentOf } from '$lib/scene/map-content';
import { drawChart, type ChartContent } from './draw';

const drawn = new Map<string, string>();
const contents = new Map<string | undefined, ChartContent>();

/**
 * The chart of a page about `subject`, or of all visits, as SVG, in the language of an address. Drawn once: a page holds
 * it and a file is it.
 */
export function chartOf(subject: Subject | null, lang: string | undefined): string {
	const key = `${lang ?? ''} ${subject ? `${subject.type}/${subject.id}` : ''}`;
	const chart = drawn.get(key) ?? drawChart(contentIn(lang), subject);
	drawn.set(key, chart);
	return chart;
}

/** What all charts of a language draw: made once, when the first is. */
function contentIn(lang: string | undefined): ChartContent {
	const { atlas, locale } = siteIn(lang);
	const content = contents.get(lang) ?? {
		...{ atlas, locale, frontiers: frontiers() },
		content: mapContentOf(atlas, atlas.shown)
	};
	contents.set(lang, content);
	return content;
}
