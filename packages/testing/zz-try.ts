import { startPostgres } from "/work/main/packages/testing/src/postgres/startPostgres.ts"
import { spawn } from "node:child_process"
import postgres from "postgres"
const s = await startPostgres(); const url = await s.createDatabase()
const a = spawn("node", ["/work/main/apps/coordination/src/main.ts"], { env: {...process.env, PORT: "4998", DATABASE_URL: url}, stdio: "inherit" })
await new Promise(r => setTimeout(r, 6000))
const ref={personKey:"p",receivedAt:"2026-11-02T10:00:00Z",seniorityOn:"2026-11-02",condition:"300201",lane:"ordinary",rights:{outcome:"pending"},person:{},careLevels:["outpatient"],needs:[],wishes:[]}
const j={"content-type":"application/json"}
const post=()=>fetch("http://127.0.0.1:4998/api/referrals",{method:"POST",headers:j,body:JSON.stringify(ref)}).then(r=>r.status)
console.log(await post())
const admin = postgres(url,{max:1})
const kill = () => admin`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()`
await kill(); console.log("after idle kill", await post(), await post())
const burst = Array.from({length:40}, post); setTimeout(kill, 30); setTimeout(kill, 120)
console.log(JSON.stringify((await Promise.all(burst)).reduce((a,x)=>(a[x]=(a[x]??0)+1,a),{})))
console.log("later", await post(), (await fetch("http://127.0.0.1:4998/readyz")).status)
// a row that the schema refuses
await admin`update referrals set record = record || '{"lot": "x"}'::jsonb`
console.log("bad row", (await fetch("http://127.0.0.1:4998/api/queues/place?vantage=pile")).status)
const b = spawn("node", ["/work/main/apps/coordination/src/main.ts"], { env: {...process.env, PORT: "4997", DATABASE_URL: url}, stdio: "inherit" })
b.on("exit", c=>console.log("second exit", c)); await new Promise(r => setTimeout(r, 6000))
a.kill(); b.kill(); await admin.end(); await s.stop()
