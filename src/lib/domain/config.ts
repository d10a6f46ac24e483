import type { Box } from './box';
import type { Instant } from './time';
import type { Text } from './visit';

/** What an atlas is about and how it opens: what the files of its record do not say. */
export interface AtlasConfig<T = Text> {
	/** The languages of the site, BCP 47; the first is that of addresses without one. */
	readonly languages: readonly string[];
	/** Languages that texts may be in already, and whose missing ones the record's check lists. */
	readonly wantedLanguages: readonly string[];
	/** The name of the site. */
	readonly title: T;
	/** What it shows, in a line. */
	readonly tagline: T;
	/** The same for search engines, in a sentence. */
	readonly description: T;
	/** The paragraphs of the front page. */
	readonly intro: readonly T[];
	/** The years that it is about. */
	readonly span: Years;
	/** The date at which the film opens, inside the span. */
	readonly opening: Instant;
	/** What the map shows at first: the waters and lands of the visits. */
	readonly extent: Box;
	/** The year that the map shows: its frontiers, its states, and what towns were called. */
	readonly basemapYear: number;
	/** Who travels and who receives, in the order of the key. */
	readonly parties: ById<Party<T>>;
	/** What all that moves through a medium has in common, whosever it is. */
	readonly media: Readonly<Partial<Record<Medium, { readonly livery: ThemedColours }>>>;
	/** What visits are, in the order of the timeline. */
	readonly kinds: ById<Kind<T>>;
	/** What units are. */
	readonly craft: ById<Craft>;
}

/** In the order of the file. */
export type ById<T> = Readonly<Record<string, T>>;

/** From their first instant to their last. */
export type Years = readonly [start: Instant, end: Instant];

export const MEDIA = ['sea', 'air', 'land'] as const;
/** Through what something moves. */
export type Medium = (typeof MEDIA)[number];

/** A nation, a company: whoever travels or receives. */
export interface Party<T = Text> {
	/** "Italy" */
	readonly name: T;
	readonly livery: ThemedColours;
	/** Its units are drawn as an outline and its lines have a thread: colour is not the only sign. */
	readonly outlined: boolean;
	/** What the key says of what it has in a medium, and of its people who came without a craft of their own. */
	readonly key: Readonly<Partial<Record<Medium | 'mission', KeyEntry<T>>>>;
}

export interface KeyEntry<T = Text> {
	/** "Italian ships" */
	readonly words: T;
	/** What is drawn beside the words where none is in sight. */
	readonly craft?: string;
}

/** A colour as it is drawn on the map, and dark (or light) enough to be read as text; `#rrggbb`. */
export interface Colours {
	readonly line: string;
	readonly ink: string;
}

export interface ThemedColours {
	readonly light: Colours;
	readonly dark: Colours;
}

export interface Kind<T = Text> {
	readonly medium: Medium;
	/** People who came without a craft of their own: where they stay, a pennant is drawn. */
	readonly mission: boolean;
	/** "Naval visit" */
	readonly name: T;
	/** Of all of them, above their lanes: "Ships". */
	readonly lanes: T;
}

/** What a unit is, as far as it is drawn. */
export interface Craft {
	readonly medium: Medium;
}

/** A class of ships or a type of aircraft that the atlas has drawings of. */
export interface UnitClass<T = Text> {
	readonly craft: string;
	/** Over all, in metres: its drawings are true to it. */
	readonly length: number;
	/** What its side view shows, for those who do not see it: what it is, and by what one knows it. */
	readonly words: T;
}

/** Through what a visit moves: what its first unit is says so, or else what kind of visit it is. */
export function mediumOf(
	{ craft, kinds }: Pick<AtlasConfig<unknown>, 'craft' | 'kinds'>,
	{
		kind,
		units: [leader]
	}: { readonly kind: string; readonly units: readonly { readonly craft: string }[] }
): Medium {
	return leader ? entryOf(craft, leader.craft).medium : entryOf(kinds, kind).medium;
}

/** What has that id in a table; undefined where nothing has. Any word may be asked for, "constructor" too. */
export function foundIn<T>(table: ById<T>, id: string): T | undefined {
	return Object.hasOwn(table, id) ? table[id] : undefined;
}

/** What has that id in a table, where rules have made sure that it is there. Throws an Error where it is not. */
export function entryOf<T>(table: ById<T>, id: string): T {
	const entry = foundIn(table, id);
	if (entry === undefined)
		throw new Error(`there is no "${id}", only ${Object.keys(table).join(', ')}`);
	return entry;
}
