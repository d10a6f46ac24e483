import type { LayerSpecification } from 'maplibre-gl';

/**
 * Layers in the groups that they come in. First what needs no tiles, areas and lines before marks and names: programs are
 * made while there is little else to draw. All that is drawn from tiles comes together: whenever such a layer is added
 * MapLibre reads every tile of its source anew.
 */
export function layerGroups(layers: readonly LayerSpecification[]): LayerSpecification[][] {
	const ofTiles = layers.filter((layer) => 'source-layer' in layer);
	const others = layers.filter((layer) => !ofTiles.includes(layer));
	const marks = others.filter(({ type }) => type === 'circle' || type === 'symbol');
	const ground = others.filter((layer) => !marks.includes(layer));
	return [ground, marks, ofTiles];
}
