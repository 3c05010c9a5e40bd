package no.helhet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

class TextsTest {
    private static final LocalDate FIFTH = LocalDate.of(2026, 12, 5);
    private static final Instant MORNING = Instant.parse("2026-11-17T09:42:00Z");
    private final TextCatalog catalog = TextCatalog.load();
    private final Texts nb = catalog.in(Language.NB);
    private final Texts nn = catalog.in(Language.NN);
    private final Texts en = catalog.in(Language.EN);

    @ParameterizedTest
    @CsvSource({
        "0, 0_kr",
        "971200, 9_712_kr",
        "971250, '9_712,50_kr'",
        "100, 1_kr",
        "123456789000, 1_234_567_890_kr",
        "-604200, −6_042_kr",
        "-50, '−0,50_kr'",
        "-123450, '−1_234,50_kr'",
        "5, '0,05_kr'"
    })
    void anAmountHasNoBreakSpacesAndATrueMinus(long ore, String expected) {
        assertThat(nb.amount(ore)).isEqualTo(expected.replace('_', '\u00a0'));
    }

    @Test
    void theSmallestAmountIsStillWritten() {
        assertThat(nb.amount(Long.MIN_VALUE))
                .isEqualTo("−92_233_720_368_547_758,08_kr".replace('_', '\u00a0'));
    }

    @Test
    void datesAreWrittenAsEachLanguageWritesThem() {
        assertThat(nb.date(FIFTH)).isEqualTo("5. desember");
        assertThat(nn.date(FIFTH)).isEqualTo("5. desember");
        assertThat(en.date(FIFTH)).isEqualTo("5 December");
        assertThat(nb.shortDate(FIFTH)).isEqualTo("5. des.");
        assertThat(nb.shortDate(LocalDate.of(2026, 5, 17))).isEqualTo("17. mai");
        assertThat(nb.weekdayDate(FIFTH)).isEqualTo("lørdag 5. desember");
        assertThat(nn.weekdayDate(FIFTH)).isEqualTo("laurdag 5. desember");
        assertThat(nb.dateWithYear(FIFTH)).isEqualTo("5. desember 2026");
        assertThat(nb.month(YearMonth.of(2026, 12))).isEqualTo("desember 2026");
        assertThat(nb.period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31)))
                .isEqualTo("november–desember 2026");
        assertThat(nb.period(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 1, 31)))
                .isEqualTo("desember 2026–januar 2027");
        assertThat(nb.period(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 30)))
                .isEqualTo("1. desember 2026–30. desember 2026");
    }

    @Test
    void aMomentIsToldByTheClockInOslo() {
        assertThat(nb.clock(MORNING)).isEqualTo("kl. 10.42");
        assertThat(en.clock(MORNING)).isEqualTo("10:42");
        assertThat(nb.clock(Instant.parse("2026-07-01T22:30:00Z"))).isEqualTo("kl. 00.30");
        assertThat(nb.moment(Instant.parse("2026-11-05T20:14:00Z")))
                .isEqualTo("5. november kl. 21.14");
    }

    @Test
    void aDayBesideTodayIsNamedAndOthersAreDated() {
        var today = LocalDate.of(2026, 11, 17);
        assertThat(nb.relative(today, today)).isEqualTo("i dag");
        assertThat(nb.relative(today.minusDays(1), today)).isEqualTo("i går");
        assertThat(nn.relative(today.plusDays(1), today)).isEqualTo("i morgon");
        assertThat(nb.relative(today.minusDays(5), today)).isEqualTo("12. november");
        assertThat(nb.relative(today.minusYears(1), today)).isEqualTo("17. november 2025");
        assertThat(nb.relative(MORNING, today)).isEqualTo("i dag kl. 10.42");
    }

    @Test
    void aNationalNumberIsSplitAndAnAccountIsMasked() {
        assertThat(nb.nationalNumber("12839921088")).isEqualTo("128399\u00a021088");
        assertThat(nb.nationalNumber("12839")).isEqualTo("12839");
        assertThat(nb.maskedAccount("1234.56.78901")).isEqualTo("•••• •• ••901");
        assertThat(nb.maskedAccount("")).isEqualTo("•••• •• ••");
    }

    @Test
    void argumentsAreFilledInAndAnApostropheIsAnApostrophe() {
        assertThat(nb.get("web.gates", 6, 9)).isEqualTo("6 av 9 i orden");
        assertThat(nb.get("web.resident.unread", 1)).isEqualTo(", 1 ny");
        assertThat(nb.get("web.resident.unread", 3)).isEqualTo(", 3 nye");
        assertThat(en.get("web.conflict.theirs", "Marte", "10.40"))
                .isEqualTo("Marte's text, 10.40");
    }

    @Test
    void anUnknownKeyIsABugThatNamesTheFile() {
        assertThatThrownBy(() -> nn.get("web.unknown"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("web.unknown")
                .hasMessageContaining("_nn.properties");
    }

    @Test
    void aLanguageNobodyHasIsBokmal() {
        assertThat(Language.of("nn")).isEqualTo(Language.NN);
        assertThat(Language.of("xx")).isEqualTo(Language.NB);
        assertThat(Language.of(null)).isEqualTo(Language.NB);
    }
}
