import { MEDIA, type AtlasConfig } from '$lib/domain/config';
import type { Bearer, Legend } from '$lib/map/legend';
import { insigniaIn } from '$lib/symbology/livery';
import { MISSION } from '$lib/symbology/unit-mark';

/** All that a map of the atlas can show: the key of a page whose map cannot say what it shows. */
export function wholeKey(config: AtlasConfig): Legend {
	const parties = Object.entries(config.parties);
	return {
		bearers: [
			...MEDIA.flatMap((medium) =>
				parties.flatMap(([party, { key }]): Bearer[] => {
					const mark = key[medium]?.craft;
					return mark ? [{ insignia: insigniaIn(config, party, medium), mark, line: true }] : [];
				})
			),
			...parties.flatMap(([party, { key }]): Bearer[] =>
				key.mission
					? [{ insignia: insigniaIn(config, party, 'land'), mark: MISSION, line: false }]
					: []
			)
		],
		patterns: ['solid', 'dashed', 'dotted'],
		strengths: ['strong', 'thin'],
		band: true,
		calls: [1, 4, 10],
		areas: true,
		events: true,
		frontiers: ['drawn', 'approximate'],
		estimated: true
	};
}
