import { config } from '../domain/ships';
import { insigniaIn, liveriesOf, type Insignia } from '../../src/lib/symbology/livery';
import { paletteOf } from '../../src/lib/symbology/palette';

/** Those of the atlas of made-up ships. */
export const liveries = liveriesOf(config);
export const SOVIET_SHIP: Insignia = insigniaIn(config, 'soviet', 'sea');
export const SOVIET_AIRCRAFT: Insignia = insigniaIn(config, 'soviet', 'air');
export const ITALIAN_SHIP: Insignia = insigniaIn(config, 'italian', 'sea');

/** With the colours by name: what tests look for on the map. */
const colours = (theme: 'light' | 'dark') => {
	const { livery, ...palette } = paletteOf(theme, liveries);
	return { ...palette, livery: livery as Readonly<Record<'soviet' | 'italian' | 'air', string>> };
};
export const LIGHT = colours('light');
export const DARK = colours('dark');
