import { Payroll } from './payroll.ts'
import { createReceiver } from './receiver.ts'

const { WEBHOOK_SECRET = '', PAYROLL_PORT = '4000', PAYROLL_FILE = 'payroll.jsonl' } = process.env
const payroll = new Payroll(PAYROLL_FILE)
createReceiver(WEBHOOK_SECRET, (event) => payroll.take(event)).listen(Number(PAYROLL_PORT), '127.0.0.1')
