package no.helhet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.vedtak.Avgjorelse;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Vedtaksbehandling;

import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What waits for the decision maker in the synthetic municipality can be decided.
class SeededDraftsTest {
    private record Sent(UUID sakId, String saksnr) {}

    @Test
    void everyDraftThatWaitsPassesItsGatesAndCanBeSigned() throws Exception {
        var context = TestServer.get().context();
        var directory = context.getBean(Directory.class);
        var amir = directory.findAnsatt("amir").orElseThrow();
        var today = LocalDate.now(ZoneId.of("Europe/Oslo"));
        var user =
                new HelhetUser(
                                amir.id(),
                                amir.subject(),
                                amir.navn(),
                                amir.klarert(),
                                directory.findTilganger(amir.id(), today),
                                0,
                                List.of(),
                                "test")
                        .at("4698");
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(user, null));
        try {
            var waiting = waiting();
            assertThat(waiting).hasSizeGreaterThan(3);
            assertThat(waiting)
                    .allSatisfy(sent -> Scopes.run(user.scope(), () -> assertSigned(sent)));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /// Signing answers with the gates that are closed, when one is.
    private static void assertSigned(Sent sent) {
        try {
            var context = TestServer.get().context();
            var behandling = context.getBean(Vedtaksbehandling.class);
            var draft = behandling.findOpen(new SakId("4698", sent.sakId())).orElseThrow();
            var godkjenning = context.getBean(Godkjenning.class);
            assertThat(
                            godkjenning.approve(
                                    draft.id(), draft.version(), godkjenning.avtrykk(draft), true))
                    .as(sent.saksnr())
                    .isInstanceOf(Avgjorelse.Fattet.class);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Of those whose address is not protected: the decision maker is not cleared.
    private static List<Sent> waiting() throws Exception {
        var all = new ArrayList<Sent>();
        try (var connection = TestServer.get().database().connect("helhet_loader");
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                """
                                select s.id, s.saksnr from sak.sak s
                                join vedtak.utkast u on u.kommunenr = s.kommunenr
                                  and u.sak_id = s.id
                                join person.person p on p.kommunenr = s.kommunenr
                                  and p.id = s.person_id
                                where s.kommunenr = '4698' and s.status = 'TIL_BESLUTNING'
                                  and u.status = 'SENDT' and p.adressebeskyttelse = 'INGEN'
                                order by s.saksnr
                                """)) {
            while (found.next()) {
                all.add(new Sent(found.getObject("id", UUID.class), found.getString("saksnr")));
            }
        }
        return all;
    }
}
