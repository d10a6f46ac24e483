type Stop = readonly [zoom: number, pixels: number];

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

/** Even between the stops, and the same beyond them. */
export function atZoom(stops: readonly Stop[], zoom: number): number {
	const next = stops.findIndex(([stop]) => zoom < stop);
	const [right, above] = stops.at(next) ?? [zoom, 0];
	const [left, below] = stops[next - 1] ?? [right, above];
	if (next <= 0) return above;
	return below + ((zoom - left) / (right - left)) * (above - below);
}
