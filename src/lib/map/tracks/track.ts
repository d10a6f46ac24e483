import type { LngLat } from '../../domain/visit';
import type { MapLeg, Span } from '../../scene/content';

/** What a unit follows: a leg that has no fault, or a stay, which is two equal positions. */
export interface Track extends Pick<MapLeg, 'coordinates' | 'times'> {
	/** When its visit is under way. */
	readonly span: Span;
	/** Where the unit came from: the way it points during a stay. */
	readonly behind?: LngLat;
}
