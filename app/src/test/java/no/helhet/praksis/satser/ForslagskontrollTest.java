package no.helhet.praksis.satser;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.praksis.satser.Forslagskontroll.Feil;
import no.helhet.praksis.satser.Forslagskontroll.Svar;
import no.helhet.regelverk.parametre.Enhet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ForslagskontrollTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final List<Sats> KNOWN =
            List.of(
                    sats("livsopphold-enslig", Enhet.KRONER_PER_MANED),
                    sats("barn-aldersskifte", Enhet.ALDERSREGEL),
                    sats("avdrag-dekkes", Enhet.JA_NEI),
                    sats("lan-rente", Enhet.PROSENT),
                    Satsliste.tillegg("tillegg-skoletur", "Skoletur"));

    @ParameterizedTest
    @CsvSource({
        "sats, finnes-ikke, sats",
        "sats, barn-aldersgrense, sats",
        "belop, '', belop",
        "belop, mye, belop",
        "belop, -5, belop",
        "belop, '8,123', belop",
        "fom, '', fom",
        "fom, 31.12.2026, fom",
        "fom, 2026-02-30, fom",
        "fom, 0026-01-01, fom",
        "tom, 2026-12-31, tom",
        "tom, snart, tom",
        "saksnr, '  ', saksnr",
        "vedtatt, '', vedtatt",
        "vedtatt, 2026-11-23, vedtatt",
        "begrunnelse, '', begrunnelse"
    })
    void aFaultNamesItsFieldAndSaysWhatToDo(String field, String written, String named) {
        var faults = faults(Map.of(field, written));

        assertThat(faults).extracting(Feil::felt).containsExactly(named);
        for (var language : Language.values()) {
            var texts = TextCatalog.load().in(language);
            assertThat(
                            texts.get(
                                    faults.getFirst().tekst(),
                                    faults.getFirst().arguments().toArray()))
                    .endsWith(".");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "barn-aldersskifte, BELOP, hva",
        "barn-aldersskifte, '', hva",
        "barn-aldersskifte, ja, hva",
        "barn-aldersskifte, SAMME_MANED, hva",
        "barn-aldersskifte, 1, hva",
        "avdrag-dekkes, kanskje, hva",
        "avdrag-dekkes, samme-maned, hva"
    })
    void anAnswerThatTheChoiceDoesNotHaveIsRefused(String sats, String hva, String named) {
        var faults = faults(Map.of("sats", sats, "hva", hva));

        assertThat(faults).extracting(Feil::felt).containsExactly(named);
        assertThat(faults.getFirst().tekst()).isEqualTo("satser.feil.valg");
    }

    @ParameterizedTest
    @CsvSource({
        "barn-aldersskifte, maneden-etter, 0",
        "barn-aldersskifte, samme-maned, 1",
        "barn-aldersskifte, pa-dagen, 2",
        "avdrag-dekkes, ja, 1",
        "avdrag-dekkes, nei, 0",
        "avdrag-dekkes, INGEN, "
    })
    void aChoiceIsKeptAsTheRulesHoldIt(String sats, String hva, @Nullable Long verdi) {
        var answer = check(Map.of("sats", sats, "hva", hva, "belop", ""));

        assertThat(((Svar.Godtatt) answer).forslag().verdi()).isEqualTo(verdi);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "100, true", "3 %, true", "101, false", "2.5, false", "-1, false"})
    void aPercentIsAWholeOneUpToAHundred(String written, boolean accepted) {
        var answer = check(Map.of("sats", "lan-rente", "belop", written));

        assertThat(answer instanceof Svar.Godtatt).isEqualTo(accepted);
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults(Map.of("belop", "", "fom", "", "saksnr", "", "begrunnelse", "")))
                .extracting(Feil::felt)
                .containsExactly("belop", "fom", "saksnr", "begrunnelse");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21, true", "2026-11-22, false", "2026-11-23, false"})
    void onlyADayThatIsGoneAsksWhy(String fom, boolean asks) {
        var faults = faults(Map.of("fom", fom, "tilbakegrunn", ""));

        assertThat(faults.stream().map(Feil::felt).toList())
                .isEqualTo(asks ? List.of("tilbakegrunn") : List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "Skoletur, tillegg-skoletur",
        "'Klær til vinteren', tillegg-klaer-til-vinteren",
        "'  Briller & øyelege ', tillegg-briller-oyelege",
        "Čáhci 2, tillegg-cahci-2"
    })
    void theIdOfAnAdditionIsMadeFromItsName(String navn, String id) {
        assertThat(Sats.idOf(navn.strip())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!!",
                "skoletur",
                "SKOLETUR.",
                "Et navn på mer enn åtti tegn er langt over det en rad i en tabell på en telefon"
                        + " rommer"
            })
    void aNameThatIsEmptyHasNoLetterIsTakenOrTooLongIsRefused(String navn) {
        assertThat(faults(Map.of("sats", Forslagsskjema.NYTT, "navn", navn)))
                .extracting(Feil::felt)
                .containsExactly("navn");
    }

    @Test
    void aNewNameMakesAnAddition() {
        var answer = check(Map.of("sats", Forslagsskjema.NYTT, "navn", "Skole og tur"));

        assertThat(((Svar.Godtatt) answer).sats().id()).isEqualTo("tillegg-skole-og-tur");
        assertThat(((Svar.Godtatt) answer).sats().navn()).isEqualTo("Skole og tur");
    }

    @Test
    void noValueOfItsOwnNeedsNoAmount() {
        var answer = check(Map.of("hva", Forslagsskjema.INGEN, "belop", ""));

        assertThat(((Svar.Godtatt) answer).forslag().verdi()).isNull();
    }

    @Test
    void anAmountIsReadInKronerAndKeptInOre() {
        var answer = check(Map.of("belop", "8 600,50 kr"));

        assertThat(((Svar.Godtatt) answer).forslag().verdi()).isEqualTo(860_050);
    }

    private static Sats sats(String id, Enhet enhet) {
        return new Sats(id, Sats.Slag.REGEL, enhet, "sotjl § 18", "");
    }

    private static List<Feil> faults(Map<String, String> changes) {
        return check(changes) instanceof Svar.Avvist(var feil) ? feil : List.of();
    }

    private static Svar check(Map<String, String> changes) {
        var f = new LinkedHashMap<String, String>();
        f.put("sats", "livsopphold-enslig");
        f.put("navn", "");
        f.put("hva", Forslagsskjema.BELOP);
        f.put("belop", "8 600");
        f.put("fom", "2027-01-01");
        f.put("tom", "");
        f.put("saksnr", "84/26");
        f.put("vedtatt", "2026-11-22");
        f.put("begrunnelse", "Prisene har steget.");
        f.put("tilbakegrunn", "");
        f.putAll(changes);
        return Forslagskontroll.check(
                new Forslagsskjema(
                        "4698",
                        Ids.next(),
                        f.get("sats"),
                        f.get("navn"),
                        f.get("hva"),
                        f.get("belop"),
                        f.get("fom"),
                        f.get("tom"),
                        f.get("saksnr"),
                        f.get("vedtatt"),
                        f.get("begrunnelse"),
                        f.get("tilbakegrunn")),
                KNOWN,
                new Actor(Ids.next(), "Amir Rahimi", "BESLUTTER", "4698"),
                NOW);
    }
}
