import type { AddressBar } from './navigation.svelte';

/** Milliseconds from one write to the next at the least. Safari takes a hundred in thirty seconds, Chromium two hundred. */
const APART = 500;
/** After a browser has refused a write it is tried again so many milliseconds later. */
const AGAIN = 3000;

/**
 * An address bar that writes to another no more than twice a second, and once more what the browser has refused: some
 * throw an error where there were too many writes, others pass them over. When all rests the address is the last wanted.
 */
export class PatientBar implements AddressBar {
	readonly #bar: AddressBar;
	/** What has not been written yet. */
	#wanted: URL | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#last = -Infinity;

	constructor(bar: AddressBar) {
		this.#bar = bar;
	}

	read(): URL {
		return this.#wanted ? new URL(this.#wanted) : this.#bar.read();
	}

	replace(url: URL): void {
		this.#wanted = url;
		this.#writeIn(this.#last + APART - performance.now());
	}

	/** The page is about to be left: what waits is written now, for whoever comes back. */
	leave(): void {
		this.#write();
		this.drop();
	}

	/** The page has been left: what waits is not written into the address of another. */
	drop(): void {
		clearTimeout(this.#timer);
		this.#timer = this.#wanted = undefined;
	}

	#writeIn(delay: number): void {
		if (this.#timer !== undefined) return;
		if (delay <= 0) this.#write();
		else this.#timer = setTimeout(() => this.#write(), delay);
	}

	#write(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const wanted = this.#wanted;
		if (!wanted) return;
		this.#last = performance.now();
		if (this.#takes(wanted)) this.#wanted = undefined;
		else this.#writeIn(AGAIN);
	}

	/** Whether the browser has the address now. */
	#takes(url: URL): boolean {
		try {
			this.#bar.replace(url);
		} catch (error) {
			if (error instanceof DOMException && error.name === 'SecurityError') return false;
			throw error;
		}
		return this.#bar.read().href === url.href;
	}
}
