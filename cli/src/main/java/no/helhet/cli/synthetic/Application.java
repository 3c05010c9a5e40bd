package no.helhet.cli.synthetic;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/// A synthetic application in the format of the national digital application: three documents and
/// a bank statement.
///
/// @param attachment the statement, a PDF
record Application(
        UUID digisosId,
        String eksternRef,
        String melding,
        String soknad,
        String vedlegg,
        byte[] attachment) {
    static final String ATTACHMENT = "kontoutskrift.pdf";

    // Always three decimals, as the format asks for.
    private static final DateTimeFormatter SENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final List<String> REASONS =
            List.of(
                    "Jeg mistet vaktene mine og venter på svar om dagpenger.",
                    "Husleien har økt, og pengene strekker ikke til.",
                    "Arbeidsavklaringspengene mine er ikke avgjort ennå.",
                    "Strømregningen ble dobbelt så høy som jeg trodde.");

    /// @param verdi the national number as it is written, right or wrong
    static Application of(
            Household household,
            String verdi,
            boolean nodhjelp,
            Instant sent,
            SplittableRandom random) {
        var statement =
                SmallPdf.of(List.of("Kontoutskrift", "Saldo " + random.nextInt(2000) + " kr"));
        var head = household.head();
        var why =
                nodhjelp
                        ? "Jeg har ikke mat i huset, og ingen penger til det."
                        : REASONS.get(random.nextInt(REASONS.size()));
        var id = Seed.id(sent, random);
        var ref = "11%06dS".formatted(random.nextInt(1_000_000));
        return new Application(
                id,
                ref,
                """
                {
                  "eksternRef": "%s",
                  "digisosId": "%s"
                }
                """
                        .formatted(ref, id),
                SOKNAD.formatted(
                        verdi,
                        head.fornavn(),
                        head.mellomnavn(),
                        head.etternavn(),
                        head.telefon() == null ? "90000000" : head.telefon(),
                        head.kontonummer(),
                        head.fodt(),
                        status(head.sivilstand()),
                        spouse(household),
                        household.children().isEmpty() ? "false" : "true",
                        why,
                        nodhjelp ? "Penger til mat i dag." : "Hjelp til husleie og livsopphold.",
                        household.members().size(),
                        rent(random),
                        random.nextInt(2000),
                        SENT.format(sent),
                        household.area().kommunenr,
                        household.area().enhetsnr),
                VEDLEGG.formatted(ATTACHMENT, sha512(statement)),
                statement);
    }

    /// A month's rent in kroner.
    static int rent(SplittableRandom random) {
        return 6000 + 500 * random.nextInt(14);
    }

    private static String sha512(byte[] bytes) {
        return HexFormat.of().formatHex(Files.digest("SHA-512").digest(bytes));
    }

    private static String status(String sivilstand) {
        return switch (sivilstand) {
            case "GIFT", "SAMBOER", "UGIFT" -> sivilstand.toLowerCase(Locale.ROOT);
            case "ENKE_ENKEMANN" -> "enke";
            default -> "skilt";
        };
    }

    /// The form wants to know who a married applicant is married to.
    private static String spouse(Household household) {
        var partner = household.partner();
        if (partner == null || !household.head().sivilstand().equals("GIFT")) {
            return "";
        }
        return """
        , "ektefelle": {
               "navn": { "fornavn": "%s", "mellomnavn": "%s", "etternavn": "%s" },
               "fodselsdato": "%s", "personIdentifikator": "%s"
             },
             "borSammenMed": true\
        """
                .formatted(
                        partner.fornavn(),
                        partner.mellomnavn(),
                        partner.etternavn(),
                        partner.fodt(),
                        partner.knownFnr());
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final String VEDLEGG =
            """
            {
              "vedlegg": [
                {
                  "type": "kontooversikt",
                  "tilleggsinfo": "brukskonto",
                  "status": "LastetOpp",
                  "filer": [
                    { "filnavn": "%s", "sha512": "%s" }
                  ],
                  "hendelseType": "soknad"
                }
              ]
            }
            """;

    private static final String SOKNAD =
            """
            {
              "version": "1.0.11",
              "data": {
                "soknadstype": "standard",
                "personalia": {
                  "personIdentifikator": { "kilde": "system", "verdi": "%s" },
                  "navn": {
                    "kilde": "system", "fornavn": "%s", "mellomnavn": "%s", "etternavn": "%s"
                  },
                  "statsborgerskap": { "kilde": "system", "verdi": "NOR" },
                  "nordiskBorger": { "kilde": "system", "verdi": true },
                  "telefonnummer": { "kilde": "bruker", "verdi": "+47%s" },
                  "kontonummer": {
                    "kilde": "bruker", "harIkkeKonto": false, "verdi": "%s"
                  },
                  "fodselsdato": "%s"
                },
                "arbeid": { "situasjon": { "kilde": "bruker", "erIJobb": false } },
                "utdanning": { "kilde": "bruker", "erStudent": false },
                "familie": {
                  "sivilstatus": { "kilde": "bruker", "status": "%s"%s },
                  "forsorgerplikt": {
                    "harForsorgerplikt": { "kilde": "system", "verdi": %s }
                  }
                },
                "begrunnelse": {
                  "kilde": "bruker",
                  "hvorforSoke": "%s",
                  "hvaSokesOm": "%s"
                },
                "bosituasjon": { "kilde": "bruker", "botype": "leier", "antallPersoner": %d },
                "okonomi": {
                  "opplysninger": {
                    "bekreftelse": [
                      {
                        "kilde": "bruker",
                        "type": "boutgifter",
                        "tittel": "Boutgifter",
                        "verdi": true
                      }
                    ],
                    "utbetaling": [],
                    "utgift": []
                  },
                  "oversikt": {
                    "inntekt": [],
                    "utgift": [
                      {
                        "kilde": "bruker",
                        "type": "husleie",
                        "tittel": "Husleie",
                        "belop": %d,
                        "overstyrtAvBruker": false
                      }
                    ],
                    "formue": [
                      {
                        "kilde": "bruker",
                        "type": "brukskonto",
                        "tittel": "Brukskonto",
                        "belop": %d,
                        "overstyrtAvBruker": false
                      }
                    ]
                  }
                }
              },
              "innsendingstidspunkt": "%s",
              "mottaker": {
                "kommunenummer": "%s",
                "enhetsnummer": "%s",
                "navEnhetsnavn": "NAV"
              },
              "driftsinformasjon": {
                "utbetalingerFraNavFeilet": false,
                "inntektFraSkatteetatenFeilet": false,
                "stotteFraHusbankenFeilet": false
              },
              "kompatibilitet": []
            }
            """;
}
