/** @param {readonly number[]} values one at least; the same as their 50th percentile */
export function median(values) {
	return percentile(values, 50);
}

/**
 * Between two values as far as the percentage lies between their ranks.
 * @param {readonly number[]} values one at least
 * @param {number} percent
 */
export function percentile(values, percent) {
	const sorted = [...values].sort((a, b) => a - b);
	const place = ((sorted.length - 1) * percent) / 100;
	const below = /** @type {number} */ (sorted[Math.floor(place)]);
	const above = /** @type {number} */ (sorted[Math.ceil(place)]);
	return below + (place - Math.floor(place)) * (above - below);
}
