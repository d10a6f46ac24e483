let pressed: HTMLElement | null = null;

/** From now on keeps in mind which button has been pressed last: it may not be awake yet. */
export function notePresses(): void {
	const note = ({ target }: MouseEvent) =>
		(pressed = target instanceof Element ? target.closest('button') : null);
	document.addEventListener('click', note, { capture: true });
}

/**
 * Has a button do what its reader pressed it for: one of the island that has just been woken, or, for null, one of what
 * is around the islands.
 */
export function answerPress(island: HTMLElement | null): void {
	if (pressed?.closest('[data-island]') !== island) return;
	const button = pressed;
	pressed = null;
	button?.click();
}
