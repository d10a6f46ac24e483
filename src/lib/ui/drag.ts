import type { Attachment } from 'svelte/attachments';

/** What a pointer does that is held down. */
export interface Drag {
	/** Answers whether the press is one: what it lies on may be something else's. */
	start(event: PointerEvent): boolean;
	move(event: PointerEvent): void;
	/** Let go there; null where the pointer was lost, or another has come to it. */
	end(event: PointerEvent | null): void;
}

/** Presses of one pointer on an element, each of which comes to an end. */
export function drag({ start, move, end }: Drag): Attachment<HTMLElement> {
	return (node) => {
		let held: number | null = null;

		function press(event: PointerEvent) {
			if (event.button !== 0) return;
			// Two fingers drag nothing.
			if (held !== null) return giveUp();
			if (!start(event)) return;
			held = event.pointerId;
			node.setPointerCapture(event.pointerId);
		}

		function release(event: PointerEvent) {
			if (event.pointerId !== held) return;
			held = null;
			end(event);
		}

		function giveUp() {
			if (held === null) return;
			held = null;
			end(null);
		}

		const abort = new AbortController();
		const { signal } = abort;
		node.addEventListener('pointerdown', press, { signal });
		node.addEventListener(
			'pointermove',
			(event) => {
				if (event.pointerId === held && event.buttons !== 0) move(event);
			},
			{ signal }
		);
		node.addEventListener('pointerup', release, { signal });
		whenLost(node, signal, (pointer) => (pointer === null || pointer === held) && giveUp());
		return () => {
			abort.abort();
			giveUp();
		};
	};
}

/**
 * Tells of pointers that are held down on an element and of which no `pointerup` will be heard: which of them, or null for
 * all. The browser or a menu takes them away, another window does, or they come back with no button down.
 */
export function whenLost(
	node: HTMLElement,
	signal: AbortSignal,
	lost: (pointer: number | null) => void
): void {
	const one = ({ pointerId }: PointerEvent) => lost(pointerId);
	node.addEventListener('pointercancel', one, { signal });
	node.addEventListener('lostpointercapture', one, { signal });
	// Before whoever moves something by it.
	node.addEventListener('pointermove', (event) => event.buttons === 0 && one(event), {
		signal,
		capture: true
	});
	node.addEventListener('contextmenu', () => lost(null), { signal });
	window.addEventListener('blur', () => lost(null), { signal });
}
