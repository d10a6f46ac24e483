import type { UnitClass } from '../domain/unit-class';
import type { Craft } from '../domain/visit';

/** A drawing of a class from its side, as a page shows it. */
export interface SideView {
	readonly class: UnitClass;
	/** Its viewBox. */
	readonly box: string;
	/** How wide it is, so that all to one scale on the page are. */
	readonly width: string;
	/** Where its length is measured, as margins. */
	readonly ends: string;
	/** "113 m" */
	readonly length: string;
	/** All of it in words. */
	readonly words: string;
}

/** What is drawn to one scale: an airship is as long as a ship, and an aeroplane as its gondola. */
export function scaleOf(craft: Craft): 'ship' | 'aircraft' | 'airship' {
	switch (craft) {
		case 'flying-boat':
		case 'bomber':
		case 'aeroplane':
			return 'aircraft';
		case 'airship':
			return 'airship';
		default:
			return 'ship';
	}
}
