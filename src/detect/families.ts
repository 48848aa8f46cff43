/**
 * Close languages that detectors take for each other, told apart by words and spellings that one of them has and its
 * neighbours do not. The counts decide only within the family, and only beside the detectors' verdict.
 */

import { type WordList, type Words, wordList, wordsOf } from './wordCounts.js';

interface Family {
  members: Readonly<Record<string, WordList>>;
  /** How much one word weighs against the detectors. */
  weight: number;
}

/** `~` stands for any letters. */
const FAMILIES: readonly Family[] = [
  {
    weight: 0.16,
    members: {
      id: wordList(
        'bahwa|karena|bisa|kantor|uang|situs|perusahaan|Kamis|Jumat|Senin|Minggu|juta|rupiah|unduh~|terjadi|Maret|Juni|Juli|Agustus|Desember|telepon|usai|saat|nasabah|listrik|penyebab~|akun|daring|luring|pemulihan|insiden|keluhan|dikeluhkan|sempat|alami|ungkap|menyebut~|tutur|imbau~|WIB|WITA|sore|siang|kemarin|terkait|warga|ponsel|kini|mulai|butuh|menilai|pekan|pemerintah|serupa|perbaikan|diperbaiki|mengonfirmasi|pihaknya|bank-bank|kereta api|stasiun|bandara|tak|jadi|usaha~|Rp|narahubung|triliun|miliar|lantaran|kewalahan|lonjakan|tagihan|memperoleh|potongan|terdampak|puluhan|peretas|kelumpuhan|mandek|mendadak|ambles|persen|diduga|melumpuhkan|karyawan|layanan|otoritas|mencapai|pakai|bus|gratis|kartu|gubernur|mobil|pabrik|petugas|korban|polisi|rumah sakit|universitas|televisi|daerah|senilai|padam|padamnya|pemadaman|sekitar|per|server|Anda',
      ),
      ms: wordList(
        'bahawa|kerana|boleh|wang|syarikat|perkhidmatan|Khamis|Jumaat|Isnin|Ahad|ringgit|beliau|rangkaian|talian|menerusi|berkenaan|kenyataan|memaklumkan|sebahagian|malah|iaitu|turut|selepas|semasa|sahaja|pelbagai|tergendala|gergaji|dibaiki|kira-kira|bomba|kilang|polis|tambang|universiti|telefon|kaunter|jalur lebar|berlaku|berlarutan|punca~|siasatan|menyiasat|menjejaskan|terjejas|dijangka|sila|ekoran|susulan|manakala|justeru|bagi|daripada|baharu|Mac|Ogos|Disember|Julai|Jun|suku|petang|setengah|bekalan|elektrik|kerajaan|tengah hari|tiada|semalam|dakwa~|serta|mengambil|anggota|perdana|bercadang|fail|dalam talian|pengadil|cawangan|setakat|minit|kemas kini|mulanya|sukan|hospital|jadual|tadi|seramai|sebanyak|bernilai|orang ramai|itu|pagi tadi|akhbar|sistem~ itu|pulih|secara|mengakui|diakses|lapangan terbang|RM|bilion|trilion|seluruh negara|merekodkan|melebihi|gangguan itu|selama setengah jam|peniaga|jualan|ketua|ditutup|berpunca|penggodam|pekerja|peratus|beroperasi|terkesan|dikesan|lebih dua|jabatan|kementerian|kad|percuma|menteri besar|kereta|hospital|mangsa|televisyen|kawasan|bernombor|pasukan|akaun|aduan|papar~|merosot|yang sudah|rebah',
      ),
    },
  },
  {
    weight: 0.15,
    members: {
      nb: wordList(
        'ikke|fra|etter|uker?|hva|noen|noe|ble|nettsiden|kunder|brukere|jobber|av|nå|opp|ut|uten|mellom|gjennom|hun|kveld|først|mens|mye|meg|seg|gjorde|sto|brøt|feilen|feil|over|snaut|kroner|klokken|én|deretter|det|på|og|med|som|for|til|~(?:øy|ei|tt|pp|kk)~',
      ),
      nn: wordList(
        'ikkje|frå|noko|kva|eit|vart|vore|nokon|nokre|seier|berre|dei|me|korleis|tenesta|brukarar|ho|sjå|sidan|eg|å|kjem|veit|meir|mykje|fleire|skulen|skal|vere|vera|kvar|kven|difor|heile|gjere|gjerast|gjekk|fekk|dette|hadde|sjølv|fortel|aldri|heime|saman|enno|vidare|desse|eller|medan|nettet|straum~|og|det|på|for|til|som|med',
      ),
      da: wordList(
        'ikke|fra|efter|uger?|hvad|nogle|noget|blev|hjemmesiden|kunder|brugere|arbejder|af|ud|mere|nu|op|uden|mellem|gennem|hun|aften|først|mens|meget|mig|sig|gjorde|over|kroner|klokken|hen|nedbrud~|fejl~|også|siger|oplyser|lige|hver|blandt|netop|igen|under|natten|gik|det|på|og|med|som|for|til|formiddagen|~(?:øj|ej|age|igt)~|herhjemme|kl',
      ),
      sv: wordList(
        'och|att|det|som|är|inte|för|med|av|på|från|efter|när|till|ett|kronor|vid|har|i går|men|sedan|eller|också|blev|kommer|under|över|sade|säger|där|enligt|än|~(?:ö|ä)~|~(?:ar|erna|arna|orna|ades)',
      ),
      de: wordList(
        'und|der|die|das|ist|nicht|mit|von|auf|für|den|dem|ein|eine|im|zu|bei|wegen|nach|wurde|waren|hat|Euro|Kronen',
      ),
    },
  },
  {
    weight: 0.4,
    members: {
      nb: wordList(
        'ikke|fra|noe|noen|hva|hvor|hvordan|hvorfor|ble|blir|fortell~|eie[rn]~|jeg|skole~|hjemme|flere|mye|bare|sier|gjør~|kommer|et|~(?:ene|lig|lige|ligst|hetene?)',
      ),
      da: wordList(
        'ikke|fra|noe|noen|hva|hvor|hvordan|hvorfor|ble|blir|fortell~|eie[rn]~|jeg|skole~|hjemme|flere|mye|bare|sier|gjør~|kommer|et|~(?:ene|lig|lige|ligst|hetene?)',
      ),
      nn: wordList(
        'ikkje|frå|noko|nokon|nokre|kva|kvar|korleis|kvifor|vart|vert|fortel|eig(?:e|ar|aren|ast)|eg|skul(?:e|en|ar|ane)|heime|fleire|mykje|berre|seier|gjer|gjerast|kjem|eit|dei|ho|vere|~(?:ane|leg|lege|legare|leik|gj|gjer|kje|ingar|ingane)',
      ),
    },
  },
  {
    weight: 0.12,
    members: {
      ca: wordList(
        'els|amb|és|però|també|aquest~|dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge|ahir|avui|matí|tarda|vespre|nit|servei~|usuaris|fins|segons|quan|mentre|van|va|han|més|molt|dins|seva|seus|són|hi|xarxa|del|les|que|ja|perquè|després|abans|sense|encara|pel|dels|això|prop|menys|gairebé|queixes|eren|seguien|i|el|la|de|un|costa|aplicació|milers|patir|tornar|té|aquell~|altr~|ningú|sobre',
      ),
      gl: wordList(
        'unha|unhas|uns|dunha|nunha|xa|polo|pola|polos|polas|pero|moi|tamén|despois|onte|hoxe|luns|martes|venres|xoves|mércores|servizo~|usuarios|os|as|ás|aos|ao|da|das|do|dos|na|nas|no|nos|non|que|segundo|foron|houbo|dixo|ata|estaban|xente|desde|dende|ademais|cando|mentres|mañá|tarde|noite|sen|á|ó|e|o|a|quedaron|queixas|sufriron|hai|durou|media|caeu|deixou|deixaron|máis|meses|veciños|nin|troques|algún~|descartou|avaría|xunta|case|~(?:ción|cións)|preto|seguían|estivo|tivo|dun|nun|sufriu|~(?:ouse|euse|iuse)|puido|puideron',
      ),
      pt: wordList(
        'uma|umas|duma|numa|já|pelo|pela|mas|muito|também|depois|ontem|hoje|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|serviço~|usuários|utilizadores|não|segundo|foram|houve|disse|até|estavam|desde|além|quando|enquanto|amanhã|noite|são|você|então|os|as|às|aos|ao|da|das|do|dos|na|nas|no|nos|que|com|sem|em|e|o|a|por volta|ficaram|ficou|teve|caiu|venceu|à|cerca de|mais|horas|manhã|~(?:ção|ções|ões|ão)|durou|meia|limitar-se|~-se|queixas|reclamações|deixou de|esta|este|seu|sua',
      ),
      es: wordList(
        'una|unas|unos|ya|por|pero|muy|también|después|ayer|hoy|lunes|martes|miércoles|jueves|viernes|servicio~|usuarios|los|las|el|la|del|al|no|según|fueron|hubo|dijo|hasta|estaban|desde|además|cuando|mientras|mañana|noche|y|en|sin|con|que|quedaron|quejas|sufrieron|hay|duró|media|cayó|dejó|dejaron|más|meses|vecinos|ni|cerca de|casi|afectaron|~(?:ción|ciones)|estuvo|tuvo|pudo|pudieron|de la|de los|se',
      ),
      ro: wordList(
        'și|în|de la|pe|cu|din|nu|a fost|ale|lui|celor|că|pentru|după|un|au|mai|sau|care|este|a|prin|între|lei|ora|~(?:ului|ilor|elor|ului)',
      ),
      it: wordList(
        'il|lo|gli|della|delle|dei|di|che|non|è|e|con|per|sono|una|nel|nella|alle|dal|ha|hanno|ore|dopo|anche|più|si',
      ),
      fr: wordList(
        'le|les|des|du|et|est|une|dans|pour|pas|avec|sur|au|aux|a|ont|été|par|plus|son|ses|qui|que|à|en|ce|cette',
      ),
    },
  },
  {
    weight: 0.12,
    members: {
      cs: wordList(
        'jsou|byl~|nebo|však|ještě|který|která|které|při|podle|společnost~|uživatel~|úterý|středu|čtvrtek|pátek|také|protože|řekl~|dvě|čtyři|více|kolem|téměř|jen|jsem|už|mezi|dubn~|července|srpna|září|října|listopad~|prosince|ledna|února|března|května|června|působil~|lidé|v|aby|se|bude|hodiny|trval~',
      ),
      sk: wordList(
        'sú|bol~|alebo|však|ešte|ktorý|ktorá|ktoré|pri|podľa|spoločnos~|používateľ~|utorok|stredu|štvrtok|piatok|tiež|pretože|povedal~|aj|čo|dve|štyri|viac|okolo|takmer|iba|len|som|už|medzi|apríl~|júl~|august~|septembr~|októbr~|novembr~|decembr~|január~|február~|marc~|máj~|jún~|spôsobil~|ľudia|v|aby|sa|bude|hodiny|trval~|zostalo|zhruba|od|hlásení|pol|skolaboval~',
      ),
    },
  },
  {
    weight: 0.12,
    members: {
      af: wordList(
        'nie|het|was|wat|vir|om|sy|hulle|gesê|maatskappy|dit|ook|deur|is|ons|kliënte|dienste|gebruikers|die|se|sowat|meer as|klagtes|begin|getref|gebly|word|sê|daar|teen|ná|nadat|ure|in die|kon|van die|aangeteken|nog|al|~oggend|en|was',
      ),
      nl: wordList(
        'niet|heeft|was|wat|de|het|een|voor|om|zijn|zij|ze|gezegd|bedrijf|ook|door|is|wij|klanten|diensten|gebruikers|storing~|werd|werden|waren|bij|zeker|winkels|bleven|bleef|dicht|naar|nog|uur|meer dan|klachten|ongeveer|daar|sinds|er|kon|al|begon|worden|en',
      ),
      de: wordList('und|der|die|das|ist|nicht|mit|von|auf|für|den|dem|ein|eine|im|zu|bei|wegen|nach|wurde|waren|hat'),
    },
  },
  {
    weight: 0.1,
    members: {
      ru: wordList(
        'и|что|не|на|с|по|из|для|это|без|как|более|после|его|она|они|был~|или|уже|поступил~|сообщил~|также|жалоб~|связи|о|до|около|тыс|во|при|часа|утра|сбо[йея]|~(?:ть|тся|ются|ого|его|ых|их|ый|ая|ое|ые)',
      ),
      uk: wordList(
        'і|й|та|що|не|на|із|для|це|без|як|понад|після|його|вона|вони|був|була|було|були|або|вже|також|скарг~|до|близько|під|через|о|від|щодо|~(?:ть|ться|ого|ої|их|ий|ою)',
      ),
      be: wordList(
        'і|й|ды|што|не|на|з|для|гэта|без|як|больш|пасля|яго|яна|яны|быў|была|было|былі|або|ўжо|таксама|скарг~|да|каля|пад|праз|а|ад|у|ў',
      ),
      bg: wordList(
        'и|че|се|да|ще|са|за|от|на|в|с|към|по|до|беше|бяха|заради|след|който|която|което|които|не|няма|ни|му|си|около|часа|без|съобщи~|~(?:ът|ят|ата|ето|ите|ният)|сутринта|спря~|банка|поради|обаждания~',
      ),
      mk: wordList(
        'и|дека|се|да|ќе|сè|од|за|во|на|со|до|поради|што|беше|беа|по|кој|која|кои|не|нема|ги|го|си|околу|часот|без|јавува~|~(?:от|та|то|те)|велат',
      ),
      sr: wordList(
        'и|да|се|је|су|ће|од|за|у|на|из|са|до|због|што|био|била|после|који|која|које|не|нема|их|га|око|часова|без|саопшт~',
      ),
    },
  },
  {
    weight: 0.15,
    members: {
      fa: wordList('که|از|به|در|این|را|با|است|شد|برای|می‌~|می|های|شده|کرد|آن|تا|بود|هم|خود|و'),
      ur: wordList('کے|کی|کا|میں|سے|کو|ہے|ہیں|نے|پر|کہ|اور|گئی|گیا|تھا|تھی|بھی|نہیں|کر|یہ|ہو|ہزار~'),
      ar: wordList('في|من|على|إلى|عن|أن|التي|الذي|هذا|هذه|قد|لم|كما|بعد|قبل|مع|ما|كان|كانت|ال~|بسبب|وال~'),
      ps: wordList('د|په|چې|کې|له|ته|یې|او|دی|ده|دي|شو|شوه|وو|نه|هغه|کړ~|سره|وي|يې|وايي|تر|غواړي'),
    },
  },
  {
    weight: 0.3,
    members: {
      is: wordList('að|sem|ekki|fyrir|hefur|hafa|við|þ~|~[öþ]~|~(?:inn|nni|urinn)'),
      fo: wordList(
        'at|sum|ikki|hevur|hava|fyri|men|tí|eingin|vóru|varð|sigur|segði|áðrenn|felag~|skúl~|landsstýri~|føroy~|tey|teir|bleiv|sambært|teimum|náttina|arbeiddi|~ø~|~(?:eyð|oyg|ggj|nar|num)~|ætlar',
      ),
    },
  },
  {
    weight: 0.15,
    members: {
      tr: wordList('ve|ile|için|bir|bu|da|de|olarak|olan|daha|çok|göre|~ı~|~(?:yor|mış|miş|dı|di)'),
      az: wordList('və|ilə|üçün|bu|bir|olub|edib|deyib|ki|da|də|~ə~'),
      tk: wordList(
        'we|bilen|üçin|bu|bir|boldy|diýip|hem|~[ňýž]~|~(?:dyr|dylar|diler|jylar|jiler|lary|leri|daky|däki)|~w~',
      ),
    },
  },
  {
    weight: 0.15,
    members: {
      de: wordList('und|der|die|das|ist|nicht|mit|von|auf|für|den|dem|ein|eine|im|zu|bei|wegen|nach|wurde|waren|hat'),
      lb: wordList(
        'd|de|den|vun|fir|ass|hunn|huet|net|mat|och|op|déi|dat|eng|wou|nei|wëll|wier|sot|ginn|gi|sech|hinnen|an|ze|joer|~(?:ëe|éi|ou)~',
      ),
    },
  },
  {
    weight: 0.1,
    members: {
      zu: wordList('~(?:hl|dl|mb)~|ukuthi|futhi|bonke|ngoba|uhulumeni|noma|kodwa'),
      xh: wordList('ukuba|kwaye|kunye|xa|okanye|urhulumente|~(?:rh|tsh|kwi)~'),
    },
  },
  {
    weight: 0.15,
    members: {
      hi: wordList(
        'है|हैं|के|की|का|में|से|को|ने|पर|और|यह|था|थी|थे|गया|गई|हो|कि|नहीं|बाद|ही|बजे|रहे|रही|रहा|कर|दोबारा|हुआ|हुई|सकी|सका|रात|करीब',
      ),
      mr: wordList(
        'आहे|आहेत|च्या|चा|ची|चे|मध्ये|ला|ने|आणि|हे|हा|होते|होता|होती|झाला|झाली|झाले|की|नाही|नंतर|वाजता|करण्यात|~(?:ांनी|ाच्या|ाला|ांना|ाने|ातील|ांचा|ांची|ात)|या|असे|केले',
      ),
      ne: wordList(
        'छ|छन्|को|का|की|मा|ले|लाई|र|यो|थियो|भयो|भएको|भएका|गरेको|गरेका|पनि|छैन|बजे|गर्न|हुन|~(?:मा|ले|को|लाई|का|बाट|हरू)|गरिएको',
      ),
    },
  },
  {
    weight: 0.15,
    members: {
      kk: wordList(
        'және|бұл|үшін|мен|да|де|күні|бойынша|еді|болды|болған|~(?:дың|дің|ның|нің|тың|тің|лар|лер|дар|дер|тар|тер)|деп|кейін|бір',
      ),
      ky: wordList(
        'жана|бул|үчүн|менен|да|күнү|боюнча|эле|болду|болгон|~(?:дын|дин|нын|нин|тын|тин|дун|дүн|нун|нүн|лор|лөр|дор|дөр|лоо|рүү|луу|оо|өө|үү|уу)~|деп|кийин|бир',
      ),
    },
  },
];

/** Words of Croatian, of Serbian, and the two ways of writing one old vowel: vrijeme, vreme. */
const CROATIAN = wordList(
  'tko|netko|milijun~|mobiteln~|zračn~|dionic~|obustav~|uzrokova~|središ~|sjediš~|gospodarst~|ured|ureda|uredu|kuna|eur[aoi]|kišobran~|tečaj~|natječaj~|cest[aeiou]~|brodov~|nitko|svatko|tijekom|uvjet~|tvrt[kc]~|priopć~|tisuć~|siječnj~|veljač~|ožujk~|travnj~|svibnj~|lipnj~|srpnj~|kolovoz~|rujn~|listopad~|studen~|prosinc~|zrakoplov~|računal~|suradnj~|izvješ[ćt]~|tjed[an]~|glede|zaslon~|poslužitelj~|sustav~|poduzeć~|kolodvor~|vlak~|nogomet~|tisk~|glazb~|kazališ~|županij~|ravnatelj~|djelatnik~|dojam|točn~|točk~|sučelj~|sudjel~|opskrb~|promet~|obitelj~|jučer|prekjučer|navečer|unatoč|skladu|što|bolnic~|najam~|internetsk~|kibernetičk~|osigur~|zbilja|dužnosnik~|potpor~|odvjetnik~|udruga~|uporab~|sveuč~|povijes~|netočn~|mogl[aeio] (?:se )?\\p{L}+ti|sati|zabilježi~',
);
const SERBIAN = wordList(
  'skoro|interfejs~|desetin~|neko|niko|milion~|vazdušn~|akcij[aeu]|prodavnic~|kancelarij~|privred~|ekspozitur~|dinar~|uslug[aeu] \\p{L}+ nisu|kurs~|konkurs~|svako|ko|tokom|uslov~|saopšt~|časova|čas|hiljad~|januar~|februar~|mart~|april~|jun[aeu]?|jul[aeu]?|avgust~|septembr~|oktobr~|novembr~|decembr~|računar~|saradnj~|izveštaj~|bezbedn~|sistem~|preduzeć~|voz|vozov~|fudbal~|muzik~|pozoriš~|opštin~|utis~k~|tačn~|tačk~|učestv~|snabdev~|saobraćaj~|porodic~|juče|prekjuče|uveče|uprkos|šta|mada|obaveštenj~|evr[aoi]|demant~|(?:mog|mož|žel|hte|hoć|treba|poče|uspe|uspel|pokuša|nisu|nije|nema|mora|prestal)~(?: \\p{L}+)? da|da (?:se|je|će|su|li) \\p{L}+[eui]|gasi[lo]~|sedmic~|takođe|prijavio|hakersk~',
);
const EKAVIAN = wordList(
  'vrem~|gde|~vrem(?:e|ena|enu|enom|ensk~)|(?:za)?uvek|menja~|namer~|usmer~|sever~|ocen~|veruj~|sneg~|srećn~|procenj~|ovde|negde|pre|posle|poslednj~|uvek|mesec~|deo|del[aoui]~|podel~|cel[aeiou]~|ceo|cen[aeiou]~|mest[aouie]~|reš~|beleg~|belež~|zabelež~|primer~|primen~|smen~|svet~|vest~|uspe~|razume~|sledeć~|nedelj~|ponedelj~|sred[aeuo]|zahtev~|izvešt~|obavešt~|promen~|zamen~|mer[aeiou]~|vred~|tel[aou]~|leč~|lek~|dec[aeiou]~|devojk~|čovek~|dve|obe|pobed~|zvezd~|sprečen~|delimič~|procen~|verovatno|osećaj~|videl~|opterećenj~|svede~|nasled~|predel~|oseća~|bezbed~|bele[gž]~|greš~|povre[dđ]~|ozled~|prelazi~|reč|reči|prevoz~',
);
const IJEKAVIAN = wordList(
  '~(?:vijek|svijet|vijest|bijel|dijel|lijed|lijep|lijek|mijen|pijev|rijed|riječ|snijeg|tijel|vijeć|zvijez|cijel|cijen|bijed|vrijed|vrijem|mjer|mjen|mjest|vjet|vjer|vjes|sjed|sjev|djel|djet|pjes|rješ|bjeg|tjer|čovjek|osjeć|sljed|uspje|cjel|cjen)~|gdje|mijenj~|nasljed~|snijeg~|vjer[auoe]?|vjeruj~|ocjen~|namjer~|usmjer~|sjever~|procjenj~|sjed~|ovdje|negdje|prije|poslije|posljednj~|uvijek|mjesec~|dio|dijel~|djel~|cijel~|cijen~|mjest~|rješ~|biljež~|zabiljež~|primjer~|primjen~|smjen~|svijet~|vijest~|uspje~|uspij~|razumje~|sljedeć~|nedjelj~|ponedjelj~|srijed~|zahtjev~|izvješ~|obavijest~|obavješ~|promjen~|zamjen~|mjer~|vrijed~|tijel~|liječ~|lijek~|djec~|djevoj~|čovjek~|dvije|obje|pobjed~|zvijezd~|spriječ~|procijen~|vjerojatno|vjerovatno|osjeć~|vidje~|povrije~|prijelaz~|riječ~|prijevoz~|lijep~|bijel~|smjest~|odjel~|nerazmjern~|svjedo~|ispričava~|dospje~|prosvjet~',
);
const BOSNIAN = wordList(
  'Bosn~|Hercegov~|historij~|kahv~|lahk~|mehk~|BiH|Sarajev~|Tuzl~|Zenic~|Federacij~|općin~|sedmic~|saopć~|august~|mjeseca (?:januar|februar|mart)~',
);
const SOUTH_SLAVIC = ['hr', 'sr', 'bs'];
const SOUTH_SLAVIC_WEIGHT = 0.4;
/** What a Croatian or Serbian text never has both of, a Bosnian one has. */
const FEWEST_BOTH = 1;
const MOST_WORDS = 12;

const countOf = (words: Words, list: WordList): number => Math.min(MOST_WORDS, list(words));

/**
 * Croatian, Serbian in Latin letters, Bosnian. One decision on two questions: whose words, and which vowel; Bosnian has
 * the vowel of the one and words of the other.
 */
function southSlavicVotes(words: Words): Map<string, number> {
  const croatian = countOf(words, CROATIAN);
  const serbian = countOf(words, SERBIAN);
  const ekavian = countOf(words, EKAVIAN);
  const ijekavian = countOf(words, IJEKAVIAN);
  const bosnian = countOf(words, BOSNIAN);
  const both = Math.min(ijekavian, serbian) >= FEWEST_BOTH && croatian === 0 && ekavian === 0;
  const bs = bosnian + (both && bosnian > 0 ? ijekavian + serbian : 0);
  const weigh = (count: number): number => Math.min(MOST_WORDS, count) * SOUTH_SLAVIC_WEIGHT;
  return new Map([
    ['hr', weigh(croatian + ijekavian)],
    ['sr', weigh(serbian + ekavian)],
    ['bs', weigh(bs > 1 && croatian === 0 ? bs + 1 : 0)],
  ]);
}

/** Words move the detectors' verdict within a family; they do not lift it over a language outside. */
const MOST_OF_MASS = { leading: 1.5, other: 0.5 };

/**
 * What the words of a text add to the members of its families.
 * @param scores what the detectors say
 * @param candidates the languages of which a family must have one to be asked, the best first
 */
export function familyVotes(
  text: string,
  scores: ReadonlyMap<string, number>,
  candidates: ReadonlySet<string>,
): Map<string, number> {
  const words = wordsOf(text);
  const votes = new Map<string, number>();
  const [leader = ''] = candidates;
  const addAll = (own: ReadonlyMap<string, number>): void => {
    const share = own.has(leader) ? MOST_OF_MASS.leading : MOST_OF_MASS.other;
    const mass = [...own.keys()].reduce((sum, code) => sum + (scores.get(code) ?? 0), 0);
    const most = Math.max(...own.values());
    const scale = most > 0 ? Math.min(1, (mass * share) / most) : 1;
    for (const [code, vote] of own) votes.set(code, Math.max(votes.get(code) ?? 0, vote * scale));
  };
  for (const family of FAMILIES) {
    const members = Object.entries(family.members);
    if (!members.some(([m]) => candidates.has(m))) continue;
    addAll(new Map(members.map(([m, list]) => [m, countOf(words, list) * family.weight])));
  }
  if (SOUTH_SLAVIC.some((m) => candidates.has(m))) addAll(southSlavicVotes(words));
  return votes;
}
