/**
 * Close languages that detectors take for each other, told apart by words and spellings that one of them has and its
 * neighbours do not. The counts decide only within the family, and only beside the detectors' verdict.
 */

interface Family {
  members: Readonly<Record<string, RegExp>>;
  /** How much one word weighs against the detectors. */
  weight: number;
}

const words = (list: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${list})(?![\\p{L}])`, 'giu');

export const FAMILIES: readonly Family[] = [
  {
    weight: 0.12,
    members: {
      hr: words(
        'tko|tijekom|uvjet\\p{L}*|tvrtk\\p{L}*|priopć\\p{L}*|sati|tisuć\\p{L}*|siječnj\\p{L}*|veljač\\p{L}*|ožujk\\p{L}*|travnj\\p{L}*|svibnj\\p{L}*|lipnj\\p{L}*|srpnj\\p{L}*|kolovoz\\p{L}*|rujn\\p{L}*|listopad\\p{L}*|studen\\p{L}*|prosinc\\p{L}*|mrež\\p{L}*|vrijeme|gdje|prije|poslije|uvijek|također|zrakoplov\\p{L}*|računal\\p{L}*|žličica|općin\\p{L}*|suradnj\\p{L}*|obavijest\\p{L}*|korisnik\\p{L}*|tjedn\\p{L}*|nedjelj\\p{L}*|ponedjelj\\p{L}*|srijed\\p{L}*|djelomič\\p{L}*|vrijed\\p{L}*|primjer\\p{L}*|čimbenik|glede|zaslon\\p{L}*|poslužitelj\\p{L}*|dosad|netko|nitko|svatko',
      ),
      sr: words(
        'ko|tokom|uslov\\p{L}*|kompanij\\p{L}*|saopšt\\p{L}*|časova|hiljad\\p{L}*|januar\\p{L}*|februar\\p{L}*|mart\\p{L}*|april\\p{L}*|jun\\p{L}{0,2}|jul\\p{L}{0,2}|avgust\\p{L}*|septembr\\p{L}*|oktobr\\p{L}*|novembr\\p{L}*|decembr\\p{L}*|vreme|gde|pre|posle|uvek|takođe|avion\\p{L}*|računar\\p{L}*|opštin\\p{L}*|saradnj\\p{L}*|obavešt\\p{L}*|nedelj\\p{L}*|ponedelj\\p{L}*|sred\\p{L}{1,2}|delimič\\p{L}*|primer\\p{L}*|ekran\\p{L}*|server\\p{L}*|neko|niko|svako|šta|mada|bezbedn\\p{L}*',
      ),
      bs: words(
        'tokom|historij\\p{L}*|kahv\\p{L}*|lahko|mehk\\p{L}*|hiljad\\p{L}*|općin\\p{L}*|saopć\\p{L}*|također|vrijeme|januar\\p{L}*|augusta?',
      ),
    },
  },
  {
    weight: 0.15,
    members: {
      id: words(
        'bahwa|karena|bisa|mobil|kantor|uang|situs|aplikasi|pengguna|layanan|perusahaan|gangguan|Rabu|Kamis|Jumat|Senin|Selasa|Minggu|pukul|juta|ribu|rupiah|Anda|kami|situ|sedang|tersebut|dapat|tidak bisa|unduh\\p{L}*|terjadi|sebelumnya|jaringan|masyarakat|pihaknya|mengalami',
      ),
      ms: words(
        'bahawa|kerana|boleh|kereta|pejabat|wang|laman|aplikasi|perkhidmatan|syarikat|gangguan|Rabu|Khamis|Jumaat|Isnin|Selasa|Ahad|jam|pukul|ringgit|anda|beliau|sedang|tersebut|rangkaian|pelanggan|talian|menerusi|berkenaan|kenyataan|memaklumkan|sebahagian|ketika ini|malah|iaitu|turut|pihak|muat turun',
      ),
    },
  },
  {
    weight: 0.12,
    members: {
      nb: words(
        'ikke|også|fra|etter|uker|kl|hva|noen|selskapet|ble|meldte|nettsiden|kunder|opplyser|melder|skriver|sier|oppdaget|tjenesten|klokken|brukere|jobber|av',
      ),
      nn: words(
        'ikkje|ikkje|også|frå|noko|kva|eit|vart|vore|nokon|seier|berre|dei|me|korleis|selskapet|tenesta|brukarar',
      ),
      da: words(
        'ikke|også|fra|efter|uger|kl|hvad|nogle|selskabet|blev|hjemmesiden|kunder|oplyser|melder|skriver|siger|opdaget|tjenesten|klokken|brugere|arbejder|af|mange|ud|noget|mere|uge|nu',
      ),
    },
  },
  {
    weight: 0.15,
    members: {
      ca: words(
        'els|amb|és|però|també|aquest\\p{L}*|dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge|ahir|avui|matí|tarda|vespre|nit|servei\\p{L}*|usuaris|empresa|fins|segons|quan|mentre|van|va|han|més|molt|dins|seva|seus|són|hi|xarxa|una|del|les|no|que|ja|perquè|després|abans|sense|encara|pel|dels|aixo|això',
      ),
      gl: words(
        'unha|dunha|nunha|xa|polo|pola|pero|moi|tamén|despois|onte|hoxe|luns|venres|xoves|mércores|servizo\\p{L}*|usuarios|empresa|os|as|da|do|na|no|non|que|segundo|foron|houbo|dixo|ata|estaban|xente|desde|ademais|cando|mentres|mañá|tarde|noite|conexión',
      ),
      pt: words(
        'uma|duma|numa|já|pelo|pela|mas|muito|também|depois|ontem|hoje|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|serviço\\p{L}*|usuários|utilizadores|empresa|não|segundo|foram|houve|disse|até|estavam|desde|além|quando|enquanto|amanhã|noite|conexão|são|você|então|informação',
      ),
      es: words(
        'una|ya|por|pero|muy|también|después|ayer|hoy|lunes|martes|miércoles|jueves|viernes|servicio\\p{L}*|usuarios|empresa|los|las|el|del|no|según|fueron|hubo|dijo|hasta|estaban|desde|además|cuando|mientras|mañana|noche|conexión|y|en',
      ),
    },
  },
  {
    weight: 0.12,
    members: {
      cs: words(
        'je|jsou|byl\\p{L}?|že|nebo|však|ještě|který|která|které|při|před|podle|společnost\\p{L}*|uživatel\\p{L}*|včera|dnes|úterý|středu|čtvrtek|pátek|hodin\\p{L}*|také|než|ale|protože|výpad\\p{L}*|řekl\\p{L}?|služb\\p{L}*',
      ),
      sk: words(
        'je|sú|bol\\p{L}?|že|alebo|však|ešte|ktorý|ktorá|ktoré|pri|pred|podľa|spoločnos\\p{L}*|používateľ\\p{L}*|včera|dnes|utorok|stredu|štvrtok|piatok|hodin\\p{L}*|tiež|než|ale|pretože|výpad\\p{L}*|povedal\\p{L}?|služb\\p{L}*|aj|čo|sa',
      ),
    },
  },
  {
    weight: 0.12,
    members: {
      af: words(
        'nie|het|was|en|wat|van|die|vir|met|om|sy|hulle|gesê|maatskappy|dit|ook|oor|deur|is|ons|kliënte|diens\\p{L}*|gebruikers|bank',
      ),
      nl: words(
        'niet|heeft|was|en|wat|van|de|het|een|voor|met|om|zijn|zij|ze|gezegd|bedrijf|ook|over|door|is|wij|klanten|dienst\\p{L}*|gebruikers|bank|storing\\p{L}*|werd|waren|bij',
      ),
    },
  },
];

/** What the words of a text add to the members of a family. */
export function familyVotes(text: string, candidates: ReadonlySet<string>): Map<string, number> {
  const votes = new Map<string, number>();
  for (const family of FAMILIES) {
    const members = Object.keys(family.members);
    if (!members.some((m) => candidates.has(m))) continue;
    for (const m of members) {
      const pattern = family.members[m];
      if (pattern) votes.set(m, Math.min(12, text.match(pattern)?.length ?? 0) * family.weight);
    }
  }
  return votes;
}
