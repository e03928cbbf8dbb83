/** Pixels of the PNG for each of the picture, so that it can be printed. */
const sharpness = 2

/**
 * Saves a picture of this site as PNG, drawn by the browser itself.
 *
 * @returns whether it could
 */
export async function savePng(address: string, { width, height }: { width: number; height: number }): Promise<boolean> {
  const image = new Image(width, height)
  image.src = address
  try {
    await image.decode()
  } catch {
    return false
  }
  const canvas = document.createElement('canvas')
  canvas.width = width * sharpness
  canvas.height = height * sharpness
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const content = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (content === null) return false
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = 'storming.png'
  link.click()
  URL.revokeObjectURL(link.href)
  return true
}
