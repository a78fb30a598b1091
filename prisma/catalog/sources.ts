import type { Source } from './types.ts';

/** Everything that catalog content, measures and rules refer to by key. */
export const sources: readonly Source[] = [
  {
    key: 'SRC000',
    citation: 'Source article 000: patient article on sciatica and leg pain from a nerve and pain clinic.',
    checked: 'text-or-abstract',
    note: 'Teaching article; its claims were checked against the other sources.',
  },
  {
    key: 'SRC003',
    citation: 'Source article 003: patient article on the four stages of sciatica.',
    checked: 'text-or-abstract',
    note: 'Teaching article; the staging has no validation study.',
  },
  {
    key: 'SRC004',
    citation: 'Source article 004: patient article on signs of improving sciatica, with four exercises.',
    checked: 'text-or-abstract',
    note: 'Teaching article; its claims were checked against the other sources.',
  },
  {
    key: 'CHI05',
    citation:
      'Childs JD, Piva SR, Fritz JM. Responsiveness of the numeric pain rating scale in patients with low back pain. Spine 2005;30:1331–4.',
    doi: '10.1097/01.brs.0000164099.92112.29',
    checked: 'text-or-abstract',
  },
  {
    key: 'OST08',
    citation:
      'Ostelo RWJG et al. Interpreting change scores for pain and functional status in low back pain. Spine 2008;33:90–4.',
    doi: '10.1097/BRS.0b013e31815e3a10',
    checked: 'text-or-abstract',
    note: 'DOI from memory.',
  },
  {
    key: 'FAR01',
    citation: 'Farrar JT et al. Pain 2001;94:149–58.',
    doi: '10.1016/s0304-3959(01)00349-9',
    checked: 'text-or-abstract',
  },
  {
    key: 'BIC',
    citation:
      'Bicket MC, Pasquina PF, Cohen SP. Which regional pain rating best predicts improvement in lumbar radiculopathy? PMC6585397.',
    checked: 'text-or-abstract',
    note: 'Abstract read; journal and year not shown (Pain Practice, about 2017).',
  },
  {
    key: 'PAR20',
    citation: 'Parai C et al. ISSLS prize 2020. Eur Spine J 2020.',
    doi: '10.1007/s00586-019-06222-8',
    checked: 'text-or-abstract',
    note: 'Surgical patients.',
  },
  {
    key: 'HEA14',
    citation: 'Heapy A et al. J Pain 2014;15:1360–5.',
    doi: '10.1016/j.jpain.2014.09.012',
    checked: 'text-or-abstract',
  },
  {
    key: 'KAM10',
    citation: 'Kamper SJ et al. Eur Spine J 2010;19:1495–501.',
    doi: '10.1007/s00586-010-1366-1',
    checked: 'text-or-abstract',
  },
  {
    key: 'KAM09',
    citation:
      'Kamper SJ, Maher CG, Mackay G. Global rating of change scales. J Man Manip Ther 2009;17:163–70.',
    checked: 'text-or-abstract',
    note: 'PMID 20046623.',
  },
  {
    key: 'BOB20',
    citation: 'Bobos P et al. J Orthop 2020;21:40–8.',
    doi: '10.1016/j.jor.2020.01.047',
    checked: 'text-or-abstract',
  },
  {
    key: 'ROL83',
    citation:
      'Roland M, Morris R. A study of the natural history of back pain. Part 1: development of a reliable and sensitive measure of disability in low-back pain. Spine 1983;8:141–4.',
    checked: 'text-or-abstract',
  },
  {
    key: 'ROL00',
    citation:
      'Roland M, Fairbank J. The Roland-Morris Disability Questionnaire and the Oswestry Disability Questionnaire. Spine 2000;25:3115–24.',
    checked: 'text-or-abstract',
    note: 'Permission sentence seen in a copy.',
  },
  {
    key: 'CHIA18',
    citation:
      'Chiarotto A et al. Core outcome measurement instruments for clinical trials in nonspecific low back pain. Pain 2018;159:481–95. PMC5828378.',
    checked: 'text-or-abstract',
  },
  {
    key: 'STR95',
    citation: 'Stratford P et al. Physiother Can 1995;47:258–63.',
    checked: 'citation-only',
    note: 'MDC values from memory.',
  },
  {
    key: 'NAZ22',
    citation: 'Nazari G et al. PSFS review. Physiother Can 2022;74:6–14.',
    doi: '10.3138/ptc-2020-0042',
    checked: 'text-or-abstract',
  },
  {
    key: 'HAL11',
    citation: 'Hall AM et al. PSFS and RMDQ responsiveness. Eur Spine J 2011;20:79–86. PMC3036014.',
    checked: 'text-or-abstract',
    note: 'Authors from memory.',
  },
  {
    key: 'REHAB',
    citation: 'RehabMeasures database entries for the PSFS ("free") and the ODI (fees may apply; Mapi).',
    checked: 'text-or-abstract',
  },
  { key: 'GRO08', citation: 'Grøvle L et al. Spine 2008;33:2346–53.', checked: 'text-or-abstract' },
  {
    key: 'GRO10',
    citation: 'Grøvle L et al. Eur Spine J 2010;19:263–9.',
    doi: '10.1007/s00586-009-1042-5',
    checked: 'text-or-abstract',
  },
  { key: 'HIL08', citation: 'Hill JC et al. Arthritis Rheum 2008;59:632–41.', checked: 'background' },
  {
    key: 'KEELE',
    citation: 'Keele University, STarT Back and STarT MSK legal pages.',
    checked: 'text-or-abstract',
  },
  {
    key: 'PROMIS',
    citation: 'HealthMeasures, terms of use and "obtain and administer" page.',
    checked: 'text-or-abstract',
  },
  {
    key: 'PRO29',
    citation: 'PROMIS-29 MCID in chronic low back pain. Thesis, Chulalongkorn University.',
    checked: 'text-or-abstract',
  },
  {
    key: 'PHQ',
    citation: 'Pfizer release 2010: PHQ and GAD without copyright restriction (news-medical).',
    checked: 'text-or-abstract',
  },
  {
    key: 'MON20',
    citation: 'Monticone M et al. Eur J Phys Rehabil Med 2020;56:600–6.',
    doi: '10.23736/S1973-9087.20.06158-4',
    checked: 'text-or-abstract',
  },
  {
    key: 'CLE08',
    citation: 'FABQ cut-offs. J Orthop Sports Phys Ther 2008;38:50–8.',
    doi: '10.2519/jospt.2008.2647',
    checked: 'text-or-abstract',
    note: 'Authors from memory: Cleland, Fritz, Brennan.',
  },
  {
    key: 'TSK',
    citation: 'TSK-11 bands. Front Pain Res 2021.',
    doi: '10.3389/fpain.2021.739051',
    checked: 'text-or-abstract',
    note: 'Achilles tendon sample.',
  },
  {
    key: 'NEW17',
    citation: 'Newman-Beinart NA et al. Physiotherapy 2017;103:180–5.',
    doi: '10.1016/j.physio.2016.11.001',
    checked: 'text-or-abstract',
  },
  {
    key: 'BRE00',
    citation: 'Brewer BW et al. Phys Ther Sport 2000;1:68–74.',
    doi: '10.1054/ptsp.2000.0019',
    checked: 'text-or-abstract',
  },
  {
    key: 'KOL07',
    citation: 'Kolt GS et al. Physiotherapy 2007;93:17–22.',
    doi: '10.1016/j.physio.2006.07.002',
    checked: 'text-or-abstract',
  },
  {
    key: 'BAI20',
    citation: 'Bailey DL et al. Defining adherence to therapeutic exercise. Br J Sports Med 2020;54:326–31.',
    doi: '10.1136/bjsports-2017-098742',
    checked: 'text-or-abstract',
    note: 'DOI from memory.',
  },
  {
    key: 'SIL07',
    citation: 'Silbernagel KG et al. Am J Sports Med 2007;35:897–906.',
    checked: 'text-or-abstract',
    note: 'Achilles tendon; the 5/10 limit and settle-by-morning rule were read in secondary pages.',
  },
  { key: 'SEN68', citation: 'Sen PK. J Am Stat Assoc 1968;63:1379–89.', checked: 'background' },
  {
    key: 'NICE',
    citation: 'NICE guideline NG59, 2016, updated 2020; summary: Bernstein IA et al. BMJ 2017;356:i6748.',
    checked: 'text-or-abstract',
  },
  {
    key: 'STO18',
    citation:
      'Stochkendahl MJ et al. National clinical guidelines for recent onset neck pain and low back pain and radiculopathy. Eur Spine J 2018;27:60–75.',
    doi: '10.1007/s00586-017-5099-2',
    checked: 'text-or-abstract',
  },
  {
    key: 'GEO21',
    citation:
      'George SZ et al. Interventions for the management of acute and chronic low back pain: revision 2021. J Orthop Sports Phys Ther 2021;51:CPG1–60.',
    doi: '10.2519/jospt.2021.0304',
    checked: 'text-or-abstract',
  },
  {
    key: 'DEL12',
    citation: 'Delitto A et al. Low back pain. J Orthop Sports Phys Ther 2012;42:A1–57. PMC4893951.',
    checked: 'text-or-abstract',
  },
  {
    key: 'KOE07',
    citation:
      'Koes BW et al. Diagnosis and treatment of sciatica. BMJ 2007;334:1313–7. Update: Jensen RK et al. BMJ 2019;367:l6273.',
    doi: '10.1136/bmj.39223.428495.BE',
    checked: 'text-or-abstract',
  },
  {
    key: 'KON18',
    citation:
      'Konstantinou K et al. Prognosis of sciatica and back-related leg pain in primary care: the ATLAS cohort. Spine J 2018;18:1030–40.',
    doi: '10.1016/j.spinee.2017.10.071',
    checked: 'text-or-abstract',
  },
  {
    key: 'LEQ13',
    citation: 'Lequin MB et al. BMJ Open 2013;3:e002534.',
    doi: '10.1136/bmjopen-2012-002534',
    checked: 'text-or-abstract',
  },
  {
    key: 'MEN12',
    citation:
      'Menezes Costa L et al. The prognosis of acute and persistent low-back pain. CMAJ 2012;184:E613–24.',
    checked: 'text-or-abstract',
  },
  {
    key: 'SCH23',
    citation: 'Schmid AB et al. FORECAST protocol. BMJ Open 2023;13:e072832.',
    checked: 'text-or-abstract',
    note: 'A study protocol: no results on healing time.',
  },
  {
    key: 'LON04',
    citation: 'Long A, Donelson R, Fung T. Does it matter which exercise? Spine 2004;29:2593–602.',
    doi: '10.1097/01.brs.0000146464.23007.2a',
    checked: 'text-or-abstract',
    note: 'Two-hourly dose from a Cochrane table.',
  },
  {
    key: 'MAY12',
    citation:
      'May S, Aina A. Centralization and directional preference: a systematic review. Man Ther 2012;17:497–506.',
    checked: 'citation-only',
  },
  {
    key: 'WER99',
    citation: 'Werneke M, Hart DL, Cook D. Spine 1999;24:676–83.',
    checked: 'text-or-abstract',
  },
  {
    key: 'WER01',
    citation: 'Werneke M, Hart DL. Spine 2001;26:758–64.',
    doi: '10.1097/00007632-200104010-00012',
    checked: 'text-or-abstract',
  },
  {
    key: 'ALB11',
    citation:
      'Albert HB, Hauge E, Manniche C. Centralization in patients with sciatica. Eur Spine J 2012;21:630–6.',
    checked: 'secondary',
    note: 'Seen in a slide set.',
  },
  {
    key: 'ALB12',
    citation:
      'Albert HB, Manniche C. The efficacy of systematic active conservative treatment for patients with severe sciatica. Spine 2012;37:535–42.',
    checked: 'secondary',
    note: 'Seen in a journal blog.',
  },
  {
    key: 'ALB19',
    citation: 'Albert HB et al. Chiropr Man Therap 2019;27:50. PMC6778979.',
    checked: 'text-or-abstract',
  },
  {
    key: 'MUR09',
    citation: 'Murphy DR et al. Chiropr Osteopat 2009;17:9.',
    doi: '10.1186/1746-1340-17-9',
    checked: 'text-or-abstract',
  },
  {
    key: 'HARR',
    citation: "Harrison's Principles of Internal Medicine, 19th ed., table 48-1.",
    checked: 'text-or-abstract',
  },
  {
    key: 'LIN23',
    citation: 'Lin LH et al. Life 2023;13:2255.',
    doi: '10.3390/life13122255',
    checked: 'text-or-abstract',
  },
  {
    key: 'PLA20',
    citation: 'Plaza-Manzano G et al. Am J Phys Med Rehabil 2020;99:124–32.',
    doi: '10.1097/PHM.0000000000001295',
    checked: 'text-or-abstract',
  },
  {
    key: 'ALS',
    citation: 'Alshami AM et al. Slider versus tensioner trial. PMID 34987322.',
    checked: 'text-or-abstract',
    note: 'Journal not confirmed.',
  },
  {
    key: 'SAR16',
    citation:
      'Saragiotto BT et al. Motor control exercise for chronic non-specific low-back pain. Cochrane CD012004, 2016.',
    checked: 'text-or-abstract',
  },
  {
    key: 'HAY21',
    citation: 'Hayden JA et al. Exercise therapy for chronic low back pain. Cochrane CD009790.pub2, 2021.',
    checked: 'text-or-abstract',
  },
  {
    key: 'STE16',
    citation: 'Steffens D et al. Prevention of low back pain. JAMA Intern Med 2016;176:199–208.',
    checked: 'secondary',
    note: 'Cited in a Cochrane protocol.',
  },
  {
    key: 'PEN22',
    citation:
      'Peng MS et al. Therapeutic aquatic exercise versus physical therapy modalities for chronic low back pain. JAMA Netw Open 2022;5:e2142069.',
    doi: '10.1001/jamanetworkopen.2021.42069',
    checked: 'text-or-abstract',
    note: 'Erratum 2024.',
  },
  {
    key: 'POC24',
    citation: 'Pocovi NC et al. WalkBack. Lancet 2024;404:134–44.',
    doi: '10.1016/S0140-6736(24)00755-4',
    checked: 'text-or-abstract',
    note: 'Back pain, not sciatica.',
  },
  {
    key: 'DAS19',
    citation: 'da Silva T et al. Recurrence of low back pain is common. J Physiother 2019;65:159–65.',
    doi: '10.1016/j.jphys.2019.04.010',
    checked: 'text-or-abstract',
  },
  {
    key: 'STA11',
    citation: 'Stanton TR et al. Eur Spine J 2011;20:744–52.',
    doi: '10.1007/s00586-010-1671-8',
    checked: 'text-or-abstract',
  },
  {
    key: 'VET02',
    citation: 'de Vet HCW et al. Episodes of low back pain. Spine 2002;27:2409–16.',
    checked: 'text-or-abstract',
  },
  {
    key: 'COS19',
    citation: 'Costa N et al. Definition of flare in low back pain. J Pain 2019;20:1267–75.',
    checked: 'text-or-abstract',
  },
  {
    key: 'COS21',
    citation: 'Costa N et al. Flare risk study. Eur Spine J 2021.',
    checked: 'secondary',
    note: 'Same group as COS19; secondary summary.',
  },
  {
    key: 'DAH10',
    citation:
      'Dahm KT et al. Advice to rest in bed versus advice to stay active for acute low-back pain and sciatica. Cochrane CD007612.pub2, 2010.',
    checked: 'text-or-abstract',
  },
  {
    key: 'FRE06',
    citation: 'French SD et al. Superficial heat or cold for low back pain. Cochrane CD004750.pub2, 2006.',
    checked: 'text-or-abstract',
  },
  {
    key: 'SAH07',
    citation:
      'Sahar T et al. Insoles for prevention and treatment of back pain. Cochrane CD005275.pub2, 2007.',
    checked: 'text-or-abstract',
  },
  {
    key: 'CHU14',
    citation:
      'Chuter V et al. Insoles for low back pain, systematic review. BMC Musculoskelet Disord 2014;15:140.',
    checked: 'text-or-abstract',
  },
  {
    key: 'VER11',
    citation:
      'Verbeek JH et al. Manual material handling advice and assistive devices for preventing and treating back pain in workers. Cochrane CD005958.pub3, 2011.',
    checked: 'text-or-abstract',
  },
  {
    key: 'MAR08',
    citation:
      'Martimo KP et al. Effect of training and lifting equipment for preventing back pain in lifting and handling. BMJ 2008.',
    doi: '10.1136/bmj.39463.418380.BE',
    checked: 'text-or-abstract',
  },
  {
    key: 'SNO98',
    citation:
      'Snook SH et al. The reduction of chronic nonspecific low back pain through the control of early morning lumbar flexion. Spine 1998;23:2601–7.',
    doi: '10.1097/00007632-199812010-00015',
    checked: 'text-or-abstract',
  },
  { key: 'WAO18', citation: 'Waongenngarm P et al. Appl Ergon 2018;68:230–9.', checked: 'text-or-abstract' },
  {
    key: 'DEC23',
    citation: 'De Carvalho D, Callaghan JP. Work 2023.',
    doi: '10.3233/wor-211266',
    checked: 'text-or-abstract',
  },
  {
    key: 'BRO22',
    citation:
      'Brooke-Wavell K et al. Strong, steady and straight: UK consensus statement on physical activity and exercise for osteoporosis. Br J Sports Med 2022;56:837.',
    doi: '10.1136/bjsports-2021-104634',
    checked: 'text-or-abstract',
  },
  {
    key: 'GIA15',
    citation: 'Giangregorio LM et al. Osteoporos Int 2015.',
    doi: '10.1007/s00198-014-2881-4',
    checked: 'text-or-abstract',
  },
  {
    key: 'MAT18',
    citation: 'Matsuwaka ST, Liem BC. Curr Phys Med Rehabil Rep 2018.',
    doi: '10.1007/s40141-018-0171-3',
    checked: 'text-or-abstract',
  },
  {
    key: 'BMJCES',
    citation: 'BMJ Best Practice, cauda equina syndrome.',
    checked: 'text-or-abstract',
    note: 'Page copy.',
  },
  {
    key: 'CSP24',
    citation: 'National suspected cauda equina syndrome pathway (GIRFT). Physiotherapy 2024.',
    checked: 'text-or-abstract',
  },
  { key: 'LOTH', citation: 'NHS Lothian RefHelp, serious lumbar conditions.', checked: 'text-or-abstract' },
  {
    key: 'DEV',
    citation: 'NHS Devon referral guidance, low back pain with and without sciatica.',
    checked: 'text-or-abstract',
    note: '12 weeks of conservative care.',
  },
  {
    key: 'NHSE',
    citation: 'Br J Pain 2020;14:42–6.',
    doi: '10.1177/2049463719846913',
    checked: 'text-or-abstract',
    note: 'Pathway, 6 to 52 weeks.',
  },
];
