import { entryOf, type AtlasConfig } from '$lib/domain/config';
import type { VisitOutline } from '$lib/domain/outline';
import { insigniaOf, type Livery } from '$lib/symbology/livery';

/** The inks of an atlas's liveries as custom properties, light and dark at once. */
export function liveryProperties(liveries: readonly Livery[]): string {
	return liveries
		.map(({ id, light, dark }) => `--livery-${id}:light-dark(${light.ink},${dark.ink})`)
		.join(';');
}

export function inkOf(livery: string): string {
	return `var(--livery-${livery})`;
}

/** The ink of a visit's ships and aircraft; none where who travelled had no craft of their own and came in anyone's. */
export function inkOfUnits(
	config: AtlasConfig,
	visit: Pick<VisitOutline, 'kind' | 'visitor' | 'units'>
): string | undefined {
	return entryOf(config.kinds, visit.kind).mission
		? undefined
		: inkOf(insigniaOf(config, visit).livery);
}
