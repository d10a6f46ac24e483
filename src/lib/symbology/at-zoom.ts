export type ZoomStop = readonly [zoom: number, value: number];

/** Even between the stops, and the same beyond them. */
export function atZoom(stops: readonly ZoomStop[], zoom: number): number {
	const next = stops.findIndex(([stop]) => zoom < stop);
	const [right, above] = stops.at(next) ?? [zoom, 0];
	const [left, below] = stops[next - 1] ?? [right, above];
	if (next <= 0) return above;
	return below + ((zoom - left) / (right - left)) * (above - below);
}
