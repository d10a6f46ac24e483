import { languages } from 'virtual:languages';
import records from 'virtual:records';
import { createAtlas, type Atlas } from '../domain/atlas';
import { entryOf } from '../domain/config';
import type { AtlasRecord } from '../domain/atlas-record';
import { createLocale, type Locale } from '../locale/locale';
import type { Words } from '../locale/words.en';

/** The site in one language, for what is made at build time: the whole record, and the atlas of it. */
export interface Site {
	readonly locale: Locale;
	readonly record: AtlasRecord;
	readonly atlas: Atlas;
}

const words = import.meta.glob<Words>('../locale/words.*.ts', { eager: true, import: 'words' });
const sites = new Map<string, Site>();

/** `lang` as addresses have it: undefined for the first language. Made when it is first asked for. */
export function siteIn(lang: string | undefined): Site {
	const language = lang ?? languages[0] ?? '';
	const made = sites.get(language) ?? madeIn(language, lang);
	sites.set(language, made);
	return made;
}

function madeIn(language: string, lang: string | undefined): Site {
	const record = entryOf(records, language);
	const locale = createLocale(language, entryOf(words, `../locale/words.${language}.ts`), lang);
	return { locale, record, atlas: createAtlas(record, record.config) };
}

/** The parameters of addresses once for each language of the site. */
export function inLanguages<P extends object>(params: readonly P[]): (P & { lang?: string })[] {
	return languages.flatMap((lang, i) => params.map((it) => (i === 0 ? it : { ...it, lang })));
}
