"""English words by which slips of the pen are told: those of which most questions are made, and those that are no slip.

``USUAL`` are the words that are likeliest to be meant, those of them in ``PLAIN`` alike in that they ask for nothing by
themselves: "thee" may be "the" or "they". ``OTHER_WORDS`` are words of the language that are one letter away from
one of which questions are made, or two of these written as one ("income"), in British and American spelling, names
among them, syllables of Chinese names, and some companies: who writes them means them.
"""

from __future__ import annotations

_PLAIN = """
the and for from with was were are is did does has had have been that there they them their these those then you
your our can could would should will just please it its at by of in on to be do me my we an
"""
_USUAL = """
than how many much what which who when where why this year years last latest first second third fourth fifth sixth
seventh
eighth ninth most least fewest smallest smaller largest larger biggest bigger big highest higher lowest lower best less
fewer more large small high low long one two three four five six seven eight nine ten each every all any only over under
between before after since ago until next back both not without than conference edition editions number numbers figure
figures total count compare compared versus table list show shown tell give know held take took place places
happen happened opened opening start started come came going size date dates theme venue name days
exhibitors exhibitor exhibition projects project signed investment guests guest companies forums forum speakers speaker
visitors visitor views online robots products product academicians area space square metres meters floor award winners
laureates prize countries country media reporters journalists buyers purchases procurement intended groups
teams platforms driverless licences humanoid models reports exhibited exhibiting attended attendance trend rising
falling growth up down per world true or
ever fall rise grow push as so new top big put saw see say get got off our who why end day had
"""
_NAMES = """
turing nobel award prize musk elon jack shanghai pudong hong kong world artificial intelligence conference declaration
global governance action plan model city media institute academy sciences covid january february march april june july
august september october november december
"""
_OTHER_WORDS = """
aback abbreviations able abode abort abound academic accelerator accord accounts accumulate accumulates ace achiever
achieves acme acre acreages acronyms actin acton add addressee addresses advantage advice advised adviser advises afar
aftermarket afternoon afternoons age agendas aggregated aggregates aground ahmad ahmed aid aided aimee aires airing
albright alder aldo ale alex ali alibaba alight alike allan ally alone alp altar alters alto amazon ambitious amd
amend amended amending amends amin amino amiss among amour amused amy ana andrew android andy anew ann announce
announcer announces ant anthem anti anticipate anticipates anymore anytime ape apec api apis appeal appealed appeals
apple applies appreciates apps arc archie archived archives argent argo argues arguments argus aria arias arise
arising ark arm armed arranges arrives art articles ascent asean asher asp ass assay assays assembly assign assigned
assigning assigns assistants associate associates assorted assure aster astor asus ate atone atop attendances
attendants attends attentions attributed attributes attuned auction auctions audi audiences audit avenge avery awake
awe awhile awry axe aye bach backdrop backed backer backgrounds backs backside backstage backup backwards bag bah
baird bake baked bakers baking balk ball balled ballet balling ban band banded banged banger bank banked banker
bankers banking banned banners banter bar bard bare barge baring bark bart barth base basel bases bashed basic basins
basis bask bass basses bate bates bath bats batter battered batting bay bayer bays beach beached beaches beads beamed
beams bean beans bear bears beast beasts beat beater beating beck becoming bedding beds bee beef beep beeping beer
bees beet beets befriend beg begged beginnings begs behalf behave behold beings belated believed believer believes
belittle bell belong below belt belting belts ben bench bend bending benin bent bequest bering bern bert berth bertie
beset beside besides bespoke bessie beta beth betsy bette bevan biased bid bidding bight bike bill billing bin bind
binding bing bios birch birds birthday birthdays birthplace births bis bitch bitches bitching bitcoins bits bitter biz
black blacked blah bland blast blasted bless blight bling blocked blood bloods blow blower blowing boas boasts boat
boats bobs bock bodied boeing bog bogged bogs bold bolt bolts bone bong bonner boo boob boobs booing book booked
booking boom booms boon boos boost boosted boot booth boots booty bore bosch bose bossy botched botha bother bounded
bounding bounds bounties bounty bouts bow bower bowing bows boxing boyer boys bra brad brag bragged braid brake
braking bran branches brandi brando brandon brands brandt brandy brant bras brash brat brats bray breakthrough breeze
breezes brest brics brie briefs brig briggs brine brink broadcaster broadcasts broke broken broker brook brooke brooks
broth brothel brothers brow browne brows browser brunch brush buck bucking bug bugged bugger bulletin bullets bullion
bun burch burned burnout burying busch bush buss bust buster butch butter byd byers bygone byproduct byrd cab cable
cad cade caen cafe cafes cage cages cai cain cake cakes calendars calf cali caller calling calls calm calmed cam camel
cameo camp cams cana candid cane canes cannot canon cans cant canto cape capers capes capita capitalist capitol capped
caps captains car care careers cares carl carrie carrier carries cart carter carver case casey cash cass cast castes
casts cat catalogues catchers catches catching catchy cate cath cation cations cause causes cave caves caving ceases
cell cello centers centred centres cents ceo certainty ces cfo chad chai chains chainsaw champ champs chan chances
changed changer changers channel chant chanted chao chaos char character characters charge charges charm charted
charts chases chats chatter che cheap cheat checklist checkout checks checkup cheek cheeks cheer cheery chef chem chen
cheng cher chi chiang chic chicks chico chiefs chile chime chimps chin ching chino chipper chit chock choir choirs
chop chose chow chronicled chronicles chuck chump chung cine cisco citation cites city clair clam clams clan clap
claps clarifies clarity clash clause cleanly click cliffs climbs clint clip clips cloak cloaked clocks clone cloned
clones cloning closer closest closet closets clouds cloudy clout clove clover cloves coal coarse coast coasts coat
coats cock cocked code codes coding cohorts coil coined coke col cold cole coles collaboration collector collects colo
colt colts com coma comb combine combines combing combs comeback comer comers comet comets comm command commando
commandos comment commitment comms como compares comparisons compete competitions compiler completed completes
complied comte con cone cones confirms conflicts conform cong connector connects constraint cont contacted contacts
container content contention contests context contract contradicts contrasted contrasts convection conventions
conversations converse converted coo cook cooked cooking cools coon coop cope coping copped cops core cores corning
corrects correspondent costa costly cosy cot counter countless countryside courses court courted courting courts cove
coven coverings covert covet coveted cow cowl coworkers crap craps crass creaking creditor credits crick crock cropped
crops crow crown crowned crowns crows crush crypt cst cto cuba cull culled culling cunning cunts curation curing curse
cushing customer cut cute cyan cyst cysts dabs dada dads dais dale dales dam dame dames damon damp dams dan dana dandy
danes dani dank dante dare dared dares daring dark dart databases datasets dave davy dawes dawn daytime daze dazed
dead deadlines deaf dealt dean deans dearly debates debts debut debuting dec decal decals decay decayed deceived
decent decently decks decline deco decrease decrees deed deeds deemed deems deer deference del delays delegate
delegated delegation deli dell delphi demand den deng dent dents dentures deport deported deporting derail derailed
deriving descends descent designate desk detain detained deterred developments develops dew diagrams dial dialogues
dials dick dido die died dies diets differences differs dig digger dike dill dim dime dimes din dine diner ding dingle
dinners dip directions disagreed disagrees discard discrepancy discusses displaced displacing distract districts
ditched ditches ditching div dive divest divide dividend divider divides diving dji doable dock docked docs document
doer doers doge dogged dogs dole domain dome domes don dona donation donations dong donner dons dope doping dormer
dose doses dosing dot dota dots doubled doubleday doubles doubly doubt dove dover doves downfall downloads downpour
downright downside downsides downtime downturn downwards downy drab draft drafted drag drags drain dram drawback
drawings drifter drifts drip drone dropout drops drought drown drowns dual duck ducking due dues duke dukes dumber
dune dunes dung dunn dunne dunning dust dyes dying ear earl earle earls earner ears earths earthy ease east eater
eating eben eden editors eds ego eights ejection elaborated elated electron electrons elise elle elsa elsewhere elsie
emerges emery emma emmy employee employers empress empties enact encompasses encounter endings endless endpoint enid
enmity enterprise enters entice entirety entrepreneur erection esports essays essential ester esther estimates etch
ethan ether evan eve evenings evergreen everyday evidenced evidences evil ex exceeds exchanged exchanger exchanges
executive exert exhale exists exit exited exiting exits expands expects expend expended expensive explains exploit
extent extort eyeball eyes fab fable faced faceless faces facet facets factions fad fade faded fades fag fags failing
fails fairs fairy fake faked fakes faking fallout falls fame famed fan fang fans faq faraway farce farm farmed farmer
farms fart farts fast fasted fat fate fated fates father fathered fats fatter fave faves favor favour fax fay faye
faze fear feared fears feast feather fee feed feeding feel feels fees feet fella felling felt fending feng fess fest
fever fiance field fiend fifths fig fight fights figured figurehead fiji filed files filet filled filling fillmore
fills filly film films filth fin finale finals findings finds fined finer fines finger finisher finishers fink finn
finnish fins fir fire fired fires firing firm firmer firs firsts firth fission fist fitch fitness fits fiver fives fix
flack flag flair flap flaps flare flared flares flash flats flaw flaws flea fled fledged fledgling flee fleshy flex
flick flicked flicks flip flo flocks flood floors flops flour flow flower flowing flows fluctuate flush foam fog foil
fold folding folds follower folly fond food footprints footy fora foray forced ford fore forever forgave forge forged
forgets forgettable forgetting forgive forgiven forgives forgiving forgo fork forked forks formal formally formats
fort forte forts forwards fought foul foundations founder fours fourths fox fra fraction frail franc frances franck
franco francs fred fresh fried friends fright frock frog fromm frown fucks fuel fullback fun function fund funded
funding funk furious gable gadget gage gagged gaia gal gale gall galley gals gamble gambled game gander gao gardens
gardner garnet garter gas gasses gate gates gathers gay gays gaza gaze gear gears gee geely gels gem gems gen genders
gene genera gens gents genus geo germans getaway getter gift gila giles gilt ginger giveaway giver glanced glances
gland glides glow glowing glows goat god gods goff goings gold golding gomes gong goodbyes goods goodwill goody
goodyear goof goon goss gotten gould gov govt gower gpu gpus grabbed graceful grad gran grandstand grant grape graphs
grave gravel greats gree greed greek greene greening greens greer greets greg greta grey grind groan grog groin
groping gros gross grounds group growl growling growths gtc guessed gums gun gunning guns gus gush gushing gust gut
guts guy gwent hack hacked hackers hahn hai haier hail haired hale halfback halftime hall halley halls halo halt halve
han hana hand handed handshake hank hanks hans hao hard harden hare harry hart hash haste hasten hat hatched hatches
hatching hated hater hates hating hats hatter haul hauled haven haves having havre hawks haze header headers heading
headings headless headlined headliner headlines heady heal healed healer healers healing heals heap hearing hears
hearsay heart heat heather heating heats heave heaving hector heed heeded heel height heir helga hells helpless helps
hemp hen hep hera herb herd herding herds hereafter hereby herein herman hero heron herr hers hess hex hicks hiding
highlands highlight highs highways hike hiking hill hind hints hips hire hiss hitched hitching hither hive hoard hock
hoes hoff hogs hoist hoisted holdings hole holed holes hollowed holm holt holy home homes homing homs hone honed
honesty hong hood hooded hoods hook hooker hooking hookup hookups hoot hop hopeless hopped hopping hops horst hoses
hostel hostels hot hots hou hounded hounds hour hours hove hover hovered hovering hovers howie howl huawei hugh hula
hull human humane humber hun hurray husbands hush hut huts hybrids hyde hyped hyper iago ian ibm icon icons ida ide
idealist ideals ignored ignores ike ikea ill imagined imagines imaging imf implications impression improve inaccurate
inaction inactivity incest incite incited income incomes incoming incomplete incorporate incorrect incorrectly
increased increases indefinitely indexed indifference indifferent indo infants infested informed informer informs
infractions infrequently ingest ingested ingesting inland inline inmate inmates innovations inns input inputs inquest
inside insides installs instill institute instituted institution insure int intake intakes intel intentions intents
internationale internationals interned intonation intro introduces inuit invent invented inventing invention inventor
inventors inverted invests invisible invite invites involve involves inwards ion ios iran iraq ire iron irons islands
iso issue issuer issuers item itu jack jacked jade jagged jain jake jan jar jay jays jean jell jello jen jess jest jet
jingle joan john johns joint joints jon joni journalist journeys jun junctions justin kan kang kant kart kate kay keel
keen kelp kemp ken kent kettle khan kicker kickoff kicks kid kidd kids kill killed killing kimi kin kindle kings kink
kinks kino kirk kitchens kits kling knee knob knobs knot knots knox kong kook kun kung kush lace laces lack lacked lad
lads lagged laid lake laker lakes lame lan land lander landing landon lane lanes lang langer lao laos lapped largo las
laser lash lashed lasts latched latches latent laterally latex lathe lather latte latter lauded launcher launchers
laureate law laws lay layer laying lays leach leads leaking lean leaning leans leaping leapt lease leash leasing
leather leavers leaving lecturer leds lee lees leftover lefty legends legged legions legs lei len lend lender lenders
lends lengths lengthy lens lent lesion lessen lessons lest lets letter letting levels lever liberally lice licence
license licensed licensee licensees licked licks lid lie lied lies life lift light liked likes lime limes limit lind
line linen linens liner liners ling linger link linking lint linus lire lisa lisp listed lister lists liszt lit lite
liter liu live lived lively lives living lizard llm llms load loader loading loan lobe locations lock locked locking
locks lodged loft log logs lois lon lone loner longed longs longstanding longtime lookout looks loom loomed looming
loon loop looped looping loosing loot looted looting lords lore lose loser loss lotion lott lotus lou loved lover
lovers loves loving lowers lowery lowlands lows lube luce luck lucy luke lumber lunches lunchtime lung lupe luring
lurk lurks lush lute luxe lynch lyndon mac mace mack macy mad madame madge mads mage mai maia maid mail maine mains
maj majors makeover maker makeup mako male males mali mall mam mana manager manages mandy manger mangled mani manly
mann manned manners manor mans manu manus mao map mapped mar marc marches marching marco marcy mares marge marin
marked marker markers marketplace marketplaces marking married marsh mart mary masking mass massed massey mast mat
mata matchup mated mateo mater math mather maths mating mats matt matte matter mattered maude max maya mayan mayday
mayer mayfair mayo mayors mays maze mead meade meal meals meaningless meanings meantime measure measured meat meats
medea medias medic medical medina mediums meet megan meld melt melting memorandum men mend mending meng menial mens
menu mere merlin mess messes met meta metal metals meteors meter methinks metre mettle meyers microchip microphones
microsoft mics mid midea mighty mike mild milestone mill milled milling mime min mina mince minding mindless minds
mindy mine mined ming mingle mini ministers mink minn mins minster mint mire misses missy mist mister mists mit mitch
mite mites mix moan moaning moans mocked modal mode modem modems modes moist mold molding mole moments momma monet
mong monger monies monkey mont monte monty mood mooney moor moore moors moot morel moreno mores mornings morse mosh
moss mote motels moth mothers moths motion moto mott mounds mount mounted mounting mounts mourning mouth mouths move
mover movers moves mower mowing muck mulch mullet mulling multi mummy munch muse mush musk musty mute mutt myspace
nabbed naked nam nameless nanking nape nate neal nearby nears neatly needless needy neon nerd nerds nest net nether
netting nettle newbies newborns newest newfound newmarket news newspapers newt nicer niche nick nicked nico niece
nigger nigh night nike nile nina nines ning nio nite noble node nodes noel nome non none nook normalcy nose nosed
noses notches note notions noun nov novel novelists nowhere npu nuclear nun nut nutter nvidia oates object obstacle
occupiers occurs oct oder offend offended offending offends offer offs offside oftentimes oily olde olden oman omen
omer oncoming ongoing onstage onto onus onwards opec openai opener opined oppo opt oracle orator oratory ordeal ore
ores organism organisms organist organize originated originates orwell others otter ought ounce ours outback outcome
outcomes outdated outdone outdoor outgoing outgrown outlast outlet outlined outlines outlook outnumbered outposts
outputs outreach outright outrun outs outset outsider outsource outspoken outstanding outstretched outwards outweigh
oven ovens overalls overcame overcome overcomes overcoming overcrowded overdo overdone overestimate overgrown overhead
overheard overlook overlooked overlooking overrun overs oversaw oversee overseen oversees overstated overtake
overtaken overtaking overtime overtook overturn overturned owe owen owens owes oxen pace paced pacers paces pack
packer packers packet packs pact pad pads pages paid pained paint painted painting paints pairs palace palaces pale
paler pall palm palms palo palsy pan pander pane panes pang panned pans pant panties pants panty paperback para parade
parades parallels parched pare parish parity park parked parr parry pars parson parsons participant participates
partied partner partnership parton parts pass passes passport past pasted pasty pat patch patched patches patching
patel pats patted patter patties patty paused pave paving paws pay payer payers paying pays pdf peace peach peaches
peaks pear pearly pears pearson peas pease peat peck pedals peed peek peels peep peeping peer peers pei pen pencil
pencils pending peng pent perform performed performer performs perks perl permission permissions permit persona
personas peru perv pest pests pet peters pets petting petty phat picked picket pickets pictured pictures pieces pier
pierce pig pika pike pill pills pilots pin pinch pinched pinching pine pings pink pinning pinot pins pint pinto pints
pipelines piper pisces piss pitcher pitchers pits pius pivot placed placer plain plains plank planks planner plano
planted plate plated plates play playa pleas pleased pleases plight plo plots plow plowing ploy plug plugs plum plums
plush poe poet poets pointe pointed pointing pointless pointy police polity poll polled polling polls polly ponder
pondered pondering poof pooped poor poplar popper populations port ported portraits portrays ports poses posh position
post posted pot potable potentials potion pots potted potts pounded pounding pounds pours pout pow power pox prays pre
precious predictor predicts premise pres presenter presents preset presidents prevent prevented prey priced priceless
pricey prick pricks pride prides prime primed primers primes priming prince princes printer priory prized pro probable
probe probes processor prod produce produces productions professional professors profiled profiles profit profits prog
programmed programmer programmes programs projector prom proms proofs prop propel proportion propped props pros
prosper protect protected protecting protects prov provided provider provides pry pryor pubic publication publisher
publishes pubs pudding pugh pulley pulp pulsed pulsing puns punt pups purchaser pushing pushy puss putin quack
quarters quartet queens queer questions quid quiet quirk quit quito quits quota quotas quotation rabbi rabbis rabble
race raced racing racket racking racks racy radios rage raged ragged raging raid raise raising rake raked raking
rallied rally ram rand ranging rank ranked rankin rankings rant ranting rape raped raping rapped rare rash rat rated
rates rating ration rations ratios rats rave raven raves ravine ray rays react reacted read readers readings reads
realm realty reap reaper reaping rear rearing rears reason rebate rebounds recalls receive receiver receives recite
reckons recommends recon recorder recovers recovery recruits rector red redding reed reel referenced referred regal
regard regent region reich reid reilly relate relates relatives relaxed relayed reliably relies relieve relieved rely
remand remanded remark remembers reminder remover renal render rent renter rents repay repeal repealed repeats repent
replay replied representative represents reprieve resent resort resorted resorting resorts responds rest retail
retails retard retards retort retriever revel revenge revenues reverence rewarding rewards rewind rhythms rice rick
rid ride riding rife rig rights ringer ringing rinse rinsing riots ripe risen riser rises risk risking rita rites ritz
roach roaches road roar roared roasted robe robes robotic rocker rocket rocks rocky rode roe role rolex rolf roll
roller rolls roma romeo romp ron roof roofs rook room rooms roost root rope ropes rosa roses rosie ross rosy rote
rotors rouge roundabout rounded rounders rounding roundup rouse rout routed rove rover rovers roving row rowe rower
rte rub rubs rug rugs ruin ruining ruins rules rum rumble runaway rundown rune runes rung runoff runways rus ruse russ
rust ruth sable sack sacked sacks sad sade safe sage sail sake sakes saks sal sale salted sam sami samsung san sana
sanction sand sander sands sane sang sanger sans sap sari sars sass saucer sauces saucy save saving savings sawn saws
scala scaled scales scalp scaly scams scan scanned scans scar scare scares scat scenario scene scent scents schedules
schema scones scoops scorn scream screamed screaming screams scribe scroll scrolled scum sdk sea seabed seam seams
sean sear searches seared sears seated seating seats seattle seconds sedition seed seeded seeding seeds seek seeking
seeks seep seeping seer sees seething seize sell selling semen semi semiconductor sen send sending sent sentenced
sentences seo separated separates sequenced sequences serve served serves set setter setting settler settles sevens
sever severn seward sewer sewing sewn sex shack shade shades shaft shake shakes shale shall sham shame shan shane
shank shanks shaped shapes shard shards shared shark sharks sharp sharpe shat shave shawn shay shear sheen sheet shell
shen sheng sher shi shia shifter shifts shin shingle shipper shire shirt shits shiv shock shocks shoe shoes shoot
shooter shopped shopper shore shores shorten shortfall shortlist shorts shorty shot shots shout shoved shoving
showcase showcases showdown shower showings showtime showy shu shut shy siam sick sided sideshow siemens sift sig sigh
sighed sighing sighs sight signer signet silicone silk sill simple sims sin sine sing singers singing singled singles
sings sinister sinned sinner sinners sins sinus sion sip sips sire sisters site sits sitter situ sixes sized sizes
skate skated skates skating sketchy skid skill skip skips skit sky slack slacks slam slanted slate slater slay slaying
sledge slew slice slices slid slider sliders slight slime sling slip slips slit sloan slog slogans sloop sloping slot
slowdown slowed slower slowest slows slung sly smack smacked smacks smalls smart smarts smear smell smite smoke snack
snacks snakes snapshots snare sneak sneaker sneakers sneaking sneaks snell snip snoop snort snorted snot snow snowed
snowing snows snuff soak soap soars sock socks sodium soft soften soils solar sold sole soma someday somehow someones
someplace somethings sometime sometimes somme son sonar sons sony soot sop sora sore sorely sorts sought soul sounded
sounders sounding sounds soups sour sourced soured sous sowing sown soy spa spaced spacer spaces spaceship spacex
spacey spade spain spam spank spanked spar spared spares spark sparse spas spat spate spawn spawned spear spears
specifics speck sped speechless speed spell spelt spends spice spike spill spin spins spire spit spite spock spokes
sponsor spore sport spreads spun spy spying squared squares squire stable stabs stacy staff stag stages staging
stagnant stake staked staking stale stalk stalked stalks stall stan standby standings standoff standout standpoint
standstill standup star stare stared stares staring stark starling starr starred starring stars starter startled
startling starved starving stat stateless staten statue statues status stave stay stayed staying stays steak steaks
steam steamed steaming stem stems stent stepped steven stick sticks stiff stills sting stinger stink stinking stinks
stirs stocked stoke stokes stomped stony stool stoop stop stopper stops store stores storey storied stork storm stormy
strand strands streak streaks streamer stretcher stroller stuart stuck studied studios stuffs stuffy stung sub
submission submit subways successor suck sucking suction sue sued suing suit suite suites summa summer summits sun
sung sunk suno superb supper supple supplier supplies surety surf surfaces surge surly swam swan swans sway swaying
swears sweat sweets swells swift swine swings swoon swoop sword swore symposium systems tabled tables tablet tabletop
tacked tagged tail takeaway takeoff takeout takeover taker takers takin tale tales talker talky tall tam tame tamed
taming tan tang tank tankers tanking tanks tanner tao tape taped tapes taping tapped tar targets tart task tasked
tasks tasted tattered taut taxes taxing tcl tea teach teaches teak teal tear tears teas teased techno techs ted teen
teeth telly tencent tend tending tends teng tenor tens tent tenths tents teri termed tern terribly tesla tess test
text thad thai thais thane thankfully thanking thanksgiving thar theirs themed themes theo thereby therefor therein
thereof thereto theses thick thief thigh thin thine thinker thinly thirds thirsty thong thorough thou thought
threesome threw throughput thus thyme ticked ticker tickle tickled tide tides tie tier ties tight tile tiled tiles
till tilted tim timed timeless timelines timeout timer timers timetable tin tina tine ting tinge tingle tins tint tiny
tire tires tiring tithe titles tits toad toasted tod todd toed toes togo toke token toll tolls tome toms ton tonal
tone toned tones tong tongs toni tony tool toot topical topless topped topper topping tops torch tore torn tort toss
totaling toting tots touchdown touchy tough tour toured touring tourney tow towards tower town towns toxic toys tpu
tracts trails train trains trait tram trams tran trance trapped traveler traveller travels tread treading treads tree
trees trench trenches trendy trent trey trial tricia tricked trier trifle trillions trip tripled triples tripped trips
trivial trooper troops tropics trough trout truce truer truths tubing tucking tue tune tuner tunes tunic tuning turd
turf turin turk turner turning turnovers turns turntable twill twine twink twos tying tyne typo typos tyre tyres uae
uber unclean undercover underestimate underestimated undergoes undergoing undergone underground underlined
underrepresented underside understand understanding understands understated understatement understood undertake
undertaken undertakes undertaking undertook underwent underworld underwriting unesco union unit unites unitree units
unity untitled unto unveils upcoming update updated updates updating upheld uphold upholding upholds upkeep uploads
upper upping upright uprising upscale upside upstart upstate uptake upton upwards urea url urn urns usa username uses
usher ussr vague vale valleys valued values valve van var vary vast veer vending vendor venous vent vents ventura
ventured vera verb verily verity vern verses vert vest vet vetting victor victors vida vide vie vied viet viewer vigor
vimeo vince vine vise visibly vista visuals vita viva vivo vocation volley voting wade wags wail wait waited waiting
waits wake wakes waking wal walker walkers walking walks wall walled walling walt wand wanda wanderer wandering
wanders wane waned wang wank wanker wannabe wanton war ward warden wares warms warner warns warp wars warts wash
washer wasnt wasp wasted watcher watches watt watts wave waving wax weaning wear wears weathers website weed weeding
weekends weep weeping wef wei weighs weight weill welcomes welling wells welt wentworth wept wesson west wet wetter
wetting whale wham whatnot wheat whereas whereby wherein whereupon whet whew whim whine whit whiter whites whitey
whiting whoever wholesome whomever whore whores wick wicked wicket wickets widen widow widows width wields wien wiener
wifi wig wight wigs wild wilde wilder wile willa willed willfully willis wills willy wily wince winch wind winding
winds wine wines wing winger wingers winging wings wink winked winking winks winn winter winters wipe wiped wiper wire
wires wiring wise wiser wish witch witches withdraw withdrawing withdrawn withdraws wither withheld withhold
withholding withstand withstood witnesses wits wizards woes wold wong wont wood word words wore workday worker workout
workplace workplaces works workspace worlds worldview worldwide worm worn worsen wort worthless worthwhile worthy
wound wounded wounding wounds wow wrapper wraps wreaking wrench writ writer writes writings wrongs wrote wrought wto
xiaomi yale yan yao yates yearn yeast yell yelling yen yields yoko yolo yonder yong yore yorkers yours yves zach zane
zany zen zest zillion zoe zone zoned zte
"""
OTHER_WORDS = frozenset(_OTHER_WORDS.split())
PLAIN = frozenset(_PLAIN.split())
USUAL = PLAIN.union(_USUAL.split())
NAMES = frozenset(_NAMES.split())
