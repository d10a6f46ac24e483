import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../../../symbology/palette';
import { courseNames } from './courses';
import { shoreNames } from './shores';
import { stateNames } from './states';
import type { NameLanguage } from './symbols';
import { townNames } from './towns';
import { waterNames } from './waters';

/** What is named beside the places of the record, bottom to top: those above are named first. */
export function nameLayers(palette: Palette, language: NameLanguage): LayerSpecification[] {
	return [shoreNames, courseNames, townNames, waterNames, stateNames].map((group) =>
		group(palette, language)
	);
}
