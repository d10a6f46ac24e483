import type { Locale } from '$lib/locale/locale';
import type { MapOptions } from '$lib/map/create-map';

/** Every word that the map itself says. */
export function mapLabels({ m, formatNumber: number }: Locale): MapOptions['labels'] {
	return {
		chart: m.mapCanvas,
		zoomIn: m.zoomIn,
		zoomOut: m.zoomOut,
		credit: m.mapCredit,
		globe: m.globe,
		compass: m.compass,
		scale: {
			number,
			nauticalMiles: m.nauticalMiles,
			kilometres: m.kilometres,
			sentence: (nauticalMiles, kilometres) =>
				m.scale(
					`${number(nauticalMiles)} ${m.nauticalMiles(nauticalMiles)}`,
					`${number(kilometres)} ${m.kilometres(kilometres)}`
				)
		}
	};
}
