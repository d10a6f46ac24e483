import type { AtlasConfig, ById, UnitClass } from './config';
import type { Frontier } from './frontier';
import type { AtlasEvent, Place, Source, Text, Visit } from './visit';

/** Everything the atlas knows, and what it is about. */
export interface AtlasRecord<T = Text> {
	readonly visits: readonly Visit<T>[];
	readonly places: readonly Place<T>[];
	readonly events: readonly AtlasEvent<T>[];
	readonly sources: readonly Source[];
	readonly frontiers: readonly Frontier<T>[];
	readonly config: AtlasConfig<T>;
	readonly classes: ById<DrawnClass<T>>;
	/** Seen from above, of each craft and class by its id. */
	readonly silhouettes: ById<Silhouette>;
}

/** A class with its drawing from the side, an SVG document. */
export interface DrawnClass<T = Text> extends UnitClass<T> {
	readonly sideView: string;
}

/** A craft seen from above, bow up, centred on the origin, at most 50 units long or wide: the paths of an SVG. */
export interface Silhouette {
	readonly body: string;
	readonly wings?: string;
	/** Turrets, funnels, decks: what makes it that craft and no other. */
	readonly details?: string;
}
