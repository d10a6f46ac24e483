import type { Instant } from '$lib/domain/time';
import { formatDay } from '$lib/i18n/dates';
import { m } from '$lib/i18n/messages';
import type { Showing } from '$lib/state/showing.svelte';
import { dayNumber } from './timeline/writing';

/** The date of an instant of the film: "6 August 1934", or "Day 27" where visits start together. */
export function dateInWords(showing: Showing, instant: Instant): string {
	return showing.comparing ? m.day(dayNumber(instant)) : formatDay(instant);
}
