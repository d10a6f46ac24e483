import { outline } from 'virtual:language/en';
import { atlasOf } from '../src/lib/geodata/packed-outline';

/** The atlas of the record, as the site has it in English. */
export const atlas = atlasOf(outline);
