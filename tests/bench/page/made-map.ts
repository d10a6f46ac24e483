import type { Map as MapLibre } from 'maplibre-gl';

/**
 * The map that somebody else is about to make and keeps to himself. Every map is given its style, and what is given it
 * can be listened to. The prototype is that of the MapLibre that will make it.
 */
export function mapThatIsMade(prototype: MapLibre): () => MapLibre {
	const { setStyle } = prototype;
	let made: MapLibre | undefined;
	const hear = (map: MapLibre) => (made = map);
	prototype.setStyle = function (...args) {
		hear(this);
		return setStyle.apply(this, args);
	};
	return () => {
		if (!made) throw new Error('no map has been made');
		return made;
	};
}
