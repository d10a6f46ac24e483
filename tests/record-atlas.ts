import compiled from 'virtual:atlas';
import { createAtlas } from '../src/lib/domain/atlas';
import { unpacked } from '../src/lib/geodata/outline';

/** The atlas of the record, as the site has it. */
export const atlas = createAtlas(unpacked(compiled));
