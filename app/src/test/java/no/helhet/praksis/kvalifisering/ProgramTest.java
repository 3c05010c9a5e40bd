package no.helhet.praksis.kvalifisering;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.document.PdfStandards;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.praksis.kvalifisering.Programdag.Slag;
import no.helhet.praksis.kvalifisering.Programinnhold.Type;
import no.helhet.praksis.kvalifisering.Programmene.Kontoret;
import no.helhet.regelverk.kvalifisering.Frammote;
import no.helhet.testing.HelhetTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// A programme from its application to its end on a real database: who may decide, and what is
/// refused.
@HelhetTest
@Import(Programmene.class)
class ProgramTest {
    private static final LocalDate FOM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TOM = LocalDate.of(2027, 8, 31);
    @Autowired Programmene programmene;
    @Autowired Programsoknader soknader;
    @Autowired Programbehandling behandling;
    @Autowired Programgang gang;
    @Autowired Programgrunnlaget grunnlaget;
    @Autowired Programoppmote oppmote;
    @Autowired Ukeplaner planer;
    @Autowired ProgramvedtakRepository vedtak;
    @Autowired Inndatasamling inndata;
    @Autowired Programregler regler;
    @Autowired FileStore files;
    private Kontoret k;

    @BeforeEach
    void open() {
        k = programmene.office();
    }

    @Test
    void theOneWhoPreparedDoesNotSignAndOneWithoutDelegationDoesNot() {
        var p = k.applied(k.person(Programmene.FODT), FOM.minusDays(20));
        var other = programmene.data.ansatt(k.kommune, "Uten Fullmakt", Rolle.BESLUTTER);
        programmene.data.fullmakt(k.veileder, k.kommune, Fullmakt.Type.KVALIFISERING, 0);
        k.save(p.id(), Programmene.grant(FOM, TOM));
        assertThat(k.send(p.id()).isDone()).isTrue();

        assertThat(k.sign(k.veileder, p.id()).felter()).containsExactly("godkjenn");
        assertThat(k.sign(other, p.id()).felter()).containsExactly("godkjenn");
        assertThat(k.find(p.id()).status()).isEqualTo(Program.Status.TIL_BESLUTNING);

        assertThat(k.sign(k.beslutter, p.id()).isDone()).isTrue();
        assertThat(k.find(p.id()).status()).isEqualTo(Program.Status.I_PROGRAM);
        var made = k.as(() -> vedtak.findByProgram(p.id()));
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().vedtattNavn()).isEqualTo("Amir Rahimi");
        assertThat(k.sign(k.beslutter, p.id()).felter()).containsExactly("Endret");
    }

    @Test
    void aSecondApplicationWhileOneIsOpenIsRefusedAndTheSameSentTwiceIsOne() {
        var person = k.person(Programmene.FODT);
        var key = Ids.next();
        var sent = k.as(() -> soknader.register(person, key, FOM.minusDays(3), "Jeg vil."));
        var again = k.as(() -> soknader.register(person, key, FOM.minusDays(3), "Jeg vil."));
        assertThat(again).isEqualTo(sent);
        assertThat(k.as(() -> soknader.register(person, Ids.next(), FOM, "Igjen.")))
                .isInstanceOf(Programsvar.Mangler.class);
    }

    @Test
    void aDecisionNeedsItsConditionsAndKeepsWithinTheLaw() {
        var p = k.applied(k.person(Programmene.FODT), FOM.minusDays(20));
        k.save(p.id(), Programmene.content(Type.INNVILGET, FOM, TOM, false, ""));
        assertThat(k.send(p.id()).felter()).hasSize(4).allMatch(f -> f.startsWith("vilkar-"));
        k.save(p.id(), Programmene.grant(FOM, FOM.plusYears(1)));
        assertThat(k.send(p.id()).felter()).containsExactly("tom");
        k.save(p.id(), Programmene.grant(FOM.plusMonths(8), FOM.plusMonths(10)));
        assertThat(k.send(p.id()).felter()).containsExactly("fom");
        k.save(p.id(), Programmene.content(Type.AVSLATT, null, null, false, ""));
        assertThat(k.send(p.id()).isDone()).isTrue();
        assertThat(k.sign(k.beslutter, p.id()).isDone()).isTrue();
        assertThat(k.find(p.id()).status()).isEqualTo(Program.Status.AVSLATT);
    }

    @Test
    void oneWhoTurns67InTheProgrammeIsGrantedToTheDayBeforeAtMost() {
        var p = k.applied(k.person(LocalDate.of(1960, 3, 10)), FOM.minusDays(20));
        k.save(p.id(), Programmene.grant(FOM, TOM));
        assertThat(k.send(p.id()).felter()).containsExactly("tom");
        k.save(p.id(), Programmene.grant(FOM, LocalDate.of(2027, 3, 9)));
        assertThat(k.send(p.id()).isDone()).isTrue();
    }

    @Test
    void programmesDoNotOverlap() {
        var person = k.person(Programmene.FODT);
        var first = k.granted(person, FOM, TOM);
        var day = LocalDate.of(2026, 10, 15);
        var ended =
                k.as(
                        () ->
                                gang.end(
                                        first.id(),
                                        first.versjon(),
                                        day,
                                        Program.Sluttgrunn.AVTALT,
                                        "Avtalt."));
        assertThat(ended).isInstanceOf(Programsvar.Gjort.class);
        var second = k.applied(person, LocalDate.of(2026, 10, 16));
        k.save(second.id(), Programmene.grant(day, day.plusMonths(6)));
        assertThat(k.send(second.id()).felter()).containsExactly("fom");
        k.save(second.id(), Programmene.grant(day.plusDays(1), day.plusMonths(6)));
        assertThat(k.send(second.id()).isDone()).isTrue();
    }

    @Test
    void anExtensionPastTwoYearsNeedsSpecialReasons() {
        var p = k.granted(k.person(Programmene.FODT), FOM, TOM);
        extend(p.id(), TOM.plusDays(1), LocalDate.of(2028, 8, 31), "", "Gjort");
        var from = LocalDate.of(2028, 9, 1);
        k.save(p.id(), Programmene.extend(from, from.plusMonths(6), ""));
        assertThat(k.send(p.id()).felter()).containsExactly("sarligeGrunner");
        k.save(p.id(), Programmene.extend(from.plusDays(3), from.plusMonths(6), "Hun er nær."));
        assertThat(k.send(p.id()).felter()).contains("fom");
        k.save(p.id(), Programmene.extend(from, from.plusMonths(6), "Hun er nær."));
        assertThat(k.send(p.id()).isDone()).isTrue();
    }

    private void extend(ProgramId id, LocalDate from, LocalDate to, String why, String answer) {
        k.save(id, Programmene.extend(from, to, why));
        assertThat(k.send(id).felter()).containsExactly(answer);
        assertThat(k.sign(k.beslutter, id).felter()).containsExactly("Gjort");
    }

    @Test
    void attendanceOnADayThatIsNoneIsRefusedWithTheDay() {
        var p =
                k.granted(
                        k.person(Programmene.FODT),
                        LocalDate.of(2026, 5, 1),
                        LocalDate.of(2027, 4, 30));
        var id = p.id();
        // Whit Monday, a Saturday, before the programme, tomorrow.
        for (var day :
                List.of(
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 10, 10),
                        LocalDate.of(2026, 4, 30),
                        regler.today()
                                .plusDays(regler.today().getDayOfWeek().getValue() >= 5 ? 3 : 1))) {
            assertThat(k.register(id, day, Slag.TIL_STEDE).felter())
                    .as(day.toString())
                    .containsExactly("dag-" + day);
        }
        k.as(
                () ->
                        planer.save(
                                id,
                                Ids.next(),
                                LocalDate.of(2026, 10, 1),
                                Programmene.week(1, 2, 3, 4),
                                "Behandling fredager"));
        assertThat(k.register(id, LocalDate.of(2026, 10, 9), Slag.TIL_STEDE).felter())
                .containsExactly("dag-2026-10-09");
        k.as(
                () ->
                        gang.pause(
                                id,
                                Ids.next(),
                                Frammote.Grunn.PERMISJON,
                                LocalDate.of(2026, 10, 12),
                                LocalDate.of(2026, 10, 16),
                                "Flytting"));
        assertThat(k.register(id, LocalDate.of(2026, 10, 13), Slag.TIL_STEDE).felter())
                .containsExactly("dag-2026-10-13");
        assertThat(k.register(id, LocalDate.of(2026, 10, 20), Slag.TIL_STEDE).isDone()).isTrue();
    }

    @Test
    void theParticipantRegistersOnlyTheirOwnAndNotWhatIsApproved() {
        var person = k.person(Programmene.FODT);
        var p = k.granted(person, FOM, TOM);
        var day = LocalDate.of(2026, 10, 5);
        var met = List.of(new Programoppmote.Dag(day, Slag.TIL_STEDE, 0, 0));
        var sick = List.of(new Programoppmote.Dag(day, Slag.SYKDOM, 0, 0));
        var resident = k.resident(person);
        assertThat(k.as(resident, () -> oppmote.registerOwn(List.of(person), p.id(), met)))
                .isInstanceOf(Programsvar.Gjort.class);
        k.approve(p.id(), YearMonth.from(day));
        assertThat(k.as(resident, () -> oppmote.registerOwn(List.of(person), p.id(), sick)))
                .isInstanceOf(Programsvar.Mangler.class);
        var stranger = k.person(Programmene.FODT);
        assertThat(
                        k.as(
                                k.resident(stranger),
                                () -> oppmote.registerOwn(List.of(stranger), p.id(), sick)))
                .isInstanceOf(Programsvar.Lukket.class);
    }

    @Test
    void aWeekThatIsNotFullTimeNeedsAReason() {
        var p = k.granted(k.person(Programmene.FODT), FOM, TOM);
        var short4 = Programmene.week(1, 2, 3, 4);
        assertThat(k.as(() -> planer.save(p.id(), Ids.next(), FOM, short4, "")))
                .isInstanceOfSatisfying(
                        Programsvar.Mangler.class,
                        m -> assertThat(m.feil().getFirst().felt()).isEqualTo("tilpasning"));
    }

    @Test
    void oneWhoCompletesIsGivenACertificateAndTheEndIsUndone() {
        var p = k.granted(k.person(Programmene.FODT), FOM, TOM);
        var done =
                k.as(
                        () ->
                                gang.end(
                                        p.id(),
                                        p.versjon(),
                                        LocalDate.of(2026, 11, 1),
                                        Program.Sluttgrunn.TIL_ARBEID,
                                        ""));
        assertThat(done).isInstanceOf(Programsvar.Gjort.class);
        assertThat(k.find(p.id()).bevis()).isNotNull();
        assertAccessible(k.find(p.id()).bevis());
        k.as(() -> vedtak.findByProgram(p.id())).forEach(v -> assertAccessible(v.brev()));
        k.as(() -> gang.undoEnd(p.id()));
        assertThat(k.find(p.id()).status()).isEqualTo(Program.Status.I_PROGRAM);
        assertThat(k.find(p.id()).bevis()).isNull();
    }

    private void assertAccessible(UUID file) {
        var pdf = k.as(() -> files.read(new FilId(k.kommune.kommunenr(), file)));
        assertThat(PdfStandards.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfStandards.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @Test
    void anotherOfficeSeesNothingOfIt() {
        var p = k.granted(k.person(Programmene.FODT), FOM, TOM);
        var other = programmene.office();
        assertThat(other.register(p.id(), LocalDate.of(2026, 10, 5), Slag.TIL_STEDE).felter())
                .containsExactly("Lukket");
        assertThat(other.sign(other.beslutter, p.id()).felter()).containsExactly("Lukket");
    }

    @Test
    void aCellThatWouldBeAFormulaIsText() {
        assertThat(Lonnsfil.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(Lonnsfil.cell("Per; Kari")).isEqualTo("\"Per; Kari\"");
    }
}
