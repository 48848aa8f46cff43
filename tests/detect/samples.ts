/**
 * News prose in the languages that the detector names, written for this test: one paragraph and two sentences each,
 * on the usual matters of a newspaper (weather, councils, trains, banks, courts, sport), not translations of each other.
 */

export interface Sample {
  code: string;
  paragraph: string;
  sentences: [string, string];
}

export const SAMPLES: readonly Sample[] = [
  {
    code: 'en',
    paragraph:
      'Commuters across the north of the city faced a second morning of delays after a signalling fault closed two lines. The operator said engineers had worked through the night and hoped to run a normal timetable by the evening. Passengers were told that their tickets would be accepted on buses.',
    sentences: [
      'The council voted on Tuesday to raise parking charges for the first time in six years.',
      'Nobody was hurt when the roof of the old market hall gave way during the storm.',
    ],
  },
  {
    code: 'fr',
    paragraph:
      'Des milliers de clients n’ont pas pu payer par carte samedi matin, la faute à une panne chez leur banque. L’établissement assure que tout est rentré dans l’ordre peu avant midi et présente ses excuses. Une enquête interne a été ouverte.',
    sentences: [
      'Le maire a promis que les travaux du pont seraient terminés avant la rentrée.',
      'La pluie est tombée sans discontinuer pendant trois jours sur le sud du pays.',
    ],
  },
  {
    code: 'de',
    paragraph:
      'Im Süden des Landes sind am Montag zahlreiche Züge ausgefallen, weil ein Stellwerk nicht mehr ansprechbar war. Die Bahn setzte Busse ein, doch an vielen Haltestellen warteten die Reisenden vergeblich. Gegen Abend lief der Verkehr wieder weitgehend nach Plan.',
    sentences: [
      'Der Stadtrat will im Herbst darüber entscheiden, ob das Freibad saniert wird.',
      'Nach dem Unwetter mussten die Feuerwehren Dutzende Keller leerpumpen.',
    ],
  },
  {
    code: 'es',
    paragraph:
      'La compañía eléctrica reconoció el jueves que una avería en una subestación dejó sin luz a media provincia. Los técnicos tardaron casi cuatro horas en localizar el fallo. Los vecinos, hartos de los cortes, han convocado una protesta para el próximo sábado.',
    sentences: [
      'El Gobierno aprobará mañana las ayudas a los agricultores afectados por la sequía.',
      'Ninguno de los dos equipos logró marcar en un partido muy aburrido.',
    ],
  },
  {
    code: 'pt',
    paragraph:
      'A aplicação do banco esteve em baixo durante toda a manhã e muitos clientes não conseguiram fazer transferências. A instituição pediu desculpa e garantiu que os dados das contas nunca estiveram em risco. Ao início da tarde, o serviço já funcionava com normalidade.',
    sentences: [
      'O presidente da câmara disse que as obras do metro vão começar ainda este ano.',
      'Os bombeiros conseguiram apagar o incêndio antes que as chamas chegassem às casas.',
    ],
  },
  {
    code: 'it',
    paragraph:
      'Disagi per i pendolari questa mattina a causa di un guasto alla linea che ha rallentato decine di treni. Secondo l’azienda i tecnici sono al lavoro da ieri sera e la circolazione tornerà regolare nel pomeriggio. Intanto molti viaggiatori hanno scelto l’automobile.',
    sentences: [
      'Il consiglio comunale ha approvato il nuovo piano per le piste ciclabili.',
      'Gli studenti sono scesi in piazza per chiedere scuole più sicure.',
    ],
  },
  {
    code: 'ro',
    paragraph:
      'Mai multe cartiere au rămas fără apă caldă după ce o conductă veche s-a spart în apropierea gării. Primăria a anunțat că reparațiile vor dura cel puțin două zile. Locuitorii spun că aceeași problemă apare în fiecare iarnă.',
    sentences: [
      'Guvernul a discutat miercuri despre majorarea salariilor din învățământ.',
      'Echipa gazdă a câștigat la limită și a urcat pe primul loc în clasament.',
    ],
  },
  {
    code: 'ca',
    paragraph:
      'Els trens de rodalies han tornat a patir retards aquest dimarts per culpa d’una avaria a la catenària. L’empresa ha explicat que els tècnics hi treballen des de la matinada. Molts viatgers han arribat tard a la feina i es queixen de la manca d’informació.',
    sentences: [
      'El ple de l’ajuntament ha aprovat que el carrer quedi tancat als cotxes.',
      'La pluja d’ahir a la nit va omplir els embassaments fins a la meitat.',
    ],
  },
  {
    code: 'gl',
    paragraph:
      'Unha avaría no cable submarino deixou sen internet a varias vilas da costa desde a noite do luns. A compañía afirma que os seus técnicos xa atoparon o punto onde se produciu o corte. Os veciños agardan que o servizo volva antes da fin de semana.',
    sentences: [
      'A Xunta anunciou que as axudas para o sector do mar chegarán en outubro.',
      'O alcalde lembrou onte que a ponte leva pechada desde hai máis dun ano.',
    ],
  },
  {
    code: 'nl',
    paragraph:
      'Door een storing bij een grote telecomaanbieder konden duizenden mensen woensdag urenlang niet bellen. Het bedrijf zegt dat een fout in een update de oorzaak was en heeft zijn excuses aangeboden. Rond drie uur was het probleem verholpen.',
    sentences: [
      'De gemeente wil het oude zwembad slopen en er woningen bouwen.',
      'Hij kreeg een boete omdat hij zijn hond zonder riem had laten lopen.',
    ],
  },
  {
    code: 'af',
    paragraph:
      'Duisende kliënte kon Vrydag nie hul rekeninge sien nie nadat die bank se stelsel vroegoggend gaan staan het. Die bank het gesê dat sy tegnici hard werk om die probleem op te los. Teen die middag het die meeste dienste weer normaal gewerk.',
    sentences: [
      'Die burgemeester sê daar is nie genoeg geld om al die paaie te herstel nie.',
      'Die boere hoop dat dit hierdie week sal reën.',
    ],
  },
  {
    code: 'sv',
    paragraph:
      'Flera tåg ställdes in på tisdagen efter att ett växelfel upptäckts söder om staden. Trafikverket uppger att felet inte kan lagas förrän under natten. Resenärerna uppmanas att ta bussen eller vänta med sina resor.',
    sentences: [
      'Kommunen vill bygga en ny skola där den gamla brandstationen ligger.',
      'Polisen söker nu vittnen till olyckan som inträffade i går kväll.',
    ],
  },
  {
    code: 'da',
    paragraph:
      'Et nedbrud hos en af landets største banker gjorde det torsdag umuligt for mange kunder at betale med kort. Banken oplyser, at fejlen blev opdaget tidligt om morgenen, og at den nu er rettet. Flere butikker måtte sende kunderne hjem uden varer.',
    sentences: [
      'Kommunen vil lukke to skoler, fordi der er blevet færre børn i byen.',
      'Vejret bliver bedre i weekenden, men det blæser stadig meget ved kysten.',
    ],
  },
  {
    code: 'nb',
    paragraph:
      'Flere tusen kunder var uten mobildekning tirsdag kveld etter at en kabel ble gravd over. Selskapet opplyser at feilen ble rettet like før midnatt. Nå vil kommunen vite hvorfor ingen reserveløsning var på plass.',
    sentences: [
      'Regjeringen legger fram forslaget om nye avgifter på torsdag.',
      'Politiet har ennå ikke funnet ut hva som var årsaken til brannen.',
    ],
  },
  {
    code: 'nn',
    paragraph:
      'Mange hushald på Vestlandet var utan straum i natt etter at eit tre fall over linja. Kraftlaget seier at dei ikkje veit kor lenge arbeidet kjem til å vara. Ordføraren meiner at noko må gjerast før det kjem fleire stormar.',
    sentences: [
      'Kommunestyret vedtok at skulen ikkje skal leggjast ned i år.',
      'Ho fortel at ho aldri før har sett så mykje snø i bygda.',
    ],
  },
  {
    code: 'is',
    paragraph:
      'Rafmagnslaust varð víða á Norðurlandi í nótt þegar eldingu laust niður í háspennulínu. Starfsmenn unnu að viðgerð fram undir morgun og er nú allt komið í samt lag. Íbúar segja að þetta gerist of oft yfir veturinn.',
    sentences: [
      'Bæjarstjórnin samþykkti í gær að byggja nýja sundlaug við skólann.',
      'Lögreglan leitar enn að manninum sem fór frá heimili sínu á mánudag.',
    ],
  },
  {
    code: 'fi',
    paragraph:
      'Junaliikenne oli keskiviikkona pahoin myöhässä, kun turvalaitteet lakkasivat toimimasta aamun ruuhkassa. Rautatieyhtiön mukaan vika saatiin korjattua vasta iltapäivällä. Matkustajille tarjottiin korvaavia busseja.',
    sentences: [
      'Kaupunginhallitus päättää ensi viikolla, mitä vanhalle kirjastolle tehdään.',
      'Sade jatkuu huomenna etelässä, mutta pohjoisessa sää on kirkas.',
    ],
  },
  {
    code: 'et',
    paragraph:
      'Sajad peresid jäid pühapäeva õhtul elektrita, sest tugev tuul murdis puud liinidele. Ettevõtte teatel loodetakse rikked kõrvaldada hommikuks. Päästeamet palub inimestel kodus püsida, kuni torm vaibub.',
    sentences: [
      'Linnavolikogu otsustas, et uus lasteaed ehitatakse jõe äärde.',
      'Ta ütles, et ei mäleta nii külma talve juba mitukümmend aastat.',
    ],
  },
  {
    code: 'lt',
    paragraph:
      'Dėl gedimo duomenų centre antradienį sutriko kelių valstybės įstaigų interneto svetainių veikla. Ministerija tikina, kad gyventojų duomenys nenukentėjo. Specialistai dirbo visą naktį ir ryte paslaugos vėl tapo prieinamos.',
    sentences: [
      'Savivaldybė ketina kitais metais pradėti senamiesčio gatvių remontą.',
      'Ūkininkai skundžiasi, kad šiemet derlius bus gerokai mažesnis.',
    ],
  },
  {
    code: 'lv',
    paragraph:
      'Otrdienas rītā vairākos pilsētas rajonos pazuda ūdens, jo bija pārplīsusi veca caurule. Uzņēmums ziņo, ka remontdarbi ilgs līdz vakaram. Iedzīvotājiem ūdeni pieved ar cisternām.',
    sentences: [
      'Saeima nākamnedēļ lems par grozījumiem nodokļu likumā.',
      'Viņa pastāstīja, ka vilciens kavējās gandrīz divas stundas.',
    ],
  },
  {
    code: 'hu',
    paragraph:
      'Több ezer ügyfél nem tudott belépni a bank alkalmazásába hétfőn reggel. A pénzintézet azt közölte, hogy egy hibás frissítés okozta a leállást, és délutánra sikerült kijavítani. A felügyelet vizsgálatot indított az ügyben.',
    sentences: [
      'A polgármester szerint még az idén megkezdődhet a híd felújítása.',
      'A meteorológusok a hét végére erős szelet és havazást jósolnak.',
    ],
  },
  {
    code: 'el',
    paragraph:
      'Χωρίς ρεύμα έμειναν από το πρωί πολλές περιοχές της πόλης λόγω βλάβης σε υποσταθμό. Τα συνεργεία της εταιρείας εργάζονται για την αποκατάσταση της ζημιάς. Οι κάτοικοι διαμαρτύρονται ότι κανείς δεν τους ενημέρωσε.',
    sentences: [
      'Ο δήμαρχος δήλωσε ότι τα έργα στην πλατεία θα τελειώσουν πριν από τα Χριστούγεννα.',
      'Η ομάδα έχασε στις καθυστερήσεις και έμεινε εκτός τελικού.',
    ],
  },
  {
    code: 'tr',
    paragraph:
      'Bankanın mobil uygulamasına salı sabahı saatlerce girilemedi. Yetkililer, sorunun bir yazılım güncellemesinden kaynaklandığını ve öğleden sonra giderildiğini açıkladı. Müşteriler ise sosyal medyada tepkilerini dile getirdi.',
    sentences: [
      'Belediye başkanı yeni metro hattının gelecek yıl açılacağını söyledi.',
      'Fırtına nedeniyle adaya giden bütün vapur seferleri iptal edildi.',
    ],
  },
  {
    code: 'pl',
    paragraph:
      'We wtorek rano pasażerowie nie mogli kupić biletów, ponieważ system sprzedaży przestał działać. Rzecznik przewoźnika zapewnił, że awarię usunięto jeszcze przed południem. Kto jechał bez biletu, nie dostał mandatu.',
    sentences: [
      'Radni zdecydowali, że stara hala targowa zostanie wyremontowana.',
      'Strażacy przez całą noc wypompowywali wodę z zalanych piwnic.',
    ],
  },
  {
    code: 'cs',
    paragraph:
      'Cestující na severu města čekali ve středu ráno marně, protože tramvaje kvůli poruše nevyjely. Dopravní podnik uvedl, že technici závadu odstranili až po poledni. Lidé si stěžovali, že jim nikdo neřekl, co se děje.',
    sentences: [
      'Zastupitelé v úterý rozhodnou, jestli se stará škola zbourá.',
      'Hasiči v noci zasahovali u požáru, při kterém se naštěstí nikdo nezranil.',
    ],
  },
  {
    code: 'sk',
    paragraph:
      'Cestujúci v piatok ráno nemohli kúpiť lístky, pretože predajný systém prestal fungovať. Hovorca dopravcu povedal, že poruchu sa podarilo odstrániť ešte pred obedom. Ľudia sa sťažovali, že ich nikto neinformoval.',
    sentences: [
      'Poslanci budú v utorok rozhodovať o tom, či sa stará škola zbúra.',
      'Hasiči v noci zasahovali pri požiari, pri ktorom sa našťastie nikto nezranil.',
    ],
  },
  {
    code: 'sl',
    paragraph:
      'Zaradi okvare na transformatorski postaji je bilo v ponedeljek brez elektrike več tisoč gospodinjstev. Podjetje je sporočilo, da so napako odpravili okoli poldneva. Župan pričakuje pojasnilo, zakaj je popravilo trajalo tako dolgo.',
    sentences: [
      'Občinski svet bo prihodnji teden odločal o prenovi kopališča.',
      'Gasilci so vso noč črpali vodo iz poplavljenih kleti.',
    ],
  },
  {
    code: 'hr',
    paragraph:
      'Više tisuća kućanstava ostalo je u ponedjeljak bez struje zbog kvara na trafostanici. Iz tvrtke su priopćili da je kvar otklonjen oko podneva. Gradonačelnik traži objašnjenje zašto je popravak trajao tako dugo.',
    sentences: [
      'Gradsko vijeće sljedeći će tjedan odlučivati o obnovi kazališta.',
      'Vatrogasci su cijelu noć crpili vodu iz poplavljenih podruma.',
    ],
  },
  {
    code: 'bs',
    paragraph:
      'Nekoliko hiljada domaćinstava u Tuzli ostalo je u januaru bez struje zbog kvara na trafostanici. Iz Elektroprivrede BiH su saopćili da je kvar otklonjen oko podne. Općinski načelnik traži objašnjenje zašto je popravka trajala tako dugo.',
    sentences: [
      'Općinsko vijeće će u augustu odlučivati o obnovi historijskog muzeja u Sarajevu.',
      'Iz Federalnog ministarstva su saopćili da će također biti povećane plaće prosvjetnih radnika u Bosni i Hercegovini.',
    ],
  },
  {
    code: 'sr-Latn',
    paragraph:
      'Nekoliko hiljada domaćinstava ostalo je u ponedeljak bez struje zbog kvara na trafostanici. Iz preduzeća je saopšteno da je kvar otklonjen oko podneva. Gradonačelnik traži objašnjenje zašto je popravka trajala toliko dugo.',
    sentences: [
      'Skupština grada će sledeće nedelje odlučivati o obnovi pozorišta.',
      'Vatrogasci su celu noć ispumpavali vodu iz poplavljenih podruma.',
    ],
  },
  {
    code: 'sr-Cyrl',
    paragraph:
      'Неколико хиљада домаћинстава остало је у уторак без воде због пуцања старе цеви у центру града. Из предузећа је саопштено да ће радови трајати до вечери. Грађани кажу да их нико није обавестио.',
    sentences: [
      'Влада је јуче усвојила предлог закона о високом образовању.',
      'Ватрогасци су целе ноћи гасили пожар у фабрици намештаја.',
    ],
  },
  {
    code: 'mk',
    paragraph:
      'Неколку илјади домаќинства останаа без струја поради дефект во трафостаницата. Од претпријатието велат дека дефектот е отстранет околу пладне. Градоначалникот бара објаснување зошто поправката траела толку долго.',
    sentences: [
      'Советот на општината ќе одлучува следната недела за обновата на театарот.',
      'Пожарникарите цела ноќ ја гаснеле ватрата во фабриката за мебел.',
    ],
  },
  {
    code: 'bg',
    paragraph:
      'Няколко хиляди домакинства останаха без ток във вторник заради авария в подстанция край града. От дружеството съобщиха, че повредата е отстранена към обяд. Кметът поиска обяснение защо ремонтът е продължил толкова дълго.',
    sentences: [
      'Общинският съвет ще решава другата седмица дали да затвори старото училище.',
      'Пожарникарите цяла нощ гасиха огъня в мебелната фабрика.',
    ],
  },
  {
    code: 'ru',
    paragraph:
      'Несколько тысяч домов остались во вторник без света из-за аварии на подстанции. В компании сообщили, что неисправность устранили к полудню. Жители жалуются, что их никто не предупредил.',
    sentences: [
      'Депутаты на следующей неделе решат, что делать со старым театром.',
      'Пожарные всю ночь тушили огонь на мебельной фабрике.',
    ],
  },
  {
    code: 'uk',
    paragraph:
      'Кілька тисяч будинків залишилися у вівторок без світла через аварію на підстанції. У компанії повідомили, що несправність усунули до полудня. Мешканці скаржаться, що їх ніхто не попередив.',
    sentences: [
      'Депутати наступного тижня вирішать, що робити зі старим театром.',
      'Рятувальники всю ніч гасили пожежу на меблевій фабриці.',
    ],
  },
  {
    code: 'be',
    paragraph:
      'Некалькі тысяч дамоў засталіся ў аўторак без святла праз аварыю на падстанцыі. У кампаніі паведамілі, што няспраўнасць ліквідавалі да поўдня. Жыхары скардзяцца, што іх ніхто не папярэдзіў.',
    sentences: [
      'Дэпутаты на наступным тыдні вырашаць, што рабіць са старым тэатрам.',
      'Пажарныя ўсю ноч тушылі агонь на мэблевай фабрыцы.',
    ],
  },
  {
    code: 'kk',
    paragraph:
      'Сейсенбі күні қала шетіндегі бірнеше ауыл жарықсыз қалды. Энергетиктер ақаудың түске дейін жойылғанын хабарлады. Тұрғындар мұндай жағдай қыста жиі қайталанатынын айтады.',
    sentences: [
      'Үкімет келесі жылы жаңа мектептер салуды жоспарлап отыр.',
      'Өрт сөндірушілер түні бойы жиһаз зауытындағы өртті сөндірді.',
    ],
  },
  {
    code: 'ky',
    paragraph:
      'Шейшемби күнү шаардын четиндеги бир нече айыл жарыксыз калды. Энергетиктер бузулууну түшкө чейин оңдошконун билдиришти. Тургундар мындай көйгөй кышында көп кайталанарын айтышат.',
    sentences: [
      'Өкмөт эмдиги жылы жаңы мектептерди курууну пландап жатат.',
      'Өрт өчүргүчтөр түнү бою эмерек фабрикасындагы өрттү өчүрүштү.',
    ],
  },
  {
    code: 'tg',
    paragraph:
      'Рӯзи сешанбе якчанд деҳаи атрофи шаҳр бе барқ монданд. Масъулон гуфтанд, ки камбудӣ то нисфирӯзӣ бартараф карда шуд. Сокинон мегӯянд, ки чунин ҳолат зимистон зуд-зуд такрор мешавад.',
    sentences: ['Ҳукумат соли оянда мактабҳои нав месозад.', 'Ӯ гуфт, ки нархи нон дар бозор боз ҳам боло рафтааст.'],
  },
  {
    code: 'mn',
    paragraph:
      'Мягмар гарагт нийслэлийн хэд хэдэн хороонд цахилгаан тасарлаа. Засварын ажил үд хүртэл үргэлжилсэн гэж компани мэдэгдэв. Иргэд урьдчилан мэдээлээгүйд гомдолтой байна.',
    sentences: [
      'Засгийн газар ирэх жил шинэ сургуулиуд барихаар төлөвлөж байна.',
      'Гал сөндөөгчид шөнөжин тавилгын үйлдвэрийн гал унтраажээ.',
    ],
  },
  {
    code: 'uz',
    paragraph:
      'Seshanba kuni shahar chekkasidagi bir necha qishloq chiroqsiz qoldi. Mutaxassislar nosozlik tushgacha bartaraf etilganini maʼlum qildi. Aholi bunday holat qishda tez-tez takrorlanishini aytmoqda.',
    sentences: [
      'Hukumat kelasi yili yangi maktablar qurishni rejalashtirmoqda.',
      'Oʻt oʻchiruvchilar tuni bilan mebel fabrikasidagi yongʻinni oʻchirishdi.',
    ],
  },
  {
    code: 'az',
    paragraph:
      'Çərşənbə axşamı şəhərin bir neçə qəsəbəsi işıqsız qaldı. Şirkətdən bildirdilər ki, nasazlıq günortaya qədər aradan qaldırılıb. Sakinlər isə heç kimin onları xəbərdar etmədiyini deyirlər.',
    sentences: [
      'Hökumət gələn il yeni məktəblərin tikintisini planlaşdırır.',
      'Yanğınsöndürənlər bütün gecə mebel fabrikindəki alovu söndürüblər.',
    ],
  },
  {
    code: 'ka',
    paragraph:
      'სამშაბათს ქალაქის რამდენიმე უბანი უშუქოდ დარჩა. კომპანიის განცხადებით, დაზიანება შუადღემდე აღმოიფხვრა. მოსახლეობა ამბობს, რომ მათ არავინ გააფრთხილა.',
    sentences: [
      'მთავრობა მომავალ წელს ახალი სკოლების აშენებას გეგმავს.',
      'მეხანძრეები მთელი ღამე აქრობდნენ ცეცხლს ავეჯის ქარხანაში.',
    ],
  },
  {
    code: 'hy',
    paragraph:
      'Երեքշաբթի օրը քաղաքի մի քանի թաղամաս մնաց առանց լույսի։ Ընկերությունից հայտնեցին, որ վթարը վերացվել է մինչև կեսօր։ Բնակիչներն ասում են, որ իրենց ոչ ոք չի զգուշացրել։',
    sentences: [
      'Կառավարությունը հաջորդ տարի նոր դպրոցներ է կառուցելու։',
      'Հրշեջներն ամբողջ գիշեր մարում էին կահույքի գործարանի կրակը։',
    ],
  },
  {
    code: 'sq',
    paragraph:
      'Mijëra familje mbetën pa energji elektrike të martën për shkak të një defekti në nënstacion. Ndërmarrja njoftoi se problemi u rregullua aty nga mesdita. Banorët ankohen se askush nuk i kishte lajmëruar.',
    sentences: [
      'Qeveria planifikon të ndërtojë shkolla të reja vitin e ardhshëm.',
      'Zjarrfikësit punuan gjithë natën për të shuar zjarrin në fabrikë.',
    ],
  },
  {
    code: 'eu',
    paragraph:
      'Milaka etxe argirik gabe geratu ziren asteartean, azpiestazio batean izandako matxura baten ondorioz. Enpresak jakinarazi duenez, eguerdirako konpondu zuten arazoa. Bizilagunek diote inork ez ziela ezer esan.',
    sentences: [
      'Jaurlaritzak datorren urtean eskola berriak eraikiko dituela iragarri du.',
      'Suhiltzaileek gau osoa eman zuten altzari-lantegiko sua itzaltzen.',
    ],
  },
  {
    code: 'ga',
    paragraph:
      'Bhí na mílte teach gan chumhacht Dé Máirt de bharr locht i bhfostáisiún in iarthar na cathrach. Dúirt an comhlacht go raibh an fhadhb réitithe faoi mheán lae. Deir na comharsana nár inis aon duine dada dóibh.',
    sentences: [
      'Tá sé i gceist ag an Rialtas scoileanna nua a thógáil an bhliain seo chugainn.',
      'Chaith na fir dóiteáin an oíche ar fad ag múchadh na tine sa mhonarcha.',
    ],
  },
  {
    code: 'cy',
    paragraph:
      'Roedd miloedd o gartrefi heb drydan ddydd Mawrth oherwydd nam mewn is-orsaf. Dywedodd y cwmni fod y broblem wedi ei datrys erbyn canol dydd. Mae trigolion yn cwyno na chawson nhw unrhyw rybudd.',
    sentences: [
      'Mae’r Llywodraeth yn bwriadu codi ysgolion newydd y flwyddyn nesaf.',
      'Bu’r diffoddwyr tân wrthi drwy’r nos yn y ffatri ddodrefn.',
    ],
  },
  {
    code: 'mt',
    paragraph:
      'Eluf ta’ djar spiċċaw mingħajr dawl nhar it-Tlieta minħabba ħsara f’sottostazzjon. Il-kumpanija qalet li l-problema ssolviet sa nofsinhar. Ir-residenti jilmentaw li ħadd ma kien infurmahom.',
    sentences: [
      'Il-Gvern qed jippjana li jibni skejjel ġodda s-sena d-dieħla.',
      'Il-pumpiera damu l-lejl kollu jitfu n-nar fil-fabbrika.',
    ],
  },
  {
    code: 'ar',
    paragraph:
      'انقطعت الكهرباء عن آلاف المنازل صباح الثلاثاء بسبب عطل في محطة فرعية شرق المدينة. وقالت الشركة إن فرقها أصلحت الخلل قبل الظهر. واشتكى السكان من أن أحدا لم يخبرهم بشيء.',
    sentences: [
      'تعتزم الحكومة بناء مدارس جديدة خلال العام المقبل.',
      'أمضى رجال الإطفاء الليل كله في إخماد حريق اندلع في مصنع للأثاث.',
    ],
  },
  {
    code: 'fa',
    paragraph:
      'برق هزاران خانه صبح سه‌شنبه به دلیل خرابی یک پست فشار قوی قطع شد. شرکت توزیع اعلام کرد که مشکل تا پیش از ظهر برطرف شده است. ساکنان می‌گویند کسی به آن‌ها خبر نداده بود.',
    sentences: [
      'دولت قصد دارد سال آینده مدرسه‌های تازه‌ای بسازد.',
      'آتش‌نشانان تمام شب مشغول خاموش کردن آتش در یک کارخانه بودند.',
    ],
  },
  {
    code: 'ur',
    paragraph:
      'منگل کی صبح گرڈ اسٹیشن میں خرابی کے باعث ہزاروں گھروں کی بجلی بند ہو گئی۔ کمپنی کا کہنا ہے کہ دوپہر تک خرابی دور کر دی گئی تھی۔ شہریوں نے شکایت کی کہ انہیں پہلے سے کچھ نہیں بتایا گیا۔',
    sentences: [
      'حکومت اگلے سال نئے اسکول بنانے کا ارادہ رکھتی ہے۔',
      'فائر بریگیڈ کا عملہ رات بھر فیکٹری میں لگی آگ بجھاتا رہا۔',
    ],
  },
  {
    code: 'ps',
    paragraph:
      'د سه‌شنبې په ورځ د برېښنا د یوې فرعي سټېشن د خرابېدو له امله زرګونه کورونه بې برېښنا پاتې شول. شرکت وايي چې ستونزه تر غرمې مخکې حل شوه. اوسېدونکي وايي چې چا ورته هېڅ نه وو ویلي.',
    sentences: [
      'حکومت غواړي چې راتلونکی کال نوي ښوونځي جوړ کړي.',
      'د اور وژنې کارکوونکو ټوله شپه په فابریکه کې اور مړ کاوه.',
    ],
  },
  {
    code: 'he',
    paragraph:
      'אלפי בתים נותרו ביום שלישי בבוקר ללא חשמל בגלל תקלה בתחנת משנה. בחברה מסרו כי התקלה תוקנה לפני הצהריים. התושבים מתלוננים שאיש לא הודיע להם דבר.',
    sentences: ['הממשלה מתכננת לבנות בשנה הבאה בתי ספר חדשים.', 'הכבאים פעלו כל הלילה לכיבוי השרפה במפעל הרהיטים.'],
  },
  {
    code: 'hi',
    paragraph:
      'सबस्टेशन में खराबी आने से मंगलवार सुबह हज़ारों घरों की बिजली गुल हो गई। कंपनी ने बताया कि दोपहर तक गड़बड़ी ठीक कर ली गई थी। लोगों की शिकायत है कि उन्हें पहले से कोई सूचना नहीं दी गई।',
    sentences: ['सरकार अगले साल नए स्कूल खोलने की योजना बना रही है।', 'दमकलकर्मी रात भर फ़र्नीचर कारखाने में लगी आग बुझाते रहे।'],
  },
  {
    code: 'mr',
    paragraph:
      'उपकेंद्रात बिघाड झाल्यामुळे मंगळवारी सकाळी हजारो घरांचा वीजपुरवठा खंडित झाला. दुपारपर्यंत बिघाड दुरुस्त करण्यात आल्याचे कंपनीने सांगितले. आधी कोणतीही माहिती दिली नाही, अशी नागरिकांची तक्रार आहे.',
    sentences: ['पुढील वर्षी नव्या शाळा बांधण्याचा सरकारचा विचार आहे.', 'अग्निशमन दलाचे जवान रात्रभर कारखान्यातील आग विझवत होते.'],
  },
  {
    code: 'ne',
    paragraph:
      'सबस्टेसनमा गडबडी आएपछि मङ्गलबार बिहान हजारौँ घरमा बत्ती गयो। कम्पनीले दिउँसोसम्म समस्या समाधान भएको जनाएको छ। पहिल्यै कुनै जानकारी नदिइएको भन्दै स्थानीयवासीले गुनासो गरेका छन्।',
    sentences: [
      'सरकारले आगामी वर्ष नयाँ विद्यालय बनाउने योजना बनाएको छ।',
      'दमकलका कर्मचारीले रातभर कारखानामा लागेको आगो निभाए।',
    ],
  },
  {
    code: 'bn',
    paragraph:
      'উপকেন্দ্রে ত্রুটির কারণে মঙ্গলবার সকালে হাজার হাজার বাড়ি বিদ্যুৎহীন হয়ে পড়ে। কোম্পানি জানিয়েছে, দুপুরের আগেই ত্রুটি সারানো হয়েছে। বাসিন্দাদের অভিযোগ, তাঁদের আগে থেকে কিছুই জানানো হয়নি।',
    sentences: ['সরকার আগামী বছর নতুন স্কুল তৈরির পরিকল্পনা করছে।', 'দমকলকর্মীরা সারা রাত ধরে কারখানার আগুন নেভানোর চেষ্টা করেন।'],
  },
  {
    code: 'gu',
    paragraph:
      'સબસ્ટેશનમાં ખામી સર્જાતાં મંગળવારે સવારે હજારો ઘરોમાં વીજળી ગુલ થઈ ગઈ હતી. કંપનીએ જણાવ્યું કે બપોર સુધીમાં ખામી દૂર કરી દેવાઈ હતી. રહેવાસીઓની ફરિયાદ છે કે તેમને અગાઉથી કોઈ જાણ કરાઈ ન હતી.',
    sentences: [
      'સરકાર આવતા વર્ષે નવી શાળાઓ બાંધવાનું આયોજન કરી રહી છે.',
      'ફાયર બ્રિગેડના જવાનો આખી રાત કારખાનાની આગ ઓલવતા રહ્યા.',
    ],
  },
  {
    code: 'pa',
    paragraph:
      'ਸਬ-ਸਟੇਸ਼ਨ ਵਿੱਚ ਨੁਕਸ ਪੈਣ ਕਾਰਨ ਮੰਗਲਵਾਰ ਸਵੇਰੇ ਹਜ਼ਾਰਾਂ ਘਰਾਂ ਦੀ ਬਿਜਲੀ ਬੰਦ ਹੋ ਗਈ। ਕੰਪਨੀ ਨੇ ਦੱਸਿਆ ਕਿ ਦੁਪਹਿਰ ਤੱਕ ਨੁਕਸ ਠੀਕ ਕਰ ਦਿੱਤਾ ਗਿਆ ਸੀ। ਲੋਕਾਂ ਨੂੰ ਸ਼ਿਕਾਇਤ ਹੈ ਕਿ ਉਨ੍ਹਾਂ ਨੂੰ ਪਹਿਲਾਂ ਕੁਝ ਨਹੀਂ ਦੱਸਿਆ ਗਿਆ।',
    sentences: ['ਸਰਕਾਰ ਅਗਲੇ ਸਾਲ ਨਵੇਂ ਸਕੂਲ ਬਣਾਉਣ ਦੀ ਯੋਜਨਾ ਬਣਾ ਰਹੀ ਹੈ।', 'ਅੱਗ ਬੁਝਾਊ ਅਮਲਾ ਸਾਰੀ ਰਾਤ ਕਾਰਖਾਨੇ ਦੀ ਅੱਗ ਬੁਝਾਉਂਦਾ ਰਿਹਾ।'],
  },
  {
    code: 'ta',
    paragraph:
      'துணை மின்நிலையத்தில் ஏற்பட்ட கோளாறால் செவ்வாய்க்கிழமை காலை ஆயிரக்கணக்கான வீடுகளில் மின்சாரம் தடைபட்டது. மதியத்துக்குள் கோளாறு சரிசெய்யப்பட்டதாக நிறுவனம் தெரிவித்தது. தங்களுக்கு முன்கூட்டியே எதுவும் சொல்லவில்லை என மக்கள் புகார் கூறுகின்றனர்.',
    sentences: [
      'அடுத்த ஆண்டு புதிய பள்ளிகளைக் கட்ட அரசு திட்டமிட்டுள்ளது.',
      'தீயணைப்பு வீரர்கள் இரவு முழுவதும் தொழிற்சாலையில் தீயை அணைத்தனர்.',
    ],
  },
  {
    code: 'te',
    paragraph:
      'సబ్‌స్టేషన్‌లో లోపం తలెత్తడంతో మంగళవారం ఉదయం వేలాది ఇళ్లకు విద్యుత్ నిలిచిపోయింది. మధ్యాహ్నానికి లోపాన్ని సరిచేశామని సంస్థ తెలిపింది. తమకు ముందుగా ఏమీ చెప్పలేదని ప్రజలు ఫిర్యాదు చేస్తున్నారు.',
    sentences: ['వచ్చే ఏడాది కొత్త పాఠశాలలు నిర్మించాలని ప్రభుత్వం యోచిస్తోంది.', 'అగ్నిమాపక సిబ్బంది రాత్రంతా కర్మాగారంలో మంటలను ఆర్పారు.'],
  },
  {
    code: 'kn',
    paragraph:
      'ಉಪಕೇಂದ್ರದಲ್ಲಿ ದೋಷ ಕಾಣಿಸಿಕೊಂಡ ಕಾರಣ ಮಂಗಳವಾರ ಬೆಳಿಗ್ಗೆ ಸಾವಿರಾರು ಮನೆಗಳಿಗೆ ವಿದ್ಯುತ್ ಕಡಿತವಾಯಿತು. ಮಧ್ಯಾಹ್ನದ ವೇಳೆಗೆ ದೋಷ ಸರಿಪಡಿಸಲಾಗಿದೆ ಎಂದು ಕಂಪನಿ ತಿಳಿಸಿದೆ. ಮುಂಚಿತವಾಗಿ ಯಾವುದೇ ಮಾಹಿತಿ ನೀಡಿಲ್ಲ ಎಂದು ನಿವಾಸಿಗಳು ದೂರಿದ್ದಾರೆ.',
    sentences: ['ಮುಂದಿನ ವರ್ಷ ಹೊಸ ಶಾಲೆಗಳನ್ನು ನಿರ್ಮಿಸಲು ಸರ್ಕಾರ ಯೋಜಿಸಿದೆ.', 'ಅಗ್ನಿಶಾಮಕ ಸಿಬ್ಬಂದಿ ರಾತ್ರಿಯಿಡೀ ಕಾರ್ಖಾನೆಯ ಬೆಂಕಿ ನಂದಿಸಿದರು.'],
  },
  {
    code: 'ml',
    paragraph:
      'സബ്‌സ്റ്റേഷനിലെ തകരാർ മൂലം ചൊവ്വാഴ്ച രാവിലെ ആയിരക്കണക്കിന് വീടുകളിൽ വൈദ്യുതി മുടങ്ങി. ഉച്ചയോടെ തകരാർ പരിഹരിച്ചതായി കമ്പനി അറിയിച്ചു. മുൻകൂട്ടി ഒന്നും അറിയിച്ചില്ലെന്ന് നാട്ടുകാർ പരാതിപ്പെടുന്നു.',
    sentences: ['അടുത്ത വർഷം പുതിയ സ്കൂളുകൾ പണിയാൻ സർക്കാർ ആലോചിക്കുന്നു.', 'അഗ്നിശമന സേനാംഗങ്ങൾ രാത്രി മുഴുവൻ ഫാക്ടറിയിലെ തീയണച്ചു.'],
  },
  {
    code: 'si',
    paragraph:
      'උපපොළක ඇති වූ දෝෂයක් හේතුවෙන් අඟහරුවාදා උදෑසන නිවාස දහස් ගණනක විදුලිය බිඳ වැටුණි. දහවල් වන විට දෝෂය නිවැරදි කළ බව සමාගම පවසයි. කල් තබා දැනුම් දීමක් නොකළ බවට ජනතාව චෝදනා කරති.',
    sentences: ['ලබන වසරේ නව පාසල් ඉදි කිරීමට රජය සැලසුම් කරයි.', 'ගිනි නිවන භටයෝ මුළු රාත්‍රිය පුරා කම්හලේ ගින්න මැඩ පැවැත්වූහ.'],
  },
  {
    code: 'th',
    paragraph:
      'บ้านเรือนหลายพันหลังไฟฟ้าดับเมื่อเช้าวันอังคาร เนื่องจากสถานีไฟฟ้าย่อยขัดข้อง บริษัทแจ้งว่าซ่อมเสร็จก่อนเที่ยง ชาวบ้านบ่นว่าไม่มีใครแจ้งล่วงหน้า',
    sentences: ['รัฐบาลมีแผนจะสร้างโรงเรียนใหม่ในปีหน้า', 'เจ้าหน้าที่ดับเพลิงใช้เวลาทั้งคืนดับไฟที่โรงงานเฟอร์นิเจอร์'],
  },
  {
    code: 'lo',
    paragraph:
      'ເຮືອນຫຼາຍພັນຫຼັງບໍ່ມີໄຟຟ້າໃຊ້ໃນຕອນເຊົ້າວັນອັງຄານ ຍ້ອນສະຖານີໄຟຟ້າຍ່ອຍຂັດຂ້ອງ. ບໍລິສັດແຈ້ງວ່າໄດ້ສ້ອມແປງແລ້ວກ່ອນຕອນທ່ຽງ. ປະຊາຊົນຈົ່ມວ່າບໍ່ມີໃຜແຈ້ງໃຫ້ຮູ້ລ່ວງໜ້າ.',
    sentences: ['ລັດຖະບານມີແຜນຈະສ້າງໂຮງຮຽນໃໝ່ໃນປີໜ້າ.', 'ເຈົ້າໜ້າທີ່ດັບເພີງໃຊ້ເວລາໝົດຄືນເພື່ອດັບໄຟຢູ່ໂຮງງານ.'],
  },
  {
    code: 'km',
    paragraph:
      'ផ្ទះរាប់ពាន់ខ្នងដាច់ចរន្តអគ្គិសនីនៅព្រឹកថ្ងៃអង្គារ ដោយសារស្ថានីយរងមានបញ្ហា។ ក្រុមហ៊ុនឱ្យដឹងថា បានជួសជុលរួចមុនថ្ងៃត្រង់។ ប្រជាពលរដ្ឋរអ៊ូរទាំថាគ្មាននរណាជូនដំណឹងជាមុនទេ។',
    sentences: ['រដ្ឋាភិបាលមានគម្រោងសាងសង់សាលារៀនថ្មីនៅឆ្នាំក្រោយ។', 'ក្រុមពន្លត់អគ្គិភ័យបានចំណាយពេលពេញមួយយប់ពន្លត់ភ្លើងនៅរោងចក្រ។'],
  },
  {
    code: 'my',
    paragraph:
      'ဓာတ်အားခွဲရုံ ချို့ယွင်းမှုကြောင့် အင်္ဂါနေ့ မနက်ပိုင်းတွင် အိမ်ထောင်စု ထောင်ပေါင်းများစွာ မီးပျက်ခဲ့သည်။ မွန်းမတည့်မီ ပြန်လည်ပြင်ဆင်ပြီးကြောင်း ကုမ္ပဏီက ပြောသည်။ ကြိုတင်အသိပေးခြင်း မရှိဟု ဒေသခံများက ဆိုသည်။',
    sentences: ['အစိုးရသည် လာမည့်နှစ်တွင် ကျောင်းအသစ်များ ဆောက်လုပ်ရန် စီစဉ်နေသည်။', 'မီးသတ်သမားများသည် စက်ရုံမီးကို တစ်ညလုံး ငြှိမ်းသတ်ခဲ့ကြသည်။'],
  },
  {
    code: 'vi',
    paragraph:
      'Hàng nghìn hộ dân mất điện sáng thứ Ba vì sự cố tại một trạm biến áp ở phía đông thành phố. Công ty điện lực cho biết sự cố đã được khắc phục trước buổi trưa. Người dân phàn nàn rằng không ai báo trước cho họ.',
    sentences: [
      'Chính phủ dự kiến xây thêm nhiều trường học mới trong năm tới.',
      'Lính cứu hỏa mất cả đêm để dập tắt đám cháy ở nhà máy nội thất.',
    ],
  },
  {
    code: 'id',
    paragraph:
      'Ribuan rumah mengalami pemadaman listrik pada Selasa pagi karena gangguan di gardu induk. Pihak perusahaan mengatakan bahwa kerusakan sudah diperbaiki sebelum siang. Warga mengeluh karena tidak ada pemberitahuan sebelumnya.',
    sentences: [
      'Pemerintah berencana membangun sekolah baru tahun depan, kata menteri, Rabu.',
      'Petugas pemadam kebakaran butuh semalaman untuk memadamkan api di pabrik mebel karena sulit mendapat air.',
    ],
  },
  {
    code: 'ms',
    paragraph:
      'Ribuan rumah terputus bekalan elektrik pagi Selasa kerana kerosakan di sebuah pencawang. Syarikat itu memaklumkan bahawa kerosakan berkenaan telah dibaiki sebelum tengah hari. Penduduk merungut kerana tiada notis diberikan terlebih dahulu.',
    sentences: [
      'Kerajaan bercadang membina sekolah baharu pada tahun hadapan, kata Perdana Menteri.',
      'Anggota bomba mengambil masa sepanjang malam untuk memadamkan kebakaran di kilang perabot itu.',
    ],
  },
  {
    code: 'tl',
    paragraph:
      'Libu-libong bahay ang nawalan ng kuryente noong Martes ng umaga dahil sa sira sa isang substation. Ayon sa kompanya, naayos na ang problema bago magtanghali. Nagreklamo ang mga residente na walang nagsabi sa kanila.',
    sentences: [
      'Plano ng pamahalaan na magtayo ng mga bagong paaralan sa susunod na taon.',
      'Buong gabing inapula ng mga bumbero ang sunog sa pabrika ng muwebles.',
    ],
  },
  {
    code: 'jv',
    paragraph:
      'Ewonan omah padha mati listrike dina Selasa esuk amarga ana kerusakan ing gardu. Perusahaan kandha yen kerusakan mau wis didandani sadurunge awan. Wargane padha sambat amarga ora ana sing ngandhani luwih dhisik.',
    sentences: [
      'Pamarentah duwe rancangan arep mbangun sekolahan anyar taun ngarep.',
      'Petugas pemadam sewengi muput mateni geni ing pabrik mebel kuwi.',
    ],
  },
  {
    code: 'sw',
    paragraph:
      'Maelfu ya nyumba zilikosa umeme Jumanne asubuhi kutokana na hitilafu katika kituo kidogo cha umeme. Kampuni ilisema kuwa tatizo hilo lilitatuliwa kabla ya saa sita mchana. Wakazi wanalalamika kwamba hakuna aliyewaarifu mapema.',
    sentences: [
      'Serikali inapanga kujenga shule mpya mwaka ujao.',
      'Wazima moto walifanya kazi usiku kucha kuzima moto katika kiwanda cha samani.',
    ],
  },
  {
    code: 'so',
    paragraph:
      'Kumannaan guri ayaa koronto la’aan noqday subaxnimadii Salaasada kadib markii ay cilladi ku timid xarun koronto. Shirkaddu waxay sheegtay in la hagaajiyay cilladda ka hor duhurkii. Dadka deegaanka ayaa ka cawday in aan horay loo ogeysiin.',
    sentences: [
      'Dowladdu waxay qorsheyneysaa inay dhisto dugsiyo cusub sanadka soo socda.',
      'Dab-demiyayaashu habeenkii oo dhan ayay daminayeen dabka ka kacay warshadda.',
    ],
  },
  {
    code: 'ha',
    paragraph:
      'Dubban gidaje sun rasa wutar lantarki a safiyar ranar Talata sakamakon lalacewar wata tashar wuta. Kamfanin ya ce an gyara matsalar kafin tsakar rana. Mazauna yankin sun koka cewa ba a sanar da su tun da wuri ba.',
    sentences: [
      'Gwamnati na shirin gina sababbin makarantu a shekara mai zuwa.',
      'Ma’aikatan kashe gobara sun kwana suna kashe wutar da ta tashi a masana’antar.',
    ],
  },
  {
    code: 'yo',
    paragraph:
      'Ẹgbẹẹgbẹ̀rún ilé ni kò ní iná mànàmáná ní òwúrọ̀ ọjọ́ Ìṣẹ́gun nítorí pé ẹ̀rọ kan bàjẹ́. Ilé-iṣẹ́ náà sọ pé wọ́n ti tún un ṣe kí ó tó di ọ̀sán. Àwọn ará ìlú ń ráhùn pé ẹnikẹ́ni kò sọ fún wọn.',
    sentences: [
      'Ìjọba ń gbèrò láti kọ́ àwọn ilé-ẹ̀kọ́ tuntun ní ọdún tó ń bọ̀.',
      'Àwọn panápaná lo gbogbo òru láti pa iná tó jó ilé-iṣẹ́ náà.',
    ],
  },
  {
    code: 'zu',
    paragraph:
      'Izinkulungwane zezindlu zaphelelwa ugesi ekuseni ngoLwesibili ngenxa yokuphuka kwesiteshi sikagesi. Inkampani ithe inkinga isilungisiwe ngaphambi kwemini. Izakhamuzi zikhala ngokuthi akekho ozazisile kusenesikhathi.',
    sentences: [
      'UHulumeni uhlela ukwakha izikole ezintsha ngonyaka ozayo.',
      'Abacimi-mlilo basebenze ubusuku bonke becima umlilo embonini yefenisha.',
    ],
  },
  {
    code: 'am',
    paragraph:
      'በአንድ የኤሌክትሪክ ማከፋፈያ ጣቢያ ላይ በደረሰ ብልሽት ምክንያት ማክሰኞ ጠዋት በሺዎች የሚቆጠሩ ቤቶች መብራት አጡ። ድርጅቱ ችግሩ ከቀትር በፊት መፈታቱን ገልጿል። ነዋሪዎች ግን አስቀድሞ ምንም እንዳልተነገራቸው ይናገራሉ።',
    sentences: ['መንግሥት በሚቀጥለው ዓመት አዳዲስ ትምህርት ቤቶችን ለመገንባት አቅዷል።', 'የእሳት አደጋ ሠራተኞች ሌሊቱን ሙሉ የፋብሪካውን እሳት ሲያጠፉ አደሩ።'],
  },
  {
    code: 'ja',
    paragraph:
      '変電所の故障により、火曜日の朝、数千世帯が停電した。電力会社によると、復旧作業は正午前に終わったという。住民からは、事前の連絡がなかったとの不満の声が上がっている。',
    sentences: ['政府は来年、新しい学校を建てる計画だ。', '消防隊は一晩かけて家具工場の火を消し止めた。'],
  },
  {
    code: 'ko',
    paragraph:
      '변전소 고장으로 화요일 오전 수천 가구에 전기가 끊겼다. 회사 측은 정오 전에 복구를 마쳤다고 밝혔다. 주민들은 아무런 안내도 받지 못했다며 불만을 터뜨렸다.',
    sentences: ['정부는 내년에 새 학교를 지을 계획이다.', '소방대원들은 밤새 가구 공장의 불을 껐다.'],
  },
  {
    code: 'zh-Hans',
    paragraph:
      '由于变电站发生故障，周二上午数千户家庭停电。公司表示，故障在中午前已经排除。居民抱怨说，事先没有人通知他们。',
    sentences: ['政府计划明年新建几所学校。', '消防员花了一整夜才把家具厂的大火扑灭。'],
  },
  {
    code: 'zh-Hant',
    paragraph:
      '由於變電所發生故障，週二上午數千戶家庭停電。公司表示，故障在中午前已經排除。居民抱怨說，事先沒有人通知他們。',
    sentences: ['政府計畫明年興建幾所新學校。', '消防員花了一整夜才把家具廠的大火撲滅。'],
  },
  {
    code: 'lb',
    paragraph:
      'Dausende Stéit hunn en Dënschdeg de Moie kee Stroum gehat, well eng Ënnerstatioun ausgefall ass. D’Firma sot, de Problem wier nach virun der Mëttesstonn geléist ginn. D’Awunner beschwéiere sech, dass keen hinnen eppes gesot hätt.',
    sentences: [
      'D’Regierung wëll d’nächst Joer nei Schoule bauen.',
      'D’Pompjeeë waren déi ganz Nuecht am Asaz, fir d’Feier an der Fabrik ze läschen.',
    ],
  },
  {
    code: 'fo',
    paragraph:
      'Fleiri hús vóru streymleys týsmorgunin, tí feilur var á eini elstøð í Havn. Felagið sigur, at feilurin varð rættaður áðrenn middag. Íbúgvarnir klaga um, at eingin segði teimum nakað.',
    sentences: [
      'Landsstýrið ætlar at byggja nýggjar skúlar næsta ár.',
      'Sløkkiliðið arbeiddi alla náttina við at sløkkja eldin á virkinum.',
    ],
  },
  {
    code: 'tk',
    paragraph:
      'Sişenbe güni irden şäheriň birnäçe obasy elektriksiz galdy. Hünärmenler näsazlygyň günortana çenli düzedilendigini habar berdiler. Ýaşaýjylar öňünden hiç kimiň duýdurmandygyny aýdýarlar.',
    sentences: [
      'Hökümet geljek ýyl täze mekdepleri gurmagy meýilleşdirýär.',
      'Ýangyn söndürijiler bütin gije zawoddaky ody söndürdiler.',
    ],
  },
  {
    code: 'ku',
    paragraph:
      'Bi hezaran mal roja sêşemê serê sibehê ji ber xerabûna navendeke elektrîkê bê ceyran man. Şirketê ragihand ku pirsgirêk berî nîvro hatiye çareserkirin. Niştecih gazinan dikin ku kesî tiştek ji wan re negotiye.',
    sentences: [
      'Hikûmet dixwaze sala bê dibistanên nû ava bike.',
      'Agirkujan tevahiya şevê hewl da ku agirê li kargehê vemirînin.',
    ],
  },
];

/** Close languages once more: other matters, other turns of phrase; written after the detector was tuned on the first. */
export const CLOSE_SAMPLES: readonly (readonly [code: string, text: string])[] = [
  [
    'nb',
    'Butikken stenger dørene for godt ved nyttår. Eieren forteller at husleien ble for høy, og at stadig flere handler på nettet.',
  ],
  ['nb', 'Hun gikk ut av retten uten å ville snakke med pressen.'],
  [
    'nn',
    'Butikken stengjer dørene for godt ved nyttår. Eigaren fortel at husleiga vart for høg, og at stadig fleire handlar på nettet.',
  ],
  ['nn', 'Dei fleste elevane vil heller gå på skule heime enn å pendle til byen.'],
  [
    'da',
    'Butikken lukker for altid ved nytår. Ejeren fortæller, at huslejen blev for høj, og at stadig flere køber ind på nettet.',
  ],
  ['da', 'Hun gik ud af retten uden at ville tale med pressen.'],
  [
    'sv',
    'Butiken stänger för gott vid årsskiftet. Ägaren berättar att hyran blev för hög och att allt fler handlar på nätet.',
  ],
  ['sv', 'Hon lämnade rätten utan att vilja tala med pressen.'],
  [
    'is',
    'Versluninni verður lokað um áramótin. Eigandinn segir að leigan hafi orðið of há og að sífellt fleiri kaupi inn á netinu.',
  ],
  [
    'fo',
    'Handilin verður stongdur um nýggjár. Eigarin sigur, at leigan gjørdist ov høg, og at alt fleiri keypa á netinum.',
  ],
  [
    'id',
    'Toko itu akan tutup untuk selamanya pada akhir tahun. Pemiliknya mengaku biaya sewa sudah terlalu mahal, sedangkan pembeli lebih suka belanja daring.',
  ],
  ['id', 'Timnas kalah karena bermain dengan sepuluh orang sejak menit awal babak kedua.'],
  [
    'ms',
    'Kedai itu akan ditutup buat selama-lamanya pada hujung tahun. Pemiliknya berkata sewa sudah terlalu mahal, manakala pembeli lebih gemar membeli dalam talian.',
  ],
  ['ms', 'Skuad kebangsaan tewas kerana bermain dengan sepuluh orang sejak awal separuh masa kedua.'],
  [
    'hr',
    'Trgovina će krajem godine zauvijek zatvoriti vrata. Vlasnica kaže da je najam postao preskup i da sve više ljudi kupuje na internetu.',
  ],
  ['hr', 'Reprezentacija je izgubila jer je cijelo drugo poluvrijeme igrala s desetoricom.'],
  [
    'sr-Latn',
    'Prodavnica će krajem godine zauvek zatvoriti vrata. Vlasnica kaže da je zakup postao preskup i da sve više ljudi kupuje preko interneta.',
  ],
  ['sr-Latn', 'Reprezentacija je izgubila jer je celo drugo poluvreme igrala sa desetoricom.'],
  [
    'sr-Cyrl',
    'Продавница ће крајем године заувек затворити врата. Власница каже да је закуп постао прескуп и да све више људи купује преко интернета.',
  ],
  ['sr-Cyrl', 'Репрезентација је изгубила јер је цело друго полувреме играла са десеторицом.'],
  [
    'sl',
    'Trgovina bo konec leta za vedno zaprla vrata. Lastnica pravi, da je najemnina postala previsoka in da vse več ljudi kupuje po spletu.',
  ],
  ['sl', 'Reprezentanca je izgubila, ker je ves drugi polčas igrala z desetimi.'],
  [
    'mk',
    'Продавницата на крајот од годината засекогаш ќе ја затвори вратата. Сопственичката вели дека киријата станала прескапа.',
  ],
  ['mk', 'Репрезентацијата загуби затоа што целото второ полувреме играше со десетмина.'],
  [
    'bg',
    'Магазинът ще затвори завинаги в края на годината. Собственичката казва, че наемът е станал прекалено висок и все повече хора пазаруват онлайн.',
  ],
  ['bg', 'Отборът загуби, защото игра с десет души през цялото второ полувреме.'],
  [
    'ru',
    'Магазин закроется навсегда в конце года. Владелица рассказала, что аренда стала слишком дорогой, а покупатели ушли в интернет.',
  ],
  ['ru', 'Сборная проиграла, потому что весь второй тайм играла вдесятером.'],
  [
    'uk',
    'Крамниця закриється назавжди наприкінці року. Власниця розповіла, що оренда стала надто дорогою, а покупці пішли в інтернет.',
  ],
  ['uk', 'Збірна програла, бо весь другий тайм грала вдесятьох.'],
  [
    'be',
    'Крама зачыніцца назаўжды напрыканцы года. Уладальніца распавяла, што арэнда стала занадта дарагой, а пакупнікі пайшлі ў інтэрнэт.',
  ],
  ['be', 'Зборная прайграла, бо ўвесь другі тайм гуляла ўдзесяцёх.'],
  [
    'cs',
    'Obchod koncem roku zavře navždy. Majitelka říká, že nájem je příliš vysoký a že lidé čím dál víc nakupují na internetu.',
  ],
  ['cs', 'Reprezentace prohrála, protože celý druhý poločas hrála v deseti.'],
  [
    'sk',
    'Obchod sa koncom roka zatvorí navždy. Majiteľka hovorí, že nájom je príliš vysoký a že ľudia čoraz viac nakupujú na internete.',
  ],
  ['sk', 'Reprezentácia prehrala, lebo celý druhý polčas hrala v desiatich.'],
  [
    'gl',
    'A tenda pechará para sempre a finais de ano. A dona conta que o alugueiro se puxo moi caro e que cada vez máis xente merca por internet.',
  ],
  ['gl', 'A selección perdeu porque xogou toda a segunda parte con dez homes.'],
  [
    'pt',
    'A loja vai fechar para sempre no final do ano. A dona conta que a renda ficou muito cara e que cada vez mais gente compra pela internet.',
  ],
  ['pt', 'A seleção perdeu porque jogou todo o segundo tempo com dez homens.'],
  [
    'es',
    'La tienda cerrará para siempre a finales de año. La dueña cuenta que el alquiler se puso muy caro y que cada vez más gente compra por internet.',
  ],
  ['es', 'La selección perdió porque jugó todo el segundo tiempo con diez hombres.'],
  [
    'ca',
    'La botiga tancarà per sempre a final d’any. La propietària explica que el lloguer s’ha encarit molt i que cada cop més gent compra per internet.',
  ],
  ['ca', 'La selecció va perdre perquè va jugar tota la segona part amb deu homes.'],
  [
    'af',
    'Die winkel maak aan die einde van die jaar vir goed toe. Die eienaar vertel dat die huur te duur geword het en dat al hoe meer mense aanlyn koop.',
  ],
  ['af', 'Die span het verloor omdat hulle die hele tweede helfte met tien man gespeel het.'],
  [
    'nl',
    'De winkel gaat aan het eind van het jaar voorgoed dicht. De eigenaar vertelt dat de huur te duur werd en dat steeds meer mensen online kopen.',
  ],
  ['nl', 'Het elftal verloor omdat het de hele tweede helft met tien man speelde.'],
  [
    'ar',
    'سيغلق المتجر أبوابه نهائيا مع نهاية العام. وتقول صاحبته إن الإيجار أصبح مرتفعا جدا وإن الناس صاروا يشترون عبر الإنترنت.',
  ],
  ['ar', 'خسر المنتخب لأنه لعب الشوط الثاني كله بعشرة لاعبين.'],
  [
    'fa',
    'این فروشگاه پایان سال برای همیشه بسته می‌شود. صاحب آن می‌گوید اجاره بسیار گران شده و مردم بیشتر از اینترنت خرید می‌کنند.',
  ],
  ['fa', 'تیم ملی باخت چون تمام نیمه دوم را ده نفره بازی کرد.'],
  [
    'ur',
    'یہ دکان سال کے آخر میں ہمیشہ کے لیے بند ہو جائے گی۔ مالکن کا کہنا ہے کہ کرایہ بہت بڑھ گیا ہے اور لوگ آن لائن خریداری کرتے ہیں۔',
  ],
  ['ur', 'قومی ٹیم ہار گئی کیونکہ وہ پورا دوسرا ہاف دس کھلاڑیوں کے ساتھ کھیلی۔'],
  [
    'ps',
    'دا پلورنځی به د کال په پای کې د تل لپاره وتړل شي. خاوند یې وايي چې کرایه ډېره لوړه شوې او خلک اوس په انټرنېټ کې پېر کوي.',
  ],
  [
    'hi',
    'यह दुकान साल के अंत में हमेशा के लिए बंद हो जाएगी। मालकिन का कहना है कि किराया बहुत बढ़ गया है और लोग ऑनलाइन ख़रीदारी करने लगे हैं।',
  ],
  ['hi', 'टीम हार गई क्योंकि वह पूरे दूसरे हाफ़ में दस खिलाड़ियों के साथ खेली।'],
  ['mr', 'हे दुकान वर्षअखेरीस कायमचे बंद होणार आहे. भाडे खूप वाढले असून लोक आता ऑनलाइन खरेदी करतात, असे मालकिणीने सांगितले.'],
  ['mr', 'संपूर्ण दुसऱ्या सत्रात दहा खेळाडूंसह खेळल्यामुळे संघ हरला.'],
  ['ne', 'यो पसल वर्षको अन्त्यमा सधैँका लागि बन्द हुनेछ। भाडा निकै बढेको र मानिसहरू अनलाइनबाट किन्न थालेको पसलेले बताइन्।'],
  ['ne', 'दोस्रो हाफभरि दश खेलाडीले खेल्नुपरेकाले टोली पराजित भयो।'],
  ['zh-Hans', '这家商店年底将永久关门。店主说，租金涨得太高，越来越多的人改在网上购物。'],
  ['zh-Hant', '這家商店年底將永久關門。店主說，租金漲得太高，愈來愈多人改在網上購物。'],
  [
    'et',
    'Pood suletakse aasta lõpus jäädavalt. Omanik räägib, et üür läks liiga kalliks ja üha enam inimesi ostab internetist.',
  ],
  [
    'fi',
    'Kauppa sulkee ovensa lopullisesti vuodenvaihteessa. Omistaja kertoo, että vuokra nousi liikaa ja yhä useampi ostaa verkosta.',
  ],
  [
    'az',
    'Mağaza ilin sonunda həmişəlik bağlanacaq. Sahibkar deyir ki, icarə haqqı çox bahalaşıb və insanlar daha çox internetdən alış-veriş edir.',
  ],
  [
    'tr',
    'Dükkân yıl sonunda tamamen kapanacak. Sahibi, kiranın çok arttığını ve insanların artık internetten alışveriş yaptığını söylüyor.',
  ],
];
