import compiled from 'virtual:atlas';
import type { Atlas } from '../domain/atlas';
import { atlasOf } from '../geodata/outline';

let atlas: Atlas | undefined;

/** The atlas that the site is of, for what is made at build time. Made when it is first asked for. */
export function siteAtlas(): Atlas {
	return (atlas ??= atlasOf(compiled));
}
