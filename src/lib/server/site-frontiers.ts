import type { DrawnFrontier } from '../domain/frontier';
import { drawnFrontiers } from '../geodata/frontier-lines';
import { siteIn } from './site';

let drawn: readonly DrawnFrontier[] | undefined;

/** The frontiers of the year that the map shows, for what is made at build time. Drawn when they are first asked for. */
export function frontiers(): readonly DrawnFrontier[] {
	const { frontiers, config } = siteIn(undefined).record;
	return (drawn ??= drawnFrontiers(frontiers, config.basemapYear));
}
