import { entryOf } from '$lib/domain/config';
import type { Unit } from '$lib/domain/visit';
import { boxOf } from '$lib/geodata/side-view-file';
import { scaleOf, type SideView } from '$lib/scene/side-view';
import type { Site } from './site';

/** The side views that a page about these units shows: of each class one, ships and aircraft each to one scale. */
export function sideViewsOf(
	{ record, locale }: Pick<Site, 'record' | 'locale'>,
	units: readonly Pick<Unit, 'class'>[]
): SideView[] {
	const classes = [...new Set(units.flatMap((unit) => unit.class ?? []))];
	const drawings = classes.map((of) => {
		const { craft, length, words, sideView } = entryOf(record.classes, of);
		const scale = scaleOf(entryOf(record.config.craft, craft).medium, length);
		return { of, length, words, scale, box: boxOf(sideView) };
	});
	return drawings.map(({ of, length, words, scale, box }) => {
		const together = drawings.filter((it) => it.scale === scale);
		const widest = Math.max(...together.map((it) => it.box[2]));
		const [left, , width] = box;
		const unitsLong = length * UNITS_PER_METRE[scale];
		return {
			class: of,
			box: box.join(' '),
			width: percent(width / widest),
			ends: `${percent(-left / width)} ${percent(1 - (unitsLong - left) / width)}`,
			length: locale.formatMetres(length),
			words: locale.m.sideView(words, locale.formatMetres(length))
		};
	});
}

/** Ships and airships are drawn in metres, aircraft in decimetres. */
export const UNITS_PER_METRE = { ship: 1, aircraft: 10, airship: 1 } as const;

function percent(part: number): string {
	return `${Number((100 * part).toFixed(2))}%`;
}
