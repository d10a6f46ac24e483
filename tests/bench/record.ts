// Run in Node: the record's film, for the pages to fetch.
import { atlas } from '../record-atlas';
import { filmOf } from '$lib/domain/film';
import { drawingOf } from '$lib/map/tracks/drawn-tracks';
import { mapContentOf, intervalsAt } from '$lib/scene/map-content';
import { randomsOf } from './page/random';
import { PART_SECONDS, PER_SECOND, SCRUB_SEED, SCRUBS, type RecordFilm } from './page/workload';

const film = filmOf(atlas.schedules, atlas.events, atlas.config.span);

export function recordFilm(): RecordFilm {
	const random = randomsOf(SCRUB_SEED);
	const start = busiestSecond();
	return {
		tracks: drawingOf(mapContentOf(atlas, atlas.shown))
			.tracks.filter(({ stay }) => !stay)
			.map(({ coordinates, times, livery }) => ({ coordinates, times, livery })),
		domain: film.domain,
		part: Array.from({ length: PART_SECONDS * PER_SECOND + 1 }, (_, i) =>
			film.invert(start + i / PER_SECOND)
		),
		scrubs: Array.from({ length: SCRUBS }, () => film.invert(random() * film.duration))
	};
}

/** Where the part of the film begins that has the most ships under way, from frame to frame. */
function busiestSecond(): number {
	const underWay = Array.from(
		{ length: Math.floor(film.duration) },
		(_, second) => intervalsAt(atlas.shown, film.invert(second)).length
	);
	const busy = underWay
		.slice(0, -PART_SECONDS)
		.map((_, second) =>
			underWay.slice(second, second + PART_SECONDS).reduce((sum, count) => sum + count, 0)
		);
	return busy.indexOf(Math.max(...busy));
}
