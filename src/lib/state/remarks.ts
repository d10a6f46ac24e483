import type { Atlas } from '../domain/atlas';
import { shortened } from '../domain/characters';
import { DAY, startOfDay, type Instant } from '../domain/time';
import { COMPARE, DATE_PARAMETER, ONLY, readDate, readProgramme } from './address';
import { readView } from './viewpoint';

/** Something that an address asks for and that cannot be had: what it was, and why it was left out. */
export type Remark =
	| { readonly about: 'date'; readonly why: 'unreadable'; readonly text: string }
	| {
			readonly about: 'date';
			readonly why: 'outside';
			readonly text: string;
			/** What is shown goes from there to there. */
			readonly ends: readonly [Instant, Instant];
	  }
	| { readonly about: 'view'; readonly text: string }
	| {
			readonly about: 'visit';
			readonly why: 'unknown' | 'undated' | 'twice';
			readonly text: string;
	  }
	/** No visits start together: fewer than two are left, a date of the calendar is named, or one visit alone is. */
	| { readonly about: 'comparison'; readonly why: 'few' | 'dated' | 'alone' };

/** What an address asks for in vain: a date, visits, a view. `ends`: of the film that is shown. */
export function remarksOn(
	parameters: URLSearchParams,
	atlas: Pick<Atlas, 'visitById' | 'schedules'>,
	ends: readonly [Instant, Instant]
): Remark[] {
	return [...onDate(parameters, ends), ...onProgramme(parameters, atlas), ...onView(parameters)];
}

function onDate(parameters: URLSearchParams, ends: readonly [Instant, Instant]): Remark[] {
	const date = readDate(parameters);
	if (date.kind === 'none') return [];
	if (date.kind === 'unreadable')
		return [{ about: 'date', why: 'unreadable', text: shortened(date.text) }];
	// Its first and last day belong to it, at any hour.
	const [first, last] = ends;
	if (date.instant >= startOfDay(first) && date.instant < startOfDay(last) + DAY) return [];
	return [
		{ about: 'date', why: 'outside', text: shortened(parameters.get(DATE_PARAMETER) ?? ''), ends }
	];
}

function onProgramme(
	parameters: URLSearchParams,
	{ visitById, schedules }: Pick<Atlas, 'visitById' | 'schedules'>
): Remark[] {
	const named = readProgramme(parameters);
	if (named.of === 'everything') return [];
	const ids = named.of === 'visit' ? [named.id] : named.ids;
	const dated = new Set(schedules.map(({ visit }) => visit.id));
	const whyNot = (id: string, i: number) => {
		if (!visitById.has(id)) return 'unknown' as const;
		if (!dated.has(id)) return 'undated' as const;
		return ids.indexOf(id) < i ? ('twice' as const) : undefined;
	};
	const remarks = ids.flatMap((id, i): Remark[] => {
		const why = whyNot(id, i);
		return why ? [{ about: 'visit', why, text: shortened(id) }] : [];
	});
	const why = whyNoComparison(parameters, ids.length - remarks.length);
	return why ? [...remarks, { about: 'comparison', why }] : remarks;
}

/** `left`: how many of the visits that are named can be shown. */
function whyNoComparison(parameters: URLSearchParams, left: number) {
	if (!parameters.get(COMPARE)) return undefined;
	if (parameters.get(ONLY)) return 'alone';
	if (left < 2) return 'few';
	return readDate(parameters).kind === 'instant' ? 'dated' : undefined;
}

function onView(parameters: URLSearchParams): Remark[] {
	const view = readView(parameters);
	return view.kind === 'unreadable' ? [{ about: 'view', text: shortened(view.text) }] : [];
}
