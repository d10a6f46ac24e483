import { createLocale } from '../../src/lib/locale/locale';
import { words } from '../../src/lib/locale/words.en';

export const english = createLocale('en', words);
