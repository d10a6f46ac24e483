import type { Map as MapLibre } from 'maplibre-gl';
import { nextTask, SLICE } from '../../slices';

type Letters = MapLibre['style']['glyphManager'];

/**
 * MapLibre draws all letters that a tile asks for at once, and keeps the page from anything else meanwhile. From now on it
 * draws them one by one, between other tasks. What this changes is not of its public interface.
 */
export function lettersInSlices(letters: Letters): void {
	const getGlyphs = letters.getGlyphs.bind(letters);
	letters.getGlyphs = async (wanted) => {
		let begun = performance.now();
		for (const [stack, variants] of Object.entries(wanted)) {
			for (const id of variants['default'] ?? []) {
				// It keeps what it has drawn.
				await getGlyphs({ [stack]: { default: [id] } });
				if (performance.now() - begun < SLICE) continue;
				await nextTask();
				begun = performance.now();
			}
		}
		return getGlyphs(wanted);
	};
}
