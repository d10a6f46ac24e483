import { atZoom, type Stop } from './at-zoom';

/** Pixels of a line of width 1, by zoom. */
const LINE: readonly Stop[] = [
	[2.5, 0.75],
	[4.5, 1],
	[8, 1.35]
];

/** Pixels of the band where a unit can be. */
const BAND: readonly Stop[] = [
	[2.5, 10],
	[8, 20]
];

export const widthAt = (zoom: number) => atZoom(LINE, zoom);
export const bandWidthAt = (zoom: number) => atZoom(BAND, zoom);
