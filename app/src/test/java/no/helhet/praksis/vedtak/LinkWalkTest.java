package no.helhet.praksis.vedtak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.Rolle;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/// Follows every link of every page a role can reach. A page never offers what it then refuses.
@HelhetTest
class LinkWalkTest {
    private static final Pattern FORM = Pattern.compile("<form [^>]*action=\"(/[^\"]*)\"");

    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired WebApplicationContext context;
    private FullOffice office;
    private Sakene s;

    @BeforeEach
    void fillAnOffice() {
        office = new FullOffice(context, data, behandling, godkjenning);
        s = office.s;
    }

    @ParameterizedTest
    @EnumSource(Rolle.class)
    void noLinkOnAnyPageOfARoleLeadsToARefusal(Rolle rolle) throws Exception {
        if (rolle == Rolle.INNBYGGER || rolle == Rolle.PARTNER) {
            return; // theirs are walked in the modules that draw them: no office gives these roles
        }
        var user = office.worker(rolle);
        var pages = office.walk(user);

        assertThat(pages).allSatisfy((path, page) -> assertThat(page.status()).isNotEqualTo(403));
        assertThat(pages).allSatisfy((path, page) -> assertThat(page.status()).isLessThan(500));
    }

    @Test
    void theWalkReachesWhatARoleWorksWith() throws Exception {
        var veileder = office.walk(s.veileder);
        var utbetaler = office.walk(s.ansatt("Hege Strand", Rolle.UTBETALER));
        var beslutter = office.walk(s.beslutter);

        assertThat(veileder.keySet())
                .anyMatch(p -> p.startsWith("/sak/"))
                .anyMatch(p -> p.startsWith("/person/"))
                .anyMatch(p -> p.startsWith("/vedtak/"));
        assertThat(utbetaler.keySet())
                .contains("/utbetaling")
                .noneMatch(p -> p.startsWith("/sak/") || p.startsWith("/person/"));
        assertThat(beslutter.keySet()).anyMatch(p -> p.startsWith("/godkjenning/"));
    }

    @Test
    void theCardsTimelineHoldsWhatEachModuleKnowsAndSaysItInATableToo() throws Exception {
        var card = FullOffice.text(office.call(s.veileder, get("/person/" + s.person.path())));

        assertThat(card)
                .contains("<svg viewBox=\"0 0 1232", "Vis som tabell")
                .contains("Bidrag 1 mnd.", "Søknad mottatt", "stroke-width=\"1.5\"")
                .contains("box dashed", "href=\"/vedtak/");
    }

    @Test
    void thePayerSeesWhomASearchFoundAndIsNotSentToAPageThatIsClosed() throws Exception {
        var hege = s.ansatt("Hege Strand", Rolle.UTBETALER);
        TestData.execute(
                "insert into person.navneord (kommunenr, bydel, ord, person_id, navn) values (?,"
                        + " '', 'myhre', ?, 'Myhre')",
                s.person.kommunenr(),
                s.person.id());

        var found = office.call(hege, post("/sok").param("q", "Myhre").with(csrf()));
        var held = office.call(hege, get("/utbetaling"));

        assertThat(FullOffice.text(found)).contains("Sara Myhre").doesNotContain("href=\"/person/");
        assertThat(
                        FullOffice.text(
                                office.call(hege, post("/sok").param("q", "Ukjent").with(csrf()))))
                .doesNotContain("href=\"/nodtilgang\"");
        assertThat(FullOffice.text(held))
                .contains("Sara Myhre", "Sak 2026-")
                .doesNotContain("href=\"/sak/");
        assertThat(
                        FullOffice.text(
                                office.call(
                                        s.veileder, post("/sok").param("q", "Myhre").with(csrf()))))
                .contains("href=\"/person/" + s.person.path() + "\"");
    }

    @ParameterizedTest
    @EnumSource(
            value = Rolle.class,
            names = {"VEILEDER", "BESLUTTER", "UTBETALER", "LEDER"})
    void noFormOnAnyPageIsForAnotherRole(Rolle rolle) throws Exception {
        var user = office.worker(rolle);
        var forms = new LinkedHashMap<String, String>();
        office.walk(user)
                .forEach(
                        (path, page) ->
                                FORM.matcher(page.text())
                                        .results()
                                        .forEach(form -> forms.put(form.group(1), path)));
        forms.remove("/loggut");

        assertThat(forms).isNotEmpty();
        for (var form : forms.entrySet()) {
            assertThat(office.call(user, post(form.getKey()).with(csrf())).getStatus())
                    .as("%s on %s", form.getKey(), form.getValue())
                    .isNotEqualTo(403);
        }
    }

    @Test
    void anotherOfficeOpensNothingByTheAddressesOfThisOne() throws Exception {
        var roles = new Rolle[] {Rolle.VEILEDER, Rolle.BESLUTTER, Rolle.UTBETALER, Rolle.LEDER};
        var stranger = data.ansatt(data.kommune(), "Fremmed", null, true, roles);
        var pages = office.walk(data.ansatt(s.kommune, "Egen", null, true, roles));
        var own = pages.keySet().stream().filter(p -> p.contains(s.kommune.kommunenr() + "-"));
        var addresses = own.toList();

        assertThat(addresses).hasSizeGreaterThan(10);
        for (var address : addresses) {
            assertThat(office.call(stranger, get(address)).getStatus()).as(address).isIn(403, 404);
        }
        for (var page : pages.values()) {
            for (var form : FORM.matcher(page.text()).results().map(m -> m.group(1)).toList()) {
                if (form.contains(s.kommune.kommunenr() + "-")) {
                    var answer = office.call(stranger, everything(post(form)).with(csrf()));
                    assertThat(answer.getStatus()).as(form).isIn(400, 403, 404);
                    assertThat(FullOffice.text(answer)).doesNotContain("Myhre");
                }
            }
        }
    }

    /// All that a form of ours may ask for.
    private static MockHttpServletRequestBuilder everything(MockHttpServletRequestBuilder request) {
        for (var number : List.of("versjon", "version", "andel", "belop", "dager")) {
            request.param(number, "0");
        }
        for (var text : List.of("grunn", "tekst", "overskrift", "hva", "navn", "linje", "kilde")) {
            request.param(text, "Skrevet av en fremmed");
        }
        return request.param("frist", "2099-01-01")
                .param("fom", "2026-12-01")
                .param("tom", "2026-12-31")
                .param("habil", "true")
                .param("bekreft", "true");
    }
}
