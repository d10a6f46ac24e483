import { PALETTES, type Theme } from '../symbology/palette';

/** Has what stands on the map in HTML (controls, frame, limb) in the colours of a theme. */
export function colour({ style, dataset }: HTMLElement, theme: Theme): void {
	dataset.theme = theme;
	const { paper, ink, controlInk, hairline, surround, coast } = PALETTES[theme];
	const colours = { paper, ink, 'ink-quiet': controlInk, line: hairline, surround, limb: coast };
	for (const [name, value] of Object.entries(colours)) style.setProperty(`--map-${name}`, value);
}
