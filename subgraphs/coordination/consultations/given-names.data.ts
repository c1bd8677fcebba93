// Common given names that are no other Swedish word, so that they can be told from one also without a capital. From the public
// statistics of names, not from the hub's children: that a text names a child of the hub must not be told (domain rule 20).
export const givenNames: ReadonlySet<string> = new Set(
  (
    'adam adrian agnes ahmad ahmed aisha alexander alfred ali alice alicia alma alva alvin amanda amina amir anders andreas ' +
    'anna annika anton arvid astrid axel barbro benjamin birgitta carl casper charlie clara daniel david ebba edvin elias elin ' +
    'elina elisa elisabeth ellen ellie elliot elsa elvira emelie emil emilia emma erik esther eva fatima felicia felix filip filippa ' +
    'fredrik freja gabriel greta gustav hanna hannes hassan hedda henrik hilma hugo ida ibrahim ingrid isabella isak jakob ' +
    'jasmine joel johan johanna johannes jonas jonathan josef julia julie julian kajsa karin karl kevin klara kristina lars lea leah ' +
    'leia leo leon leonora liam lina linnea linus lovisa lowe ludvig lukas maja malin malte maria mariam marie martin matilda ' +
    'matteo mattias melvin meja michael mikael milla milton mira mohamed mohammed molly moa märta nathalie nellie nicole nils ' +
    'noah noel nora nova novalie olivia oliver olle omar oscar oskar otto patrik peter per petra rasmus robin ronja rut samuel sandra sara ' +
    'sebastian selma signe sigrid simon sofia sofie stella stina stefan svea tekla theo theodor thomas tilda tilde tindra tuva tyra ulrika ' +
    'valter vera victor viktor viktoria vidar vincent wilhelm william wilma yasmin yusuf zahra zoe åsa ängla'
  ).split(' '),
);
