import type { Box } from './box';
import type { Instant } from './time';
import type { Text } from './visit';

/** What an atlas is about and how it opens: what the files of its record do not say. */
export interface AtlasConfig {
	/** The name of the site. */
	readonly title: Text;
	/** What it shows, in a line. */
	readonly tagline: Text;
	/** The same for search engines, in a sentence. */
	readonly description: Text;
	/** The paragraphs of the front page. */
	readonly intro: readonly Text[];
	/** The years that it is about. */
	readonly span: Years;
	/** The date at which the film opens, inside the span. */
	readonly opening: Instant;
	/** What the map shows at first: the waters and lands of the visits. */
	readonly extent: Box;
	/** The year that the map shows: its frontiers, its states, and what towns were called. */
	readonly basemapYear: number;
}

/** From their first instant to their last. */
export type Years = readonly [start: Instant, end: Instant];
