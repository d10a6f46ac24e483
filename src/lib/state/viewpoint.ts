import type { LngLat } from '../domain/visit';

/** What a reader looks at, as an address holds it. */
export interface Viewpoint {
	readonly centre: LngLat;
	readonly zoom: number;
	readonly globe: boolean;
}

/** The name of the address's parameter. */
export const VIEW_PARAMETER = 'view';

/** The map goes no farther, and no nearer. */
const ZOOMS = [0, 12] as const;
/** Beyond it the map of Mercator has nothing. */
const LATITUDE = 85;

/** What `?view=` says: nothing, a viewpoint, or something that is none. */
export type AddressView =
	| { readonly kind: 'none' }
	| { readonly kind: 'viewpoint'; readonly viewpoint: Viewpoint }
	| { readonly kind: 'unreadable'; readonly text: string };

/** Reads `?view=`: longitude, latitude and zoom, with `globe` as a fourth where the map is one. */
export function readView(parameters: URLSearchParams): AddressView {
	const text = parameters.get(VIEW_PARAMETER);
	if (text === null) return { kind: 'none' };
	const [numbers, globe] = [text.split(',').slice(0, 3), text.split(',')[3]];
	const [longitude = NaN, latitude = NaN, zoom = NaN] = numbers.map((it) =>
		it.trim() === '' ? NaN : Number(it)
	);
	const onMap =
		Math.abs(longitude) <= 180 &&
		Math.abs(latitude) <= LATITUDE &&
		zoom >= ZOOMS[0] &&
		zoom <= ZOOMS[1] &&
		(globe === undefined || globe === 'globe');
	if (!onMap) return { kind: 'unreadable', text };
	const viewpoint = { centre: [longitude, latitude], zoom, globe: globe !== undefined } as const;
	return { kind: 'viewpoint', viewpoint };
}

/** Writes a viewpoint as `?view=` holds it: to some hundred metres. */
export function writeView({ centre: [longitude, latitude], zoom, globe }: Viewpoint): string {
	const turned = ((((longitude + 180) % 360) + 360) % 360) - 180;
	return [
		turned.toFixed(3),
		latitude.toFixed(3),
		zoom.toFixed(2),
		...(globe ? ['globe'] : [])
	].join();
}
