package no.helhet.praksis.mottak;

import static no.helhet.praksis.mottak.Mottakene.form;
import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.util.List;

/// The screen that everybody in the waiting room can read, and the pages at the desk.
@HelhetTest
class SkjermTest {
    @Autowired TestData data;
    @Autowired Registrering registrering;
    @Autowired Kogang gang;
    @Autowired Vakter vakter;
    @Autowired Skjermer skjermer;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Mottakene m;

    @BeforeEach
    void openDoors() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        m = new Mottakene(data);
    }

    private MockHttpServletResponse visit(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        var answer = mvc.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private MockHttpServletResponse desk(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        var token = new TestingAuthenticationToken(m.ingrid, null);
        token.setAuthenticated(true);
        return visit(request.with(authentication(token)).with(csrf()));
    }

    private Henvendelse come(String... fields) {
        return as(
                m.ingrid,
                () ->
                        ((Mottaksvar.Gjort)
                                        registrering.register(
                                                new Henvendelsesskjema(
                                                        form(m.person(null), fields))))
                                .henvendelse());
    }

    @Test
    void theScreenShowsNumbersAndPlacesAndNoNameToWhoHasItsAddress() throws Exception {
        as(m.ingrid, () -> vakter.goTo("Skranke 1"));
        var first = come("tekst", "Må ut av boligen");
        come("hast", "VOLD");
        as(m.ingrid, () -> gang.take(first.id()));
        var address = as(m.ingrid, () -> skjermer.create("Venterommet"));

        var html = visit(get(address)).getContentAsString();

        assertThat(html).contains(">1<", "Skranke 1", "Vent ca. 5 min", "الآن");
        assertThat(html).doesNotContain("Testesen", "boligen", "Vold", "Ingrid", "Nødhjelp");
        assertThat(visit(get(address + "/na")).getStatus()).isEqualTo(200);
    }

    @Test
    void aWrongOrWithdrawnKeyOpensNothing() throws Exception {
        var address = as(m.ingrid, () -> skjermer.create("Venterommet"));
        var id = as(m.ingrid, skjermer::findOpen).getFirst().id();
        var wrong = address.substring(0, address.length() - 2) + "xx";
        for (var path : List.of("", "/na", "/strom")) {
            assertThat(visit(get(wrong + path)).getStatus()).as(path).isEqualTo(404);
        }
        var elsewhere = new Mottakene(data);
        assertThat(as(elsewhere.ingrid, () -> skjermer.withdraw(id))).isFalse();
        assertThat(visit(get(address)).getStatus()).isEqualTo(200);

        assertThat(as(m.ingrid, () -> skjermer.withdraw(id))).isTrue();
        assertThat(visit(get(address)).getStatus()).isEqualTo(404);
    }

    @Test
    void theScreenIsReadAlsoInTheBrowserOfAWorkerWhoIsLoggedIn() throws Exception {
        var address = as(m.ingrid, () -> skjermer.create("Venterommet"));
        assertThat(desk(get(address)).getStatus()).isEqualTo(200);
    }

    @Test
    void theDeskRegistersTakesAndClosesThroughItsPages() throws Exception {
        var person = m.person(null);
        var request = post("/mottak").header("HX-Request", "true");
        form(person, "gjelder", "BOLIG", "tekst", "Må ut 1. desember").forEach(request::param);
        var registered = desk(request);
        assertThat(registered.getStatus()).isEqualTo(200);
        assertThat(registered.getContentAsString()).contains("Nummer 1 er lagt i køen");

        var queue = desk(get("/mottak")).getContentAsString();
        assertThat(queue).contains("Testesen", "Må ut 1. desember", "Hent neste, 1");

        var taken = desk(post("/mottak/neste")).getRedirectedUrl();
        var conversation = desk(get(taken)).getContentAsString();
        assertThat(conversation).contains("Avslutt henvendelsen", "Testesen");

        var half = desk(post(taken + "/avslutt").param("versjon", "1"));
        assertThat(half.getStatus()).isEqualTo(422);
        assertThat(half.getContentAsString()).contains("Velg hva som kom ut av det.");
        var closed =
                desk(
                        post(taken + "/avslutt")
                                .param("versjon", "1")
                                .param("utfall", "RAD")
                                .param("notat", "Råd om depositum"));
        assertThat(closed.getRedirectedUrl()).isEqualTo("/mottak");
        assertThat(desk(get("/mottak/ferdige")).getContentAsString()).contains("Råd gitt");
    }

    @Test
    void whatIsMissingInTheFormIsNamedAndWhatWasTypedStands() throws Exception {
        var request = post("/mottak").header("HX-Request", "true");
        form(null, "gjelder", "", "hvem", "12345", "tekst", "Har flyttet").forEach(request::param);
        var answer = desk(request);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Velg hva det gjelder.", "value=\"12345\"", "Har flyttet");
    }

    @Test
    void aPersonIsFoundWhileOneTypesAndTheSearchIsPosted() throws Exception {
        assertThat(desk(get("/mottak/person").param("hvem", "Test")).getStatus())
                .isIn(400, 404, 405);
        m.person(null);
        assertThat(desk(post("/mottak/person").param("hvem", "900 00 101")).getContentAsString())
                .contains("Prøve Testesen", "role=\"option\"");
    }
}
