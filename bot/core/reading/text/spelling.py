"""English words that are one letter away from a word of which questions are made: who writes them means them.

Words of the language in British and American spelling, names among them, and some companies; a word in this list is
never taken for a slip of the pen.
"""

from __future__ import annotations

_OTHER_WORDS = """
abbreviations abode abort abound abut academic academician academicians academics academies accelerator accord
accumulate accumulates achiever achieves acreages acronyms action actions acton actor actors addend adder addled
addressee addresses admission admissions advantage advantaged advice advised adviser advises adware afternoons
afterword afterwords agendas aggregated aggregates agreement agreements aground ague ahmed aided ailed aimed aimee
aired aires alder aldo alex alger alibaba alight allays alliance alliances alone alpo alsop altar alter alters alto
amasses amazon ambition ambitions ambitious amiss among amway android anneal announce announcement announcements
announcer announces annuals annul anticipate anticipates antone anythings appeal appealed appeals appeased apple
application applications applies appreciates approximated approximates apter ara archie archived archives area areas
arena arenas ares argues arguments argus aria arias aright arks armed arranger arranges arrives articles ashed ashing
askew asp asps ass assembler assembles assembly assistants associate associates aster astor attendance attendances
attendants attender attends attentions attributed attributes auction auctions audi audiences audion audios audit aught
auks avenge avenges avenue avenues average averaged averages awake award awards aware awry baaed bach backer backs bah
baidu baked bakers baled balk balked balled ballparks banged bank banked banker bankers banned banners banter bared
barged baring bark barked barkers barth base basel baser bases bashed basic basins basis bask basked bass bast basted
batched bated bath bathes bats batter batting bayed bayer baying bean beast beat beater beating beats beck bedding
beds bee beef beep beer bees beet beets begat begged beginnings begs behan beings believed believer believes belled
belt belting belts ben bench benin bent bents bering bern bert berth bertie beset besot bess bessie besting bestir
bestirs bests beta betas beth betsy bette betted betters bettie bettor beyer biased bickers bidding biddy bigwig
bilked billet biped birch births bitch bitches bitcoins bits bitter black blacked blah blanch blast blasted blest
bling blood bloods blots blts boas boaster boasts boat boated boats bobs bodes bodices boding boeing bogged bogies
bogs bolts boning bonner boo boob boobs booing book books boom booms boon boons boor boors boos boost boosted boot
booth booths boots booty bops boring bork bosch bose bosh bossy botch botches bother bough boughs bought bouts bowing
bows boxing boyer boys bra brad brag bragged brahe brake braking bran bras brash brat bray breading breakthrough brest
brie briefs brier brig briggs brigs brine brink brinks briny broadcaster broadcasts broke broken broker brook brooke
brooks broth brothel brothers broths brow browne browned brows browser browses brunch brush brut buber buck bucked
buddings budging bugged bugger building buildings bulled bunche buoying burch burying busch bused bushier bushiest
bushiness busied busies busing buss bust buster busying busyness butch butches buts butter butting buyer buyers byers
cabled cage cages cain cake cakes cal calendars calf cali calk calked caller calls calm calmed calved cam camel cameo
camera cameras camp cams cane canes cant canter cape capes capital capitalises capitalist capitals capitol capitols
caps captains care careen careers cares carl carrie carrier carries cart carter carver case cased casey cashes casks
cast castes casts cat catchy cause causes cave caves ceases cell celt censer center centers centre centred centres
cents certainty chad chads chain chains chair chairs chalks chalky champ champs chan chanced chancel chancels chances
chancy chang change changed changes channel chant chaos chapt char charge charges charm chars chart charts chary
chases chats cheap cheat checks cheek cheeking cheeks cheeps cheer cheery chef cheops chewers chi chiba chic chick
chicks chico chid chiefs chime chimp chimps chimu chin chink chino chins chip chips chirp chirps chit chits chock
chocked chocking choir choirs chomp chomps chop chops chose chows chronicled chronicler chronicles chuck chucking
chump chung circe cisco citation cites city clack clacked clacks clair clam clammed clams clang clap claps clarifies
clarity clause cleanly click clicked climbs clime clinked clinks clint clip clips cloak cloaked clocks clod clone
cloned clones cloning clops closer closest closet closets clouds cloudy clout clove clover clovers cloves cloyed
cloying cluck clucked clucks coal coast coasts coat coats cobol cock cocked code codes coding cohered cohering cohorts
coil coke cokes coking col cold cole collaboration collects colo colt colts com coma comas comb combine combines
combing combs comer comers comet comets comings comm command commando commandos commends comment commitment como
compaq compares comparisons compete competitions compiler compiles completed completer completes complied comte
concerting cone cones confirms conflicts conform conformed congest congregates connecter connects constrains
constraint cont contacted contacts container content contention contests context contract contradicts contrasted
contrasts convection conventions converges conversations converse conversed converted coo cooing cook cools coon coop
cooperation coops coos coot coots cope copes coping cops core cores corespondents coring corrects correspondent cost
costs cosy cot cote cotes cots countdowns counter counties countries country county court courted courting courts cove
coven covens coverings covert coverts coves covet coveted coveting covets covey coveys cower cowered cowering cowers
cowing cowl coworkers coyer crap craps credits crick cricked cricks crimp crock crocked crops crow crowd crowds crowed
crown crowned crowns crows crypt crypts cst cull culled cunt cunts curios curried customer cute cyst cysts dabs dada
dads dais dale dales dam dame dames damns damon damp dams dan dana dandy dane danes dank dante dare dared daren dares
darin daring dark darns dart darted darting databases date dated dates dave dawes dawn daze dazed dazes dazing
dding dead deader deadlines deaf deafer deal dealer dealers deals dealt dean deans dearer dears debar debase debased
debasing debate debated debater debates debited debiting debits debts debugs debut debuted debuting dec decal decals
decay decayed decks declamation declamations declaration declarations decline decrease decrees decs deer del delays
delegate delegated delegation delegations dell dells demand deng deputed derail derailed derails deriving descender
descends descent designate designates desk detain detained detains deterred developments develops dew dewar diagrams
dial dialed dialled dialogues dials dick dies diffed differences differs digests dine diner ding dinker dinned dinners
directions direst disagreed disagrees disappoints discard discoed discords discrepancy discusses discussion
discussions displaced displacing distract districts divest divide dividend divider divides divined diving doable dock
docs doctor doctors document doe doer doers dogs doings dole doles doling dome domes doming don dona donn donne donner
dons dope dopes doping dos dose doses dosing dote doted dotes doting dots double doubled doubles doublet doubly doubt
dove doves dow downs downy doze dozes dozing drab drabs draft drafted drag drags drain dram drams draping drawings
drawl drawling drawls dray drays drifter drifts drip dripped drivings drone droop drooped dropper drops drown drys
dual duck dud duded duding duds due dues duffer duke dukes dune dunes dung dunn dunne dunner dupe dupes duping duse
dyes dying earl earle earls earthling earths earthy ease eater eben eden editors eds eery ejection ejections
elaborated elaborates elbe election elections electron electrons elise elsa elsie emerges emery employee employers
employes empties enact encompasses endings endued enduing enlightens enmities enmity enos enterprise enters entice
entirety entitle entitles entrepreneur erection erections erse essays ester esther estimates etch ether evan eve
evenings evens evert eves evidenced evidences evil ewer exacts exalt exchanged exchanges executive exert exerts exhale
exhaled exhibit exhibition exhibitions exhibitor exhibitors exhibits exhort exhorts exists exit exited exiting exits
expands expects expend expended expends expert experts explains exploit export exports expos exposures extent extents
extort extorts eyeball face faced faces facet facets factions factor factorise factors factory fade faded fades fags
fail fails fain fairs fairy fake faked fakes fakir fall fallowed falls falser fame famed farce farces farm farmed
farmer farms fart farted farts fast fasts fat fate fated fates fats favor favour faxed faxes faye faze fazed fazes
feared fee feed feel feels fees feet fells felt fend fending fermat fetches fetich fever fie field fiend fiends fife
fight fights figured file fill fills filly film films fin finale finals findings finds fined finer fines fining finis
finises finisher finishers fink finking finn finnish fins fir fire fired fires firm firmed firmer firms firs firsts
firth fist fitch five flack flag flail flair flap flaps flare flared flares flash flats flaunts flaw flaws flays flea
fleck flecked fled fledgelings fledgling flee fleshy flex flick flicked flight flights flighty flip flo flocks floe
flog flogs flood floors flops flounders flour flow flows flush foam foamed foams foil fold folds folksy follower folly
fond foosball football footballs footfall footfalls footprints fop fora forced ford forded fords fore forecast
forecasts foremast foremasts fores foresee foresees forge forged forger forges forgets forgo fork forked forks form
formal format formats formed former forms formula formulae formulas fort forte forth forts forty forum forums forwards
foully foundations founder foundling founds fount fourth fourths fraction fractious frags frail franc frances franck
franco francs fred fresh fried friends fright frights frill fro frock frog fromm froth frown fucks fuel fulls function
fund funded funding funk funking furl gaea gage gaia gal galas gale gall gals game gander gape gardens gardner garners
garnet garter gate gatherer gatherings gathers gavel gays gaza gaze gees gels gems genders gene genies gens gents
genus german germane germans germany gibe gibes gibing gide gift gila giles gilt girt gish givens glanced glances
gland glow glowing glows goad gobs god gods goggle goggled goings gold goner gong gonk goo goodby goodbyes goodbys
goods goody goof googles gook goon goop gore gores goring gotchas gown graceful grad grands grant grape graphs grave
greats greed greek green greene greened greening greens greer greeting greets greg grep greta grey grind grist groan
grog groin grok groks groped groping gross grounds group grouper groused grouted grouts growl growling growls grows
growths guessed guesser guessers guest guesting guests gums guns gus gust gusting gusts guts gutting guy hack hah hahn
hail haired hake hal hale haled half hall halls halo hals halt halve haman happenings hard hare haring harry harrying
harte haste hasted hat hate hated hater hates hath hats haul hauled havel haven haves haws haze head headings
headlined headlines heads heady heal healing heals heap heaping hearing hears heart heat heating heats heave heaving
hebe heed heeding heeds heel heep heir helga hellos hells helm helps hemp hep hera herb herd herding herds hero hers
hews hick hiding hieing hies highlight highs hiking hill hilts hims hints hips hire hiss history hither hive hiving
hoard hobs hock hocked hod hods hoe hoed hoeing hoes hogs hoist hoisted hoists holdings hole holed holes holing holst
holt holy home homed homes homier homiest homing hone honed hones honesty honing honked hood hooded hooding hoods
hoofed hooke hooker hookey hooped hooping hoot hooted hoots hop hopi hopped hopping hops hording hos hose hosed hoses
hosing host hostel hostels hosts hot hotel hotels hours hove hovel hovels howe howl howls hst huawei huck hugh hula
hull human humane humanoid humanoids humans hurray hurraying husbands huts hybrids hyde hype hyped hyper hypes hyping
hypo icon icons ida ide ideal ideals ideas ides iflytek ignored ignores ikea ikon ikons imagined imagines imaging
implications impression inaugurate inaugurates inced incest incited increase increased increases indent indexed
individual individuals indued infants infest infested infesting infirm informs ingest ingested ingesting initiative
initiatives inland innovation innovations inns ins institute instituted institution int intel intendeds intent
intentions intents internationale internationals interne interned internee internes internets interview interviews
intro introduce introduced introduces inuit invent invented inventing invention inventor inventors invert inverted
inverting investment investments investor investors invests invite invites involve involves ion ios irked iron irons
islands iso issue issued issues item ito jain jest joan john johns joiner joint jointed joints jon joni journalist
journeys joust jut juts juxtapose juxtaposes keck keel keeling keels keen keening keens kelp kemp kent keynote
keynoted keynotes kicker kicks kicky kid kidd kids kin kindle kingly kings kink kinked kinks kirk kitchens knee knob
knobs knot knots knox kong lace laces lack lade laded lading lads lager lagged lake lame lamely lamer lamest lanced
land lander landing lane lanes lang language languages lao larded larder lards larges largess largo larks las lase
lased laser lash lashed lass lasts lat latent laterally latex lath lathe lather lats latte latter lauded lauds laue
launch launcher launchers launches laureate laxer laxest layer laze leaded leaden leader leaders leading leads leafing
leaking leander leaner leaning leans leaping leapt leas lease leash leasing leaving lecterns lecture lectured lecturer
lecturers lectures lees lefts lefty legends legged legs leis leitmotifs lemma lender lenders lending lends lengths
lengthy lens lent leos lept les lesa lesion lessen lessons lessor lest lets levee levels lever lewder liberally lice
licence licenced licences license licensed licensee licensees licenses licked licks lie lied liens lies life lift
liked liken liker likes lilt lime limed limes limit limned lind line lined linen linens liner liners lines linger
linked linker links lint linted lints linus lire lisa lisp listed lists liszt lit lite liter littler live lived lively
lives load loader loaders loading loafs loan loans lobe lobs locations lock locked locking locks lockup lockups
locution lode lodged lodger loft lofts log loge logger logs loins lois lome lon lone loner longed longs looks loom
loomed looming loon loons loop looped looping loosed loosing loot looted looting loots lope lops lords lore los lose
loser loss loth lott lotus lout louts loved lover loves lowe lowed lowers lowery lows lube lubed lubes luce luck lucks
lucre lucy lugged luke lunch lunched lunches lunching lung lupe lurch lurid lurk lurked lurks lust lusted lute lutes
lynch lyre lyres mace maces mach macing macy mad madame madams madge mads mae mai maid mail maim maine mains major
majors maker makers makings male males manager manages mandy mane manes mange manged manger mangled mangy mani manly
mann manned manners manor mans manses mantes manx marc marcher marches marching marci marco marcy mare mares marin
marked marker markers market markets marking marses marsh mary mashes masking massed massey mast mat match matched
matches mated math mather maths mating mats matt matte mattes matts maude mavin maxes maximums maxing maybes mayer
mayo mayor mayors maze mazes mcadam mead meade meal meals meanings means meany measure measured measures meat meats
medal medals medan medea media medial median medians medias medic medical medina mediums meet meeting meetings megan
mejia melt melting member members memorandum men menage mend menial menu mere meres messes met meta metal metals mete
meteors meter meters metes meting metre metres metros meyers mich microchip microphones microsoft mid mighty mike
mikes miking mild milestone millstones min minds mindy mine mined ming mingle mingles mini minimums ministers mink
minn minster mint minx mire misses mission missions mist mitch mite miters mites mitres moan moaning moans moat modal
modals mode model models modem modems moderns modes moe moet moire moist moistly mole molt moments momma monet monies
monkey mont monte month months monty mooed mooing mooney mooning moor moore moors moot mope moped moping mores morn
mornings moro morse mort mos mosey moss mosses mote motel motels motes moth mothers moths motor motors mott mottos
mourning mouth mouths move mover moves movie movies mowed mowing mst muck mulch mummy munch muse mush musics musk muss
musses musts musty mute mutes mutt myst naked nam nape napes nate nation nations nave naves neal nearby nears neat
neatly ned needled needling needs needy neon nerd nerds nest net nether nett newborns newel newsman newspapers newt
nicer niche nick niece nike nile nine nite nites nobelist noble node nodes noe noel noes nome non none nook normalcy
nose nosed noses noshing nosing notable notables notches notching note nothings notion notions noun novel novelists
noyes numbed nutshells nvidia oaten object obstacle occurs ocher odder oder odes offer officials oily okays olden olen
omen omens onus opec opel openai opener opening openings opined opining opinion opinions oracle oran orator oratory
order orders ordinals ores organ organisation organisations organise organised organiser organisers organises organism
organisms organist organists organization organizations organize organized organizer organizers organizes organs
origin originated originates origins orly oses others otter ought ounce outlet outlets outlined outlines outlive
outputs outset outsets outsider outsides outsize oven ovens overalls overrate overrates overs oversees overt overviews
owen owens owes oxen pace paced paces packer packet packs pact pads pager pagers pails pained paint painted painting
paints palace palaces pale paler pales pall palled palling palls palm palms palsy pamper pampers pan pane panel
panelist panelists panellist panellists panels panes pang panned pans pant panties pants panty paper papers papery
paps par parade parades parallels parc parcs pare pared pares paris parity park parka parkas parked parr parred
parries parry pars parson parsons participant participates partied partner partnership parts party pas pass passport
past pasties pasts pasty pat patch patched patches patching patel pats patted patties patty pauper paupers pavilions
pawls paws pay payer payers pays pea peace peaces peaks peal peals pear pearson peas pease peat peck pecked peek peeks
peels peep peers pees pencil pencils peopled peoples peps percentages perk perks permit peron person persona personae
personals persons pert pertly pests pets petted petty phlox physicals picked pieced pieces pierce pierces pig pigging
piing pill pilled pilling pills pilot pilots pin pinch pinched pinches pinching pine pings pining pink pinking pinning
pins pint pints pipelines piper pipers pisces piss pitched pitcher pitchers pitches pitching pith pitied pits pius
pivot placed placer placers places plaice plain plains plaint plaints plait plaits plane planed planes planet planets
plank planked planks planner plans plant planted plants plate plates platform platforms play plays pleas pleased
pleases pledge pledged pledges pliant plo plod plop plot plots plow ploy ploys plug plugs plum plums plus plush pming
pocked podiums poe poem poems poet poets point pointed pointing points pointy police polity poll polled polling polls
pols poor poplar populations pored port portly ports poses position positrons posits poss possibles post postpone
postponed postponements postpones pot pots potted potts pours pout pouted pouts pox practicably pram prays precious
preciser precises predicts premier premiere premiered premieres premiers premise premised premises premiss premisses
preps pres presentations presenter presents preset presidents pressman presumable prevent prevented prey preys price
priced prices pricey prick pricking pricks pricy pride prides priding pries prime primed primers primes priming
primmer prince princes printer printings priors priory prise prises prising prize prized prizes prizing pro probable
processionals processor procurer procures prod produce produces product productions products professional professors
profs programmed programmer programmes programs project projects prom promised promises pron proof proofs prop propel
property proportion pros prosper protect protected protecting protects provably provided provider provides prow pry
pryor pubic publication publisher publishes pubs pugs puller pullet pulley pulp pulped pulping pulps pulsed pulsing
puns punts pups purchase purchased purchaser purchasers purchases purl purled purling purls pus puss putt putted putts
quack quarters quartet queens queer ques quest questions quests quickies quid quiet quine quip quire quirk quit quito
quits quoited quota quotas quotation quotes quoth rabbi rabbis rabbit rabbits race raced racing racket racking racks
racy radii radio radios rae rage raged raging rake raked raking rally ram ranging rank ranked rankin rankine rankings
rankling ranting rape raped raping rare rared raring rash rasher rat rated rates rating ratio ration ratios rats rave
ravel raven raves ravine ravings raze razed razing react reacted read readers readier readings reads readying realer
realm reals realty ream reamed reamer reaming reap reaper reaping rear rearing reason rebated rebind rebinding rebinds
recalls recant recd receive received receiver receives recife recipe recipes recite recites reckons recommends
recorder records recruits red redder redding reed reedy reel referenced references regal regally regard regent region
reheat reich reid reilly relate relates relatives relaxed relayed release releases relent reliably relies relieve
relieved rely remand remanded remanding remands remark remembers reminder renal rend render rending repay repeal
repealed repeals repeats repent replay replied reporter reporters representative represents reprieve reprieved requite
requited requites reschedule rescheduled reschedules resent resort resorted resorting resorts responds restaurant
restaurants retard retarding retards retch retched retches retort retorted retorting retorts retriever retrieves revel
reveled revelled revels revenge revenues reverence reverences rewarding rewards rewind rewinding rewinds reword
reworded rewords rhythms rice rick ricked ride rife rights rile riles rime riots ripe rise rita rite rites ritz roach
roached roaches road roadshow roamer roams roan roar roared robe robes robles robot robotic robots robt rocker rocket
rocks rocky rode roe roes roil roiled role rolex roll roller rolls rom rome romes rood roods roof roofs rook rooked
rooks room roomed rooms roomy roost roosts root roots rope ropes rosa roses rosie ross rosy rote rots rotund rouge
roughs round rounds rouse routs rove roved roves roving rowe rte rubs rues rugs ruining ruins rules rums rune runes
rung rungs runt runts ruse rusk russ rust rusting ruth ruts saar sack sacked sacks sacs sad sade sades safe sage sags
sail sake saks sale salted sam sames samsung san sanction sand sanding sands sane sang sanger sans saps sari sars sase
sass sate sated sates sating save saving savings sawing saws sayings scab scad scag scala scald scaled scales scalp
scaly scamp scams scan scanned scans scar scare scares scat scats scenario scene scent scents schedule scheduled
scheduler schedules schema scheme schemed schemer schemers schemes scones scorn scow scows scram scrawl scrawled
scream screamed screaming screams scroll scrolled scuff scuffle scuffled scum seabed sealer seam seamed seams sean
sear searcher searches seared season seasons seated seating seats seattle seconds section sections sector sectors seed
seeded seeds seek seeks seep seeped seeps seer seers sees seize sell semen semiconductor sen send sensetime sent
separated separates sequenced sequencer sequences sere serer serve served server servers serves session sessions
settee settled settler settles seven sever severs sewn shack shacks shade shades shaft shafted shake shakes shale
shall sham shame shames shane shanghais shape shaped shapes shard shards share shared shares shari shark sharks sharp
sharpe sharps shat shave shaves shaw shawn shear sheen shell shies shift shifts shifty shill shim shims shin shingle
shinny shins ship ships shire shires shirt shirted shits shock shocks shod shoe shoed shoeing shoes shoo shooed
shooing shoon shoos shoot shooter shop shops shore shored shores shoring shorn shorted shorten shorts shot shots shout
shoved shoving showcase showcases shower showings showy shrift shuffler shuffles shut shying siam sian sics sid sided
sidle sidles sids siemens sift sifted sifter sigh sighed sighing sighs signer signers signet signets signing signings
signs silicone silicons sill simple sims sin sine sing singe singed singers singes singing singled singles singly
sings sinker sinned sinner sinners sinning sins sip sips sire sires sises sisters site sited sites sits sitter situ
sixes sized sizer sizes skate skated skates skating skid skill skip skips skit skying slack slacked slacks slaked
slakes slam slanted slate slated slater slates slating slats slaved slaying slayings slays slice slices slid slider
sliders slime slip slips slit sloan slogans slop slops slow slowed slowing slows smack smacked smacks smalls smart
smarted smarting smarts smear smell smit smite smites smock smocks smoke snack snacked snacks snakes snapshots snare
snares sneak sneaker sneakers sneaking sneaks snell snide snip snips snit snort snorted snow snowed snowing snows
snuff snuffle snuffled soak soap soars sock socks soft soils solar sole sols someones somethings somewhats somme son
sonar song songs sons sony soot sop sops sore sorely sorter sortied sorts sot soul soups sour sourced sours sow sowed
sowing sown sows spa space spaced spaces spacey spacy spade spahn spain spake spam spams spank spanked spanks spanner
spar spared sparer spares spark spars sparse spas spat spate spates spats spawn spawned spawns spay spaying spays
speaker speakers spear spearing spears specifics specifier specifiers speck specking specks sped speed spell spelt
spend spends spent spice spike spill spin spins spire spit spite spites spock spoken spokes sponsor spore sport
sported sprawls spreads spreed spun spying squared squarer squares squeezer squeezes squire stabs staci stacy staff
stag stages staging stags staid stake staked stakes staking stale staled stales staling stalk stalked stalks stall
stan standings stands stank star starched starching stare stared stares staring stark starling starr starred starring
stars starter startled startling startup startups starved starving stat statement statements staten stater station
stations statue statues status stave staved staves staving stayed staying stays steak steaks steam steamed steaming
steams stem stems stent stick sticks sties stiff stile stills stilt stinger stirs stoats stock stocked stocks stocky
stoke stokes stony stool stoop stop stops store stores storey storied stork storks storm stormy stow stowed stowing
stows straights strand stranding strands streak streaked streaking streaks stream streamer streams street streets
strength strengths stretcher stretchers stretchy stroller strolls stuart stuarts stuck studied studios stuffs stuffy
subject subjects submission submit subways successions suck sucre suction suctions sue suit suite suites summary
summer summery summits sung superb supers supper supple supplier supplies supposes surer surety surf surface surfaces
surge surly suse sven swam swan swans swats swaying sways swears sweat swells swift swill swinger swoon swop swops
sword swore symposium synopses systems tabled tables tablet tabulate tabulates tack tacked tacking tacks taker takers
takings talc tale talent talents tales talker talks tall talley tallies tam tame tames taming tams tan tang tank
tanked tankers tanking tanks tans tape taped tapes taping tapped tare tares targets taring task tasked tasking tasks
tat tate taut taxes taxing tea teach teaches teak teaks teal teals team teams tear tears teas teat teats techs teem
teems teen teeth tel ten tencent tending tends tens tent tenths tents teri term tern terns terr terribly tesla thad
thai thais thanh thant thar thaw thea thee thees theirs theme themes theses thespis thick thicket thickets thief thieu
thin thine thinker thinly thinned thinners thins thirds thong thongs thorough thou thought three threes threw throe
throes through throughput thrum thunk thunks thur thus thy thyme ticked ticker tickers ticket tickets tickle tickled
tide tides tidiest tie tier ties tike tikes tile tiled tiles till tilled tilling tills tilted tim timed timelines
timer timers timex tin tina tine tines ting tinge tings tinniest tins tint tiny tipper tippled tire tires tiring tithe
tithed title titled titles tittle toad toady tod todd toddy toed toes togs tokay toke token tokes toking toll tolling
tolls tome tomes tomorrows toms ton tonal tone toned tones tong tongs toni tonia tonic tonics toniest tony tool toot
tooted topic topical topically topics topped tops torch torn tors tort toss tost tot totaling toted tots totted
touchy tough tour toured touring touts towns tows toxic toys tracts traffics trails trains trait tram trams tran
trances traveler traveller travels treading treads tree trees treks trenches trend trendy trey trial trice tricia
tricked trickles trifle trill trip tripe triple tripled triples triplet triply trippe tripped trips trivial tromp
tromped trons trooper troops tropic tropics troth trough trouped trout truce truckle truckled trudy trued truer trues
truing truths ttys tubed tubing tull tun tune tuned tuner tunes tunic tuning tuns turd turf turfed turfing turin turk
turner turning turnouts turnovers turns turnstiles tut twine twink twinks tying tyke tykes typo typos tyre tyree tyres
udder unclean union uniquer unit unite united unites unitree units unity untie untied unveiling upton users uses usher
ushers ussr vague vale valleys valued values valve vary vector vectors venders vendor vends venous vents venture
ventured ventures venue venues venus venuses vera verb verily verity vern verses versify victor victors victual video
videos vie vied vies view viewer viewing viewings views vigor vila vireo vireos visa visas vise vises visibly vision
visions visit visitor visitors visits visor visors vista vistas visuals viva vivas vizor vizors volley wac wack wade
wader wads waft wafted wafts wags waif waifs wail wails wait waite waited waiting waits waked wald wale waled walker
walks wall walled walling walt wan wand wanda wanderer wandering wanders wands wane waned wanes wang wank wanked wanks
wanner warder ware warp wars wart warts wasted watcher watches watchwords wats watt watts weal weathers website
websites wee weekends weer weft weighs weight weill welcomes weld welling wells welt wen wend wens wept west wet
wetness whale wham whams wheat whens whereas whet whets whew whey whiled whiles whim whine whit white whiten whiter
whites whiting whits whoa wholes whom whore whores whose whys wick widen widow widows width wiener wieners wifi wigner
wigs wild wilde wilder wile wiling willa wills willy wilt wilting wily winch wind window windows winds wine wines wing
winger wingers wings wink winks winner winners winnow winnows wino winos winter winters wipe wiper wire wis wise wiser
wish wit witch witched witching withdraw witless witnesses wits witt wive wizards wok wong wont wonted woos word wore
worker works worlds worm worn worsen worst worsts worthy woulds wound wounder wrapper wraps wrapt wren wring writ
write writer writes writhe writhing writings writs wrongs wrote wroth wrung xiaomi yale yalu yawl yea yeahs yearn
yearns yeas yeats yell yesterdays yoko yong yours yous zane zoe zone zoned zones
"""
OTHER_WORDS = frozenset(_OTHER_WORDS.split())
