package no.helhet.cli.synthetic;

/// The tables that are filled, in the order their foreign keys ask for, with the columns written.
enum Table {
    KONTOR("platform.kontor", "enhetsnr, navn, telefon, adresse, orgnr, kontonummer"),
    KONTOR_OMRADE("platform.kontor_omrade", "enhetsnr, kommunenr, bydel, kommunenavn"),
    BRUKER("platform.bruker", "id, subject, navn, fnr, klarert"),
    TILGANG("platform.tilgang", "bruker_id, enhetsnr, rolle, fra"),
    FULLMAKT("platform.fullmakt", "id, bruker_id, enhetsnr, type, grense_ore, fra, til, gitt_av"),
    SAKSVEKT(
            "sak.saksvekt",
            "kommunenr, bydel, enhetsnr, nr, sak, venter, nodhjelp, oppgave, barn, tolk, plan,"
                    + " grense, avtalt, avtalt_med, satt, satt_av, satt_navn"),
    BUDSJETT(
            "kvalitet.budsjett",
            "kommunenr, bydel, enhetsnr, ar, nr, belop_ore, grunn, satt, satt_av, satt_navn"),
    PUBLISERT("kvalitet.publisert", "kommunenr, bydel, enhetsnr, maned, maal, verdi"),
    BUDSJETTHENDELSE(
            "kvalitet.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    PARTNER(
            "partner.organisasjon",
            "kommunenr, bydel, id, navn, type, orgnr, lagt_til, lagt_til_av, lagt_til_navn"),
    PARTNERMEDLEM(
            "partner.medlem",
            "kommunenr, bydel, id, organisasjon_id, navn, subject, lagt_til, lagt_til_av,"
                    + " lagt_til_navn"),
    SATS("satser.sats", "kommunenr, bydel, id, navn, nr"),
    SATSFORSLAG(
            "satser.forslag",
            "kommunenr, bydel, id, sats, verdi, fom, tom, saksnr, vedtatt, begrunnelse,"
                    + " tilbakegrunn, foreslatt_av, foreslatt_navn, foreslatt"),
    SATSAVGJORELSE(
            "satser.avgjorelse",
            "kommunenr, bydel, forslag_id, sats, foreslatt_av, nr, grunn, avgjort_av, avgjort_navn,"
                    + " avgjort"),
    FIL(
            "files.fil",
            "kommunenr, bydel, id, person_id, filnavn, innholdstype, storrelse, sha256, opprettet"),
    BLOKK("files.blokk", "kommunenr, bydel, fil_id, nr, data"),
    PERSON(
            "person.person",
            "kommunenr, bydel, id, fnr, fodselsdato, fornavn, mellomnavn, etternavn, gateadresse,"
                    + " postnr, poststed, adresse_kilde, adresse_dato, telefon, epost, kontonummer,"
                    + " kontonummer_kilde, kontonummer_dato, kjonn, kjonn_kilde, kjonn_dato,"
                    + " sivilstand, sivilstand_kilde, sivilstand_dato, adressebeskyttelse,"
                    + " pseudonym, opprettet"),
    SKJERMET(
            "person.skjermet",
            "kommunenr, bydel, person_id, fornavn, mellomnavn, etternavn, gateadresse, postnr,"
                    + " poststed, telefon, epost"),
    NAVNEORD("person.navneord", "kommunenr, bydel, ord, person_id, navn"),
    RELASJON(
            "person.relasjon",
            "kommunenr, bydel, person_id, annen_id, type, bor_sammen, andel, kilde, dato"),
    BOSTED("person.bosted", "kommunenr, bydel, person_id, fom, grunnkrets, kilde"),
    PERSONHENDELSE(
            "person.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    MELDING(
            "soknad.melding",
            "kommunenr, bydel, id, enhetsnr, sha256, mottatt, kanal, avsender, digisos_id,"
                + " ekstern_ref, status, arsak, sti, del, linje, kolonne, svarfrist, person_id"),
    ORIGINAL("soknad.original", "kommunenr, bydel, melding_id, nr, navn, fil_id"),
    SOKNAD(
            "soknad.soknad",
            "kommunenr, bydel, id, melding_id, person_id, enhetsnr, mottatt, digisos_id, nodhjelp"),
    VEDLEGG(
            "soknad.vedlegg",
            "kommunenr, bydel, id, soknad_id, person_id, fil_id, nr, filnavn, type, tilleggsinfo,"
                    + " avtrykk_stemmer, mottatt"),
    SOKNADHENDELSE(
            "soknad.hendelse",
            "kommunenr, bydel, id, tidspunkt, melding_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    NUMMER("sak.nummer", "kommunenr, ar, siste"),
    SAK(
            "sak.sak",
            "kommunenr, bydel, id, saksnr, person_id, soknad_id, enhetsnr, type, fom, tom, status,"
                    + " haster, saksbehandler, saksbehandler_navn, sokt, frist, opprettet,"
                    + " siste_kontakt, version"),
    JOURNAL(
            "sak.journal",
            "kommunenr, bydel, id, sak_id, person_id, skrevet, forfatter, forfatter_navn,"
                    + " overskrift, tekst"),
    DOKUMENTASJON(
            "sak.dokumentasjon",
            "kommunenr, bydel, id, sak_id, person_id, type, tilleggsinformasjon, frist, etterspurt,"
                    + " status"),
    OPPGAVE(
            "sak.oppgave",
            "kommunenr, bydel, id, sak_id, person_id, type, tekst, frist, hos, hos_navn, status"),
    SITUASJON(
            "sak.situasjon",
            "kommunenr, bydel, id, sak_id, person_id, version, dato, kilde, livsoppholdskilde,"
                    + " trygd, arbeidssituasjon, bosituasjon, okonomisk_radgivning,"
                    + " individuell_plan, vilkar_for_samboer, sanksjoner, tidspunkt, bruker_id,"
                    + " bruker_navn"),
    SAKHENDELSE(
            "sak.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    KARTLEGGING(
            "kartlegging.kartlegging",
            "kommunenr, bydel, id, person_id, enhetsnr, definisjon, tillegg, status, begynt,"
                    + " begynt_av, begynt_navn, tatt_opp, tatt_opp_navn, fullfort, fullfort_av,"
                    + " fullfort_navn, fleretatlig"),
    KARTLEGGINGKJENT(
            "kartlegging.kjent",
            "kommunenr, bydel, kartlegging_id, barn_id, sporsmal, kilde, person_id, koder, dato"),
    KARTLEGGINGSVAR("kartlegging.svar", Table.ANSWER),
    KARTLEGGINGHISTORIKK("kartlegging.svarhistorikk", Table.ANSWER),
    KARTLEGGINGBARN(
            "kartlegging.barn",
            "kommunenr, bydel, kartlegging_id, barn_id, person_id, nr, fornavn"),
    KARTLEGGINGHENDELSE(
            "kartlegging.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    UTKAST(
            "vedtak.utkast",
            "kommunenr, bydel, id, sak_id, person_id, innhold, status, forberedt_av,"
                    + " forberedt_navn, sendt, endret, endret_av, endret_navn, version"),
    VEDTAK(
            "vedtak.vedtak",
            "kommunenr, bydel, id, sak_id, person_id, utkast_id, type, utfall, form, belop_ore,"
                + " fom, tom, regler, fakta, hovedhensyn, onske, innhold, spor, forberedt_av,"
                + " forberedt_navn, besluttet_av, besluttet_navn, fullmakt_id, vedtatt, malform,"
                + " brev_fil_id"),
    VILKAR(
            "vedtak.vilkar",
            "kommunenr, bydel, id, vedtak_id, person_id, type, tittel, beskrivelse, fom, tom"),
    VEDTAKHENDELSE(
            "vedtak.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    KLAGE(
            "klage.klage",
            "kommunenr, bydel, id, vedtak_id, sak_id, person_id, enhetsnr, mottatt, mate, klager,"
                + " fullmektig, fullmakt, onsket, grunner, vedtatt, underrettet, underrettet_grunn,"
                + " for_sen, status, apen, forberedt_av, forberedt_navn, sendt, vurderingsoppgave,"
                + " svaroppgave, forelopig_svar, forelopig_svar_fil, forelopig_svar_grunn,"
                + " forelopig_svar_ventet, registrert, registrert_av, registrert_navn, version"),
    KLAGERETTING(
            "klage.retting",
            "kommunenr, bydel, klage_id, person_id, mangler, sendt, frist, brev_fil_id, oppgave,"
                    + " registrert, registrert_av, registrert_navn"),
    KLAGEVURDERING(
            "klage.vurdering",
            "kommunenr, bydel, klage_id, person_id, oversitting, oversittingsgrunn, nytt, vurdert,"
                    + " konklusjon, begrunnelse, utsettelse, utsettelsesgrunn, endret, endret_navn,"
                    + " version"),
    KLAGEAVGJORELSE(
            "klage.avgjorelse",
            "kommunenr, bydel, klage_id, person_id, oversitting, oversittingsgrunn, nytt, vurdert,"
                    + " konklusjon, begrunnelse, utsettelse, utsettelsesgrunn, forberedt_av,"
                    + " forberedt_navn, besluttet_av, besluttet_navn, besluttet, brev_fil_id"),
    KLAGEDOKUMENT(
            "klage.dokument", "kommunenr, bydel, klage_id, nr, person_id, type, navn, fil_id"),
    OVERSENDELSE(
            "klage.oversendelse",
            "kommunenr, bydel, klage_id, person_id, dag, registrert, registrert_av,"
                    + " registrert_navn"),
    KLAGEUTFALL(
            "klage.utfall",
            "kommunenr, bydel, klage_id, person_id, utfall, dag, referanse, merknader, registrert,"
                    + " registrert_av, registrert_navn"),
    KLAGEHENDELSE(
            "klage.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    KJORING(
            "utbetaling.kjoring",
            "kommunenr, bydel, id, enhetsnr, betalingsdato, status, antall, sum_ore, kontrollsum,"
                    + " samlet_av, samlet_navn, samlet, kontrollert_av, kontrollert_navn,"
                    + " kontrollert, godkjent_av, godkjent_navn, godkjent, filnavn, fil_sha256,"
                    + " skrevet"),
    KVITTERING(
            "utbetaling.kvittering",
            "kommunenr, bydel, id, kjoring_id, sha256, mottatt, filnavn, status, godtatt"),
    KJORINGSHENDELSE(
            "utbetaling.kjoringshendelse",
            "kommunenr, bydel, id, tidspunkt, kjoring_id, bruker_id, bruker_navn, type, data"),
    UTBETALING(
            "utbetaling.utbetaling",
            "kommunenr, bydel, id, vedtak_id, sak_id, person_id, enhetsnr, linje, maned, fom, tom,"
                + " formal, form, belop_ore, mottaker_type, mottaker_navn, kontonummer, forfall,"
                + " kontering, status, kjoring_id, utbetalt"),
    UTBETALINGHENDELSE(
            "utbetaling.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    HENVISNING(
            "henvisning.henvisning",
            "kommunenr, bydel, id, person_id, enhetsnr, slag, mottaker_navn, mottaker_adresse,"
                + " kanal, gjelder, bakgrunn, onske, grunnlag, nodvendig, kjent, fare, foresporsel,"
                + " status, frist, hos, hos_navn, opprettet, opprettet_navn, endret, endret_navn,"
                + " version"),
    SKRITT(
            "henvisning.skritt",
            "kommunenr, bydel, henvisning_id, person_id, handling, dag, mate, tekst, fil_id,"
                    + " registrert, registrert_av, registrert_navn"),
    HENVISNINGHENDELSE(
            "henvisning.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    RAD(
            "radgivning.rad",
            "kommunenr, bydel, id, person_id, enhetsnr, dag, tema, minutter, tekst, oppfolging,"
                    + " flere_moter, registrert, registrert_av, registrert_navn"),
    TJENESTEFORSLAG(
            "radgivning.forslag",
            "kommunenr, bydel, id, person_id, enhetsnr, tema, startet, hvorfor, foreslatt, hos,"
                    + " hos_navn, svar, vedtaksdag, grunn, besvart, besvart_av, besvart_navn"),
    OKONOMI(
            "radgivning.okonomi",
            "kommunenr, bydel, id, person_id, enhetsnr, begynt, hos, hos_navn, innhold, utfall,"
                    + " utfallstekst, avsluttet, endret, endret_navn, version"),
    MOTE(
            "radgivning.mote",
            "kommunenr, bydel, id, okonomi_id, person_id, dag, tekst, registrert, registrert_av,"
                    + " registrert_navn"),
    RADGIVNINGHENDELSE(
            "radgivning.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    OPPLYSNING(
            "opplysning.opplysning",
            "kommunenr, bydel, id, person_id, enhetsnr, rekke_id, versjon, slag, kilde, datert,"
                    + " gyldig_til, mate, hjemmelsgrunn, fakta, fil_id, registrert, registrert_av,"
                    + " registrert_navn"),
    OPPLYSNINGHENDELSE(
            "opplysning.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    INDIVIDUELLPLAN(
            "plan.plan",
            "kommunenr, bydel, id, person_id, enhetsnr, koordinator, koordinator_navn, versjon,"
                    + " utkast, neste_evaluering, begynt, begynt_av, begynt_navn"),
    PLANDEL(
            "plan.del",
            "kommunenr, bydel, plan_id, id, person_id, slag, mal_id, laget, laget_av, laget_navn"),
    PLANFELT(
            "plan.felt",
            "kommunenr, bydel, plan_id, del_id, felt, person_id, tekst, endret, endret_av,"
                    + " endret_navn, innbygger, version"),
    PLANFELTHISTORIKK(
            "plan.felthistorikk",
            "kommunenr, bydel, plan_id, del_id, felt, person_id, tekst, endret, endret_av,"
                    + " endret_navn, innbygger, version"),
    PLANVERSJON(
            "plan.versjon",
            "kommunenr, bydel, plan_id, nr, person_id, stand, innhold, koordinator_navn, mate,"
                    + " vitne, godkjent, godkjent_av, godkjent_navn"),
    GJELDENDEMAL(
            "plan.gjeldende_mal", "kommunenr, bydel, plan_id, mal_id, person_id, nr, ord, hvis"),
    GJELDENDESTEG(
            "plan.gjeldende_steg",
            "kommunenr, bydel, plan_id, steg_id, mal_id, person_id, nr, hva, hvordan, omfang, hvem,"
                    + " navn, frist, gjort, gjort_navn"),
    PLANHENDELSE(
            "plan.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    UTSENDING(
            "minside.utsending",
            "kommunenr, bydel, soknad_id, person_id, digisos_id, sak_id, mottatt, endret, sendt,"
                    + " neste"),
    INNSYN(
            "minside.innsyn",
            "kommunenr, bydel, id, soknad_id, person_id, tidspunkt, nokkel, type, data"),
    BILLETT("mottak.billett", "kommunenr, bydel, enhetsnr, dag, rekke, siste"),
    HENVENDELSE(
            "mottak.henvendelse",
            "kommunenr, bydel, id, enhetsnr, dag, rekke, nr, person_id, oppgitt_navn, telefon,"
                    + " kanal, hast, gjelder, tekst, sprak, tolk, ved_nummer, status, rang, ankom,"
                    + " registrert_av, registrert_navn, hos, hos_navn, sted, hentet, utfall, notat,"
                    + " ferdig, version"),
    SVAR(
            "mottak.svar",
            "kommunenr, bydel, henvendelse_id, person_id, tekst, fil_id, skrevet, skrevet_av,"
                    + " skrevet_navn"),
    VAKT("mottak.vakt", "kommunenr, bydel, enhetsnr, dag, bruker_id, navn, sted, pause"),
    MOTTAKHENDELSE(
            "mottak.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    UKEMAL(
            "avtale.ukemal",
            "kommunenr, bydel, id, enhetsnr, bruker_id, bruker_navn, ukedag, fra, til, minutter,"
                    + " kompetanser, fom, tom"),
    LUKE(
            "avtale.luke",
            "kommunenr, bydel, id, enhetsnr, bruker_id, bruker_navn, start, slutt, kompetanser,"
                    + " mal_id, fjernet, avtale_kommunenr, avtale_id"),
    AVTALE(
            "avtale.avtale",
            "kommunenr, bydel, id, enhetsnr, person_id, luke_kommunenr, luke_id, bruker_id,"
                + " bruker_navn, start, slutt, tema, mote, sprak, tolk, varsel_kanal, varsel_til,"
                + " status, endret"),
    OPPFOLGING("avtale.oppfolging", "kommunenr, bydel, avtale_id, person_id, enhetsnr"),
    AVTALEHENDELSE(
            "avtale.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    MERKNAD(
            "trygghet.merknad",
            "kommunenr, bydel, id, person_id, enhetsnr, tiltak, hendelse, gjennomgas, skrevet,"
                    + " skrevet_av, skrevet_navn, bekreftet, bekreftet_navn"),
    TRYGGHETHENDELSE(
            "trygghet.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    ANSVARSGRUPPE(
            "ansvarsgruppe.gruppe",
            "kommunenr, bydel, id, person_id, enhetsnr, koordinator_id, koordinator_navn,"
                    + " opprettet"),
    GRUPPEMEDLEM(
            "ansvarsgruppe.medlem",
            "kommunenr, bydel, id, gruppe_id, person_id, slag, navn, organisasjon, bruker_id,"
                    + " epost, telefon, inn"),
    SAMARBEIDSMOTE(
            "ansvarsgruppe.mote",
            "kommunenr, bydel, id, gruppe_id, person_id, enhetsnr, start, slutt, sted, lenke,"
                    + " innkalt_av, innkalt_navn, endret"),
    INNKALLING(
            "ansvarsgruppe.innkalling",
            "kommunenr, bydel, mote_id, medlem_id, person_id, svar, svart, svart_navn"),
    AGENDAPUNKT(
            "ansvarsgruppe.agendapunkt",
            "kommunenr, bydel, id, mote_id, person_id, tekst, foreslatt, foreslatt_av,"
                    + " foreslatt_navn, fra_personen"),
    REFERAT(
            "ansvarsgruppe.referat",
            "kommunenr, bydel, mote_id, person_id, enhetsnr, tekst, status, endret, endret_av,"
                    + " endret_navn, sendt, godkjent, godkjent_navn, mate, version"),
    REFERATVERSJON(
            "ansvarsgruppe.referatversjon",
            "kommunenr, bydel, mote_id, version, person_id, tekst, sendt, sendt_av, sendt_navn"),
    BESLUTNING(
            "ansvarsgruppe.beslutning",
            "kommunenr, bydel, id, gruppe_id, mote_id, person_id, enhetsnr, hva, eier_id, frist,"
                    + " forste_frist, status, gjort, tatt, tatt_av, tatt_navn"),
    ANSVARSGRUPPEHENDELSE(
            "ansvarsgruppe.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    PROGRAMNUMMER("kvalifisering.teller", "kommunenr, bydel, ar, siste"),
    PROGRAM(
            "kvalifisering.program",
            "kommunenr, bydel, id, person_id, enhetsnr, nummer, status, kanal, sokt, onske, hos,"
                    + " hos_navn, fom, tom, slutt, sluttgrunn, slutttekst, bevis, statistikk,"
                    + " opprettet"),
    PROGRAMVEDTAK(
            "kvalifisering.vedtak",
            "kommunenr, bydel, id, program_id, person_id, type, fom, tom, innhold, spor,"
                    + " forberedt_av, forberedt_navn, vedtatt_av, vedtatt_navn, vedtatt, brev"),
    UKEPLAN(
            "kvalifisering.ukeplan",
            "kommunenr, bydel, id, program_id, person_id, fra, linjer, tilpasning, lagret,"
                    + " lagret_av, lagret_navn"),
    PROGRAMOPPHOLD(
            "kvalifisering.opphold",
            "kommunenr, bydel, id, program_id, person_id, grunn, fom, tom, begrunnelse, registrert,"
                    + " registrert_navn"),
    OPPMOTE(
            "kvalifisering.oppmote",
            "kommunenr, bydel, program_id, dato, person_id, slag, registrert, registrert_av,"
                    + " registrert_navn, av_deltaker, godkjent, godkjent_av, godkjent_navn"),
    MANEDSSTONAD(
            "kvalifisering.manedsstonad",
            "kommunenr, bydel, id, program_id, person_id, enhetsnr, maned, nr, kjort, belop_ore,"
                    + " differanse_ore, dager, betalt_ore, oppgjor, spor, beregnet"),
    PROGRAMHENDELSE(
            "kvalifisering.hendelse",
            "kommunenr, bydel, id, tidspunkt, sak_id, person_id, bruker_id, bruker_navn, type,"
                    + " data"),
    OMRADE("omrade.omrade", "niva, kode, fom, tom, navn, over"),
    OMRADEIMPORT(
            "omrade.import",
            "id, filnavn, sha256, kilde, hentet, status, kobling, rader, avvist, lest, lest_av,"
                    + " lest_navn"),
    OMRADETALL(
            "omrade.tall",
            "variabel, niva, kode, ar, kjonn, alder_fra, alder_til, gruppe, verdi, import_id"),
    OMRADEKART("omrade.kart", "niva, kode, geometri, kolonne, rad, import_id");

    private static final String ANSWER =
            "kommunenr, bydel, kartlegging_id, barn_id, sporsmal, person_id, koder, tekst, avstar,"
                    + " kilde, dato, bekreftet, endret, endret_av, endret_navn, version";

    final String target;
    final String columns;
    final int width;

    Table(String target, String columns) {
        this.target = target;
        this.columns = columns;
        this.width = columns.split(",").length;
    }

    String copy() {
        return "copy " + target + " (" + columns + ") from stdin";
    }
}
