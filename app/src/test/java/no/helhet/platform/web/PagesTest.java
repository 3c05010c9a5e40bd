package no.helhet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;

import no.helhet.platform.database.Count;
import no.helhet.platform.web.MenuItem.None;

import org.hamcrest.Matchers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class PagesTest {
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
    private final PageAssembler pages = assembler();
    private final MockMvc mvc =
            MockMvcBuilders.standaloneSetup(new LanguageController(), new Failing())
                    .setViewResolvers(new JteViewResolver(engine, pages))
                    .build();

    @Test
    void anErrorPageIsHtmlWithTheReferenceAndNothingElse() throws Exception {
        mvc.perform(get("/feil"))
                .andExpect(status().isInternalServerError())
                .andExpect(
                        header().string("Helhet-Referanse", Matchers.matchesPattern("[0-9A-F]{8}")))
                .andExpect(content().contentType("text/html;charset=UTF-8"))
                .andExpect(content().string(Matchers.containsString("Noe gikk galt hos oss")))
                .andExpect(content().string(Matchers.not(Matchers.containsString("hemmelig"))));
    }

    @Test
    void thePageIsInTheLanguageOfTheCookie() throws Exception {
        mvc.perform(get("/feil").cookie(new Cookie("sprak", "nn")))
                .andExpect(content().string(Matchers.containsString("<html lang=\"nn\">")))
                .andExpect(content().string(Matchers.containsString("Noko gjekk gale")));
    }

    @Test
    void aRefusedPageSaysWhomToAskAndGivesNoReference() {
        var view =
                new ErrorPages()
                        .resolveErrorView(
                                new MockHttpServletRequest(), HttpStatus.FORBIDDEN, Map.of());
        assertThat(view.getModel()).containsEntry("status", 403).containsEntry("reference", "");
    }

    @Test
    void theChosenLanguageIsKeptAndTheUserGoesBack() throws Exception {
        mvc.perform(post("/sprak").param("sprak", "nn").param("tilbake", "/sak/4417"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/sak/4417"))
                .andExpect(
                        header().string(
                                        "Set-Cookie",
                                        Matchers.allOf(
                                                Matchers.startsWith("sprak=nn;"),
                                                Matchers.containsString("HttpOnly"),
                                                Matchers.containsString("SameSite=Lax"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "//example.org",
                "/\\example.org",
                "/\texample.org",
                "/a\r\nSet-Cookie: b=c",
                "sak",
                ""
            })
    void nobodyIsSentToAnotherHostByTheChoiceOfLanguage(String elsewhere) throws Exception {
        mvc.perform(post("/sprak").param("sprak", "en").param("tilbake", elsewhere))
                .andExpect(header().string("Location", "/"));
    }

    @Test
    void theMenuStandsInOrderOfPlaceAndIsAskedForOnlyWhenDrawn() {
        var page = pages.page(new MockHttpServletRequest("GET", "/mottak/nummer/44"), Map.of());
        assertThat(page.menu().lines()).extracting(Menu.Line::href).containsExactly("/a", "/b");
        assertThat(page.at("/mottak")).isTrue();
        assertThat(page.at("/mot")).isFalse();
        assertThat(page.user()).isEqualTo(Gallery.INGRID);
    }

    @Test
    void aCountOfNoughtStandsOrIsLeftOutAsItsModuleSays() {
        assertThat(line(None.NOUGHT, 0)).isEqualTo(new Menu.Line("web.person", "/a", 0));
        assertThat(line(None.NO_FIGURE, 0)).isEqualTo(new Menu.Line("web.person", "/a", null));
        assertThat(line(None.NO_LINE, 0)).isNull();
        for (var none : None.values()) {
            assertThat(line(none, 7)).isEqualTo(new Menu.Line("web.person", "/a", 7));
        }
    }

    private static Menu.@Nullable Line line(None none, int open) {
        var count = Count.of("select count(*) from sak.sak");
        return PageAssembler.line(new MenuItem("web.person", "/a", count, none, 1), open);
    }

    @Test
    void anErrorPageKnowsWhereTheUserWasGoing() {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/sak/4417");
        assertThat(pages.page(request, Map.of()).path()).isEqualTo("/sak/4417");
    }

    private static PageAssembler assembler() {
        var beans = new StaticListableBeanFactory();
        MenuSource late = () -> List.of(new MenuItem("web.search", "/b", null, 20));
        MenuSource early = () -> List.of(new MenuItem("web.person", "/a", null, 10));
        PageUserSource user = request -> Optional.of(Gallery.INGRID);
        beans.addBean("late", late);
        beans.addBean("early", early);
        beans.addBean("user", user);
        return new PageAssembler(
                TextCatalog.load(),
                beans.getBeanProvider(PageUserSource.class),
                beans.getBeanProvider(MenuSource.class),
                TransactionOperations.withoutTransaction(),
                JdbcClient.create(new DriverManagerDataSource()),
                href -> true);
    }

    @Controller
    static class Failing {
        @GetMapping("/feil")
        ModelAndView fail(jakarta.servlet.http.HttpServletRequest request) {
            request.setAttribute(
                    RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("hemmelig"));
            return new ErrorPages()
                    .resolveErrorView(
                            request,
                            HttpStatus.INTERNAL_SERVER_ERROR,
                            Map.of("message", "hemmelig"));
        }
    }
}
