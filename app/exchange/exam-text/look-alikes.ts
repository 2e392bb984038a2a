/*
 * Characters that look like ordinary Han but are others: text copied out of PDF files is full of them.
 * Both tables follow Unicode's Equivalent_Unified_Ideograph; NFKC folds only the second block.
 * An ideographic space stands where Unicode has no character or no equivalent.
 */
const RADICALS_SUPPLEMENT = [
  '　厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵　旡日月歺母',
  '民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹',
  '艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠',
  '饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟',
].join('')

const KANGXI_RADICALS = [
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土',
  '士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手',
  '支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉',
  '瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳',
  '聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛',
  '辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯',
  '鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠',
].join('')

/** Where Chinese typefaces draw the radical like today's character, today's character is meant. */
const MODERN_FORMS: [string, string][] = [
  ['\u2f3e', '户'],
  ['\u2fad', '青'],
]

const FOLDED = new Map([
  ...pairs(0x2e80, RADICALS_SUPPLEMENT),
  ...pairs(0x2f00, KANGXI_RADICALS),
  ...MODERN_FORMS,
])

/** Radicals, compatibility ideographs and ligatures (`ﬁ`) become the ordinary characters they look like; all else stays. */
export function foldLookAlikes(text: string): string {
  return text.replace(
    /[\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06]|[\ud87e][\udc00-\ude1f]/g,
    (character) => {
      return (
        FOLDED.get(character) ??
        character.normalize(/[\ufb00-\ufb06]/.test(character) ? 'NFKC' : 'NFC')
      )
    },
  )
}

function pairs(first: number, targets: string): [string, string][] {
  return [...targets]
    .map((target, i): [string, string] => [String.fromCodePoint(first + i), target])
    .filter(([, target]) => target !== '\u3000')
}
