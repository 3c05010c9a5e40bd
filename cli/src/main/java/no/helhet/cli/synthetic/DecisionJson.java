package no.helhet.cli.synthetic;

import java.util.Locale;

/// The stored form of a draft or decision (`innhold`) and of its trace (`spor`).
final class DecisionJson {
    static final String RULES =
            "Sosialtjenesteloven § 18 gir rett til økonomisk stønad for den som ikke kan sørge for"
                    + " livsoppholdet sitt. Reglene om skjønn står i § 19 og om form i § 21.";
    static final String CONSIDERATIONS =
            "Stønaden skal sikre et forsvarlig livsopphold i perioden. Vi har vurdert behovet"
                    + " individuelt, og lagt vekt på at situasjonen er midlertidig.";
    static final String WISH = "Hjelp til livsopphold og bolig.";
    static final String CONDITION = "Samtale med veileder";
    static final String CONDITION_TEXT =
            "Du møter til samtale minst én gang i perioden og er med på å lage en plan.";

    /// Of one child in a month, øre.
    static final long CHILD_BENEFIT = 201_200;

    private static final String NOT_ASSESSED =
            "{\"svar\": \"IKKE_VURDERT\", \"begrunnelse\": \"\"}";

    private DecisionJson() {}

    static String facts(Household household) {
        int children = household.children().size();
        var home =
                household.partner() == null
                        ? children == 0 ? "bor alene" : "er alene med " + children + " barn"
                        : children == 0
                                ? "bor med partner"
                                : "bor med partner og " + children + " barn";
        return "Søkeren " + home + " og har ikke inntekt som dekker utgiftene i perioden.";
    }

    static String innhold(Household household, PlannedCase sak, String utfall, long rentOre) {
        var konto = household.head().kontonummer();
        return """
        {"skjema": 1, "okonomi": {"fom": "%s", "tom": "%s", "husholdning": "%s",\
         "husholdningKilde": {"type": "SYSTEM", "tekst": "Folkeregisteret"},\
         "behov": [%s], "inntekter": [%s], "overstyringer": []},\
         "barn": [%s], "vilkar": [%s], "aktivitet": %s, "tekster": {%s},\
         "vurdering": {"utfall": %s, "form": "%s", "malform": "NB", "lan": %s,\
         "garanti": {"gjelder": "", "grenseOre": null, "sisteDag": null, "betalingsevne": "",\
         "vilkar": ""}, "varer": {"sarligeForhold": %s, "hva": ""}, "reduksjon": null},\
         "betalinger": {"kontonummer": %s, "forfall": null, "andre": []},\
         "nodhjelp": null, "versjoner": {}}\
        """
                .formatted(
                        sak.fom,
                        sak.tom,
                        household.partner() == null ? "ENSLIG" : "PAR",
                        rentOre == 0 ? "" : rent(rentOre),
                        childBenefit(household),
                        children(household),
                        sak.activity ? condition(sak) : "",
                        activity(isExempt(household, sak)),
                        texts(household),
                        quoted(utfall),
                        sak.lan ? "LAN" : "BIDRAG",
                        loan(sak),
                        NOT_ASSESSED,
                        konto == null ? "null" : quoted(konto));
    }

    private static String activity(boolean exempt) {
        return """
        {"unntak": %s, "grunn": "%s", "hinder": "INGEN", "introduksjonsprogram": null,\
         "samiskspraklig": false, "opplaring": ""}\
        """
                .formatted(
                        exempt ? "\"HELSE_ELLER_SOSIALT\"" : "null",
                        exempt ? "Helsen er til hinder for aktivitet i perioden." : "");
    }

    /// Paid back in a year, from the month after the decision's period.
    private static String loan(PlannedCase sak) {
        return sak.lan
                ? """
                {"vilkar": "", "betalingsevne": %s,\
                 "plan": {"forsteForfall": "%s", "antall": 12}}\
                """
                        .formatted(
                                passed("Søkeren venter en ytelse og kan betale da."),
                                sak.tom.plusMonths(1))
                : """
                {"vilkar": "", "betalingsevne": %s, "plan": null}\
                """
                        .formatted(NOT_ASSESSED);
    }

    /// What an imported decision has of a trace: that it has none of ours.
    static String spor(PlannedCase sak) {
        return """
        {"skjema": 1, "migrert": true, "kilde": "tidligere fagsystem", "belopOre": %d,\
         "maneder": []}\
        """
                .formatted(sak.sumOre());
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// One under 30 has a condition of activity (§ 20 a), or a reason why not.
    static boolean isExempt(Household household, PlannedCase sak) {
        return !sak.activity && household.head().fodt().plusYears(30).isAfter(sak.fom);
    }

    /// What the children bring that is not counted (§ 18 third paragraph), a line all the same.
    private static String childBenefit(Household household) {
        long ore = 0;
        for (var child : household.children()) {
            ore += CHILD_BENEFIT * household.andel() / 100;
        }
        if (ore == 0) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "{\"id\": \"i1\", \"type\": \"BARNETRYGD\", \"navn\": \"\", \"belopOre\":"
                        + " %d, \"hvem\": \"SOKER\", \"kilde\": {\"type\": \"SYSTEM\","
                        + " \"tekst\": \"NAV\"}}",
                ore);
    }

    private static String condition(PlannedCase sak) {
        return """
        {"id": "v1", "type": "VEILEDNINGSSAMTALE", "tittel": %s, "beskrivelse": %s,\
         "fom": "%s", "tom": "%s", "aktivitet": true,\
         "narSammenheng": %s, "ikkeByrdefullt": %s, "ikkeBegrensende": %s, "ikkeILovstrid": %s,\
         "varslerReduksjon": true}\
        """
                .formatted(
                        quoted(CONDITION),
                        quoted(CONDITION_TEXT),
                        sak.fom,
                        sak.tom,
                        passed("Samtalen gjelder veien til egen inntekt."),
                        passed("Én time i måneden, på et tidspunkt som passer."),
                        passed("Planen lages sammen med søkeren."),
                        passed("Vilkåret er lovlig etter sosialtjenesteloven §§ 20 og 20 a."));
    }

    private static String passed(String why) {
        return "{\"svar\": \"JA\", \"begrunnelse\": " + quoted(why) + "}";
    }

    private static String rent(long ore) {
        return String.format(
                Locale.ROOT,
                "{\"id\": \"u1\", \"type\": \"BOLIG\", \"navn\": \"\", \"soktOre\": %d,"
                        + " \"kilde\": {\"type\": \"BRUKER\", \"tekst\": \"Søknaden\"}}",
                ore);
    }

    private static String texts(Household household) {
        return "\"REGLER\": %s, \"FAKTA\": %s, \"HOVEDHENSYN\": %s, \"ONSKE\": %s, \"VEKTLEGGING\": %s"
                .formatted(
                        quoted(RULES),
                        quoted(facts(household)),
                        quoted(CONSIDERATIONS),
                        quoted(WISH),
                        quoted("Ønsket er fulgt så langt normene rekker."));
    }

    private static String children(Household household) {
        var text = new StringBuilder();
        int nr = 1;
        for (var child : household.children()) {
            text.append(nr == 1 ? "" : ", ")
                    .append(
                            """
                            {"id": "b%d", "navn": %s, "fodt": "%s", "andel": %d, "deltBosted": %b,\
                             "fodtKilde": {"type": "SYSTEM", "tekst": "Folkeregisteret"},\
                             "bostedKilde": {"type": "SYSTEM", "tekst": "Folkeregisteret"},\
                             "kartlegging": "%s", "syn": "", "grunnUtenSyn": "%s",\
                             "barnetsBeste": "%s"}\
                            """
                                    .formatted(
                                            nr++,
                                            quoted(child.fornavn()),
                                            child.fodt(),
                                            household.andel(),
                                            household.andel() < 100,
                                            "Barnet går i barnehage eller skole.",
                                            "Innhentet gjennom forelderen.",
                                            "Stønaden gir barnet trygge rammer."));
        }
        return text.toString();
    }
}
