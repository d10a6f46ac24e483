import { languages, load as loadLanguage } from 'virtual:languages';
import type { LayoutLoad } from './$types';

export const prerender = true;

/** The words of the page's language, with the outline of the record in it. */
export const load: LayoutLoad = async ({ params }) => {
	const language = params.lang ?? languages[0];
	const fetched = language === undefined ? undefined : await loadLanguage[language]?.();
	if (language === undefined || !fetched) throw new Error(`The site has no language "${language}"`);
	return { language, lang: params.lang, ...fetched };
};
