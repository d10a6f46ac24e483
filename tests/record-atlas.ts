import compiled from 'virtual:atlas';
import { atlasOf } from '../src/lib/geodata/outline';

/** The atlas of the record, as the site has it. */
export const atlas = atlasOf(compiled);
