import { openBench } from './bench';
import { moverOf } from './course';
import type { Engine, Stage } from './engine';
import { mapThatIsMade } from './made-map';

type OtherStart = (stage: Stage) => Promise<Partial<Engine>>;

/** Engines of another checkout's bench, which know the inside of that checkout's map. */
openBench({
	before: () => withMove(import('$before/engines/ours')),
	'before-record': () => withMove(import('$before/engines/ours-record'))
});

/** They may be of a time when engines neither moved nor said what they draw on: both can be had from the map they make. */
async function withMove(module: Promise<{ start: OtherStart }>) {
	// Fetched with the engine, as its own import would be, and not with the page: it is a part of what the engine ships.
	const library = import('maplibre-gl').then(({ Map: Maps }) => Maps.prototype);
	const [prototype, { start }] = await Promise.all([library, module]);
	const map = mapThatIsMade(prototype);
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
