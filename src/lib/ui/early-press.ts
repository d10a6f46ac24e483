let pressed: HTMLElement | null = null;

/** From now on keeps in mind which button has been pressed last: it may not be awake yet. */
export function notePresses(): void {
	const note = ({ target }: MouseEvent) =>
		(pressed = target instanceof Element ? target.closest('button') : null);
	document.addEventListener('click', note, { capture: true });
}

/** Has a button that was pressed before the page was awake do what its reader pressed it for. */
export function answerPress(): void {
	const button = pressed;
	pressed = null;
	button?.click();
}
