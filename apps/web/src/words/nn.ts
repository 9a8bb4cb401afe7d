import { nn as akselNn } from "@navikt/ds-react/locales"
import type { PartLanguage } from "./LanguageFile.ts"
import { makeServiceName } from "./services.ts"
import { makeWording } from "./wording.ts"

export const name = "Nynorsk"

const { counted } = makeWording(["nn", "nb"])

const days = (count: number) => counted(count, { one: "dag", other: "dagar" })

const serviceName = makeServiceName({ "coordination-unit": "Koordineringseininga" })

/** What the person reads, on the page and in the letter, and the frame around every room. The rooms of those who work with it are in bokmål. */
export const language = {
  base: "nb",
  words: {
    at: "kl.",
    yes: "ja",
    no: "nei",
    loading: "Hentar …",
    duration: {
      weeks: (count) => counted(count, { one: "veke", other: "veker" }),
      days,
      workingDays: (count) => counted(count, { one: "yrkedag", other: "yrkedagar" }),
      hours: (count) => counted(count, { one: "time", other: "timar" })
    },
    // Not every browser writes dates in nynorsk.
    calendar: {
      weekdays: {
        long: ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"],
        short: ["mån", "tys", "ons", "tor", "fre", "lau", "søn"]
      },
      months: {
        long: ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"],
        short: ["jan.", "feb.", "mars", "apr.", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."]
      },
      yesterday: "i går",
      today: "i dag",
      tomorrow: "i morgon",
      minutes: (count) => counted(count, { other: "minutt" }),
      hours: (count) => counted(count, { one: "time", other: "timar" }),
      days: (count) => counted(count, { other: "døgn" })
    },
    header: {
      synthetic: "Syntetiske data",
      syntheticMore: "Ingen verkelege personar. Ikkje til bruk for pasientar.",
      language: "Språk"
    },
    trouble: {
      serverDown: "Får ikkje kontakt med tenesta.",
      retrying: "Prøver igjen av seg sjølv kvart tiande sekund.",
      shownIsOld: (when) => `Det som blir vist, er frå ${when}.`,
      retry: "Prøv no",
      notFound: "Tilvisinga finst ikkje her lenger.",
      failed: "Dette gjekk ikkje. Ingenting er lagra.",
      part: "Klarte ikkje å hente dette.",
      notAllowed: "Dette kan du ikkje sjå, eller det finst ikkje.",
      lineLost: "Sambandet er brote. Det som blir vist, kan vere gammalt."
    },
    session: {
      title: "Logg inn",
      signIn: "Logg inn",
      refused: "Innlogginga gjekk ikkje. Du kan prøve igjen.",
      leaves: "Du blir send til innlogginga og kjem tilbake hit.",
      role: "Rolle",
      roles: {
        coordinator: "inntakskoordinator",
        assessor: "vurderar",
        nearby: "den som er der",
        "unit-staff": "behandlingseining",
        person: "personen sjølv",
        service: "anna system",
        auditor: "tilsyn og revisjon"
      },
      actingAs: (role, service) => (service === undefined || service === "self" ? role : `${role}, ${serviceName(service)}`),
      serviceName,
      chooseRole: "Kva rolle har du no?",
      changeRole: "Byt rolle",
      signOut: "Logg ut",
      practice: "Øvingsrom",
      account: "Innlogga",
      noRoom: "Denne rolla har inga side her. Andre system brukar API-et.",
      over: {
        title: "Du er logga ut",
        explain: "Det du har skrive, står framleis på sida. Logg inn igjen i same rolle for å gå vidare.",
        another: "Du er logga inn som ein annan enn før. Sida blir lasta på nytt.",
        inNewTab: "Logg inn i ei ny fane",
        comeBack: "Kom tilbake hit etterpå."
      },
      development: {
        title: "Kven vil du vere?",
        explain: "Berre for syntetiske data på denne maskina. Ingenting blir kontrollert.",
        service: "Teneste",
        person: "Personen",
        unit: "Eining",
        choose: "Vel",
        enter: "Gå inn",
        missing: "Vel dette først",
        failed: "Innlogginga gjekk ikkje. Prøv igjen."
      }
    },
    me: {
      title: "Mi side",
      hello: (name) => `Hei, ${name}`,
      none: "Vi har ikkje fått noka tilvising om deg.",
      noneMore: "Du kan be om hjelp likevel. Trykk på knappen øvst.",
      help: {
        title: "Hjelp no",
        button: "Eg vil ha hjelp no",
        again: "Sei frå éin gong til",
        before: (within) => `Trykk éin gong. Nokon skal snakke med deg innan ${within}.`,
        noReason: "Du treng ikkje seie kvifor.",
        sending: "Sender …",
        received: "Vi har fått meldinga di.",
        asked: (when) => `Du bad om hjelp ${when}.`,
        talkBy: (when) => `Nokon skal snakke med deg innan ${when}.`,
        talked: (when) => `Nokon snakka med deg ${when}.`,
        overdue: (when) => `Nokon skulle ha snakka med deg innan ${when}. Det har ikkje skjedd. Det er vår feil, ikkje din.`,
        overdueMore: "Ring vakta, eller sei frå éin gong til.",
        next: "Dette skjer no",
        nextTold: "Dei som er nær deg, og inntaket, ser at du bad om hjelp.",
        nextTalk: "Nokon av dei tek kontakt med deg.",
        nextDuty: "Skjer det ikkje i tide, går meldinga vidare til vakta.",
        keepsPlace: "Du mistar ingenting ved å be om hjelp. Du beheld plassen din i køen.",
        notSent: "Meldinga er ikkje send enno.",
        notSentMore: "Vi får ikkje kontakt. Vi prøver igjen av oss sjølve til det går. Lat sida stå open, eller ring.",
        refused: "Vi kunne ikkje ta imot meldinga. Ring vakta.",
        emergency: "Står det om livet, ring",
        call: (who) => `Ring ${who}`
      },
      doors: {
        title: "Ope no",
        none: "Inga dør er open akkurat no.",
        until: (time) => `til ${time}`,
        dayAndNight: "heile døgnet",
        midnight: "midnatt",
        notOnHolidays: "stengt på heilagdagar",
        later: "Andre stader, og når dei er opne",
        closed: "stengt",
        duty: "Vakta no",
        noDuty: "Inga vakt er sett opp no.",
        everyDay: "alle dagar"
      },
      offer: {
        title: "Tilbod om plass",
        at: (unit, careLevel) => `${unit}, ${careLevel}`,
        offered: (when) => `Du kan begynne ${when}.`,
        answerBy: (when) => `Svar innan ${when}.`,
        yes: "Ja, eg vil ha plassen",
        no: "Nei, ikkje denne",
        cannot: "Eg kan ikkje likevel",
        why: "Kvifor ikkje?",
        whyMore: "Vi spør for å finne noko som passar betre.",
        missing: "Vel det som passar best",
        sendNo: "Send nei",
        cancel: "Avbryt",
        changeMind: "Du har 48 timar på deg til å ombestemme deg.",
        reOffer: "Du står i køen som før og kan få eit nytt tilbod.",
        untilReassessed: "Etterpå får du ikkje tilbod derifrå før nokon har vurdert saka på nytt. Du kan få tilbod frå andre stader.",
        park: (days) => `Etterpå får du ikkje tilbod derifrå dei første ${days}. Du kan få tilbod frå andre stader.`,
        accepted: (when) => `Du har sagt ja. Du begynner ${when}.`,
        declined: (when) => `Du sa nei ${when}.`,
        openUntil: (when) => `Du kan ombestemme deg til ${when}.`,
        takeBack: "Eg har ombestemt meg, eg vil ha plassen",
        gone: "Plassen er ikkje ledig lenger. Du står i køen som før.",
        changed: "Tilbodet har endra seg. Sjå på det igjen.",
        arrived: (when) => `Du begynte ${when}.`,
        expired: "Tida for å svare er ute. Du står i køen som før.",
        released: "Staden måtte ta plassen tilbake. Du står i køen som før.",
        missed: "Det vart ikkje noko av den dagen. Du står i køen som før.",
        nextSteps: {
          ring: (when) => `Nokon ringjer deg innan ${when}.`,
          visit: (when) => `Nokon besøkjer deg innan ${when}.`,
          "ask-those-near": (when) => `Nokon spør dei som er nær deg, innan ${when}.`,
          "agree-on-another-day": (when) => `De finn ein ny dag innan ${when}.`
        }
      },
      decided: {
        title: "Kva som er bestemt",
        received: (when) => `Tilvisinga kom ${when}.`,
        pending: "Det er ikkje bestemt enno om du har rett til behandling.",
        pendingMore: (within) => `Du skal få svar innan ${within} etter at tilvisinga kom.`,
        granted: "Du har rett til behandling.",
        refused: "Du fekk ikkje rett til behandling.",
        decidedOn: (when) => `Bestemt ${when}.`,
        decidedBy: (who) => `Bestemt av ${who}.`,
        elsewhere: "Dette vart bestemt ein annan stad, før tilvisinga kom hit.",
        startBy: "Behandlinga skal starte seinast",
        daysLeft: (days) => `Det er ${days} til.`,
        today: "Det er i dag.",
        passed: (days) => `Den datoen er passert, for ${days} sidan. Det er vi som har brote fristen, ikkje du.`,
        started: (when) => `Du begynte ${when}.`,
        why: "Kvifor",
        circumstances: "Dette vart det lagt vekt på:",
        noReasons: "Grunnen er ikkje skriven her. Du kan be oss om å få han.",
        before: "Kva som var bestemt før",
        earlier: (when, what) => `${when}: ${what}`
      },
      broken: {
        told: (when, how) => `Vi sa frå til deg ${when}${how === undefined ? "" : `, ${how}`}, om at datoen ikkje blir halden.`,
        hows: { phone: "på telefon", "in-person": "ansikt til ansikt", letter: "med brev", message: "med melding" },
        notTold: "Det står ikkje her at nokon har sagt frå til deg. Det skulle vi ha gjort med ein gong.",
        tried: "Kva vi prøver i mellomtida",
        nothing: "Vi har ikkje begynt på noko anna enno. Spør oss gjerne kvifor.",
        since: (when) => `Frå ${when}.`,
        remedies: {
          "other-place": "Vi leitar etter ein annan plass til deg.",
          "bought-elsewhere": "Vi prøver å kjøpe ein plass til deg ein annan stad.",
          "breach-notified": "Vi har meldt frå om at fristen din er broten."
        },
        helfo: "Vi har meldt frå til Helfo om at fristen din er broten.",
        outcomes: { found: "Det gav ein plass.", "none-found": "Det gav ingen plass.", "person-said-no": "Du sa nei til det." },
        keepsPlace: "Du står i køen som før."
      },
      missed: {
        title: "Om noko ikkje går som det skal",
        deadline: "Får du ikkje hjelp innan datoen, er det brot på fristen. Det er vårt ansvar.",
        helfo: "Då skal Helfo finne ein annan stad til deg.",
        appointment: "Kjem du ikkje til ein avtale, mistar du ikkje plassen din i køen. Vi tek kontakt og finn ut kva som skal skje."
      },
      rights: {
        title: "Rettane dine",
        choose: "Du kan velje kvar du vil bli behandla, blant stader som det offentlege eig eller har avtale med.",
        chooseTwice: "Du kan velje to gonger: kvar tilvisinga blir vurdert, og kvar du blir behandla.",
        complain: "Er du usamd i det som er bestemt, eller i datoen, kan du klage til Statsforvaltaren.",
        complainMore: "Du kan be dei som er nær deg, eller oss, om hjelp til å skrive.",
        see: "Du kan få sjå det som står om deg, og kven som har sett på det.",
        unverified: "ikkje kontrollert",
        unverifiedMore: "«Ikkje kontrollert» tyder at vi ikkje har lese lova sjølve. Spør oss før du stoler på det."
      },
      steps: {
        title: "Kva som skjer vidare",
        done: "ferdig",
        now: "du er her",
        later: "etter dette",
        received: "Tilvisinga er komen",
        decided: "Det blir bestemt om du har rett til behandling",
        offered: "Du får tilbod om plass, og svarar",
        begins: "Du begynner",
        beginsBy: (when) => `Du begynner, seinast ${when}`
      },
      words: {
        title: "Kva eg vil",
        explain: "Dine ord. Dei avgjer ikkje kvar du står i køen.",
        none: "Du har ikkje skrive noko enno.",
        goal: "mål",
        write: "Skriv noko",
        text: "Med dine eigne ord",
        kind: "Kva er dette?",
        said: "Noko eg vil seie",
        isGoal: "Eit mål eg har",
        who: "Kven kan lese det?",
        nearby: "Dei som er nær meg",
        unit: "Dei som fordeler plassar",
        save: "Lagre",
        cancel: "Avbryt",
        saved: "Lagra.",
        missing: "Skriv noko først",
        sharedWith: (who) => `Kan lesast av ${who}.`,
        onlyMe: "Berre du kan lese det."
      },
      reading: {
        title: "Kven som får lese om deg",
        consents: "Kva du har sagt ja til",
        scopes: {
          "referral-to-near": "Dei som er nær meg, får lese tilvisinga og kva som er bestemt",
          "near-to-place": "Staden som har plass til meg, får lese det som er skrive av dei som er nær meg"
        },
        given: (when) => `Du sa ja ${when}.`,
        notGiven: "Du har ikkje sagt ja.",
        withdrawn: (when) => `Du trekte det tilbake ${when}.`,
        give: "Sei ja",
        withdraw: "Trekk tilbake",
        near: "Dei som er nær deg",
        nearNone: "Ingen er skrivne opp som nær deg.",
        since: (when) => `sidan ${when}`,
        block: "Steng ute",
        blockFor: (who) => `Steng ute: ${who}`,
        blocked: "Stengde ute av deg",
        blockedSince: (when) => `stengd ute ${when}`,
        blockedSomeone: "éin person",
        blockedOthers: "alle andre enn dei du har valt",
        unblock: "Slepp inn igjen",
        unblockFor: (who) => `Slepp inn igjen: ${who}`,
        blockMore:
          "Den du stengjer ute, kan ikkje lese det som er skrive nær deg. Dei som behandlar tilvisinga, kan framleis lese tilvisinga.",
        emergency: "Opna fordi det hasta",
        emergencyBy: (who, when) => `${who} opna opplysningane dine ${when}.`,
        failed: "Det gjekk ikkje. Ingenting er endra."
      },
      looked: {
        title: "Kven som har sett på det",
        none: "Ingen andre enn du har sett på det.",
        explain: "Vi viser rolle og stad, ikkje namn. Vil du vite kven det var, spør oss og oppgje nummeret.",
        showAll: (count) => `Vis alle ${count}`,
        showFewer: "Vis færre",
        number: (number) => `nr. ${number}`,
        times: (count) => `${count} gonger`,
        acts: {
          read: (who, what) => `${who} las ${what}`,
          wrote: (who, what) => `${who} skreiv om ${what}`,
          refused: (who, what) => `${who} ville lese ${what}, men fekk ikkje`
        },
        matters: {
          identity: "kven du er",
          referral: "tilvisinga",
          decision: "kva som er bestemt",
          near: "det som er skrive nær deg",
          place: "plass og tilbod",
          access: "kven som får lese",
          "whole-file": "alt om deg",
          nobody: "noko som ikkje er om deg"
        },
        purposes: {
          care: "for å hjelpe deg",
          allocation: "for å fordele plassar",
          audit: "for å føre tilsyn",
          own: "for deg",
          emergency: "fordi det hasta"
        }
      },
      file: {
        title: "Alt vi har om deg",
        explain: "Du kan få alt som står om deg her, i ei fil.",
        get: "Hent alt om meg",
        making: "Hentar …",
        made: "Fila er lasta ned.",
        withheld: (count) => (count === 1 ? "Éin ting er halden tilbake:" : `${count} ting er haldne tilbake:`),
        because: {
          "not-shared-with-person": "skrive av nokon som ikkje har delt det med deg enno. Be om det, så les nokon gjennom det først.",
          "asked-for-only": "noko du får når du ber om det.",
          unfinished: "noko som ikkje er skrive ferdig.",
          "about-others": "noko som handlar om andre enn deg.",
          "pseudonym-of-staff": "ein kode for den som jobbar her. Han seier ingenting."
        },
        failed: "Det gjekk ikkje. Prøv igjen.",
        letter: "Skriv ut som brev"
      },
      letter: {
        title: "Brev til deg",
        room: "Brev",
        print: "Skriv ut",
        back: "Tilbake",
        to: (name) => `Til ${name}`,
        written: (when) => `Skrive ut ${when}`,
        subject: "Kva som er bestemt om behandlinga di",
        help: "Treng du hjelp no?",
        helpMore: (within) =>
          `Ring, gå inn ei dør som er open, eller sei frå til dei som er nær deg. Nokon skal snakke med deg innan ${within}.`,
        looked: "Du kan be om å få vite kven som har sett på det som står om deg. Du kan få alt som står om deg, på papir.",
        choose: "Vel ei tilvising i bunken først.",
        placeOf: "Tilbodet ditt"
      }
    },
    codes: {
      roles: {
        "milieu-therapist": "miljøterapeut",
        assessor: "vurderar",
        "intake-coordinator": "inntakskoordinator",
        ward: "avdelinga",
        nav: "NAV-rettleiar",
        outreach: "oppsøkjande arbeidar",
        "prison-health": "fengselshelsetenesta",
        nurse: "sjukepleiar",
        relative: "pårørande",
        person: "personen sjølv",
        "municipal-health": "kommunehelsetenesta",
        "unit-staff": "behandlingsstaden"
      },
      audiences: {
        unit: "eininga",
        nearby: "dei nære",
        person: "personen"
      },
      doorNeeds: {
        none: "utan avtale",
        card: "krev kort",
        contract: "krev avtale"
      },
      careLevels: {
        "inpatient-short": "korttids døgnopphald",
        "inpatient-long": "langtids døgnopphald",
        inpatient: "døgnopphald",
        outpatient: "poliklinikk",
        day: "dagbehandling",
        detox: "avrusing"
      },
      weekdays: {
        mon: "måndag",
        tue: "tysdag",
        wed: "onsdag",
        thu: "torsdag",
        fri: "fredag",
        sat: "laurdag",
        sun: "søndag"
      }
    },
    // What the person reads of the packs' names: what a decision builds on, doors, and what one may answer to an offer.
    names: {
      circumstances: {
        "alcohol-units-per-day": "Alkoholeiningar per døgn",
        injecting: "Injiserer",
        "injecting-groin-or-neck": "Injiserer i lyske eller hals",
        suicidality: "Suicidalitet",
        pregnancy: "Graviditet",
        "mental-comorbidity": "Psykisk komorbiditet",
        "somatic-comorbidity": "Somatisk komorbiditet",
        "care-for-children": "Omsorgsansvar for barn under 18 år, eller anna omsorgsansvar",
        "risk-of-losing-home": "Står i fare for å miste bustad",
        "risk-of-losing-school-or-work": "Står i fare for å miste skule eller arbeid",
        "risk-of-losing-relations": "Står i fare for å miste berande sosiale relasjonar eller familie",
        "low-or-high-age": "Låg eller høg alder",
        "own-goals-and-burden": "Eigne mål, ønske og opplevd lidingstrykk",
        "other-substances": "Aktiv bruk av andre rusmiddel eller medikament",
        "kind-of-alcohol": "Type alkohol, til dømes teknisk sprit",
        "changed-reaction": "Endra reaksjon på rusmiddelet",
        "risky-behaviour-change": "Risikofylt åtferdsendring",
        "no-sleep-or-food": "Søvn som har teke slutt, og dårleg ernæring",
        "threatening-delirium": "Trugande delir",
        "sex-matters": "Kjønn har noko å seie",
        "risk-of-cognitive-failure": "Risiko for alkoholrelatert kognitiv svikt",
        "destructive-behaviour": "(Sjølv)destruktiv åtferd",
        "administration-route": "Administrasjonsmåten har noko å seie",
        "overdose-risk": "Overdoserisiko",
        "risk-of-severe-withdrawal": "Risiko for alvorlege abstinensreaksjonar",
        debt: "Gjeldssituasjon",
        "earlier-overdose": "Tidlegare overdose",
        homeless: "Utan bustad"
      },
      doors: {
        "advice-line": "Råd til den som tilviser",
        "open-return": "Open retur",
        "user-controlled-admission": "Brukarstyrt innlegging",
        "low-threshold-oat": "Lågterskel-LAR",
        "emergency-tsb": "Akutt TSB, lege heile døgnet",
        "walk-in": "Open møtestad"
      },
      declineReasons: {
        "8722-1": "Ingen plass",
        "8722-2": "Ingen betalingsgaranti",
        "8722-3": "Utanfor målgruppa",
        "8722-4": "Utanfor opptaksområdet",
        "8722-5": "Dårleg erfaring frå tidlegare behandling",
        "8722-6": "Anna",
        "wants-other-place": "Ønskjer ein annan stad",
        "not-now": "Ikkje no",
        "outside-target-group": "Utanfor målgruppa"
      }
    }
  },
  aksel: akselNn
} satisfies PartLanguage
