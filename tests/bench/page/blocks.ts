/** Watches for how long the page answers nothing. The answer ends the watch: milliseconds. */
export function watchBlocks(): () => number {
	let longest = 0;
	let before = performance.now();
	let watching = true;
	const look = () => {
		const now = performance.now();
		longest = Math.max(longest, now - before);
		before = now;
	};
	// A timer of 0 ms comes back after about 4: often enough, and it takes nothing from the engine.
	const tick = () => {
		look();
		if (watching) setTimeout(tick);
	};
	setTimeout(tick);
	return () => {
		look();
		watching = false;
		return longest;
	};
}
