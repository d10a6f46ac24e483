import { LOCALE } from '$lib/i18n/dates';
import { m } from '$lib/i18n/messages';
import type { MapOptions } from '$lib/map/create-map';

const format = new Intl.NumberFormat(LOCALE);
const number = (value: number) => format.format(value);

/** Every word that the map itself says. */
export const mapLabels: MapOptions['labels'] = {
	chart: m.mapCanvas,
	zoomIn: m.zoomIn,
	zoomOut: m.zoomOut,
	globe: m.globe,
	compass: m.compass,
	scale: {
		number,
		nauticalMiles: m.nauticalMiles,
		kilometres: m.kilometres,
		sentence: (nauticalMiles, kilometres) => m.scale(number(nauticalMiles), number(kilometres))
	}
};
