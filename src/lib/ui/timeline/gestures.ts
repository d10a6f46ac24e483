import type { Attachment } from 'svelte/attachments';
import { whenLost } from '../drag';

/** What a pointer, two fingers or a wheel do to a strip of time. A share is a place on it, 0 at its left edge, 1 at its right. */
export interface Gestures {
	/** `factor` below 1 comes nearer. */
	zoom(factor: number, share: number): void;
	/** Moves what is shown by a share of its width. */
	pan(share: number): void;
	/** A press with one pointer and what follows it; without these one pointer pans. */
	readonly drag?: {
		start(share: number): void;
		move(share: number): void;
		end(): void;
	};
	/** Whether the wheel belongs to something that scrolls here. */
	scrolls?(): boolean;
}

/** Pixels that a press may wander and still be a click. */
const STILL = 4;
const ZOOM_PER_PIXEL = 0.0025;

/** Listens on an element. Two pointers zoom and pan, the wheel zooms, sideways it pans. */
export function gestures({ zoom, pan, drag, scrolls }: Gestures): Attachment<HTMLElement> {
	return (node) => {
		const pointers = new Map<number, { x: number; startX: number }>();
		let moved = false;
		let dragging = false;
		const box = () => node.getBoundingClientRect();
		const shareAt = (x: number) => (x - box().left) / Math.max(1, box().width);

		function press(event: PointerEvent) {
			if (event.button !== 0 || pointers.size === 2) return;
			pointers.set(event.pointerId, { x: event.clientX, startX: event.clientX });
			moved = false;
			if (!drag) return;
			node.setPointerCapture(event.pointerId);
			if (pointers.size === 1) {
				dragging = true;
				drag.start(shareAt(event.clientX));
			} else if (dragging) {
				dragging = false;
				drag.end();
			}
		}

		function move(event: PointerEvent) {
			const pointer = pointers.get(event.pointerId);
			if (!pointer) return;
			const before = pointer.x;
			const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
			if (!moved && !dragging && Math.abs(event.clientX - pointer.startX) < STILL && !other) return;
			// Captured only now: a press that stays a click belongs to the link under it.
			if (!moved && !node.hasPointerCapture(event.pointerId))
				node.setPointerCapture(event.pointerId);
			moved = true;
			pointer.x = event.clientX;
			if (dragging) return drag?.move(shareAt(event.clientX));
			if (!other) return pan((before - event.clientX) / Math.max(1, box().width));
			pinch(before, event.clientX, other.x);
		}

		/** One finger went from `before` to `now` while the other rests. */
		function pinch(before: number, now: number, other: number) {
			const [was, is] = [Math.abs(before - other), Math.abs(now - other)];
			if (was > 0 && is > 0) zoom(was / is, shareAt((now + other) / 2));
			pan((before - now) / 2 / Math.max(1, box().width));
		}

		function release(pointer: number | null) {
			const held = pointer === null ? pointers.size > 0 : pointers.has(pointer);
			if (pointer === null) pointers.clear();
			else pointers.delete(pointer);
			if (!held || !dragging) return;
			dragging = false;
			drag?.end();
		}

		/** A drag that ends on a link is no click on it. */
		function click(event: MouseEvent) {
			if (!moved) return;
			moved = false;
			event.preventDefault();
			event.stopPropagation();
		}

		function turn(event: WheelEvent) {
			const sideways = event.shiftKey ? event.deltaY : event.deltaX;
			if (!event.ctrlKey && !sideways && scrolls?.()) return;
			event.preventDefault();
			const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
			if (!event.ctrlKey && Math.abs(sideways) > Math.abs(event.shiftKey ? 0 : event.deltaY))
				pan((sideways * pixels) / Math.max(1, box().width));
			// A pinch on a trackpad comes as a wheel with Ctrl, in smaller numbers.
			else
				zoom(
					Math.exp(event.deltaY * pixels * ZOOM_PER_PIXEL * (event.ctrlKey ? 4 : 1)),
					shareAt(event.clientX)
				);
		}

		const abort = new AbortController();
		const { signal } = abort;
		node.addEventListener('pointerdown', press, { signal });
		node.addEventListener('pointermove', move, { signal });
		node.addEventListener('pointerup', ({ pointerId }) => release(pointerId), { signal });
		whenLost(node, signal, release);
		node.addEventListener('click', click, { signal, capture: true });
		node.addEventListener('wheel', turn, { signal, passive: false });
		return () => abort.abort();
	};
}
