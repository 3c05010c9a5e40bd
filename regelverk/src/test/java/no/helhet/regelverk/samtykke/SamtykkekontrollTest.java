package no.helhet.regelverk.samtykke;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.samtykke.Samtykkegiver.Representant;
import no.helhet.regelverk.samtykke.Samtykkegiver.Selv;
import no.helhet.regelverk.samtykke.Samtykkegiver.Slag;
import no.helhet.regelverk.samtykke.Samtykkegiver.Uregistrert;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag.Mate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.List;

class SamtykkekontrollTest {
    private static final LocalDate GITT = LocalDate.of(2026, 11, 23);
    private static final LocalDate ADULT = LocalDate.of(1990, 1, 1);
    private static final LocalDate CHILD = LocalDate.of(2015, 1, 1);

    @Test
    void whoMaySayYesIsTheSameWhateverItIsTo() {
        var parametre = Parametre.nasjonale();
        var parent = new Representant(Slag.FORELDER, true, CHILD, null);
        assertThat(Samtykkekontroll.checkGiver(ADULT, false, new Selv(), GITT, parametre))
                .noneMatch(Utfall::isMissing);
        assertThat(Samtykkekontroll.checkGiver(CHILD, false, new Selv(), GITT, parametre))
                .anyMatch(Utfall::isMissing);
        assertThat(Samtykkekontroll.checkGiver(CHILD, false, parent, GITT, parametre))
                .noneMatch(Utfall::isMissing);
        assertThat(Samtykkekontroll.checkGiver(ADULT, false, parent, GITT, parametre))
                .anyMatch(Utfall::isMissing);
    }

    @ParameterizedTest
    @CsvSource({
        // Born, has a guardian who consents, who gives, covers, from, until: what stands in the way
        "1990-01-01, false, SELV, true, 2020-01-01, ,",
        "2010-11-23, false, SELV, true, 2020-01-01, ,",
        "2010-11-24, false, SELV, true, 2020-01-01, , samtykke.for-ung",
        "1990-01-01, true, SELV, true, 2020-01-01, , samtykke.har-verge",
        "2015-01-01, false, FORELDER, true, 2020-01-01, ,",
        "2015-01-01, false, FORELDER, false, 2020-01-01, , samtykke.foreldreansvar",
        "2010-11-23, false, FORELDER, true, 2010-11-23, , samtykke.voksen",
        "2011-01-01, false, FORELDER, true, 2020-01-01, , samtykke.til-voksen",
        "2015-01-01, false, VERGE, true, 2020-01-01, ,",
        "1990-01-01, true, VERGE, true, 2020-01-01, ,",
        "1990-01-01, false, VERGE, false, 2020-01-01, , samtykke.mandat",
        "1990-01-01, true, VERGE, true, 2026-11-24, , samtykke.mandat-tid",
        "1990-01-01, true, VERGE, true, 2020-01-01, 2026-11-22, samtykke.mandat-tid",
        "1990-01-01, true, VERGE, true, 2020-01-01, 2026-11-23,",
        "1990-01-01, false, FULLMEKTIG, true, 2020-01-01, ,",
        "1990-01-01, true, FULLMEKTIG, true, 2020-01-01, , samtykke.har-verge",
        "2015-01-01, false, FULLMEKTIG, true, 2020-01-01, , samtykke.fullmektig-barn",
        "1990-01-01, false, UREGISTRERT, true, 2020-01-01, , samtykke.uregistrert",
        ", false, SELV, true, 2020-01-01, , samtykke.fodselsdato"
    })
    void theOneWhoGivesItMayGiveIt(
            @Nullable LocalDate born,
            boolean harVerge,
            String giver,
            boolean omfatter,
            LocalDate fra,
            @Nullable LocalDate til,
            @Nullable String missing) {
        var by =
                switch (giver) {
                    case "SELV" -> new Selv();
                    case "UREGISTRERT" -> new Uregistrert();
                    default -> new Representant(Slag.valueOf(giver), omfatter, fra, til);
                };
        var answer =
                keys(
                        new Samtykkegrunnlag(
                                born,
                                harVerge,
                                by,
                                1,
                                "Jobb",
                                GITT,
                                GITT.plusMonths(3),
                                Mate.PAPIR,
                                ""));

        assertThat(answer).isEqualTo(missing == null ? List.of() : List.of(missing));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, samtykke.til-for-gitt",
        "2026-11-23,",
        "2027-11-23,",
        "2027-11-24, samtykke.for-lenge"
    })
    void itHoldsForNoMoreThanTwelveMonths(LocalDate til, @Nullable String missing) {
        var g =
                new Samtykkegrunnlag(
                        ADULT, false, new Selv(), 1, "Jobb", GITT, til, Mate.MINSIDE, "");

        assertThat(keys(g)).isEqualTo(missing == null ? List.of() : List.of(missing));
    }

    @Test
    void whatIsSharedWhatForAndWhoHeardItAreWritten() {
        var g =
                new Samtykkegrunnlag(
                        ADULT, false, new Selv(), 0, " ", GITT, GITT, Mate.MUNTLIG, " ");

        assertThat(keys(g)).containsExactly("samtykke.deler", "samtykke.formal", "samtykke.vitne");
    }

    @Test
    void aParentsConsentEndsBeforeTheChildMayConsent() {
        var last = CHILD.plusYears(16).minusDays(1);
        var day = last.minusMonths(1);
        var parent = new Representant(Slag.FORELDER, true, CHILD, null);

        assertThat(
                        keys(
                                new Samtykkegrunnlag(
                                        CHILD,
                                        false,
                                        parent,
                                        1,
                                        "Skole",
                                        day,
                                        last,
                                        Mate.PAPIR,
                                        "")))
                .isEmpty();
        assertThat(
                        keys(
                                new Samtykkegrunnlag(
                                        CHILD,
                                        false,
                                        parent,
                                        1,
                                        "Skole",
                                        day,
                                        last.plusDays(1),
                                        Mate.PAPIR,
                                        "")))
                .containsExactly("samtykke.til-voksen");
    }

    private static List<String> keys(Samtykkegrunnlag g) {
        return Samtykkekontroll.check(g, Parametre.nasjonale()).stream()
                .map(
                        utfall ->
                                switch (utfall) {
                                    case Utfall.IkkeOppfylt i -> i.begrunnelse().key();
                                    case Utfall.ManglerOpplysning m -> m.hva().key();
                                    case Utfall.Oppfylt() -> "";
                                    case Utfall.GjelderIkke na -> "";
                                })
                .filter(k -> !k.isEmpty())
                .toList();
    }
}
