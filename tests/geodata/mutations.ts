import fc from 'fast-check';
import { parseTree, type Node } from 'jsonc-parser';

// Files as no one means to write them: what a slip of the pen, a crashed editor or another program makes of a good one.
// Every mutation is a splice of the text, so that what is not mutated stays as it stands, line by line.

/** What a mutation makes of a text. */
type Mutation = (text: string) => string;

/** What stands in the place of a value, as JSON. */
const oddValue: fc.Arbitrary<string> = fc.oneof(
	fc.constantFrom(
		...['null', 'true', '0', '-1', '0.5', '1e9', '1e-9', '1e308', '1e400', '99999999999999999999'],
		...['""', '" "', '[]', '{}', '[[]]', '[{}]', '[null]', '{"en":{}}', '{"knots":1e9}'],
		...['"__proto__"', '"constructor"', '{"__proto__":1}', '{"constructor":{"en":"a"}}'],
		...['"\\ud800"', '"\\u0000"', '"\\u202eabc"', '"a\\nb"', '"\\ufffd"', '"<a<a<a"', '"***"'],
		...[
			'"1834-08-08"',
			'"9999-12-31"',
			'"0000"',
			'"000X"',
			'"1924-02-30"',
			'"1924-21~"',
			'"../.."'
		],
		...[
			'"1924/"',
			'"[1924-08-08,1924-08-09]"',
			'"{1924,1925}"',
			'"1924-08-08T25:00Z"',
			'"1924~/.."'
		],
		...['"naples"', '"en-abcdefghij"', '{"en":"a","en-abcdefghij":"b"}', '{"en":"a","fr-x-y":"b"}']
	),
	fc
		.constantFrom(...['x', '1924,', '<a', '-', 'a\\n', '*', '\\ud800'])
		.chain((piece) => fc.integer({ min: 1, max: 3000 }).map((times) => `"${piece.repeat(times)}"`)),
	fc.string({ unit: 'binary', maxLength: 30 }).map((text) => JSON.stringify(text)),
	fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => JSON.stringify(number)),
	fc.json()
);

/** Lists or objects within each other, closed or not. */
const nest: fc.Arbitrary<string> = fc
	.tuple(fc.constantFrom('[]', '{"a":}'), fc.integer({ min: 1, max: 8000 }), fc.boolean())
	.map(([brackets, depth, closed]) => {
		const [opening, closing] = [brackets.slice(0, -1), brackets.slice(-1)];
		return `${opening.repeat(depth)}0${closed ? closing.repeat(depth) : ''}`;
	});

/** A share of the way, from 0 up to but not 1: of a text, or of a list of its values. */
const share = fc.integer({ min: 0, max: 9999 }).map((part) => part / 10_000);

/** One value, anywhere in a file that is JSON, is replaced, left out, written twice or copied from elsewhere. */
const ofAValue: fc.Arbitrary<Mutation> = fc.oneof(
	{ weight: 6, arbitrary: fc.tuple(share, oddValue).map(([at, odd]) => replacing(at, () => odd)) },
	{ weight: 1, arbitrary: fc.tuple(share, nest).map(([at, odd]) => replacing(at, () => odd)) },
	{
		weight: 2,
		arbitrary: fc
			.tuple(share, share)
			.map(([at, from]) => replacing(at, (text, nodes) => written(text, chosen(nodes, from))))
	},
	{ weight: 2, arbitrary: share.map((at) => onEntry(at, () => '')) },
	{ weight: 2, arbitrary: share.map((at) => onEntry(at, (entry) => `${entry},${entry}`)) }
);

/** A text is cut off, loses or repeats a line, or has bytes in it that nobody wrote. */
const ofTheText: fc.Arbitrary<Mutation> = fc.oneof(
	share.map(
		(at): Mutation =>
			(text) =>
				text.slice(0, Math.floor(at * text.length))
	),
	fc.tuple(share, fc.constantFrom(0, 2)).map(([at, times]): Mutation => (text) => {
		const lines = text.split('\n');
		const line = Math.floor(at * lines.length);
		lines.splice(line, 1, ...Array<string>(times).fill(lines[line] ?? ''));
		return lines.join('\n');
	}),
	fc
		.tuple(share, fc.uint8Array({ minLength: 1, maxLength: 20 }))
		.map(([at, bytes]): Mutation => (text) => {
			const written = Buffer.from(text);
			const position = Math.floor(at * written.length);
			return Buffer.concat([
				written.subarray(0, position),
				bytes,
				written.subarray(position)
			]).toString();
		}),
	fc.tuple(share, fc.oneof(nest, oddValue)).map(
		([at, odd]): Mutation =>
			(text) =>
				splice(text, Math.floor(at * text.length), 0, odd)
	)
);

/** One to three mutations, most of them of values. */
export const mutation: fc.Arbitrary<Mutation> = fc
	.array(fc.oneof({ weight: 5, arbitrary: ofAValue }, { weight: 2, arbitrary: ofTheText }), {
		minLength: 1,
		maxLength: 3
	})
	.map((mutations) => (text) => mutations.reduce((result, mutate) => mutate(result), text));

/** The value at `at` of all values of a file replaced. What is not JSON, or too deep to be looked into, is left. */
function replacing(at: number, by: (text: string, nodes: readonly Node[]) => string): Mutation {
	return (text) => {
		const nodes = valuesIn(text);
		const node = chosen(nodes, at);
		return node ? splice(text, node.offset, node.length, by(text, nodes)) : text;
	};
}

/** The same of an entry of an object or a list; what remains of its commas may be no JSON. */
function onEntry(at: number, change: (entry: string) => string): Mutation {
	return (text) => {
		const node = chosen(valuesIn(text), at);
		const entry = node?.parent?.type === 'property' ? node.parent : node;
		if (!entry) return text;
		const made = change(written(text, entry));
		// The comma after it goes with it, so that most of what is left is still JSON.
		const after = made === '' && text[entry.offset + entry.length] === ',' ? 1 : 0;
		return splice(text, entry.offset, entry.length + after, made);
	};
}

function chosen(nodes: readonly Node[], at: number): Node | undefined {
	return nodes[Math.floor(at * nodes.length)];
}

function written(text: string, node: Node | undefined): string {
	return node ? text.slice(node.offset, node.offset + node.length) : 'null';
}

function splice(text: string, offset: number, length: number, by: string): string {
	return text.slice(0, offset) + by + text.slice(offset + length);
}

/** The values of the last text that was looked into: most mutations begin with one of few files. */
const looked = new Map<string, readonly Node[]>();

function valuesIn(text: string): readonly Node[] {
	const known = looked.get(text);
	if (known) return known;
	if (looked.size > 100) looked.clear();
	const found = isDeep(text) ? [] : flattened(parseTree(text));
	looked.set(text, found);
	return found;
}

function flattened(node: Node | undefined): Node[] {
	if (!node) return [];
	const within = (node.children ?? []).flatMap(flattened);
	return node.type === 'property' ? within : [node, ...within];
}

function isDeep(text: string): boolean {
	return /(\[\s*){100}|(\{"a":){100}/.test(text);
}
