import names from 'virtual:names';
import type { AtlasConfig } from '$lib/domain/config';
import { standingNames, type Name as GeoName, type NameKind } from '$lib/domain/names';
import { NEAREST } from '$lib/map/camera/framing';
import { WHOLE_NAMES_FROM } from '$lib/symbology/widths';
import { curveOf, middleOf } from '$lib/map/name-course';
import { positionOf } from '$lib/map/tracks/mercator';
import { isSeen, shareOf, type Frame } from './frame';
import { linesOf, type ChartName } from './placed-names';
import { zoomAt } from './chart-style';

/** The size of the letters at zooms 3 and 7, and the room between them in shares of it. */
const LOOKS: Partial<Record<NameKind, readonly [far: number, near: number, spacing: number]>> = {
	ocean: [15, 26, 0.2],
	sea: [12.5, 22, 0.12],
	gulf: [11, 17, 0.08],
	strait: [11, 14, 0.08],
	state: [9.5, 15, 0.16],
	territory: [8.5, 12, 0.1]
};
/** Charts have room for what ranks so high. */
const LOWEST = { waters: 3, states: 2 } as const;

/** Names of states and waters, as many as the moving map gives at its zooms; on a straight line each. */
export function gazetteerNames(frame: Frame, config: AtlasConfig, language: string): ChartName[] {
	const shown = standingNames(names, config).filter(({ kind, rank }) => {
		const lowest = isState(kind) ? LOWEST.states : LOWEST.waters;
		return kind in LOOKS && rank <= lowest;
	});
	return shown
		.toSorted((a, b) => a.rank - b.rank)
		.flatMap((name) => chartName(name, frame, language) ?? []);
}

function chartName(
	{ kind, course, side, minZoom, ...it }: GeoName,
	frame: Frame,
	language: string
): ChartName | null {
	const { at, lean } = middleOf(curveOf(course));
	const share = shareOf(positionOf(at), frame);
	const looks = LOOKS[kind];
	// A name beside its point needs the open water there, which is nearer than charts go.
	if (!looks || side || !isSeen(share, frame)) return null;
	const zoom = zoomAt(frame.width, frame.widest);
	const [far, near, spacing] = looks;
	const state = isState(kind);
	const name = (zoom < WHOLE_NAMES_FROM && it.shortName) || it.name;
	const text = name[language] ?? name.en ?? '';
	return {
		text: linesOf(state ? text.toUpperCase() : text, kind === 'ocean' ? 12 : 8),
		at: share,
		size: Math.round(far + ((near - far) * Math.max(0, zoom - 3)) / 4),
		spacing,
		gap: 0,
		lean: Math.round((lean * 180) / Math.PI),
		least: frame.widest * 2 ** (minZoom - NEAREST),
		own: false,
		style: state ? `state ${kind}` : `water ${kind}`
	};
}

function isState(kind: NameKind): boolean {
	return kind === 'state' || kind === 'territory';
}
