import { resolve } from '$app/paths';
import type { UnitClass } from '../domain/unit-class';
import type { Craft } from '../domain/visit';

/** A drawing of a class from its side, as a page shows it. */
export interface SideView {
	readonly class: UnitClass;
	/** Of its file; the drawing in it is `#side`. */
	readonly address: string;
	/** Its viewBox. */
	readonly box: string;
	/** Its width in parts of the widest drawing to the same scale on the page. */
	readonly share: number;
	/** Where the length is measured, in parts of its width. */
	readonly from: number;
	readonly to: number;
	/** "113 m" */
	readonly length: string;
	/** All of it in words. */
	readonly words: string;
}

export function sideViewAddress(of: UnitClass): string {
	return resolve('/craft/[class].svg', { class: of });
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
