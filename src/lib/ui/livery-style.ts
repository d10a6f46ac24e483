import type { Livery } from '$lib/symbology/livery';

/** The inks of an atlas's liveries as custom properties, light and dark at once. */
export function liveryProperties(liveries: readonly Livery[]): string {
	return liveries
		.map(({ id, light, dark }) => `--livery-${id}:light-dark(${light.ink},${dark.ink})`)
		.join(';');
}

export function inkOf(livery: string): string {
	return `var(--livery-${livery})`;
}
