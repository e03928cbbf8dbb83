import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * A picture as PNG, drawn by resvg in the font Inter, so that it looks the same on machines without fonts. It takes 30 MB
 * of memory, so it is for the command line; a browser draws SVG itself.
 *
 * @param scale pixels of the PNG for each of the SVG
 */
export async function toPng(svg: string, scale = 1.5): Promise<Uint8Array> {
  const { Resvg } = await import('@resvg/resvg-js')
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'))
  const files = ['400Regular/Inter_400Regular', '400Regular_Italic/Inter_400Regular_Italic']
  const bold = ['600SemiBold/Inter_600SemiBold', '700Bold/Inter_700Bold']
  const fontFiles = [...files, ...bold].map((file) => join(folder, `${file}.ttf`))
  const font = { fontFiles, loadSystemFonts: true, defaultFontFamily: 'Inter' }
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: scale } }).render().asPng()
}
