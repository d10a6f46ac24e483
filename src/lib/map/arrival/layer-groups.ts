import type { LayerSpecification } from 'maplibre-gl';

/**
 * Layers in the groups that they come in. First all that is drawn from tiles: these are asked for as soon as there is a
 * layer of theirs, and take the longest; whenever there is another, MapLibre reads them all anew.
 */
export function layerGroups(layers: readonly LayerSpecification[]): LayerSpecification[][] {
	const ofTiles = layers.filter((layer) => 'source-layer' in layer);
	return [ofTiles, layers.filter((layer) => !ofTiles.includes(layer))];
}
