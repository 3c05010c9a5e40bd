package no.helhet.praksis.trygghet;

import static no.helhet.praksis.trygghet.Sidene.count;
import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Calls for help, on the real database.
@HelhetTest
class AlarmTest {
    private static final int WAIT_MILLIS = 5_000;

    @Autowired TestData data;
    @Autowired Alarmer alarmer;
    @Autowired WebApplicationContext context;
    private Sidene sider;
    private Kommune kommune;
    private HelhetUser ola;
    private HelhetUser ingrid;

    @BeforeEach
    void open() {
        sider = new Sidene(context);
        kommune = data.kommune();
        ola = data.ansatt(kommune, "Ola Dahl", Rolle.VEILEDER);
        ingrid = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
    }

    private void raise(HelhetUser who, String place) {
        as(
                who,
                () -> {
                    alarmer.raise(place);
                    return true;
                });
    }

    private List<Alarm> seenBy(HelhetUser who) {
        return as(who, alarmer::findOpen);
    }

    @Test
    void everyoneAtTheOfficeSeesWhoCallsAndFromWhere() {
        raise(ola, "Rom 1");

        assertThat(seenBy(ingrid))
                .singleElement()
                .satisfies(
                        a -> {
                            assertThat(a.utlostNavn()).isEqualTo("Ola Dahl");
                            assertThat(a.sted()).isEqualTo("Rom 1");
                            assertThat(a.kommer()).isEmpty();
                        });
    }

    @Test
    void pressedManyTimesAtTheSameMomentItIsOneCall() throws Exception {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var presses =
                    IntStream.range(0, 8)
                            .<Callable<Boolean>>mapToObj(
                                    i ->
                                            () -> {
                                                raise(ola, "Rom 1");
                                                return true;
                                            })
                            .toList();
            for (var press : workers.invokeAll(presses)) {
                assertThat(press.get()).isTrue();
            }
        }
        raise(ingrid, "Skranke 1");

        assertThat(count("trygghet.alarm where utlost_av = ?", ola.brukerId())).isEqualTo(1);
        assertThat(seenBy(ingrid)).hasSize(2);
    }

    @Test
    void whoComesIsSeenOnceAndWhenItIsOverAnotherCallCanBeMade() {
        var marte = data.ansatt(kommune, "Marte Lien", Rolle.LEDER);
        raise(ola, "Rom 1");
        var id = seenBy(ingrid).getFirst().id();
        for (var colleague : List.of(ingrid, marte, ingrid)) {
            as(
                    colleague,
                    () -> {
                        alarmer.answer(id);
                        return true;
                    });
        }
        assertThat(seenBy(ola).getFirst().kommer())
                .containsExactly("Ingrid Solbakken", "Marte Lien");

        as(
                ingrid,
                () -> {
                    alarmer.end(id, false);
                    alarmer.end(id, true);
                    return true;
                });
        assertThat(seenBy(ola)).isEmpty();
        assertThat(count("trygghet.alarm where id = ? and not falsk", id.id())).isEqualTo(1);
        raise(ola, "Rom 2");
        assertThat(seenBy(ola)).singleElement().extracting(Alarm::sted).isEqualTo("Rom 2");
    }

    @Test
    void noOtherOfficeSeesAnswersOrEndsItNotEvenOneThatServesTheSameMunicipality()
            throws Exception {
        raise(ola, "Rom 1");
        var id = seenBy(ola).getFirst().id();
        var neighbour =
                data.ansatt(Sidene.neighbour(data, kommune), "Nabo", Rolle.VEILEDER, Rolle.LEDER);
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER, Rolle.LEDER);

        for (var other : List.of(neighbour, stranger)) {
            assertThat(seenBy(other)).isEmpty();
            assertThat(sider.page(other, "/alarm")).doesNotContain("Ola Dahl", "Rom 1");
            for (var act : List.of("/kommer", "/slutt")) {
                var answer = sider.call(other, post("/alarm/" + id.path() + act));
                assertThat(answer.getStatus()).as(act).isEqualTo(404);
            }
        }
        assertThat(seenBy(ola)).singleElement().extracting(Alarm::kommer).isEqualTo(List.of());
    }

    @Test
    void theSignTellsTheOfficeThatThereIsACallAndNothingElse() throws Exception {
        try (var listener = TestDatabase.connect("helhet_app")) {
            listen(listener);
            raise(ola, "Rom 1");
            assertThat(heard(listener)).isEqualTo(kommune.enhetsnr() + " alarm");
            // Pressed again, nobody is disturbed.
            raise(ola, "Rom 1");
            raise(ingrid, "Rom 2");
            assertThat(heard(listener)).isEqualTo(kommune.enhetsnr() + " alarm");
        }
        assertThat(
                        count(
                                "trygghet.hendelse where kommunenr = ? and type = 'ALARM_UTLOST'"
                                        + " and person_id is null and sak_id is null",
                                kommune.kommunenr()))
                .isEqualTo(2);
    }

    private static void listen(Connection connection) throws Exception {
        try (var statement = connection.createStatement()) {
            statement.execute("listen helhet_live");
        }
    }

    private String heard(Connection connection) throws Exception {
        var driver = connection.unwrap(PGConnection.class);
        while (true) {
            var signs = driver.getNotifications(WAIT_MILLIS);
            if (signs.length == 0) {
                return "silence";
            }
            for (var sign : signs) {
                if (sign.getParameter().startsWith(kommune.enhetsnr())) {
                    return sign.getParameter();
                }
            }
        }
    }

    @Test
    void aLineThatOpensDuringACallIsToldAtOnceAndOtherwiseNot() throws Exception {
        assertThat(firstOf("/alarm/strom")).contains("event:puls").doesNotContain("event:alarm");

        raise(ola, "Rom 1");

        assertThat(firstOf("/alarm/strom")).contains("event:puls", "event:alarm");
    }

    private String firstOf(String path) throws Exception {
        var answer = sider.call(ingrid, get(path));
        Thread.sleep(500);
        return answer.getContentAsString();
    }

    @Test
    void thePartOfThePageIsAnsweredToAScriptAndAPageOfItsOwnToOneWithout() throws Exception {
        var sted = "<b>Rom 1</b>" + "x".repeat(80);
        var part = sider.call(ola, post("/alarm").param("sted", sted).header("HX-Request", "true"));
        assertThat(part.getContentAsString())
                .contains("Du har tilkalt hjelp", "Jeg trykket feil", "&lt;b&gt;Rom 1")
                .doesNotContain("<b>Rom 1", "<html", "x".repeat(60));
        assertThat(seenBy(ola).getFirst().sted()).hasSize(60);

        var id = seenBy(ola).getFirst().id().path();
        var whole = sider.call(ingrid, post("/alarm/" + id + "/kommer"));
        assertThat(whole.getRedirectedUrl()).isEqualTo("/alarm");
        assertThat(sider.page(ingrid, "/alarm"))
                .contains("<html", "Ola Dahl trenger hjelp", "Kommer: Ingrid Solbakken.");

        sider.call(ingrid, post("/alarm/" + id + "/slutt").param("falsk", "true"));
        assertThat(sider.page(ingrid, "/alarm")).contains("Ingen trenger hjelp nå.");
        assertThat(count("trygghet.alarm where utlost_av = ? and falsk", ola.brukerId()))
                .isEqualTo(1);
        // Too late is not a fault: the page shows that it is over.
        var late =
                sider.call(ingrid, post("/alarm/" + id + "/kommer").header("HX-Request", "true"));
        assertThat(late.getStatus()).isEqualTo(200);
        assertThat(count("trygghet.alarmsvar where bruker_id = ?", ingrid.brukerId())).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"INNBYGGER", "PARTNER", "ANALYTIKER", "KARANTENE"})
    void allWhoWorkAtTheOfficeSeeIt(Rolle rolle) throws Exception {
        raise(ola, "Rom 1");
        var colleague = data.ansatt(kommune, "Kollega", rolle);

        assertThat(sider.page(colleague, "/alarm")).contains("Ola Dahl", "Rom 1");
    }

    /// Whoever draws a page of the house's own has the layout that shows calls, or is one of these.
    @Test
    void everyPageOfTheStaffShowsCalls() throws Exception {
        var root = Path.of("src/main/jte");
        try (Stream<Path> files = Files.walk(root)) {
            var whole =
                    files.filter(f -> f.toString().endsWith(".jte"))
                            .filter(f -> read(f).contains("<!doctype html>"))
                            .map(f -> root.relativize(f).toString());
            assertThat(whole)
                    .containsExactlyInAnyOrder(
                            "layout/work.jte",
                            "layout/resident.jte",
                            "layout/plain.jte",
                            "layout/public.jte",
                            "mottak/skjerm.jte");
        }
        assertThat(read(root.resolve("layout/work.jte"))).contains("data-live=\"/alarm/strom\"");
        assertThat(sider.page(ola, "/mottak"))
                .contains("data-live=\"/alarm/strom\"", "data-shortcut=\"F9\"");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
