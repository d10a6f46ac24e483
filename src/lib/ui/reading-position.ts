/** Where a reader is in a panel: how far down, in pixels, and what is unfolded, by its id. */
export interface Reading {
	readonly top: number;
	readonly unfolded: readonly string[];
}

/**
 * The reader's place in a panel that scrolls, which no browser keeps: for the entries of the history that are pages the
 * router asks for it, for those that are links into the same page it is kept here.
 */
export class ReadingPosition {
	readonly #panel: () => HTMLElement | undefined;
	/** By the address at which the reader was. */
	readonly #left = new Map<string, Reading>();
	#followed = false;

	constructor(panel: () => HTMLElement | undefined) {
		this.#panel = panel;
	}

	get reading(): Reading | undefined {
		const panel = this.#panel();
		if (!panel) return undefined;
		const unfolded = [...panel.querySelectorAll('details[open][id]')].map(({ id }) => id);
		return { top: panel.scrollTop, unfolded };
	}

	readOn({ top, unfolded }: Reading): void {
		const panel = this.#panel();
		for (const details of panel?.querySelectorAll<HTMLDetailsElement>('details[id]') ?? [])
			details.open = unfolded.includes(details.id);
		panel?.scrollTo(0, top);
	}

	/** A link into the page is followed from here. */
	readonly onclick = ({ target, defaultPrevented }: MouseEvent): void => {
		if (defaultPrevented) return;
		const link = target instanceof Element ? target.closest('a') : null;
		const { reading } = this;
		this.#followed = Boolean(link?.hash) && link?.pathname === location.pathname;
		if (this.#followed && reading) this.#left.set(location.href, reading);
	};

	/** The fragment of the address is another: by a link, or, else, by Back and Forward. */
	readonly onhashchange = ({ newURL }: HashChangeEvent): void => {
		const reading = this.#left.get(newURL);
		if (!this.#followed && reading) this.readOn(reading);
		this.#followed = false;
	};
}
