import type { Medium } from '../domain/config';

/** A drawing of a class from its side, as a page shows it. */
export interface SideView {
	readonly class: string;
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

/** As long as an airship or longer, in metres: an aircraft of such a length is none that one aeroplane could stand beside. */
const LONG = 50;

/** What is drawn to one scale: an airship is as long as a ship, and an aeroplane as its gondola. */
export function scaleOf(medium: Medium, length: number): 'ship' | 'aircraft' | 'airship' {
	if (medium === 'sea') return 'ship';
	return length < LONG ? 'aircraft' : 'airship';
}
