type PictureKind = { mediaType: string; name: string; begins: (bytes: Buffer) => boolean }

const jpeg: PictureKind = {
  mediaType: 'image/jpeg',
  name: 'JPEG',
  begins: (bytes) => bytes.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff)),
}

/** How the files of each kind begin, as their formats say. SVG is checked where a lesson shows it. */
const kinds: Record<string, PictureKind> = {
  '.svg': { mediaType: 'image/svg+xml', name: 'SVG', begins: () => true },
  '.png': {
    mediaType: 'image/png',
    name: 'PNG',
    begins: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
  },
  '.jpg': jpeg,
  '.jpeg': jpeg,
  '.webp': {
    mediaType: 'image/webp',
    name: 'WebP',
    begins: (bytes) =>
      bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  },
}

/** What a picture is by its name's extension; null when lessons cannot show it. */
export function pictureKind(name: string): PictureKind | null {
  return kinds[/\.[a-z]+$/i.exec(name)?.[0].toLowerCase() ?? ''] ?? null
}
