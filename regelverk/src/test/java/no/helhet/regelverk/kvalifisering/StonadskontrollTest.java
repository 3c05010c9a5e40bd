package no.helhet.regelverk.kvalifisering;

import static no.helhet.regelverk.kvalifisering.Stonadseksempler.KILDE;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.NASJONALE;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.born;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.dagpenger;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.present;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.with;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.withDays;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.withYtelser;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.kvalifisering.Frammote.TilStede;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravar;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravarsdag;
import no.helhet.regelverk.kvalifisering.Stonadsberegning.KanIkkeBeregnes;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class StonadskontrollTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 10, 18);
    private static final Stonadsgrunnlag WEEK = present(MONDAY, SUNDAY);
    private static final Frammote THERE = new TilStede();

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("to", period(MONDAY, MONDAY.minusDays(1))),
                Arguments.of("to", period(MONDAY, MONDAY.plusYears(1))),
                Arguments.of("to", period(MONDAY, LocalDate.of(9999, 12, 31))),
                Arguments.of("from", period(LocalDate.of(1900, 1, 1), SUNDAY)),
                Arguments.of("from", present(LocalDate.of(1900, 1, 1), LocalDate.of(1900, 1, 31))),
                Arguments.of(
                        "from", present(LocalDate.of(2018, 12, 31), LocalDate.of(2018, 12, 31))),
                Arguments.of("dager[2026-10-19]", more(SUNDAY.plusDays(1), THERE, 0)),
                Arguments.of("dager[2026-10-11]", more(MONDAY.minusDays(1), THERE, 0)),
                Arguments.of("dager[2026-10-17]", more(SUNDAY.minusDays(1), THERE, 60)),
                Arguments.of("dager[2026-10-13]", more(MONDAY.plusDays(1), THERE, 0)),
                Arguments.of("dager[2026-10-14]", without(MONDAY.plusDays(2))),
                Arguments.of("dager[2026-10-12].minutter", monday(new UgyldigFravar(-1), 0)),
                Arguments.of("dager[2026-10-12].minutter", monday(new UgyldigFravar(451), 0)),
                Arguments.of(
                        "dager[2026-10-12].minutter",
                        monday(new UgyldigFravar(Integer.MAX_VALUE), 0)),
                Arguments.of("dager[2026-10-12].arbeidsminutter", monday(THERE, -1)),
                Arguments.of("dager[2026-10-12].arbeidsminutter", monday(THERE, 451)),
                Arguments.of("dager[2026-10-12].arbeidsminutter", monday(THERE, Integer.MAX_VALUE)),
                Arguments.of(
                        "dager[2026-10-12].arbeidsminutter", monday(new UgyldigFravar(400), 51)),
                Arguments.of(
                        "dager[2026-10-12].arbeidsminutter", monday(new UgyldigFravarsdag(), 1)),
                Arguments.of("fodt", born(WEEK, null)),
                Arguments.of("fodt", born(WEEK, MONDAY.plusDays(1))),
                Arguments.of("barn[b].fodt", children(child("b", null))),
                Arguments.of("barn[b].fodt", children(child("b", SUNDAY.plusDays(1)))),
                Arguments.of("barn[b].id", children(child("b", MONDAY), child("b", MONDAY))),
                Arguments.of("barn[].id", children(child(" ", MONDAY))),
                Arguments.of(
                        "ytelser[d].dagsats", withYtelser(WEEK, dagpenger(MONDAY, SUNDAY, -1))),
                Arguments.of(
                        "ytelser[d].to",
                        withYtelser(WEEK, dagpenger(MONDAY.plusDays(1), MONDAY, 100))),
                Arguments.of(
                        "ytelser[d].from",
                        withYtelser(WEEK, dagpenger(MONDAY.minusDays(1), SUNDAY, 100))),
                Arguments.of(
                        "ytelser[d].to",
                        withYtelser(WEEK, dagpenger(MONDAY, SUNDAY.plusDays(1), 100))),
                Arguments.of(
                        "ytelser[e].from",
                        withYtelser(
                                WEEK,
                                new SamordnetYtelse(
                                        "e",
                                        SamordnetYtelse.Type.DAGPENGER,
                                        MONDAY.plusDays(2),
                                        SUNDAY,
                                        new Belop(1),
                                        KILDE),
                                dagpenger(MONDAY, MONDAY.plusDays(2), 100))),
                Arguments.of("barnebidrag.belop", maintenance(-1)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aWrongFieldIsNamedWithARemedyInEveryLanguage(String field, Stonadsgrunnlag grunnlag) {
        List<Grunn> reasons = stopped(grunnlag);
        assertThat(reasons.stream().map(Grunn::felt).distinct()).containsExactly(field);
        for (Sprak sprak : Sprak.values()) {
            assertThat(Tekster.load().render(reasons.getFirst().tekst(), sprak)).endsWith(".");
        }
    }

    @Test
    void everyDayThatIsNotRegisteredIsNamed() {
        assertThat(stopped(withDays(WEEK, List.of(Frammotedag.of(MONDAY, THERE)))))
                .extracting(Grunn::felt)
                .containsExactly(
                        "dager[2026-10-13]",
                        "dager[2026-10-14]",
                        "dager[2026-10-15]",
                        "dager[2026-10-16]");
    }

    @Test
    void everyFaultIsNamedNotOnlyTheFirst() {
        Stonadsgrunnlag wrong =
                with(
                        born(WEEK, null),
                        List.of(child("b", null)),
                        List.of(new Frammotedag(MONDAY, new UgyldigFravar(-1), -1)),
                        List.of(dagpenger(MONDAY, SUNDAY, -1)));
        assertThat(stopped(wrong))
                .extracting(Grunn::felt)
                .contains(
                        "fodt",
                        "barn[b].fodt",
                        "dager[2026-10-12].minutter",
                        "dager[2026-10-12].arbeidsminutter",
                        "dager[2026-10-13]",
                        "ytelser[d].dagsats");
    }

    @Test
    void differentBenefitsMayBeForTheSameDays() {
        Stonadsgrunnlag both =
                withYtelser(
                        WEEK,
                        dagpenger(MONDAY, SUNDAY, 100),
                        new SamordnetYtelse(
                                "s",
                                SamordnetYtelse.Type.SYKEPENGER,
                                MONDAY,
                                SUNDAY,
                                new Belop(100),
                                KILDE));
        assertThat(Stonadseksempler.calculate(both).linjer()).hasSize(3);
    }

    private static List<Grunn> stopped(Stonadsgrunnlag grunnlag) {
        return ((KanIkkeBeregnes) Kvalifiseringsstonad.calculate(grunnlag, NASJONALE)).grunner();
    }

    private static Stonadsgrunnlag period(LocalDate from, LocalDate to) {
        return new Stonadsgrunnlag(
                from, to, WEEK.fodt(), KILDE, List.of(), List.of(), KILDE, List.of(), null);
    }

    private static Stonadsgrunnlag more(LocalDate date, Frammote frammote, int work) {
        List<Frammotedag> days = new ArrayList<>(WEEK.dager());
        days.add(new Frammotedag(date, frammote, work));
        return withDays(WEEK, days);
    }

    private static Stonadsgrunnlag without(LocalDate date) {
        return withDays(
                WEEK, WEEK.dager().stream().filter(day -> !day.dato().equals(date)).toList());
    }

    private static Stonadsgrunnlag monday(Frammote frammote, int work) {
        return withDays(present(MONDAY, MONDAY), List.of(new Frammotedag(MONDAY, frammote, work)));
    }

    private static ForsorgetBarn child(String id, @Nullable LocalDate fodt) {
        return new ForsorgetBarn(id, fodt, KILDE);
    }

    private static Stonadsgrunnlag children(ForsorgetBarn... barn) {
        return with(WEEK, List.of(barn), WEEK.dager(), List.of());
    }

    private static Stonadsgrunnlag maintenance(long ore) {
        return new Stonadsgrunnlag(
                WEEK.from(),
                WEEK.to(),
                WEEK.fodt(),
                KILDE,
                List.of(),
                WEEK.dager(),
                KILDE,
                List.of(),
                new Barnebidrag(new Belop(ore), KILDE));
    }
}
