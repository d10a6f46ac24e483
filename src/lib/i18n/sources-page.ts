/** What only the page of the sources says, in English. */
export const sourcesPage = {
	intro:
		'Every date and fact of this atlas names its sources. Most were read only in the excerpt that the note beside them describes; page numbers are therefore not given.',
	usedBy: 'Used by',
	data: 'The data',
	dataIntro: 'Everything the atlas knows, to use elsewhere (CC BY 4.0):',
	dataAtlas: 'Visits, stops and events as GeoJSON',
	dataFrontiers: (year: number) => `Frontiers of ${year} as GeoJSON`,
	dataSources: 'Sources as CSL-JSON'
};
