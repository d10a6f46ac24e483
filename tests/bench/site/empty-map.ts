import { atlas } from '../../record-atlas';
import { mapContentOf } from '$lib/scene/map-content';
import { recordMap } from '../page/record-map';

/** The site's map without a visit, drawn anew for each move of the pointer: what no scrubbing can be faster than. */
const container = document.getElementById('map');
if (!container) throw new Error('the page has no place for a map');
const still = { ...mapContentOf(atlas, atlas.shown), visits: [] };
const { map, ready } = await recordMap({ container }, still, (atlasMap) => atlasMap.frameTheatre());
addEventListener('pointermove', () => map.triggerRepaint());
await ready;
document.documentElement.dataset.state = 'ready';
