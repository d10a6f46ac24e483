/** Tells of each offset in a text on which line it stands. Lines count from 1. */
export function lineCounter(text: string): (offset: number) => number {
	const starts = [0];
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
	return (offset) => {
		let [low, high] = [0, starts.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
			else high = middle;
		}
		return low;
	};
}
