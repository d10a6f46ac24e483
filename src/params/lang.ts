import { languages } from 'virtual:languages';

/** The languages that addresses name: all but the first, whose addresses have none. */
export function match(param: string): boolean {
	return languages.indexOf(param) > 0;
}
