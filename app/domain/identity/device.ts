/** What a browser says of itself, as far as a person would name it; null where it says nothing known. */
export type Device = { browser: Browser | null; system: System | null }
export type Browser =
  'WeCom' | 'WeChat' | 'DingTalk' | 'Feishu' | 'Edge' | 'Firefox' | 'Opera' | 'Chrome' | 'Safari'
export type System = 'iPhone' | 'iPad' | 'HarmonyOS' | 'Android' | 'Windows' | 'macOS' | 'Linux'

// Most browsers also claim to be those further down, so the first that is found is the one.
const browsers: [RegExp, Browser][] = [
  [/wxwork/i, 'WeCom'],
  [/MicroMessenger/i, 'WeChat'],
  [/DingTalk/i, 'DingTalk'],
  [/Lark|Feishu/i, 'Feishu'],
  [/Edg(A|iOS)?\//, 'Edge'],
  [/Firefox|FxiOS/, 'Firefox'],
  [/OPR\//, 'Opera'],
  [/Chrome|CriOS/, 'Chrome'],
  [/Safari/, 'Safari'],
]
const systems: [RegExp, System][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'macOS'],
  [/Linux|X11/, 'Linux'],
]

/** Reads a User-Agent header; only to help people recognise their devices, never to decide anything. */
export function readDevice(userAgent: string): Device {
  return { browser: find(browsers, userAgent), system: find(systems, userAgent) }
}

function find<Name>(table: [RegExp, Name][], text: string): Name | null {
  return table.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
