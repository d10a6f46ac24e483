import type { Highlight } from '$lib/state/highlight.svelte';

/** Handlers that light something while the pointer or the focus is on an element: `<a {...lit(highlight, …)}>`. */
export function lit(highlight: Highlight, light: () => void) {
	const off = () => highlight.off();
	return { onpointerenter: light, onpointerleave: off, onfocus: light, onblur: off };
}
