import { drawnFrontiers } from '$lib/geodata/frontier-lines';
import { record } from './record';

/** The frontiers of the year that the map shows, for what is made at build time. */
export const frontiers = drawnFrontiers(record.frontiers, record.config.basemapYear);
