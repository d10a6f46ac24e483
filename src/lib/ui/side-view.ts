import { resolve } from '$app/paths';
import type { UnitOutline } from '../domain/outline';
import type { UnitClass } from '../domain/unit-class';
import type { Craft } from '../domain/visit';

/** A drawing of a class from its side, as a page shows it. */
export interface SideView {
	readonly class: UnitClass;
	/** Of its file; the drawing in it is `#side`. */
	readonly address: string;
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

/** Pixels for a metre where the drawing stands beside a name, and metres of its file's margins. */
const SMALL = {
	ship: { pixels: 0.26, margins: 2 },
	aircraft: { pixels: 1.45, margins: 1 },
	airship: { pixels: 0.3, margins: 2 }
};

/** A class as a small mark beside a name: its file, and how wide it is in pixels. */
export interface SmallSideView {
	readonly address: string;
	readonly width: number;
}

/** Undefined for a unit of no known class. */
export function smallSideView(unit: UnitOutline | undefined): SmallSideView | undefined {
	if (!unit?.class || !unit.length) return undefined;
	const { pixels, margins } = SMALL[scaleOf(unit.craft)];
	return {
		address: sideViewAddress(unit.class),
		width: Math.round((unit.length + margins) * pixels)
	};
}
