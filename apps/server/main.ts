import { readConfig } from './config.ts'
import { fail, serveProduct } from './serve.ts'

try {
  await serveProduct(readConfig(process.env))
} catch (error) {
  fail(error)
}
