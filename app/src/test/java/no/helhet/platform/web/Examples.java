package no.helhet.platform.web;

import java.util.List;

/// Made-up content for the gallery.
final class Examples {
    static final String ACCOUNT_ERROR =
            "Siste siffer stemmer ikke. Sjekk nummeret mot kontoutskriften.";
    static final List<Point> GATES =
            List.of(
                    new Point(
                            Status.MISSING,
                            "1 Barna",
                            "Noahs eget syn mangler.",
                            "#hensyn",
                            "Gå til kartlegging av Noah"),
                    new Point(Status.OK, "2 Regler, fakta, hovedhensyn", ""),
                    new Point(Status.NOT_RELEVANT, "7 Lån", "Gjelder ikke, stønaden er bidrag"),
                    new Point(Status.WAITING, "9 Beslutter", "Amir Rahimi kan beslutte"));
    static final List<Point> STAGES =
            List.of(
                    new Point(Status.OK, "Samlet", "26.11. kl. 12.04"),
                    new Point(Status.OK, "Kontrollert", "Hege Strand, kl. 12.41"),
                    new Point(Status.NOW, "Godkjennes", "deg, nå"),
                    new Point(Status.WAITING, "Fil til banken", "kl. 14.30"),
                    new Point(Status.WAITING, "Kvittering", "innen 15 min"));
    static final List<Fact> FACTS =
            List.of(
                    new Fact("Søker om", "Livsopphold, bolig, vinterklær", "søknad"),
                    new Fact("Arbeid", "Renholder, 40 %", "A-ordningen 12.11."),
                    new Fact(
                            "Gjeld",
                            "68 000 kr",
                            "søknad",
                            "avviker fra gjeldsregisteret: 74 300"));
    static final List<Choice> OUTCOMES =
            List.of(
                    new Choice("innvilget", "Innvilget"),
                    new Choice("delvis", "Delvis innvilget"),
                    new Choice("avslatt", "Avslått"),
                    new Choice("avvist", "Avvist"));
    static final List<Choice> INTERPRETERS =
            List.of(new Choice("nb", "Norsk"), new Choice("ti", "Tigrinja"));
    static final List<Choice> ANSWERS =
            List.of(
                    new Choice("nei", "Nei"),
                    new Choice("ja", "Ja"),
                    new Choice("vet-ikke", "Eg veit ikkje", "Då hjelper vi deg å finne det ut"));
    static final List<Row> EVENTS =
            List.of(
                    new Row("Linjen «Vinterklær» overstyrt", "i dag kl. 10.36"),
                    new Row("Samtale, Ella kartlagt", "/journal/1", "10. nov.", "45 min, enig"));
    static final List<Problem> PROBLEMS =
            List.of(
                    new Problem("konto", "Kontonummer: sjekk siste siffer"),
                    new Problem("tolk", "Språk: velg om vi skal bestille tolk"));
    static final List<Column> COLUMNS =
            List.of(
                    Column.text("Sak"),
                    Column.text("Hos"),
                    Column.number("Dager"),
                    Column.action("Handling"));
    static final List<LedgerRow> LEDGER =
            List.of(
                    new LedgerRow.Group("Behov"),
                    line("livsopphold", 830000L, 830000L, new LedgerRow.Editing.Open("/linje/1")),
                    line(
                            "vinterklar",
                            360000L,
                            440000L,
                            new LedgerRow.Editing.Changed(
                                    "Hvorfor 800 kr over beregnet?",
                                    "Begge har vokst ut av fjorårets dresser.",
                                    "/linje/2/angre")),
                    new LedgerRow.Sum("Sum behov", 1310000L, 1190000L, 1270000L, false),
                    new LedgerRow.Group("Holdt utenfor, vises i brevet"),
                    line("barnetrygd", 295200L, 0L, new LedgerRow.Editing.Locked()),
                    new LedgerRow.Sum(
                            "Stønad for desember 2026", 1822700L, 1495200L, 1575200L, true));

    private Examples() {}

    private static LedgerRow line(
            String id, long computed, long proposed, LedgerRow.Editing editing) {
        return new LedgerRow.Line(
                id,
                "Linje " + id,
                "Veiledende sats",
                null,
                computed,
                proposed,
                "§ 18, sats 2026",
                "/linje/" + id,
                editing);
    }
}
