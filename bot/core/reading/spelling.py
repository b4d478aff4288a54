"""English words that are one letter away from a word of which questions are made: who writes them means them.

Words of the language in British and American spelling, names among them, and some companies; a word in this list is
never taken for a slip of the pen.
"""

from __future__ import annotations

_OTHER_WORDS = """
abode abort abound abut accumulate accumulates achiever achieves acton addend adder addled addressee advantaged advice
advised adviser advises adware afternoons afterword afterwords aggregated aground ague aided ailed aimed aires alder
aldo alex alger alibaba alight allays alone alpo alsop altar alto amasses amazon ambitious amiss amway anneal
announcer annul anticipate anticipates antone anythings appeal appealed appeals appeased apple appreciates
approximated approximates apter ara archie archived archives ares arguments argus aria arias aright arks arranger
arranges arrives ashed ashing askew asp asps ass assembler assembles assembly assistants aster astor attendants
attender attentions attributed attributes auction auctions audi audion audios audit aught auks avenge avenges awake
awry bach backer bah baidu baked balk balked ballparks banged banked banker banned banter barged baring bark barked
barth basic basins basis bask basked bass bast basted batched bath bathes bats batter batting bayer baying bean beast
beater beating beck beds bee beef beep beer bees beet beets begat begged begs behan beings believed believer believes
belt belting belts ben bench benin bent bents bering bern bert berth bertie beset besot bess bessie besting bestir
bestirs beta betas beth betsy bette betted bettie bettor beyer biddy birch bitch bitches bitcoins bits bitter black
blacked blah blanch blast blasted blest bling blood bloods blots blts boas boaster boasts boat boated boats bobs bodes
bodices boding boeing bogged bogies bogs bolts boning bonner boo boob booing boom boon boor boos boost boosted boot
boots booty bops bork bosch bose bosh bossy botch botches bother bough boughs bouts bowing bows boxing boyer boys bra
brad brag bragged brahe brake braking bran bras brash brat bray breading brest brie briefs brier brig briggs brigs
brine brink brinks briny broker brook brooke broth brothel brothers broths brow browne browned brows browser browses
brunch brush brut buber buck bucked bugged bugger bullion bunche buoying burch burying busch bushier bushiest
bushiness busied busing buss bust buster busying busyness butch butches buts butter butting byers cabled cage cages
cain cake cakes cal calf cali calk calked caller calls calm calmed calved cam camel cameo camp cams cane canes cant
canter cape capes capitol capitols caps captains care careen cares carl carrie carrier cart carter carver cased casey
cashes casks cast castes casts cat catchy cause causes cave caves ceases cell celt censer centred cents certainty chad
chads chalks chalky champ champs chan chanced chancel chancels chances chancy chant chaos chapt char charm chars
charts chary chases cheap cheat checks cheek cheeking cheeks cheeps cheer cheery chef cheops chewers chi chiba chic
chicks chico chid chiefs chime chimps chimu chin chink chino chins chirp chirps chit chits chock chocked chocking
choir choirs chomp chomps chop chows chronicled chronicler chuck chucking chump chung circe cisco citation cites clack
clacked clacks clair clam clammed clams clang clap claps clarifies clarity cleanly climbs clime clinked clinks clint
clip clips cloak cloaked clocks clod clone cloned clones cloning clops closer closest closet closets cloudy clout
clove clover clovers cloves cloyed cloying cluck clucked clucks coal coast coasts coat coats cobol cock cocked code
codes coding cohered cohering cohorts coil coke cokes coking col cold cole colo colt colts com coma comas comb combine
combines combing combs comer comers comet comets comm command commando commandos commends como compaq compares
comparisons compiler compiles completed completer completes complied comte concerting cone cones confirms conflicts
conform conformed congest congregates connecter constrains cont contacted content contention context contradicts
contrasted contrasts convection converges converse conversed converted coo cooing cook cools coon coop coops coos coot
coots cope copes coping cops corespondents coring corrects cosy cot cote cotes cots counter court courted courting
courts cove coven covens covert coverts coves covet coveted coveting covets covey coveys cower cowered cowering cowers
cowing cowl coworkers coyer crap craps crick cricked cricks crimp crock crocked crops crow crowed crown crowned crowns
crows crypt crypts cst cull culled cunt cunts curios curried cute cyst cysts dabs dada dads dais dale dales dam dame
dames damns damon damp dams dan dana dandy dane danes dank dante dare dared daren dares darin daring dark darns dart
darted darting dat databases dave dawes dawn daze dazed dazes dazing dding dead deader deadlines deaf deafer dean
deans dearer dears debar debase debased debater debited debits debts debugs dec decal decals decay decayed decks
declamation declamations decline decrease decrees decs deer del dell dells deng deputed derail derailed derails
deriving descender descends descent designate designates desk detain detained detains develops dew dewar diagrams dial
dials dick dies diffed differences differs digests dine diner ding dinker dinned dinners direst disagreed disagrees
disappoints discard discoed discords discrepancy displaced displacing distract divest divide dividend divider divides
divined diving doable dock docs doer doers dogs doings dole doles doling dome domes doming don dona donn donne donner
dons dope dopes doping dos dose doses dosing dote doted dotes doting dots doubled doubles doublet doubly doubt dove
doves dow downy doze dozes dozing drab drabs draft drafted drag drags drain dram drams draping drawings drawl drawling
drawls dray drays drifter drifts drip dripped drone droop drooped dropper drops drown drys dual duck dud duded duding
duds duffer duke dukes dune dunes dung dunn dunne dunner dupe dupes duping duse dyes dying earl earle earls earths
earthy ease eater eben eden editors eds eery ejection ejections elaborated elaborates elbe electron electrons elise
elsa elsie emerges emery employers employes enact endued enduing enlightens enmities enmity enos entice entirety
entitles erection erections erse essays ester esther estimates etch ether evan eve evenings evens evert eves evidenced
evidences evil ewer exalt exchanged exert exerts exhale exhaled exhort exhorts exit exited exiting exits expects
expend expended expends exploit extent extents extort extorts faced facet facets factions factorise fade faded fades
fails fain fairy fake faked fakes fakir fallowed falser fame famed farce farces farm farmed farmer farms fart farted
farts fat fate fated fates fats favor favour faxed faxes faye faze fazed fazes feared fee feed feels fees feet felt
fend fending fermat fetches fetich fever fie fiend fiends fife fight fights figured file filly film films fin finale
findings finds fined finer fines fining finis finises finisher finishers fink finking finn finnish fins fir fire fired
fires firmed firmer firs firth fist fitch five flack flail flair flap flare flared flares flash flaunts flaw flea
fleck flecked fled flee fleshy flex flick flicked flighty flip flo flocks floe flog flood flops flounders flour flow
flows flush foam foamed foams foil fold folds folksy folly fond foosball footballs fop fora forced ford forded fords
fore foremast foremasts fores foresees forge forged forger forges forgets forgo fork forked forks formulae fort forte
forts forty foully foundling fount fourths fractious frail franc frances franck franco francs fred fried friends
fright frights frill fro frock frog fromm froth frown fucks fuel funded funk funking furl gaea gage gaia gal galas
gale gall gals game gander gape gardens gardner garners garnet garter gatherer gatherings gavel gays gaza gaze gees
gels gems genders gene genes genies gens gent genus germane germans gibe gibes gibing gide gift gila giles gilt girt
gish glanced glances gland glow glowing glows goad gobs god gods goggle goggled gold goner gong gonk goo goodby
goodbyes goodbys goody goof googles gook goon goop gore gores goring gotchas gown graceful grad grands grape
graphs grave greats greed greek green greened greening greer greets greg grep greta grey grind grist groan grog groin
grok groks groped groping gross grouper groused grouted grouts growl growling growls guessed guesser guessers gums
guns gus gust gusting gusts guts gutting hack hah hahn hail hake hal hale halo hals halt halve haman hard hare haring
harry harrying harte haste hasted hat hated hater hates hath hats haul havel haven haws haze headlined heady heal
heals heap hears heart heat heats heave hebe heed heel heep heir helga hellos hells helm helps hemp hep hera herb herd
hero hers hews hick hiding hieing hies hiking hill hilts hims hints hips hiss hither hive hiving hoard hobs hock
hocked hod hods hoe hoed hoeing hoes hogs hoist hoisted hoists holdings hole holed holes holing holst holt holy homed
homier homiest homing hone honed hones honesty honing honked hood hooded hooding hoods hoofed hooke hooker hookey
hooped hooping hoot hooted hoots hop hopi hopped hopping hops hording hos hose hosed hoses hosing hostel hostels hours
hove hovel hovels howe howl howls hst huawei huck hugh hula hull humane hurray hurraying husbands huts hyde hyped
hyper hypes hyping hypo icon icons ida ide ideals ides iflytek ignored ignores ikea ikon ikons imagined imagines
imaging inced incest incited increased indent indexed indued infest infested infesting infirm informs ingest ingested
ingesting inland inns instituted int intel internationale interne interned internee internes intro inuit invent
invented inventing invention inventor inventors invert inverted inverting involve involves ion ios irked iron irons
iso ito jain jest joan john johns joiner joint jointed joints jon joni journeys joust jut juts juxtapose juxtaposes
keck keel keeling keels keen keening keens kelp kemp kent keynoted kicker kicky kid kidd kids kin kindle kingly kings
kink kinked kinks kirk kitchens knee knob knobs knot knots knox lace laces lack lacy laddies lade laded lades lading
ladles lager lagged lags lake lame lamely lamer lamest lams lanced lander landing lands lane lanes lang lao laos laps
larded larder lards largess largo larks lars las lase laser lash lass lat latent laterally latex lath lathe lather
lats latte latter lauded lauds laue launcher launchers laws laxer laxest lay layer lays laze lazies lazy leaded leaden
leafing leaking leander leaner leaning leans leaping leapt leas lease leash leasing leaving lees lefts lefty legends
legged legs leis lemma lender lenders lengthy lens leos lept les lesa lesion lessen lessons lessor lest lets levee
lever lewder liberally lice licensee licensees licked licks lids lie lied liens lies life lift liked liken liker lilt
lime limed limes limned lind linen linens liner liners linger linker lint linted lints linus lire lisa lisp liszt lit
lite liter littler lived lively load loader loaders loading loafs lobe lobs lock locked locking locks lockup lockups
locution lode lodger loft lofts log loge logger logs loins lois lome lon lone loner longed loom loomed looming loon
loons loop looped looping loosed loosing loot looted looting loots lope lops lords lore los lose loser loss loth lott
lotus lout louts loved lover loves lowe lowed lowers lowery lows lube lubed lubes luce luck lucks lucre lucy lugged
luke lunched lunches lunching lung lupe lurch lurid lurk lurked lurks lust lute lutes lynch lyre lyres mace maces mach
macing macy mad madame madams madge mads mae mai maid mail maim maine male males manager manages mandy mane manes
mange manged manger mangled mangy mani manly mann manners manor mans manses mantes manx marc marcher marches marching
marci marco marcy mare mares marin marked marker markers marking marses marsh mary mashes masking massed massey mast
mat mated math mather maths mating mats matt matte mattes matts maude mavin maxes maximums maxing maybes mayer mayo
maze mazes mcadam mead meade meal meals meany meat meats medan medea medic medical medina mediums megan mejia melt
melting men menage mend menial menu mere meres messes meta metal metals mete meteors metes meting metros meyers mich
microsoft mid mighty mike mikes miking mild millstones min minds mindy mine mined ming mingle mingles mini minimums
ministers mink minn minster mint minx mire misses mist mitch mite miters mites mitres moan moaning moans moat modal
modals mode modem modems moderns modes moe moet moire moist moistly mole molt momma monet monies monkey mont monte
monty mooed mooing mooney mooning moor moore moors moot mope moped moping mores morn mornings moro morse mort mos
mosey moss mosses mote motels motes moth mothers moths mott mourning mouth mouths mover mowed mowing mst muck mulch
mummy munch muse mush musics muss musses musts musty mute mutes mutt myst naked nam nape napes nate nave naves neal
nearby nears neat neatly ned needled needling needy neon nerd nerds nest nether nett newel newsman newspapers newt
nicer niche nick niece nike nile nine nite nites noble node nodes noe noel noes nome none nook normalcy nose nosed
noses noshing nosing notches notching note nothings notions noun novelists noyes numbed nutshells nvidia oaten occurs
ocher odder oder odes oily okays olden olen omen omens onus opec opel openai opener opined opining oracle oran oratory
ores organism organisms organist organists orly oses otter ought ounce outlined outlines outlive outset outsets
outsider outsize oven ovens overrate overrates oversees overt overviews owen owens owes oxen pace paced paces packer
packet packs pads pager pagers pails pained paint painted painting paints palace palaces pale paler pales pall palled
palling palls palm palms palsy pamper pampers pan pane panes pang panned pans pant panties pants panty papery paps par
parade parades parc parcs pare pared pares paris parity parka parkas parked parr parred parries parry pars parson
parsons partied pas pass past pasties pasts pasty pat patch patched patches patching patel pats patted patties patty
pauper paupers pawls paws pay payer payers pays pea peace peaces peaks peal peals pear pearson peas pease peat peck
pecked peek peeks peels peers pees pencil pencils peopled peps perk perks peron persona personae personals pert pertly
pests pets petted petty phlox pieced pierce pierces pig pigging piing pill pilled pilling pills pin pinch pinched
pinches pinching pine pings pining pink pinking pinning pins pint pints pipelines piper pipers pisces piss pitcher
pitchers pith pitied pits pius pivot placed placer placers plaice plain plains plaint plaints plait plaits planed
plank planked planks planner planted plate plates pleas pleased pleases pliant plo plod plop plots plow ploy ploys
plum plums plush pming pocked poe poet poets pointed pointing pointy police polity poll polled polling polls pols poor
poplar populations pored port portly ports poses positrons posits poss possibles pot pots potted potts pout pouted
pouts pox practicably pram prays precious preciser precises predicts premier premiers premised premiss premisses preps
pres preset presidents pressman presumable prevent prevented prey preys priced pricey prick pricking pricks pricy
pride prides priding pries prime primed primers primes priming primmer prince princes printer printings priors priory
prising prized prizing pro probable processionals prod professors profs programmed programmer prom pron proofs prop
propel pros prosper protect protected protecting protects provably provider prow pry pryor publisher pubs pugs puller
pullet pulley pulp pulped pulping pulps pulsed pulsing puns punts pups purl purled purling purls pus puss putt putted
putts quack quarters quartet queens queer ques quickies quid quiet quine quip quire quirk quit quito quits quoited
quota quotas quoth rabbi rabbis race raced racing racket racking racks racy radii radios rae rage raged raging rake
raked raking rally ram ranging rankin rankine rankling ranting rape raped raping rare rared raring rash rasher rat
rated rating ration rats rave ravel raven raves ravine ravings raze razed razing react reacted readers readier
readings reads readying realer realm reals realty ream reamed reamer reaming reap reaper reaping rear rearing rebated
rebind rebinding rebinds recalls recant recd receiver recife recite recites reckons recommends recorder red redder
redding reed reedy reel referenced regal regally regard regent reheat reich reid reilly relate relates relatives
relaxed relent reliably relies rely remand remanded remanding remands remembers reminder renal rend render rending
repay repeal repealed repeals repeats repent replay replied reprieve reprieved requite requited requites resent resort
resorted resorting resorts responds retard retarding retards retch retched retches retort retorted retorting retorts
retriever retrieves revel reveled revelled revels revenge reverence reverences rewarding rewards rewind rewinding
rewinds reword reworded rewords rice rick ricked ride rife rights rile riles rime riots ripe rita rites ritz roach
roached roaches roamer roams roan roar roared robe robes robles robt rocker rocket rocks rocky rode roe roes roil
roiled rolex roll roller rolls rom rome romes rood roods roof roofs rook rooked rooks roomed roomy roost roosts root
rope ropes rosa rosie ross rosy rote rots rotund rouge roughs rouse routs rove roved roves roving rowe rte rubs rues
rugs ruining ruins rules rums rune runes rung rungs runt runts ruse rusk russ rust rusting ruth ruts saar sack sacked
sacks sacs sad sade sades safe sage sags sake saks salted sam sames samsung san sand sanding sands sane sang sanger
sans saps sari sars sase sass sate sated sates sating save saving savings sawing scab scad scag scala scald scaled
scalp scaly scamp scams scan scanned scans scar scare scares scat scats scents scheduler schema schemed schemer
schemers scones scorn scow scows scram scrawl scrawled scream screamed screaming screams scroll scrolled scuff scuffle
scuffled scum seabed sealer seam seamed seams sean sear searcher searches seared seated seating seats seattle seconds
seed seeded seeds seek seeks seep seeped seeps seer seers seize sell semen sen sensetime sequenced sequencer sere
serer serve served serves settee settler settles seven sever severs sewn shack shacks shade shades shaft shake shakes
shale shall sham shame shames shane shanghais shaped shapes shard shards shared shari shark sharks sharp sharpe sharps
shat shave shaves shaw shawn shear sheen shell shies shifty shill shim shims shin shingle shinny shins shire shires
shirt shits shock shocks shod shoe shoed shoeing shoes shoo shooed shooing shoon shoos shoot shooter shore shored
shores shoring shorn shorted shorten shout shoved shoving showcase showcases shower showy shrift shuffler shuffles
shying siam sian sics sid sided sidle sidles sids siemens sift sifter sigh sighed sighing sighs signet signets sill
simple sims sin sine sing singe singed singers singes singing singles singly sings sinker sinned sinner sinners
sinning sins sip sips sire sires sisters sited sits sitter situ sixes sized sizer skate skated skates skating skid
skill skip skips skit skying slack slacked slacks slaked slakes slam slanted slate slater slates slating slats slaved
slaying slayings slays slice slices slid slider sliders slime slip slips slit sloan slop slops slow slowed slowing
slows smack smacked smacks smalls smart smarted smarting smarts smear smell smit smite smites smock smocks smoke snack
snacked snacks snakes snapshots snare snares sneak sneaker sneakers sneaking sneaks snell snide snip snips snit snort
snorted snow snowed snowing snows snuff snuffle snuffled soak soap soars sock socks soft soils solar sole sols
someones somewhats somme son sonar sons sony soot sop sops sore sorely sorter sortied sot soups sour sourced sours sow
sowed sowing sown sows spa spaced spacey spacy spade spahn spain spake spam spams spank spanked spanks spanner spar
spared sparer spares spark spars sparse spas spat spate spates spats spawn spawned spawns spay spaying spays spear
spearing spears specifics specifier specifiers speck specking specks spell spice spike spill spin spins spire spit
spite spites spock spore sport sported sprawls spreed spun spying squared squarer squeezer squeezes squire stabs staci
stacy stag staging stags staid stake staked staking stale staled stales staling stalk stalked stalks stan stank star
starched starching stare stared stares staring stark starling starr starred starring stars starter startled startling
starved starving staten stater statue statues status stave staved staves staving stayed staying steak steaks steam
steamed steaming steams stem stems stick sticks sties stiff stile stills stilt stinger stirs stoats stocked stocky
stoke stokes stony stool stoop stop stops store stores storey storied stork storks storm stormy stow stowed stowing
stows strand stranding strands streak streaked streaking streaks streamer stretcher stretchers stretchy stroller
strolls stuart stuarts stuck studied studios stuffy subways suck sucre suction suctions sue suit suite suites summer
summery sung superb supper supple supposes surer surety surf surge surly suse sven swam swan swans swats swaying sways
swears sweat swells swift swill swinger swoon swop swops sword swore synopses systems tablet tabulates tack tacked
tacking tacks taker takers talc tale tales talker tall talley tam tame tames taming tams tan tang tank tanked tanking
tanks tans tape taped tapes taping tapped tare tares taring task tasked tasking tasks tat tate taut taxes taxing tea
teach teaches teak teaks teal teals tear tears teas teat teats teem teems teen teeth tel ten tencent tending tends
tens tent tenths tents teri tern terns terr terribly tesla thad thai thais thanh thant thar thaw thea thee thees
theses thespis thick thicket thickets thin thine thinker thinned thinners thins thirds thong thongs thorough thou
thought threw throe throes throughput thrum thunk thunks thur thus thy thyme ticked ticker tickers tickle tickled tide
tides ties tike tikes tile tiles tilling tim timed timex tin tina tine tines tinge tings tins tint tiny tipper tippled
tire tires tiring tithe tittle toad toady tod todd toddy toed toes togs tokay toke token tokes toking toll tolling
tolls tome tomes tomorrows toms ton tonal tone toned tones tong tongs toni tonia tonics tony tool toot tooted topical
topically topped tops torn tors tort toss tost tot toted tots totted tough tour toured touring touts tows toxic toys
tracts trails trains tram trams tran trances traveler traveller travels treading treads tree trees treks trenches
trend trendy trey trial trice tricia tricked trickles trifle trill trip tripe tripled triples triplet triply trippe
tripped trips trivial tromp tromped trons trooper troops tropics troth trough trouped trout truce truckle truckled
trudy trued truer trues truing truths ttys tubed tubing tull tun tuner tunic tuning tuns turd turf turfed turfing
turin turk turner turning tut twine twink twinks tying tyke tykes typo typos tyre tyree tyres udder unclean union
uniquer unitree unity untie untied upton usher ushers ussr vague vale valve vary venders vends venous vents ventured
venuses vera verb verily verity vern verses versify victor victors victual vie vies vigor vila vireo vireos vise vises
visibly vista visuals viva vivas vizor vizors volley wac wack wade wader wads waft wafted wafts wags waif waifs wail
wails wait waite waited waiting waits waked wald wale waled walker wall walled walling walt wan wand wanda wanderer
wandering wanders wands wane waned wanes wang wank wanked wanks wanner warder warp wars wart warts wasted wats watt
watts weal weathers wee weekends weer weft weighs weight weill welcomes weld welling welt wen wend wens wept west wet
wetness whale wham whams wheat whereas whet whets whew whey whiled whiles whim whine whit whiten whiter whiting whits
whoa wholes whore whores widen widow widows width wiener wieners wifi wigner wigs wild wilde wilder wile wiling willa
willy wilt wilting wily wind winds wine wines wing winger wingers wings wink winks winnow winnows wino winos winter
winters wipe wiper wire wis wise wiser wish wit witch witched witching withdraw witless witnesses wits witt wive
wizards wok wong wont wonted woos word wore worm worn worsen worthy woulds wound wounder wrapper wrapt wren wring writ
writer writes writhe writhing writings writs wrongs wrote wroth wrung xiaomi yale yalu yawl yea yeahs yearn yearns
yeas yeats yell yesterdays yoko yours yous zane zoe zoned
"""
OTHER_WORDS = frozenset(_OTHER_WORDS.split())
