import type { Instant } from '$lib/domain/time';
import type { Locale } from '$lib/locale/locale';
import type { Showing } from '$lib/state/showing.svelte';
import { dayNumber } from './timeline/writing';

/** The date of an instant of the film: "6 August 1934", or "Day 27" where visits start together. */
export function dateInWords({ m, formatDay }: Locale, showing: Showing, instant: Instant): string {
	return showing.comparing ? m.day(dayNumber(instant)) : formatDay(instant);
}
