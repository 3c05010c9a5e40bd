package no.helhet.praksis.vedtak;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.digisos.soknad.Lesing;
import no.helhet.formats.digisos.soknad.Soknad;
import no.helhet.formats.digisos.soknad.SoknadReader;
import no.helhet.praksis.person.Husstand;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Situasjonsforslag;
import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Kilde;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the first draft takes out of the applications in `eksempler`.
class FirstDraftTest {
    private static final Path EXAMPLES = Path.of("../eksempler");
    private static final UUID ID = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enslig | BOLIG 9800, STROM 1180",
                "enslig-forsorger | BOLIG 12500, BARNEHAGE 1200, SFO 1640, STROM 1740,"
                        + " BARN_SARSKILT 850",
                "par-med-barn | BOLIG 13000, SFO 1640, STROM 2310, BARN_SARSKILT 1450",
                "ung | ''",
                "delt-bosted | BOLIG 11200, SFO 820, STROM 3960, BARN_SARSKILT 600",
                "nodhjelp | BOLIG 9000, ANNET 320",
                "uidentifisert | ANNET 2600"
            })
    void expensesAreTakenWithTheirAmounts(String example, String expected) {
        assertThat(
                        draft(example).okonomi().behov().stream()
                                .map(b -> b.type() + " " + kroner(b.soktOre()))
                                .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    /// Gross less tax; what the applicant states goes before the register; child benefit is taken
    /// along, for the rules to leave out. An amount nobody has told is zero, for the worker to
    /// find.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enslig | LONN 8880",
                "enslig-forsorger | BARNEBIDRAG 3900, BARNETRYGD 6596, LONN 15880, BOSTOTTE 3420",
                "par-med-barn | BARNETRYGD 6036, LONN 17540, TRYGD 5820",
                "ung | LONN 1200",
                "delt-bosted | ANNET 3150, BARNETRYGD 1006, LONN 12840,25",
                "nodhjelp | TRYGD 14890",
                "uidentifisert | LONN 0"
            })
    void incomesAreTakenAfterTax(String example, String expected) {
        assertThat(
                        draft(example).okonomi().inntekter().stream()
                                .map(i -> i.type() + " " + kroner(i.belopOre()))
                                .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "enslig | ENSLIG | ''",
                "enslig-forsorger | ENSLIG | Iben 2017-05-23 100, Odin 2021-11-04 100",
                "par-med-barn | PAR | Aslak 2014-09-08 100, Tiril 2018-02-14 100,"
                        + " Jostein 2024-04-30 100",
                "delt-bosted | ENSLIG | Ella 2016-07-27 50"
            })
    void theHouseholdIsTheOneStatedWhenTheRegisterHasNone(
            String example, String type, String children) {
        var draft = draft(example);

        assertThat(draft.okonomi().husholdning()).hasToString(type);
        assertThat(
                        draft.barn().stream()
                                .map(b -> b.navn() + " " + b.fodt() + " " + b.andel())
                                .collect(Collectors.joining(", ")))
                .isEqualTo(children);
    }

    @Test
    void everyLineBearsWhoSaidIt() {
        var okonomi = draft("enslig-forsorger").okonomi();
        assertThat(okonomi.behov()).allMatch(b -> b.kilde().type() == Kilde.Type.BRUKER);
        assertThat(okonomi.inntekter())
                .extracting(i -> i.kilde().type())
                .containsExactly(
                        Kilde.Type.BRUKER, Kilde.Type.SYSTEM, Kilde.Type.SYSTEM, Kilde.Type.SYSTEM);
    }

    @Test
    void theApplicantsWishStandsInTheApplicantsWords() {
        var draft = draft("par-med-barn");
        assertThat(draft.tekst(Feltgruppe.ONSKE))
                .isEqualTo(read("par-med-barn").data().begrunnelse().hvaSokesOm().strip());
        assertThat(draft.vurdering().utfall()).as("the outcome is the worker's").isNull();
    }

    /// What the application does not say is not proposed.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "enslig | - | - | - | LEID_PRIVAT",
                "enslig-forsorger | ARBEIDSINNTEKT | BARNETRYGD | DELTID | LEID_PRIVAT",
                "par-med-barn | ARBEIDSINNTEKT | BARNETRYGD | HELTID | LEID_PRIVAT",
                "ung | - | - | - | ANNET",
                "nodhjelp | TRYGD | ARBEIDSAVKLARINGSPENGER | - | LEID_KOMMUNAL",
                "uidentifisert | ARBEIDSINNTEKT | - | DELTID | ANNET"
            })
    void theSituationIsProposedAsFarAsTheApplicationTellsIt(
            String example, String livelihood, String benefit, String work, String home) {
        var proposed = Situasjonsforslag.of(read(example), LocalDate.of(2026, 11, 20));

        assertThat(name(proposed.livsoppholdskilde())).isEqualTo(livelihood);
        assertThat(name(proposed.trygd())).isEqualTo(benefit);
        assertThat(name(proposed.arbeidssituasjon())).isEqualTo(work);
        assertThat(name(proposed.bosituasjon())).isEqualTo(home);
    }

    private static @org.jspecify.annotations.Nullable String name(
            @org.jspecify.annotations.Nullable Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static String kroner(long ore) {
        return new Belop(ore).format().replaceAll("[^0-9,]", "");
    }

    private static Innhold draft(String example) {
        return new FirstDraft(sak(), person(), new Husstand(null, List.of()), read(example)).make();
    }

    private static Soknad read(String example) {
        try {
            var bytes = Files.readAllBytes(EXAMPLES.resolve(example).resolve("soknad.json"));
            return ((Lesing.Lest<Soknad>) SoknadReader.read(bytes)).innhold();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Person person() {
        return new Person(
                new PersonId("4698", ID),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "nb",
                null,
                Person.Adressebeskyttelse.INGEN,
                false,
                0);
    }

    private static Sak sak() {
        return new Sak(
                new SakId("4698", ID),
                "2026-00001",
                new PersonId("4698", ID),
                null,
                "",
                "4698",
                Sak.Type.OKONOMISK_STONAD,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2026, 12, 31),
                Sak.Status.UNDER_BEHANDLING,
                false,
                null,
                null,
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 12, 20),
                null,
                0);
    }
}
