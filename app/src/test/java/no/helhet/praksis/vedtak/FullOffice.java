package no.helhet.praksis.vedtak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.SakId;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// An office with something of everything in it, and one who walks its pages by their links.
final class FullOffice {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    private static final int MOST_QUERIES = 8;

    final Sakene s;
    private final TestData data;
    private final MockMvc mvc;

    FullOffice(
            WebApplicationContext context,
            TestData data,
            Vedtaksbehandling behandling,
            Godkjenning godkjenning) {
        this.data = data;
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        s = new Sakene(data, behandling, godkjenning);
        s.barn(s.person, s.person("Ella", LocalDate.of(2023, 6, 5), "INGEN"), 100);
        var decided = s.sak(s.person, "OKONOMISK_STONAD");
        s.approve(null, s.sent(decided));
        s.sent(s.sak(s.person, "OKONOMISK_STONAD"));
        unassigned(s.sak(s.person, "OKONOMISK_STONAD"));
        var mother = s.person("Mor", LocalDate.of(1995, 1, 1), "INGEN");
        s.barn(mother, s.person("Skjult", LocalDate.of(2024, 6, 5), "FORTROLIG"), 100);
        s.complete(s.sak(mother, "OKONOMISK_STONAD"));
        var hidden = s.person("Skjult", LocalDate.of(1990, 1, 1), "STRENGT_FORTROLIG");
        unassigned(s.sak(hidden, "OKONOMISK_STONAD"));
        waitForDecision(s.sak(hidden, "OKONOMISK_STONAD"), hidden);
        held(s.person, decided, "KONTO_MANGLER");
        held(hidden, decided, "SKJERMET");
    }

    HelhetUser worker(Rolle... roller) {
        return data.ansatt(s.kommune, "Test", roller);
    }

    /// A page as it was answered.
    record Visited(int status, String text) {}

    /// Every page, each with a few of its queries: a calendar has no last day.
    Map<String, Visited> walk(HelhetUser user) throws Exception {
        var seen = new LinkedHashMap<String, Visited>();
        var queries = new HashMap<String, Integer>();
        var left = new ArrayDeque<String>();
        left.add("/");
        while (!left.isEmpty()) {
            var path = left.poll();
            if (seen.containsKey(path)
                    || path.startsWith("/assets/")
                    || queries.merge(path.split("\\?", 2)[0], 1, Integer::sum) > MOST_QUERIES) {
                continue;
            }
            var answer = call(user, get(URI.create(path.replace("&amp;", "&"))));
            var html = text(answer);
            seen.put(path, new Visited(answer.getStatus(), html));
            if (answer.getRedirectedUrl() != null) {
                left.add(answer.getRedirectedUrl());
            }
            if (String.valueOf(answer.getContentType()).startsWith("text/html")) {
                LINK.matcher(html).results().forEach(link -> left.add(link.group(1)));
            }
        }
        return seen;
    }

    MockHttpServletResponse call(HelhetUser user, MockHttpServletRequestBuilder request)
            throws Exception {
        var token = new TestingAuthenticationToken(user, null);
        token.setAuthenticated(true);
        return mvc.perform(request.with(authentication(token))).andReturn().getResponse();
    }

    static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private void unassigned(SakId sak) {
        change(
                "update sak.sak set status = 'NY', saksbehandler = null, saksbehandler_navn = null"
                        + " where id = '%s'",
                sak.id());
    }

    /// A draft about a protected person that a cleared caseworker has sent.
    private void waitForDecision(SakId sak, PersonId person) {
        var marte = data.ansatt(s.kommune, "Marte Lien", null, true, Rolle.VEILEDER);
        assertThat(TestData.as(marte, () -> s.behandling.open(sak))).isPresent();
        change(
                "update vedtak.utkast set status = 'SENDT', sendt = now(), forberedt_av = '%s',"
                        + " forberedt_navn = 'Marte Lien' where person_id = '%s'",
                marte.brukerId(), person.id());
    }

    private static void change(String sql, Object... values) {
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement = connection.createStatement()) {
            statement.execute(sql.formatted(values));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void held(PersonId person, SakId sak, String grunn) {
        TestData.execute(
                """
                insert into utbetaling.utbetaling (kommunenr, bydel, id, vedtak_id, sak_id, person_id,
                  enhetsnr, linje, maned, fom, tom, formal, form, belop_ore, mottaker_type, forfall,
                  kontering, status, grunn)
                values (?, '', ?, ?, ?, ?, ?, 1, date '2026-12-01', date '2026-12-01',
                  date '2026-12-31', 'livsopphold', 'BIDRAG', 100000, 'SOKER', date '2026-12-01',
                  '2470', 'HOLDT_TILBAKE', ?)
                """,
                person.kommunenr(),
                Ids.next(),
                Ids.next(),
                sak.id(),
                person.id(),
                s.kommune.enhetsnr(),
                grunn);
    }
}
