package no.helhet.praksis.kvalifisering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.kvalifisering.Programmene.Kontoret;
import no.helhet.testing.HelhetTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// The pages of programmes through the whole chain: security, scope, policy, controller, template.
@HelhetTest
@Import(Programmene.class)
class ProgramsiderTest {
    private static final LocalDate FOM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TOM = LocalDate.of(2027, 8, 31);
    @Autowired Programmene programmene;
    @Autowired Inndatasamling inndata;
    @Autowired Programregler regler;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Kontoret k;

    @BeforeEach
    void open() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        k = programmene.office();
    }

    private MockHttpServletResponse call(
            HelhetUser user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var token = new TestingAuthenticationToken(user, null, List.of());
        token.setAuthenticated(true);
        var answer =
                mvc.perform(request.with(authentication(token)).with(csrf()))
                        .andReturn()
                        .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private String page(HelhetUser user, String path) throws Exception {
        var answer = call(user, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    @Test
    void anApplicationFromMinSideIsFoundAtTheOfficeAndWhatWasTypedIsKept() throws Exception {
        var person = k.person(Programmene.FODT);
        var resident = k.resident(person);
        assertThat(page(resident, "/minside/program")).contains("Hva ønsker du å få til?");
        var sent =
                call(
                        resident,
                        post("/minside/program")
                                .param("nokkel", Ids.next().toString())
                                .param("onske", "Jeg vil <bake>."));
        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(page(resident, "/minside/program")).contains("Søknaden din er mottatt");
        assertThat(page(resident, "/minside")).contains("Åpne programmet");
        var list = page(k.veileder, "/kvalifisering?status=SOKT");
        assertThat(list).contains("Sara Myhre");
        var path = list.replaceAll("(?s).*href=\"(/kvalifisering/[0-9]{4}-[^\"]+)\".*", "$1");
        assertThat(page(k.veileder, path)).contains("Jeg vil &lt;bake&gt;.");

        var faulty =
                call(
                        k.veileder,
                        post(path + "/forslag")
                                .param("versjon", "0")
                                .param("type", "INNVILGET")
                                .param("begrunnelse", "Fordi <hun>")
                                .param("fom", "2026-12-01")
                                .param("send", "true"));
        assertThat(faulty.getStatus()).isEqualTo(422);
        assertThat(faulty.getContentAsString())
                .contains("Fordi &lt;hun&gt;", "value=\"2026-12-01\"", "Svar ja eller nei");
    }

    @Test
    void aProgrammeShowsItsDaysItsBenefitAndWhy() throws Exception {
        var person = k.person(Programmene.FODT);
        var p = k.granted(person, FOM, TOM);
        var path = "/kvalifisering/" + p.id().path();
        assertThat(page(k.veileder, path))
                .contains("Oppmøte september 2026", "Arbeidstrening", "id=\"fra-andre\"");
        call(
                k.veileder,
                post(path + "/oppmote")
                        .param("maned", "2026-10")
                        .param("slag-2026-10-06", "EGENMELDING")
                        .param("slag-2026-10-07", "UGYLDIG_DEL")
                        .param("borte-2026-10-07", "2,5")
                        .param("alle", "true"));
        k.present(p.id(), YearMonth.of(2026, 10), inndata, regler);
        k.make(p.id(), YearMonth.of(2026, 10));

        var html = page(k.veileder, path + "?maned=2026-10");
        assertThat(html)
                .contains("Alle dager er godkjent.", "Borte per dag", "sotjl § 36", "23")
                .contains("value=\"2,5\"");
        assertThat(page(k.resident(person), "/minside/program?maned=2026-10"))
                .contains("Uka mi", "Borte per dag");
        assertThat(page(k.veileder, "/kvalifisering?maned=2026-10")).contains(">klar<");
        assertThat(page(k.veileder, "/kvalifisering?maned=2026-08"))
                .contains("Sara Myhre")
                .doesNotContain(">klar<");
        assertThat(page(k.veileder, "/person/" + person.path())).contains(p.nummer());

        assertThat(page(k.veileder, "/kvalifisering/lonn?maned=2026-10"))
                .contains("Utbetalinger: 1");
        var file = call(k.veileder, post("/kvalifisering/lonn").param("maned", "2026-10"));
        assertThat(file.getContentAsString()).contains("fodselsnummer;navn", "Sara Myhre");
        var leder = programmene.data.ansatt(k.kommune, "Lise Leder", Rolle.LEDER);
        assertThat(page(leder, path)).doesNotContain("Lagre dagene");
        assertThat(call(programmene.office().veileder, get(path)).getStatus()).isEqualTo(403);
    }

    @Test
    void allThreeLanguagesDraw() throws Exception {
        var person = k.person(Programmene.FODT);
        var path = "/kvalifisering/" + k.granted(person, FOM, TOM).id().path();
        var resident = k.resident(person);
        var own = "/minside/program";

        assertThat(page(k.beslutter, path, "nb")).contains("Oppmøte september 2026", "Ukeplan");
        assertThat(page(k.beslutter, path, "nn"))
                .contains("Oppmøte september 2026", "Vekeplan", "Barn og andre ytingar");
        assertThat(page(k.beslutter, path, "en"))
                .contains("Attendance September 2026", "Weekly schedule", "End the programme")
                .doesNotContain("Ukeplan", "Avslutt programmet");
        assertThat(page(resident, own, "nb")).contains("Uka mi");
        assertThat(page(resident, own, "nn")).contains("Veka mi").doesNotContain("Uka mi");
        assertThat(page(resident, own, "en")).contains("My week").doesNotContain("Uka mi");
        assertThat(page(k.veileder, "/kvalifisering", "nn")).contains("Månaden er ikkje rekna ut");
        assertThat(page(k.veileder, "/kvalifisering", "en")).contains("is not calculated yet");
    }

    private String page(HelhetUser user, String path, String language) throws Exception {
        var answer = call(user, get(path).cookie(new Cookie("sprak", language)));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        var html = answer.getContentAsString();
        assertThat(html).contains("lang=\"" + language + "\"").doesNotContain(">kvalifisering.");
        return html;
    }
}
