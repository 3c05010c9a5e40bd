package no.helhet.regelverk.henvisning;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.regelverk.henvisning.Delingsgrunnlag.Mate;
import no.helhet.regelverk.porter.Utfall;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;

class DelingskontrollTest {
    private static final LocalDate GITT = LocalDate.of(2026, 11, 2);
    private static final LocalDate TIL = LocalDate.of(2027, 2, 1);

    @ParameterizedTest
    @CsvSource({
        // Sent, how, heard by, taken back, names the receiver: what stands in the way
        "2026-11-01, PAPIR, '', , true, port.deling.for-tidlig",
        "2026-11-02, PAPIR, '', , true,",
        "2027-02-01, PAPIR, '', , true,",
        "2027-02-02, PAPIR, '', , true, port.deling.utlopt",
        "2026-11-20, MUNTLIG, '', , true, port.deling.vitne",
        "2026-11-20, MUNTLIG, Amir Rahimi, , true,",
        "2026-11-20, PAPIR, '', 2026-11-19, true, port.deling.trukket",
        "2026-11-20, PAPIR, '', 2026-11-20, true, port.deling.trukket",
        "2026-11-20, PAPIR, '', , false, port.deling.mottaker"
    })
    void consentHoldsForItsReceiverInItsTimeUntilItIsTakenBack(
            LocalDate day,
            Mate mate,
            String vitne,
            @Nullable LocalDate trukket,
            boolean gjelder,
            @Nullable String missing) {
        var answer = check(samtykke(TIL, mate, vitne, trukket, gjelder), Mottakerslag.HELSE, day);

        assertThat(keys(answer)).isEqualTo(missing == null ? List.of() : List.of(missing));
    }

    @ParameterizedTest
    @EnumSource(Mottakerslag.class)
    void withNoGroundNothingIsSentToAnyone(Mottakerslag slag) {
        assertThat(keys(check(new Delingsgrunnlag.Ingen(), slag, GITT)))
                .containsExactly("port.deling.velg");
    }

    @ParameterizedTest
    @EnumSource(Mottakerslag.class)
    void ourOwnTasksAreAGroundTowardsPublicBodiesAlone(Mottakerslag slag) {
        var answer =
                check(new Delingsgrunnlag.Oppgave("For å få bolig.", "Hun er med."), slag, GITT);

        assertThat(keys(answer).isEmpty()).isEqualTo(slag.isForvaltningsorgan());
    }

    @ParameterizedTest
    @EnumSource(Mottakerslag.class)
    void onlyThePoliceAreAnsweredOnRequest(Mottakerslag slag) {
        var answer = check(new Delingsgrunnlag.Foresporsel("Lensmannen, 2.11."), slag, GITT);

        assertThat(keys(answer).isEmpty()).isEqualTo(slag == Mottakerslag.POLITI);
    }

    @Test
    void everyFactThatIsMissingIsNamedWithItsParagraphAndItsPlace() {
        var nothing =
                new Delingsgrunnlag.Samtykke(" ", "", "", GITT, TIL, Mate.MUNTLIG, "", null, true);
        assertThat(keys(check(nothing, Mottakerslag.HELSE, GITT)))
                .containsExactly(
                        "port.deling.gitt-av",
                        "port.deling.hva",
                        "port.deling.formal",
                        "port.deling.vitne");
        assertThat(keys(check(new Delingsgrunnlag.Oppgave("", " "), Mottakerslag.BOLIG, GITT)))
                .containsExactly("port.deling.nodvendig", "port.deling.kjent");
        assertThat(keys(check(new Delingsgrunnlag.Fare(""), Mottakerslag.HELSE, GITT)))
                .containsExactly("port.deling.fare");
        assertThat(check(new Delingsgrunnlag.Fare(""), Mottakerslag.HELSE, GITT))
                .allSatisfy(
                        u ->
                                assertThat(u)
                                        .isInstanceOfSatisfying(
                                                Utfall.ManglerOpplysning.class,
                                                m -> {
                                                    assertThat(m.hjemmel()).isEqualTo("fvl § 13 b");
                                                    assertThat(m.anker()).isEqualTo("#fare");
                                                }));
    }

    @Property
    void aWithdrawnConsentLetsNothingThroughOnAnyDay(
            @ForAll Mottakerslag slag,
            @ForAll @IntRange(min = -400, max = 400) int day,
            @ForAll @IntRange(min = 0, max = 400) int taken) {
        var s = samtykke(TIL, Mate.PAPIR, "", GITT.plusDays(taken), true);

        assertThat(keys(check(s, slag, GITT.plusDays(day)))).contains("port.deling.trukket");
    }

    private static Delingsgrunnlag samtykke(
            LocalDate til, Mate mate, String vitne, @Nullable LocalDate trukket, boolean gjelder) {
        return new Delingsgrunnlag.Samtykke(
                "Personen selv", "Bolig", "Få bolig", GITT, til, mate, vitne, trukket, gjelder);
    }

    private static List<Utfall> check(Delingsgrunnlag g, Mottakerslag slag, LocalDate day) {
        return Delingskontroll.check(g, slag, day);
    }

    private static List<String> keys(List<Utfall> answers) {
        return answers.stream()
                .filter(Utfall::isMissing)
                .map(
                        u ->
                                switch (u) {
                                    case Utfall.IkkeOppfylt i -> i.begrunnelse().key();
                                    case Utfall.ManglerOpplysning m -> m.hva().key();
                                    default -> "";
                                })
                .toList();
    }
}
