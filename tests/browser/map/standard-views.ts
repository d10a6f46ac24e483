import type { Box } from '../../../src/lib/domain/box';
import { atlas } from '../../record-atlas';
import type { Projection } from '../../../src/lib/map/projection';

/** A part of the earth that the map must show well, whatever is changed on it. */
export interface StandardView {
	readonly name: string;
	readonly projection: Projection;
	/** What fills the map. */
	readonly box: Box;
	/** Someone is under way there. */
	readonly date: string;
}

/** What the tests of looks and of names look at: 1440 × 900, no panels. */
export const STANDARD_VIEWS: readonly StandardView[] = [
	{ name: 'theatre', projection: 'flat', box: atlas.config.extent, date: '1933-10-27T12:00Z' },
	{ name: 'italy', projection: 'flat', box: [6, 36.4, 19.2, 47.2], date: '1933-10-30T12:00Z' },
	{ name: 'straits', projection: 'flat', box: [25.4, 39.6, 30, 41.5], date: '1933-10-18T12:00Z' },
	{ name: 'black-sea', projection: 'flat', box: [26.8, 40.4, 42, 47.4], date: '1929-06-08T12:00Z' },
	{ name: 'baltic', projection: 'flat', box: [9.5, 53.4, 31, 61], date: '1925-06-25T12:00Z' },
	{ name: 'globe', projection: 'globe', box: [5, 25, 45, 60], date: '1924-08-05T12:00Z' }
];
