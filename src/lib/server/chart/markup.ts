/** Markup that is whole and well-formed. Only `element` and `words` make it. */
export type Markup = string & { readonly markup: unique symbol };

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;'
};

/** Text as text, whatever is in it; without the control characters that XML does not allow. */
export function words(text: string): Markup {
	return text
		.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')
		.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '') as Markup;
}

export function element(
	name: string,
	attributes: Readonly<Record<string, string | number | undefined>>,
	...children: Markup[]
): Markup {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${words(String(value))}"`)
		.join('');
	const inside = children.join('');
	return (inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>`) as Markup;
}
