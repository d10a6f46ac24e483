/** How far a tooth sticks out, and half of its height, in pixels. */
const DEPTH = 2;
const HALF = 3;

/** An SVG path around a piece of a strip that is torn out: ragged left and right, its ends beyond the strip's. */
export function tornOutline(width: number, height: number): string {
	const teeth = Math.ceil(height / (2 * HALF)) + 1;
	const down = `l${DEPTH} ${HALF}l${-DEPTH} ${HALF}`.repeat(teeth);
	const up = `l${DEPTH} ${-HALF}l${-DEPTH} ${-HALF}`.repeat(teeth);
	return `M0 ${-HALF}${down}H${width.toFixed(1)}${up}Z`;
}
