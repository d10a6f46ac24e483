import * as v from 'valibot';
import type { Source } from '../domain/visit';
import { exactly, id, ids } from './fields';

/** A source before its citation is set in type. */
export interface SourceItem extends Omit<Source, 'citation'> {
	/** Ids of the sources through which a work is known that was not seen itself. */
	readonly citedBy: readonly string[];
}

// CSL 1.0.2, https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV. Listed so that a
// misspelt field is a fault: a formatter leaves out what it does not know without a word.
const TYPES =
	list(`article article-journal article-magazine article-newspaper bill book broadcast chapter classic
	collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview
	legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance
	periodical personal_communication post post-weblog regulation report review review-book software song speech
	standard thesis treaty webpage`);

const NAMES =
	list(`author chair collection-editor compiler composer container-author contributor curator director
	editor editorial-director editor-translator executive-producer guest host illustrator interviewer narrator
	organizer original-author performer producer recipient reviewed-author script-writer series-creator translator`);

const DATES = list('accessed available-date event-date issued original-date submitted');

const TEXTS =
	list(`abstract annote archive archive_collection archive_location archive-place authority call-number
	chapter-number citation-key citation-label collection-number collection-title container-title
	container-title-short dimensions division DOI edition event-place event-title genre ISBN ISSN issue jurisdiction
	keyword language license medium number number-of-pages number-of-volumes original-publisher
	original-publisher-place original-title page page-first part-number part-title PMCID PMID printing-number
	publisher publisher-place references reviewed-genre reviewed-title scale section shortTitle source status
	supplement-number title-short version volume volume-title volume-title-short year-suffix`);

// As programs for bibliographies write them: a note may have several lines.
const words = v.pipe(v.string(), v.regex(/\S/, 'words'));

const name = exactly({
	family: v.optional(words),
	given: v.optional(words),
	literal: v.optional(words),
	suffix: v.optional(words),
	'dropping-particle': v.optional(words),
	'non-dropping-particle': v.optional(words)
});

const textOrNumber = v.union([words, v.pipe(v.number(), v.finite())], 'text or a number');

const cslDate = exactly({
	'date-parts': v.optional(
		v.array(v.pipe(v.array(textOrNumber), v.minLength(1, '[year, month, day]')))
	),
	literal: v.optional(words),
	raw: v.optional(words),
	season: v.optional(textOrNumber),
	circa: v.optional(v.union([v.boolean(), textOrNumber], 'true or false'))
});

const item = exactly({
	id,
	type: v.picklist(TYPES, 'a CSL type such as book, article-journal or webpage'),
	title: words,
	// Only the web: the address becomes a link.
	URL: v.optional(
		v.pipe(v.string(), v.regex(/^https?:\/\/\S+$/, 'an address that begins with https://'))
	),
	note: v.optional(words),
	custom: v.optional(exactly({ citedBy: v.optional(ids, []) })),
	...each(NAMES, v.array(name)),
	...each(DATES, cslDate),
	...each(TEXTS, textOrNumber)
});

export const sourcesFile: v.GenericSchema<unknown, readonly SourceItem[]> = v.array(
	v.pipe(
		item,
		v.transform((csl) => ({
			id: csl.id,
			citedBy: csl.custom?.citedBy ?? [],
			url: csl.URL,
			note: csl.note,
			csl
		}))
	)
);

function list(names: string): string[] {
	return names.trim().split(/\s+/);
}

function each(names: string[], schema: v.GenericSchema): v.ObjectEntries {
	return Object.fromEntries(names.map((key) => [key, v.optional(schema)]));
}
