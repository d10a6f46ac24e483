import { plain } from '$lib/locale/text';
import type { RecordOutline } from '$lib/domain/outline';
import type { Locale } from '$lib/locale/locale';
import type { Subject } from '$lib/scene/content';

/** What a chart is of, in words. */
export function chartTitle(
	{ visits, places, events }: RecordOutline,
	subject: Subject | null,
	{ m }: Locale
): string {
	const of = <T extends { readonly id: string }>(things: readonly T[]) =>
		things.find(({ id }) => id === subject?.id);
	switch (subject?.type) {
		case 'visit': {
			const visit = of(visits);
			return visit ? m.chart.visit(plain(visit.title)) : m.chart.theatre;
		}
		case 'place': {
			const place = of(places);
			return place ? m.chart.place(plain(place.name)) : m.chart.theatre;
		}
		case 'event': {
			const event = of(events);
			return event?.position ? m.chart.event(plain(event.title)) : m.chart.theatre;
		}
		default:
			return m.chart.theatre;
	}
}
