import type { Nation, VisitKind } from '../domain/visit';

/** Which colour a visit has: aircraft have one of their own, ships and missions that of the visiting nation. */
export type Livery = Nation | 'air';

export function liveryOf(visit: { readonly kind: VisitKind; readonly nation: Nation }): Livery {
	return visit.kind === 'air' ? 'air' : visit.nation;
}
