package no.helhet.formats.kostra;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.kostra.Filkontroller.Funn;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilkontrollerTest {

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void onePersonWithALineInEachFormIsInOrder(int year) {
        var file = new Filkontroller(year);
        file.addSosialhjelp(0, Lines.line(year));
        file.addKvalifisering(0, programme(year));
        assertThat(file.checkSosialhjelp(true)).isEmpty();
        assertThat(file.checkKvalifisering(true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void aNationalNumberHasOneLineInEachForm(int year) {
        var file = new Filkontroller(year);
        file.addSosialhjelp(0, Lines.line(year));
        file.addSosialhjelp(1, with(Lines.line(year), year, "PERSON_JOURNALNR", "J101"));
        file.addKvalifisering(0, programme(year));
        file.addKvalifisering(1, programme(year, "PERSON_JOURNALNR", "26-00013"));
        assertThat(file.checkSosialhjelp(true))
                .map(FilkontrollerTest::text)
                .containsExactly("0 F1 PERSON_FODSELSNR", "1 F1 PERSON_FODSELSNR");
        assertThat(file.checkKvalifisering(true))
                .map(FilkontrollerTest::text)
                .containsExactly("0 F1 PERSON_FODSELSNR", "1 F1 PERSON_FODSELSNR");
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void aJournalNumberIsOnePersons(int year) {
        var file = new Filkontroller(year);
        file.addSosialhjelp(0, Lines.line(year));
        file.addSosialhjelp(1, with(Lines.line(year), year, "PERSON_FODSELSNR", ""));
        assertThat(file.checkSosialhjelp(false))
                .map(FilkontrollerTest::text)
                .containsExactly("0 F2 PERSON_JOURNALNR", "1 F2 PERSON_JOURNALNR");
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void twoWithoutANationalNumberAreTwoPersons(int year) {
        var file = new Filkontroller(year);
        var line = with(Lines.line(year), year, "PERSON_FODSELSNR", "");
        file.addSosialhjelp(0, line);
        file.addSosialhjelp(1, with(line, year, "PERSON_JOURNALNR", "J101"));
        assertThat(file.checkSosialhjelp(true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void aPersonInTwoDistrictsIsRemarkedOnAndMayBeRight(int year) {
        var file = new Filkontroller(year);
        file.addSosialhjelp(0, Lines.line(year));
        file.addSosialhjelp(1, with(Lines.line(year), year, "BYDELSNR", "05"));
        assertThat(file.checkSosialhjelp(false))
                .map(FilkontrollerTest::text)
                .containsExactly("0 F3 PERSON_FODSELSNR", "1 F3 PERSON_FODSELSNR");
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void aParticipantByTheOneFormIsInTheOther(int year) {
        var file = new Filkontroller(year);
        file.addSosialhjelp(0, with(Lines.line(year), year, "ARBSIT", "10"));
        assertThat(file.checkSosialhjelp(true))
                .map(FilkontrollerTest::text)
                .containsExactly("0 F4 ARBSIT");
        assertThat(file.checkSosialhjelp(false)).isEmpty();
        file.addKvalifisering(0, programme(year));
        assertThat(file.checkSosialhjelp(true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void sosialhjelpBesideTheBenefitIsInTheOtherFormToo(int year) {
        var file = new Filkontroller(year);
        file.addKvalifisering(0, programme(year));
        assertThat(file.checkKvalifisering(true))
                .map(FilkontrollerTest::text)
                .containsExactly("0 F5 KVP_MED_ASTONAD");
        file.addSosialhjelp(0, Lines.line(year));
        assertThat(file.checkKvalifisering(true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void bothFormsTellTheSameOfAPerson(int year) {
        var file = new Filkontroller(year);
        file.addSosialhjelp(0, with(Lines.line(year), year, "KJONN", "1"));
        file.addKvalifisering(0, programme(year));
        assertThat(file.checkSosialhjelp(true))
                .map(FilkontrollerTest::text)
                .containsExactly("0 F6 FODSELSDATO");
        assertThat(file.checkKvalifisering(true))
                .map(FilkontrollerTest::text)
                .containsExactly("0 F6 FODSELSDATO");
    }

    private static String with(String line, int year, String field, String value) {
        return Lines.with(line, year, field, value);
    }

    private static String programme(int year, String... change) {
        var line = Kvalifiseringslinjer.line(Kvalifiseringslinjer.FULL, year);
        return change.length == 0
                ? line
                : Kvalifiseringslinjer.with(line, year, change[0], change[1]);
    }

    private static String text(Funn funn) {
        return funn.nummer() + " " + funn.avvik().kontroll() + " " + funn.avvik().field();
    }
}
