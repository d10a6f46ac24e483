import { resolve } from '$app/paths';
import type { UnitOutline } from '../domain/outline';
import type { Medium } from '../domain/config';
import { scaleOf } from '../scene/side-view';

/** Where the drawing of a class lies as a file; the drawing in it is `#side`. */
export function sideViewAddress(of: string): string {
	return resolve('/craft/[class].svg', { class: of });
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
export function smallSideView(
	unit: UnitOutline | undefined,
	medium: Medium
): SmallSideView | undefined {
	if (!unit?.class || !unit.length) return undefined;
	const { pixels, margins } = SMALL[scaleOf(medium, unit.length)];
	return {
		address: sideViewAddress(unit.class),
		width: Math.round((unit.length + margins) * pixels)
	};
}
