import type { Map as MapLibre } from 'maplibre-gl';
import { openBench } from './bench';
import { moverOf } from './course';
import type { Engine, Stage } from './engine';

type OtherStart = (stage: Stage) => Promise<Partial<Engine>>;

/** Engines of another checkout's bench, which know the inside of that checkout's map. */
openBench({
	before: () => withMove(import('$before/engines/ours')),
	'before-record': () => withMove(import('$before/engines/ours-record'))
});

/** They may be of a time when engines neither moved nor said what they draw on: both can be had from the map they make. */
async function withMove(module: Promise<{ start: OtherStart }>) {
	// Fetched with the engine, as its own import would be, and not with the page: it is a part of what the engine ships.
	const [{ Map: Maps }, { start }] = await Promise.all([import('maplibre-gl'), module]);
	const map = mapThatIsMade(Maps.prototype);
	return {
		start: async (stage: Stage): Promise<Engine> => {
			const { show, move, settled, canvases } = await start(stage);
			if (!show) throw new Error('the engine of the other checkout shows no instant');
			return {
				show,
				move: move ?? moverOf(map()),
				settled,
				canvases: canvases ?? [map().getCanvas()]
			};
		}
	};
}

/** Every map is given its style, and what is given it can be listened to. */
function mapThatIsMade(prototype: MapLibre): () => MapLibre {
	const { setStyle } = prototype;
	let made: MapLibre | undefined;
	const hear = (map: MapLibre) => (made = map);
	prototype.setStyle = function (...args) {
		hear(this);
		return setStyle.apply(this, args);
	};
	return () => {
		if (!made) throw new Error('the engine of the other checkout has made no map');
		return made;
	};
}
