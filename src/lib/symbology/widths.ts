import { atZoom, type ZoomStop } from './at-zoom';

/** Pixels of a line of width 1, by zoom. */
const LINE: readonly ZoomStop[] = [
	[2.5, 0.75],
	[4.5, 1],
	[8, 1.35]
];

/** Pixels of the band where a unit can be. */
const BAND: readonly ZoomStop[] = [
	[2.5, 10],
	[8, 20]
];

export const widthAt = (zoom: number) => atZoom(LINE, zoom);
export const bandWidthAt = (zoom: number) => atZoom(BAND, zoom);

/** How the engraving of the coast swells with the zoom. */
export const SWELL: readonly ZoomStop[] = [
	[2, 0.3],
	[3.5, 0.6],
	[5, 1],
	[9, 2]
];

/** From this zoom on there is room for a state's whole name. */
export const WHOLE_NAMES_FROM = 5;
