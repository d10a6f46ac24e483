/** What only the front page says, in English. */
export const frontPage = {
	description:
		'An animated map of the naval and air visits that Italy and the Soviet Union paid each other between 1924 and 1935, and how we know of them.',
	intro: [
		'Between 1924 and 1935 Fascist Italy and the Soviet Union, each the declared enemy of what the other stood for, sent each other warships, flying boats, bombers, engineers and ministers. Trade drew them together, and after 1933 the fear of a stronger Germany did.',
		'Press play to follow the ships and aircraft, drag the bar to a date, or choose a port to read what happened there and how we know.'
	]
};
