import { measureExam } from '#app/operations/measure-exam.server.ts'
const b=process.cpuUsage(); await measureExam('bench'); const u=process.cpuUsage(b); console.log((u.user+u.system)/1000)
