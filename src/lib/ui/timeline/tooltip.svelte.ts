/** What the tooltip says, and above what it stands. */
export interface Said {
	readonly lines: readonly string[];
	readonly box: Anchor;
}

/** Pixels from the left edge and the top of the window. */
export interface Anchor {
	readonly left: number;
	readonly right: number;
	readonly top: number;
}

/** What else happens while the pointer or the focus is on an element. */
interface Others {
	readonly onpointerenter?: () => void;
	readonly onpointerleave?: () => void;
	readonly onfocus?: () => void;
	readonly onblur?: () => void;
}

/**
 * The one tooltip of the timeline: names what has no room for a name while the pointer or the focus is on it, and after
 * a touch until the next one.
 */
export class Tooltip {
	said: Said | null = $state.raw(null);

	show(lines: readonly string[], box: Anchor): void {
		this.said = lines.length > 0 ? { lines, box } : null;
	}

	hide(): void {
		this.said = null;
	}

	/** A finger is lifted after each touch: what it pointed at stays named. */
	left({ pointerType }: PointerEvent): void {
		if (pointerType !== 'touch') this.hide();
	}

	/** Handlers that name an element: `<a {...tooltip.names(() => words)}>`. */
	names(words: () => string, others: Others = {}) {
		const point = ({ currentTarget, clientX }: PointerEvent) => {
			if (!(currentTarget instanceof Element)) return;
			const { top } = currentTarget.getBoundingClientRect();
			this.show([words()], { left: clientX, right: clientX, top });
		};
		return {
			onpointerenter: (event: PointerEvent) => {
				point(event);
				others.onpointerenter?.();
			},
			// A touch enters before it presses, and a press takes the last tooltip away.
			onpointerdown: point,
			onpointerleave: (event: PointerEvent) => {
				this.left(event);
				others.onpointerleave?.();
			},
			onfocus: ({ currentTarget }: FocusEvent) => {
				others.onfocus?.();
				// After a click the pointer is there, and has it named.
				if (currentTarget instanceof Element && currentTarget.matches(':focus-visible'))
					this.show([words()], currentTarget.getBoundingClientRect());
			},
			onblur: () => {
				this.hide();
				others.onblur?.();
			}
		};
	}
}
